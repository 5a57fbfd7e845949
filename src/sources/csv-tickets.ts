import type { Mapping } from '../model/mapping.js';
import type { Adapter } from './adapter.js';
import { csvSteps, readCsv } from './csv.js';
import type { CsvTable } from './csv-table.js';
import type { CsvFile } from './csv-cells.js';
import { missingTokens } from './csv-labels.js';
import { readColumns, readHeading } from './csv-header.js';
import { EvidenceOfColumns } from './csv-evidence.js';
import { historyColumns, readHistory } from './csv-history.js';
import { addRow, rowReader } from './csv-rows.js';
import { scoreKinds } from './scores.js';
import type { Draft } from './draft.js';
import { quote, SourceError } from './error.js';
import type { Part } from './payload.js';
import { forRange, type Steps } from './steps.js';

/** Ticket files of any desk: columns guessed from the header, or stated by the page. */
export const csv: Adapter = {
  id: 'csv',
  recognise: (part, mapping) => (part.kind === 'text' ? confidence(part, mapping) : 0),
  *read(parts, draft, mapping) {
    for (const part of parts) {
      if (part.kind !== 'text') continue;
      draft.begin(part);
      yield* readTable(yield* csvSteps(part.text), draft, mapping);
    }
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

/** Reads the rows of one file of tickets or surveys. */
export function* readTable(table: CsvTable, draft: Draft, mapping: Mapping | undefined): Steps<void> {
  const { notes } = draft;
  const leftOut = draft.leftOut.ofFile(draft.file);
  const columns = readColumns(table.header, mapping);
  const file: CsvFile = { table, columns, mapping, leftOut, notes, evidence: new EvidenceOfColumns() };
  const { byField } = columns;
  if (!byField.has('id') && !scoreKinds.some((kind) => byField.has(kind))) {
    throw new SourceError('unknown-format', `No column of ticket ids among ${table.header.map(quote).join(', ')}`, {
      line: 1,
    });
  }
  const history = mapping?.history && historyColumns(file, mapping.history);
  yield* file.evidence.gather(file, [...byField.values(), ...(history ? [history.moment] : [])]);
  const reader = rowReader(file);
  yield* countUnused(file, reader.aside);
  draft.notes.push({ kind: 'columns', columns: reader.names });
  if (history) yield* readHistory(file, reader, history, draft);
  else {
    const withTickets = byField.has('id');
    yield* forRange(table.first, table.end, (row) => addRow(reader.read(row), { file, row, draft, withTickets }));
  }
}

/** Columns that nothing is read from, and cells beyond the header, are counted where they hold something. */
function* countUnused({ table, columns, mapping, leftOut }: CsvFile, aside: readonly number[]): Steps<void> {
  const missing = missingTokens(mapping);
  const historical = new Set([mapping?.history?.at, mapping?.history?.status]);
  const beyond = Array.from({ length: table.width }, (_, index) => index).slice(table.header.length);
  const holds = (cell: string) => !missing.has(cell.trim().toLowerCase());
  const known = [...columns.unused, ...aside].filter((index) => !historical.has(table.header[index]));
  const unused = [...known, ...beyond].map((index) => ({
    field: table.header[index] ?? `column ${index + 1}`,
    isFilled: table.column(index).reader(holds),
  }));
  if (unused.length === 0) return;
  yield* forRange(table.first, table.end, (row) => {
    for (const { field, isFilled } of unused) {
      if (isFilled(row)) leftOut.add('tickets', 'unknown-field', table.line(row), () => table.cells(row), field);
    }
  });
}
