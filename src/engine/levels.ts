import { FactTable, lowerBound } from '../facts/table.js';
import type { Measure } from '../metrics/metric.js';
import { measureRows, type Measured } from './measures.js';
import type { Span, Statistic } from './result.js';
import type { Mask } from './select.js';

export type Level = Extract<Measure, { kind: 'level' | 'level-change' | 'level-age' }>;
type Aged = Extract<Measure, { kind: 'level-age' }>;

const levels: readonly string[] = ['level', 'level-change', 'level-age'];

export const isLevel = (measure: Measure): measure is Level => levels.includes(measure.kind);

/** Where a stock is looked at: the table whose facts enter and leave, and what of it passes. */
export interface Stock {
  readonly table: FactTable;
  /** Date by which facts enter. */
  readonly enter: string;
  readonly mask: Mask;
  readonly statistic: Statistic | undefined;
  readonly asOf: number;
}

/** Stocks at many spans at once: one pass over each date, however many points a series has. */
export function measureLevels(measure: Level, stock: Stock, spans: readonly Span[]): Measured[] {
  const ends = spans.map(({ end }) => Math.min(end, stock.asOf));
  const starts = spans.map(({ start }) => start);
  if (measure.kind === 'level-age') return ends.map((at) => ages(stock, measure, at));
  const { leave } = measure;
  if (measure.kind === 'level') return open(stock, leave, measure.edge === 'start' ? starts : ends).map(figure);
  const before = open(stock, leave, starts);
  return open(stock, leave, ends).map((level, i) => ({ ...figure(level), value: level - before[i]! }));
}

const figure = (value: number): Measured => ({ value, count: value, reliable: true });

/** How many facts had entered and not left strictly before each instant. */
function open(stock: Stock, leave: string, instants: readonly number[]): number[] {
  const left = before(stock, leave, instants);
  return before(stock, stock.enter, instants).map((entered, i) => entered - left[i]!);
}

/** How many facts have this date strictly before each instant. */
function before({ table, mask }: Stock, date: string, instants: readonly number[]): number[] {
  const { rows, at } = table.by(date);
  const { weight } = table.columns;
  const ranks = instants.map((instant) => lowerBound(at, instant));
  if (!mask && !weight) return ranks;
  const upTo = new Map<number, number>();
  const wanted = [...new Set(ranks)].sort((a, b) => a - b);
  let n = 0;
  let i = 0;
  for (const rank of wanted) {
    for (; i < rank; i++) if (!mask || mask[rows[i]!]) n += weight ? weight[rows[i]!]! : 1;
    upTo.set(rank, n);
  }
  return ranks.map((rank) => upTo.get(rank)!);
}

/** The time since a date of the facts that are open at an instant, measured like any other time. */
function ages(stock: Stock, { leave, since, edges }: Aged, at: number): Measured {
  const { table, enter, mask, statistic } = stock;
  const order = table.by(enter);
  const left = table.columns.dates[leave]!;
  const rows = order.rows
    .subarray(0, lowerBound(order.at, at))
    .filter((row) => (!mask || mask[row]) && !(left[row]! < at));
  const age = table.columns.dates[since]!.map((date) => at - date);
  const aged = new FactTable(table.name, { ...table.columns, values: { age } });
  const measure = { kind: 'distribution', column: 'age', bands: true } as const;
  return measureRows(measure, { table: aged, rows, statistic, bandEdges: edges });
}
