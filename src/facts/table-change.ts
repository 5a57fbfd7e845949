import type { Change } from './change.js';
import { integers, lazily, readOf, type Rows, type Values } from './columns.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import type { Codes } from './dictionary.js';
import { codesIn } from './dimension-change.js';
import { slicesOf } from './dimensions.js';
import { redated, type DateOrder, type Redated } from './order.js';
import { placementOf, type Placement } from './placement.js';
import { noTicket, type Dimension, type FactColumns, type FactTable } from './table.js';
import { allTickets } from './tickets.js';

/** A table that follows a change: what was worked out before anything is written, and the writing itself. */
export interface TableChange {
  /** Rows whose facts change, ascending. */
  readonly rows: Rows;
  /** @param next the whole desk as it stands now */
  write(next: Desk): void;
}

/** How a table of facts follows a change; `undefined` where it has to be built anew. */
export function tableChange(
  table: FactTable,
  definition: FactsDefinition,
  desk: Desk,
  change: Change,
): TableChange | undefined {
  const { columns } = table;
  if (columns.weight || !columns.tickets) return undefined;
  const delta = definition.build(change.after);
  readAsWell(columns, [delta, definition.build(change.before)]);
  const placement = placementOf(columns, delta, definition, desk, change);
  if (!placement) return undefined;
  const anew = columnsAnew(definition, desk, change);
  const dates = readOf(columns.dates).filter((name) => !anew.has(name));
  const orders = new Map<string, DateOrder>();
  for (const name of dates) {
    const order = table.known(name);
    if (order) orders.set(name, redated(order, redating(columns, delta, placement, name)));
  }
  return {
    rows: placement.touched,
    write(next) {
      const source = once(() => definition.build(next));
      table.renew(renewed({ columns, delta, placement, anew, source, next, change }), orders);
    },
  };
}

/** What was read of a table is read of the parts too: what it sets aside on the way is then known. */
function readAsWell(columns: FactColumns, parts: readonly FactColumns[]) {
  for (const kind of ['dates', 'values', 'dimensions', 'keys'] as const) {
    for (const name of readOf(columns[kind] ?? {})) for (const part of parts) readColumn(part[kind], name);
  }
}

/** A column is computed when it is first read. */
function readColumn(columns: object | undefined, name: string) {
  if (columns) Reflect.get(columns, name);
}

function columnsAnew({ across = {}, running = [] }: FactsDefinition, desk: Desk, { tables, asOf }: Change) {
  const crossed = Object.entries(across).filter(([, from]) => from.some((table) => tables.has(table)));
  return new Set([...crossed.map(([name]) => name), ...(asOf.at > desk.asOf.at ? running : [])]);
}

function redating(columns: FactColumns, delta: FactColumns, placement: Placement, name: string): Redated {
  const { rows, gone, touched, flags, growth, each, owners } = placement;
  const dates = new Float64Array(touched.length);
  const rank = new Map(Array.from(touched, (row, i) => [row, i]));
  const own = delta.dates[name]!;
  rows.forEach((row, i) => (dates[rank.get(row)!] = own[i]!));
  for (const row of gone) dates[rank.get(row)!] = NaN;
  const isBefore = (row: number, other: number) =>
    owners && owners(row) !== owners(other) ? owners(row) < owners(other) : row < other;
  return { rows: touched, dates, flags, all: growth.of(columns.dates[name]!), each, isBefore };
}

interface Renewal {
  readonly columns: FactColumns;
  readonly delta: FactColumns;
  readonly placement: Placement;
  readonly anew: ReadonlySet<string>;
  /** The table as it would be built anew: for columns that nobody had read. */
  readonly source: () => FactColumns;
  readonly next: Desk;
  readonly change: Change;
}

