import { addToGroup } from '../model/maps.js';
import { countedFormat, countedSlices, headColumn, type CountedTable } from '../model/counted.js';
import { readCsv } from './csv.js';
import { quote, SourceError } from './error.js';
import { checkTable } from './facts-checks.js';

/** The tables of a CSV file: rows with the same head are one. */
export function tablesOfCsv(text: string): CountedTable[] {
  const table = readCsv(text);
  const { header, end } = table;
  const columns = Object.fromEntries(
    header.map((name, i) => [
      name.trim().toLowerCase() === headColumn ? headColumn : name.trim(),
      Array.from({ length: end }, (_, row) => table.column(i).text(row)),
    ]),
  );
  return tablesOfColumns(columns, end);
}

type Cell = string | number | bigint | boolean | null | undefined;

/** Cells by column, as a file has them, as tables of the format. */
export function tablesOfColumns(columns: Readonly<Record<string, readonly Cell[]>>, length: number): CountedTable[] {
  const heads = columns[headColumn];
  if (!heads) throw new SourceError('bad-facts', `Pre-counted facts: no column ${headColumn}`, { path: headColumn });
  const rows = new Map<string, number[]>();
  for (let row = 0; row < length; row++) addToGroup(rows, String(heads[row]), row);
  const named = Object.entries(columns).filter(([name]) => name !== headColumn);
  return [...rows].map(([head, own], i) => {
    const cells = named.map(([name, all]) => [name, columnOf(name, all, own)] as const);
    return checkTable({ ...headOf(head), rows: own.length, columns: Object.fromEntries(cells) }, `tables.${i}`);
  });
}

const isText = (name: string) => (countedSlices as readonly string[]).includes(name);

function columnOf(name: string, cells: readonly Cell[], rows: readonly number[]) {
  if (isText(name)) return rows.map((row) => (isBlank(cells[row]) ? null : String(cells[row])));
  return rows.map((row) => (isBlank(cells[row]) ? null : Number(cells[row])));
}

/** NULL as databases write it into a file. */
const isBlank = (cell: Cell) => cell === null || cell === undefined || cell === '' || cell === '\\N' || cell === 'NULL';

/** `kpi-facts/1 facts=tickets date=createdAt …` */
function headOf(text: string) {
  const [format, ...parts] = text.trim().split(' ');
  if (format !== countedFormat) {
    throw new SourceError('bad-facts', `Pre-counted facts: ${headColumn} is ${quote(text)}`, { path: headColumn });
  }
  const { asOf, edges, opening, lost, accuracy, ...head } = Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  );
  return {
    ...head,
    asOf: /^\d+$/.test(asOf ?? '') ? Number(asOf) : asOf,
    ...(edges && { edges: edges.split(',').map(Number) }),
    ...(opening && { opening: true }),
    ...(lost && { lost: lost.split(',') }),
    ...(accuracy && { accuracy: Number(accuracy) }),
  };
}
