import type { Rows } from '../facts/columns.js';
import type { Opening } from '../facts/opening.js';
import { FactTable } from '../facts/table.js';
import type { Edge, Measure, Stock } from '../metrics/metric.js';
import { shareOf } from './classes.js';
import type { Tally } from './cube.js';
import type { Measured, RowMeasure, Sample } from './measures.js';
import type { OpeningHours } from './opening-hours.js';
import type { Span } from './result.js';
import { rowsIn, type Mask } from './select.js';
import { yearMs } from '../time/units.js';

type StockKind =
  'level' | 'level-age' | 'level-change' | 'level-mean' | 'retained' | 'tenure' | 'open-share' | 'participation';
type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;
export type StockMeasure = MeasureOf<StockKind>;

/** A question about what is there at an instant, rather than about what happens in a span. */
export interface StockQuestion {
  readonly table: FactTable;
  /** Date by which facts enter. */
  readonly enter: string;
  readonly mask: Mask;
  readonly asOf: number;
  /** What was counted beforehand by a date of the table, under the conditions of the question. */
  readonly totals: (date: string) => Tally | undefined;
  /** Ages at an instant from what is counted by day; `undefined` where the rows must be looked at. */
  readonly ages: (measure: MeasureOf<'level-age'>) => ((at: number) => Measured) | undefined;
  /** Measures rows of a table made up for the purpose. */
  readonly measureRows: (measure: RowMeasure, sample: Pick<Sample, 'table' | 'rows'> & Partial<Sample>) => Measured;
  readonly opening: OpeningHours;
  /** Another table of facts. */
  readonly tableOf: (name: Stock['facts']) => FactTable;
}

const stocks: {
  [K in StockKind]: (measure: MeasureOf<K>, question: StockQuestion, spans: readonly Span[]) => Measured[];
} = {
  level({ leave, edge }, question, spans) {
    return open(
      question,
      leave,
      spans.map((span) => edgeOf(span, edge, question.asOf)),
    ).map(count);
  },

  'level-change'({ leave }, question, spans) {
    const before = open(
      question,
      leave,
      spans.map(({ start }) => start),
    );
    const after = open(
      question,
      leave,
      spans.map((span) => edgeOf(span, 'cutoff', question.asOf)),
    );
    return after.map((level, i) => ({ ...count(level), value: level - before[i]! }));
  },

  'level-age'(measure, question, spans) {
    const ages = measure.open ? undefined : question.ages(measure);
    return spans.map((span) => {
      const at = edgeOf(span, 'cutoff', question.asOf);
      return ages ? ages(at) : agesOfRows(measure, question, at);
    });
  },

  'level-mean'({ leave, open: clocked }, question, spans) {
    const left = question.table.columns.dates[leave]!;
    const entered = question.table.columns.dates[question.enter]!;
    const weigh = weigher(question.table);
    const passed = passing(question, clocked);
    return spans.map((span) => {
      const until = edgeOf(span, 'cutoff', question.asOf);
      let time = 0;
      let n = 0;
      for (const row of enteredBefore(question, until)) {
        const gone = Number.isNaN(left[row]!) ? until : Math.min(left[row]!, until);
        const from = Math.max(entered[row]!, span.start);
        if (!(gone > from)) continue;
        time += passed(row, from, gone) * weigh(row);
        n += weigh(row);
      }
      const elapsed = clocked ? question.opening.between(span.start, until) : until - span.start;
      return { value: elapsed > 0 ? time / elapsed : undefined, count: n, reliable: true };
    });
  },

  retained({ leave, gone }, question, spans) {
    const left = question.table.columns.dates[leave]!;
    return spans.map(({ start, end }) => {
      const stock = present(question, leave, start);
      const n = size(question.table, stock);
      const lost = size(
        question.table,
        stock.filter((row) => left[row]! < end),
      );
      return shareOf(gone ? lost : n - lost, n);
    });
  },

  tenure({ leave }, question, spans) {
    const left = question.table.columns.dates[leave]!;
    const entered = question.table.columns.dates[question.enter]!;
    return spans.map((span) => {
      const at = edgeOf(span, 'cutoff', question.asOf);
      const end = (row: number) => (left[row]! < at ? left[row]! : at);
      const rows = enteredBefore(question, at);
      const table = derived(question.table, 'tenure', rows, (row) => (end(row) - entered[row]!) / yearMs);
      return question.measureRows({ kind: 'mean', column: 'tenure' }, { table, rows });
    });
  },

  'open-share'({ enter, leave, one }, question, spans) {
    const { dates, values } = question.table.columns;
    return spans.map((span) => {
      const at = edgeOf(span, 'cutoff', question.asOf);
      const rows = rowsIn(question.table, question.enter, span, question.mask);
      const isOpen = (row: number) => dates[enter]![row]! < at && !(dates[leave]![row]! < at);
      const received = rows.filter((row) => values[one]![row] === 1);
      return shareOf(size(question.table, rows.filter(isOpen)), size(question.table, received));
    });
  },

  participation({ key, of }, question, spans) {
    const keys = question.table.columns.keys![key]!;
    const stock = question.tableOf(of.facts);
    const members = stock.columns.keys![of.key]!;
    return spans.map((span) => {
      const at = edgeOf(span, of.edge, question.asOf);
      const there = present({ ...question, table: stock, enter: of.enter, mask: undefined }, of.leave, at);
      const member = new Set(Array.from(there, (row) => members[row]!));
      const active = new Set<number>();
      for (const row of rowsIn(question.table, question.enter, span, question.mask)) {
        if (member.has(keys[row]!)) active.add(keys[row]!);
      }
      return shareOf(active.size, member.size);
    });
  },
};

