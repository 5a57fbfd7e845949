import type { Change } from './change.js';
import { integers, lazily, readOf, settle, type Rows, type Values } from './columns.js';
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
      const source = sourceOf(definition, next);
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
  const { growth, rows, gone, length } = placement;
  const write = <T extends Values>(column: T, values: Values): T => {
    const written = growth.write(column, values, rows);
    for (const row of gone) written[row] = NaN;
    return written;
  };
  const tickets = ticketsAfter(renewal);
  const codes = ({ dictionary, codes: known }: Dimension, part: Dimension): Dimension => ({
    dictionary,
    codes: write(known, codesIn(dictionary, part)),
  });
  const ofTickets = (i: number) => change.tickets[delta.tickets![i]!]! + 1;
  const keysIn = (name: string) => (name === 'ticket' ? integers(delta.length, ofTickets) : delta.keys![name]!);
  const read = <T>(known: Readonly<Record<string, T>>, written: (name: string) => T) =>
    new Map(
      readOf(known)
        .filter((name) => !renewal.anew.has(name))
        .map((name) => [name, written(name)]),
    );
  return {
    length,
    tickets,
    records: columns.records && withRecords(columns.records, delta.records!, rows),
    ...withOthers(
      {
        dates: Object.keys(columns.dates),
        values: Object.keys(columns.values),
        dimensions: Object.keys(columns.dimensions),
        keys: columns.keys && Object.keys(columns.keys),
        many: columns.many && Object.keys(columns.many),
      },
      {
        dates: read(columns.dates, (name) => write(columns.dates[name]!, delta.dates[name]!)),
        values: read(columns.values, (name) => write(columns.values[name]!, delta.values[name]!)),
        dimensions: read(columns.dimensions, (name) => codes(columns.dimensions[name]!, delta.dimensions[name]!)),
        keys: read(columns.keys ?? {}, (name) => write(columns.keys![name]!, keysIn(name))),
      },
      { source, slices: slicesLater(next, tickets), arrange: arranging(tickets, placement.kind, length) },
    ),
  };
}

interface Names {
  readonly dates: readonly string[];
  readonly values: readonly string[];
  readonly dimensions: readonly string[];
  readonly keys: readonly string[] | undefined;
  readonly many: readonly string[] | undefined;
}

interface Written {
  readonly dates: ReadonlyMap<string, Float64Array>;
  readonly values: ReadonlyMap<string, Values>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly keys: ReadonlyMap<string, Rows>;
}

/** Where columns come from that nobody had read before. */
interface Later {
  /** The table as it would be built anew. */
  readonly source: () => FactColumns;
  readonly slices: () => Pick<FactColumns, 'dimensions' | 'many'>;
  readonly arrange: <T extends Values | Codes>(column: T) => T;
}

/** Columns that were written, and the others for later. Nothing here holds on to the columns as they were before. */
function withOthers(names: Names, written: Written, { source, slices, arrange }: Later) {
  const slice = (name: string): Dimension => {
    if (name !== 'agent' && Object.hasOwn(slices().dimensions, name)) return slices().dimensions[name]!;
    const { dictionary, codes } = source().dimensions[name]!;
    return { dictionary, codes: arrange(codes) };
  };
  return {
    dates: partly(names.dates, written.dates, (name) => arrange(source().dates[name]!)),
    values: partly(names.values, written.values, (name) => arrange(source().values[name]!)),
    dimensions: partly(names.dimensions, written.dimensions, slice),
    keys: names.keys && partly(names.keys, written.keys, (name) => arrange(source().keys![name]!)),
    many: names.many && partly(names.many, new Map(), (name) => slices().many![name]!),
  };
}

function partly<T>(names: readonly string[], known: ReadonlyMap<string, T>, compute: (name: string) => T) {
  const parts = names.map((name) => [name, () => compute(name)] as const);
  const columns = lazily<Record<string, T>>(Object.fromEntries(parts));
  for (const [name, value] of known) settle(columns, name, value);
  return columns;
}

const slicesLater = (next: Desk, tickets: Rows) => once(() => slicesOf(next, tickets));
const sourceOf = (definition: FactsDefinition, next: Desk) => once(() => definition.build(next));

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
function arranging(tickets: Rows, kind: Placement['kind'], length: number): <T extends Values | Codes>(column: T) => T {
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
