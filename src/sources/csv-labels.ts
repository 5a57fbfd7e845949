import type { Mapping } from '../model/mapping.js';
import type { CsvField } from './csv-aliases.js';
import { momentOf } from './csv-column.js';

export type Given = string | number | boolean;

const usualMissing = ['', '#n/a', 'n/a', 'null', 'nan', '-', '–', '—'];

/** The texts of a file that stand for "no value", in lower case. */
export const missingTokens = (mapping: Mapping | undefined): ReadonlySet<string> =>
  new Set([...usualMissing, ...(mapping?.missing ?? []).map((token) => token.trim().toLowerCase())]);

/** What labels of a column stand for: the page's own words first; `undefined` where one means "no value". */
export function labelReader(mapping: Mapping | undefined, field: CsvField) {
  const stated = Object.entries(mapping?.values?.[field] ?? {});
  const meanings = new Map<string, Given | null>([...missingTokens(mapping)].map((token) => [token, null]));
  for (const [label, value] of stated) meanings.set(label.trim().toLowerCase(), value);
  const longest = Math.max(...[...meanings.keys()].map((label) => label.length));
  const read = (written: string): Given | undefined => {
    const label = written.trim();
    if (label.length > longest) return label;
    const meaning = meanings.get(label.toLowerCase());
    return meaning === undefined ? label : (meaning ?? undefined);
  };
  const hasMoments = [...meanings.keys()].some((label) => !Number.isNaN(momentOf(label.toUpperCase())));
  return { read, hasMoments };
}

/** Whether the moments of a column say what they say: none of them stands for something else. */
export const hasPlainMoments = (mapping: Mapping | undefined, field: CsvField) =>
  !labelReader(mapping, field).hasMoments;