function agesOfRows(
  { leave, since, edges, open: clocked }: MeasureOf<'level-age'>,
  question: StockQuestion,
  at: number,
) {
  const dates = question.table.columns.dates[since]!;
  const passed = passing(question, clocked);
  const rows = present(question, leave, at);
  const measure = { kind: 'distribution', column: 'age', bands: true } as const;
  const aged = derived(question.table, 'age', rows, (row) => passed(row, dates[row]!, at));
  return question.measureRows(measure, { table: aged, rows, bandEdges: edges });
}

/** The rows that a stock consists of at the end of a span. */
export function rowsOfStock(measure: StockMeasure, question: StockQuestion, span: Span): Rows {
  if (!('leave' in measure) || measure.kind === 'open-share')
    return rowsIn(question.table, question.enter, span, question.mask);
  const edge = measure.kind === 'level' ? measure.edge : measure.kind === 'retained' ? 'start' : 'cutoff';
  return present(question, measure.leave, edgeOf(span, edge, question.asOf));
}

export const isStock = (measure: Measure): measure is StockMeasure => Object.hasOwn(stocks, measure.kind);

export const measureStocks = (measure: StockMeasure, question: StockQuestion, spans: readonly Span[]): Measured[] =>
  (stocks[measure.kind] as (measure: StockMeasure, question: StockQuestion, spans: readonly Span[]) => Measured[])(
    measure,
    question,
    spans,
  );

/** How many facts a row stands for. */
const weigher = ({ columns: { weight } }: FactTable): ((row: number) => number) =>
  weight ? (row) => weight[row]! : () => 1;

const size = (table: FactTable, rows: Rows): number =>
  table.columns.weight ? rows.reduce((sum, row) => sum + weigher(table)(row), 0) : rows.length;

const count = (value: number): Measured => ({ value, count: value, reliable: true });

const edgeOf = ({ start, end }: Span, edge: Edge, asOf: number) =>
  edge === 'start' ? start : edge === 'end' ? end : Math.min(end, asOf);

/** How much time passes for a fact between two instants: all of it, or opening hours only. */
const passing = ({ opening }: StockQuestion, clocked: true | undefined): Opening =>
  clocked ? opening.of : (_, start, end) => end - start;

/** A table with one column, derived for some of the rows of another. */
function derived(table: FactTable, column: string, rows: Rows, value: (row: number) => number): FactTable {
  const values = new Float64Array(table.columns.length);
  for (const row of rows) values[row] = value(row);
  return new FactTable(table.name, { ...table.columns, values: { [column]: values } });
}

/** Rows that passed and entered strictly before an instant. */
const enteredBefore = ({ table, enter, mask }: StockQuestion, at: number): Rows =>
  rowsIn(table, enter, { start: -Infinity, end: at }, mask);

/** Rows that had entered and not left strictly before an instant. */
function present(question: StockQuestion, leave: string, at: number): Rows {
  const left = question.table.columns.dates[leave]!;
  return enteredBefore(question, at).filter((row) => !(left[row]! < at));
}

/** How many facts had entered and not left strictly before each instant. */
function open(question: StockQuestion, leave: string, instants: readonly number[]): number[] {
  const left = before(question, leave, instants);
  return before(question, question.enter, instants).map((entered, i) => entered - left[i]!);
}

/** How many facts have this date strictly before each instant: one pass, however many instants. */
function before(question: StockQuestion, date: string, instants: readonly number[]): number[] {
  const totals = question.totals(date);
  if (totals) {
    const counts = new Float64Array(instants.length);
    instants.forEach((end, i) => totals.addTo(counts, i, { start: -Infinity, end }));
    return Array.from(counts);
  }
  const { table, mask } = question;
  const order = table.by(date);
  const { rows } = order;
  const { weight } = table.columns;
  const ranks = instants.map((instant) => order.rank(instant));
  if (!mask && !weight) return ranks;
  const upTo = new Map<number, number>();
  let n = 0;
  let i = 0;
  for (const rank of [...new Set(ranks)].sort((a, b) => a - b)) {
    for (; i < rank; i++) if (!mask || mask[rows[i]!]) n += weight ? weight[rows[i]!]! : 1;
    upTo.set(rank, n);
  }
  return ranks.map((rank) => upTo.get(rank)!);
}
