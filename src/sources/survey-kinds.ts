import type { Mapping } from '../model/mapping.js';
import { scoreKinds } from './scores.js';
import { id, meaningOf, meaningsOf, text } from './readers.js';

/**
 * Finds what a question asks about by its names (id, reference, heading, type), as the page states it: either
 * `columns: { nps: "<question>" }` or `values: { kind: { "<question>": "nps" } }`.
 */
export function kindReader(
  mapping: Mapping | undefined,
): (names: readonly (string | undefined)[]) => string | undefined {
  const stated = new Map(meaningsOf(mapping, 'kind'));
  for (const kind of scoreKinds) {
    for (const name of [mapping?.columns?.[kind] ?? []].flat()) stated.set(name.trim().toLowerCase(), kind);
  }
  return (names) => {
    const found = names.map((name) => meaningOf(stated, name)).find((kind) => typeof kind === 'string');
    return typeof found === 'string' ? found : undefined;
  };
}

/** Fields of a survey that a page may name in `columns`, beside those that a tool has itself. */
export const surveyReaders = { ticket: id, customer: id, agent: id, channel: text };

/** What the page states about fields alone: `columns` also names the questions of each kind. */
export function withoutQuestions(mapping: Mapping | undefined): Mapping | undefined {
  if (!mapping?.columns) return mapping;
  const kinds: readonly string[] = scoreKinds;
  return {
    ...mapping,
    columns: Object.fromEntries(Object.entries(mapping.columns).filter(([field]) => !kinds.includes(field))),
  };
}
