import { lengthAfter, type Change } from './change.js';
import type { Rows } from './columns.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Growth } from './growth.js';
import { noTicket, type FactColumns } from './table.js';
import { allTickets } from './tickets.js';

/** Where the facts of a change stand in a table. */
export interface Placement {
  readonly kind: NonNullable<FactsDefinition['rows']>;
  /** Rows of the table from now on. */
  readonly length: number;
  /** The row of each fact of the touched tickets. */
  readonly rows: Rows;
  /** Rows that no fact takes any more. */
  readonly gone: Rows;
  /** All of these, ascending, and a flag for each. */
  readonly touched: Rows;
  readonly flags: Uint8Array;
  /** The tickets of the facts so far and, where facts are one each, the rows of all tickets from now on. */
  readonly each: readonly [Rows | undefined, Rows | undefined];
  /** By what facts of one date follow each other, where it is not their row. */
  readonly owners: ((row: number) => number) | undefined;
  readonly growth: Growth;
}

/** `undefined` where too many rows would lie idle. */
export function placementOf(
  columns: FactColumns,
  delta: FactColumns,
  { rows: kind }: FactsDefinition,
  desk: Desk,
  change: Change,
): Placement | undefined {
  if (!kind) return undefined;
  const all = desk.derive(allTickets);
  const wasEach = columns.tickets === all;
  if (wasEach && delta.tickets === change.after.derive(allTickets)) {
    const each = [all, change.growth.of(all)] as const;
    return placement('ticket', { rows: change.tickets, growth: change.growth, each });
  }
  const each = [columns.tickets, undefined] as const;
  if (kind === 'survey') {
    const growth = new Growth(lengthAfter(desk, 'surveys', change.portions));
    return placement('survey', { rows: change.surveys, growth, each });
  }
  return several(columns, delta, change, wasEach);
}

type Given = Pick<Placement, 'rows' | 'growth' | 'each'> & Partial<Placement>;

function placement(kind: Placement['kind'], given: Given): Placement {
  const { rows, growth, gone = new Uint32Array() } = given;
  const touched = Uint32Array.from([...rows, ...gone]).sort();
  const flags = new Uint8Array(growth.length);
  for (const row of touched) flags[row] = 1;
  return { kind, length: growth.length, gone, owners: undefined, touched, flags, ...given };
}

/** Facts take the rows of those of their ticket, in their order; more of them follow at the end. */
function several(
  { length, tickets }: FactColumns,
  delta: FactColumns,
  change: Change,
  wasEach: boolean,
): Placement | undefined {
  const free = rowsOfTickets(tickets!, change.tickets);
  let end = length;
  const rows = Uint32Array.from(delta.tickets!, (ticket) => free.get(change.tickets[ticket]!)?.shift() ?? end++);
  const gone = Uint32Array.from([...free.values()].flat());
  if (gone.length + idleIn(tickets!) > 1000 + end / 4) return undefined;
  const own = new Map(Array.from(rows, (row, i) => [row, change.tickets[delta.tickets![i]!]!]));
  const owners = (row: number) => own.get(row) ?? tickets![row]!;
  return placement('several', { rows, gone, growth: new Growth(end, wasEach), each: [tickets, undefined], owners });
}

function idleIn(owners: Rows): number {
  let n = 0;
  for (let row = 0; row < owners.length; row++) if (owners[row] === noTicket) n++;
  return n;
}

/** Rows of the facts of some tickets, ascending. */
function rowsOfTickets(owners: Rows, tickets: Rows): Map<number, number[]> {
  const found = new Map(Array.from(tickets, (ticket) => [ticket, [] as number[]]));
  const flags = new Uint8Array(Math.max(0, ...tickets.slice(-1)) + 1);
  for (const ticket of tickets) flags[ticket] = 1;
  for (let row = 0; row < owners.length; row++) if (flags[owners[row]!] === 1) found.get(owners[row]!)!.push(row);
  return found;
}
