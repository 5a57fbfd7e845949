import type { Mapping } from '../model/mapping.js';
import type { Adapter } from './adapter.js';
import { readCsv } from './csv.js';
import { missingTokens, type CsvFile } from './csv-cells.js';
import { readColumns, readHeading } from './csv-header.js';
import { readHistory } from './csv-history.js';
import { addRow, rowReader } from './csv-rows.js';
import { scoreKinds } from './csv-surveys.js';
import type { Draft } from './draft.js';
import { quote, SourceError } from './error.js';
import type { Part } from './payload.js';

/** Ticket files of any desk: columns guessed from the header, or stated by the page. */
export const csv: Adapter = {
  id: 'csv',
  recognise: (part, mapping) => (part.kind === 'text' ? confidence(part, mapping) : 0),
  read(parts, draft, mapping) {
    for (const part of parts) if (part.kind === 'text') readFile(part.text, draft, mapping);
  },
};

const headStart = 20_000;

/** How much of a ticket file the header promises. */
function confidence({ text }: Extract<Part, { kind: 'text' }>, mapping: Mapping | undefined): number {
  if (mapping?.columns) return 1;
  const { header } = readCsv(text.length > headStart ? text.slice(0, headStart) : text);
  const found = new Set(header.map((heading) => readHeading(heading)?.field));
  const scored = scoreKinds.some((kind) => found.has(kind));
  const dated = found.has('createdAt') || found.has('answeredAt');
  if (found.has('id') && header.length > 1) return found.has('createdAt') ? 0.95 : 0.5;
  if (scored) return dated ? 0.7 : 0.3;
  return 0;
}

function readFile(text: string, draft: Draft, mapping: Mapping | undefined) {
  const table = readCsv(text);
  const { leftOut, notes } = draft;
  const file: CsvFile = { table, columns: readColumns(table.header, mapping), mapping, leftOut, notes };
  const { byField } = file.columns;
  if (!byField.has('id') && !scoreKinds.some((kind) => byField.has(kind))) {
    throw new SourceError('unknown-format', `No column of ticket ids among ${table.header.map(quote).join(', ')}`, {
      line: 1,
    });
  }
  const reader = rowReader(file);
  countUnused(file, reader.aside);
  draft.notes.push({ kind: 'columns', columns: reader.names });
  if (mapping?.history) readHistory(file, reader, mapping.history, draft);
  else for (const row of table.rows) addRow(reader.read(row), row, draft, byField.has('id'));
}

/** Columns that nothing is read from, and cells beyond the header, are counted where they hold something. */
function countUnused({ table, columns, mapping, leftOut }: CsvFile, aside: readonly number[]) {
  const missing = missingTokens(mapping);
  const historical = new Set([mapping?.history?.at, mapping?.history?.status]);
  const unused = [...columns.unused, ...aside].filter((index) => !historical.has(table.header[index]));
  for (const { line, cells } of table.rows) {
    const count = (index: number) => {
      const cell = (cells[index] ?? '').trim();
      if (missing.has(cell.toLowerCase())) return;
      leftOut.add('tickets', 'unknown-field', line, cells, table.header[index] ?? `column ${index + 1}`);
    };
    for (const index of unused) count(index);
    for (let index = table.header.length; index < cells.length; index++) count(index);
  }
}
