import type { Mapping } from '../model/mapping.js';
import { csvSteps } from './csv.js';
import { headings } from './csv-records.js';
import { headingKey } from './csv-header.js';
import { readTable } from './csv-tickets.js';
import type { Draft } from './draft.js';
import type { TextPart } from './payload.js';
import type { Steps } from './steps.js';

/** Headings of an export of issues in English, Spanish and Romanian: the key, and one that only Jira has. */
const keyHeadings = ['Issue key', 'Clave de incidencia', 'Cheie problemă'].map(headingKey);

/** Sure where the key of an issue is a column: the reader of files knows the other headings. */
export function recogniseJiraFile(text: string): number {
  const names = new Set(headings(text).map(headingKey));
  return keyHeadings.some((key) => names.has(key)) ? 0.97 : 0;
}

/** Columns called `Comment` hold what was written on the issue, not what a customer said in a survey. */
export function* jiraFile(part: TextPart, draft: Draft, mapping: Mapping | undefined): Steps<void> {
  draft.begin(part);
  yield* readTable(yield* csvSteps(part.text), draft, { ...mapping, columns: { comment: null, ...mapping?.columns } });
}