function renewed(renewal: Renewal): FactColumns {
  const { columns, delta, placement, source, next, change } = renewal;
  const { growth, rows, gone } = placement;
  const write = <T extends Values>(column: T, values: Values): T => {
    const written = growth.write(column, values, rows);
    for (const row of gone) written[row] = NaN;
    return written;
  };
  const tickets = ticketsAfter(renewal);
  const arrange = arranging(tickets, placement);
  const codes = ({ dictionary, codes: known }: Dimension, part: Dimension): Dimension => ({
    dictionary,
    codes: write(known, codesIn(dictionary, part)),
  });
  const ofTickets = (i: number) => change.tickets[delta.tickets![i]!]! + 1;
  const keys = (name: string, known: Rows) =>
    write(known, name === 'ticket' ? integers(delta.length, ofTickets) : delta.keys![name]!);
  const slices = once(() => slicesOf(next, tickets));
  const slice = (name: string): Dimension => {
    if (name !== 'agent' && Object.hasOwn(slices().dimensions, name)) return slices().dimensions[name]!;
    const found = source().dimensions[name]!;
    return { dictionary: found.dictionary, codes: arrange(found.codes) };
  };
  return {
    length: placement.length,
    tickets,
    dates: carried(
      renewal,
      columns.dates,
      (name, known) => write(known, delta.dates[name]!),
      (name) => arrange(source().dates[name]!),
    ),
    values: carried(
      renewal,
      columns.values,
      (name, known) => write(known, delta.values[name]!),
      (name) => arrange(source().values[name]!),
    ),
    dimensions: carried(renewal, columns.dimensions, (name, known) => codes(known, delta.dimensions[name]!), slice),
    many:
      columns.many &&
      lazily(Object.fromEntries(Object.keys(columns.many).map((name) => [name, () => slices().many![name]!]))),
    keys: columns.keys && carried(renewal, columns.keys, keys, (name) => arrange(source().keys![name]!)),
    records: columns.records && withRecords(columns.records, delta.records!, rows),
  };
}

/** Columns that were read are written; the others are computed when they are first read. */
function carried<T>(
  { anew }: Renewal,
  known: Readonly<Record<string, T>>,
  write: (name: string, known: T) => T,
  compute: (name: string) => T,
): Readonly<Record<string, T>> {
  const read = new Set(readOf(known));
  const parts = Object.keys(known).map((name) => {
    if (!read.has(name) || anew.has(name)) return [name, () => compute(name)] as const;
    const written = write(name, known[name]!);
    return [name, () => written] as const;
  });
  const columns = lazily<Record<string, T>>(Object.fromEntries(parts));
  for (const name of read) if (!anew.has(name)) readColumn(columns, name);
  return columns;
}

function ticketsAfter({ columns, delta, placement, next, change }: Renewal): Rows {
  if (placement.each[1]) return next.derive(allTickets);
  const own = integers(delta.length, (i) =>
    delta.tickets![i] === noTicket ? noTicket : change.tickets[delta.tickets![i]!]!,
  );
  const tickets = placement.growth.write(columns.tickets!, own, placement.rows);
  for (const row of placement.gone) tickets[row] = noTicket;
  return tickets;
}

/** Columns as they are built anew, in the rows of the table: facts of a ticket follow each other in both. */
function arranging(tickets: Rows, { kind, length }: Placement): <T extends Values | Codes>(column: T) => T {
  if (kind !== 'several') return (column) => column;
  const order = once(() => {
    const rows = Array.from(tickets.keys()).filter((row) => tickets[row] !== noTicket);
    return rows.sort((a, b) => tickets[a]! - tickets[b]! || a - b);
  });
  return (column) => {
    const arranged = new (column.constructor as new (length: number) => typeof column)(length);
    if (arranged instanceof Float64Array) arranged.fill(NaN);
    order().forEach((row, i) => (arranged[row] = column[i]!));
    return arranged;
  };
}

function withRecords(records: FactColumns['records'], own: NonNullable<FactColumns['records']>, rows: Rows) {
  const next = records as (typeof own)[number][];
  rows.forEach((row, i) => (next[row] = own[i]!));
  return next;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
