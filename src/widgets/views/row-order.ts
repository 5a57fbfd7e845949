import { warnOnce } from '../choices.js';
import type { Row } from './rows.js';

/** What the rows of a breakdown can go by; by `evidence` unless a page or a reader says otherwise. */
export const orders = ['name', 'value', 'evidence', 'count'] as const;
export type Order = (typeof orders)[number];
export type Direction = 'ascending' | 'descending';

export interface Sorting {
  readonly order: Order;
  readonly direction: Direction;
}

/** The way a reader expects first: names from A, numbers from the largest. */
const first = (order: Order): Direction => (order === 'name' ? 'ascending' : 'descending');

/** Reads `value`, `count ascending`, …; an unknown one is by evidence, and warns once. */
export function sortingOf(text: string | undefined): Sorting {
  const [name = 'evidence', way] = text?.trim().split(/\s+/).filter(Boolean) ?? [];
  const order = orders.find((one) => one === name);
  if (!order) warnOnce(`sort="${name}" is not one of ${orders.join(', ')}; "evidence" is used`);
  const natural = first(order ?? 'evidence');
  const stated = way === 'ascending' || way === 'descending' ? way : natural;
  return { order: order ?? 'evidence', direction: order === 'evidence' ? natural : stated };
}

/** What `sort` becomes when a reader presses the heading of a column: that order, then the other way round. */
export function turned({ order, direction }: Sorting, pressed: Order): string {
  if (order !== pressed || pressed === 'evidence') return pressed;
  return `${pressed} ${direction === 'ascending' ? 'descending' : 'ascending'}`;
}

/** Rows that come by evidence, in another order: what is not printed stays last, equals stay as they were. */
export function sortedRows(rows: readonly Row[], { order, direction }: Sorting, locale: string): readonly Row[] {
  if (order === 'evidence') return rows;
  const way = direction === 'ascending' ? 1 : -1;
  const byName = (a: Row, b: Row) => way * a.label.localeCompare(b.label, locale, { numeric: true });
  if (order === 'name') return [...rows].sort(byName);
  const of = (row: Row) => (order === 'count' ? row.count : row.printed ? row.value : undefined);
  return [...rows].sort((a, b) => byNumber(of(a), of(b), way));
}

function byNumber(a: number | undefined, b: number | undefined, way: 1 | -1) {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return way * (a - b);
}
