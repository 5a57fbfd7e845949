import { countedFormat, type CountedTable } from '../model/counted.js';
import type { Adapter } from './adapter.js';
import { checkTable } from './facts-checks.js';
import { tablesOfCsv } from './facts-csv.js';
import { isCounted } from './counted-signs.js';
import { quote, SourceError } from './error.js';
import type { Part } from './payload.js';
import { roughly } from './times.js';

/** Facts that a database has counted beforehand: `kpi-facts/1` as JSON or CSV; Parquet has become JSON by now. */
export const facts: Adapter = {
  id: 'facts',
  recognise: (part) => (isCounted(part) ? 1 : 0),
  read(parts, { dataset }) {
    const tables = parts.flatMap(tablesOf);
    dataset.counted = { format: countedFormat, tables: [...(dataset.counted?.tables ?? []), ...tables] };
    for (const { asOf } of tables) {
      if (dataset.asOf === undefined || roughly(dataset.asOf) < roughly(asOf)) dataset.asOf = asOf;
    }
  },
};

function tablesOf(part: Part): readonly CountedTable[] {
  if (part.kind === 'text') return tablesOfCsv(part.text);
  const { format, tables } = part.value as { format: string; tables?: unknown };
  if (format !== countedFormat) throw bad('format', `is ${quote(format)}; this version reads ${countedFormat}`);
  if (!Array.isArray(tables)) throw bad('tables', 'is not a list');
  const read: CountedTable[] = [];
  for (const [i, table] of tables.entries()) read.push(checkTable(table, `tables.${i}`, read));
  return read;
}

const bad = (path: string, problem: string) =>
  new SourceError('bad-facts', `Pre-counted facts: ${path} ${problem}`, { path });
