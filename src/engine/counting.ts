import { CountedFacts } from '../facts/counted.js';
import { countedAt, midnight } from '../facts/counted-time.js';
import type { FactsName } from '../facts/names.js';
import type { Rows } from '../facts/columns.js';
import type { FactTable } from '../facts/table.js';
import type { Measure, Rule } from '../metrics/metric.js';
import { binColumn, countedSlices, type CountedFile } from '../model/counted.js';
import { startOf } from '../time/calendar.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { bandClasses, bandsOf, countRows } from './classes.js';
import { isComposite, partsOf } from './composites.js';
import { distributionOf, meanOf, measureRows, moments, type Measured } from './measures.js';
import type { Measurer } from './measurer.js';
import { weighted } from './quantiles.js';
import { ruleOf, type Question } from './question.js';
import type { Span, Trace } from './result.js';
import { masked, maskOf, rowsIn } from './select.js';

/** What an engine asks of facts that a database has counted. Its code comes with such facts. */
export type { Counting };

const hour = 3_600_000;
const nothing: Measured = { value: undefined, count: 0, reliable: false };

/** Answers from counts: exact where they are, honest about what they cannot say. */
class Counting {
  readonly zone: Zone;
  readonly grain: 'hour' | 'day';
  readonly asOf: number;
  readonly #file: CountedFile;
  readonly #facts: CountedFacts;
  readonly #tables = new Map<string, FactTable | undefined>();

  /** @throws RangeError when the tables are not of one zone and grain, or the report is of another zone */
  constructor(file: CountedFile, timeZone: string | undefined) {
    const [first] = file.tables;
    if (!first) throw new RangeError('The pre-counted facts have no tables.');
    const names = new Set(file.tables.map((table) => `${table.timeZone}, by ${table.grain}`));
    if (names.size > 1) throw new RangeError(`Pre-counted facts of several kinds: ${[...names].join('; ')}.`);
    if (timeZone !== undefined && timeZone !== first.timeZone) {
      throw new RangeError(`The facts were counted in the days of ${first.timeZone}, the report asks for ${timeZone}.`);
    }
    this.zone = zoneOf(first.timeZone);
    this.grain = first.grain;
    this.asOf = Math.max(...file.tables.map(countedAt));
    this.#file = file;
    this.#facts = new CountedFacts(file, this.zone);
  }

  table(name: FactsName): FactTable | undefined {
    return this.#beside(name, () => this.#facts.cells(name));
  }

  /** What the trace of a question says about it. */
  trace({ measure }: Rule): NonNullable<Trace['counted']> {
    const errors = this.#file.tables.flatMap(({ accuracy }) => accuracy ?? []);
    if (errors.length === 0) return { grain: this.grain };
    return { grain: this.grain, accuracy: Math.max(...errors), ...(measure.kind === 'survival' && { cohort: true }) };
  }

  /** What the counts lack to answer: `counted tickets` themselves, a slice, `bands` of these edges, `ranks`. */
  missing(question: Question, edges: readonly number[]): string[] {
    const { rule, filters, by, statistic } = question;
    const slices = [...Object.keys(filters), ...(by === undefined ? [] : [by])];
    return [...new Set([...this.#lacks(rule, slices, edges), ...this.#unordered(rule, filters, statistic)])];
  }

  #lacks(rule: Rule, slices: readonly string[], edges: readonly number[]): string[] {
    const { measure, facts, at, where = {}, keep } = rule;
    if (isComposite(measure)) {
      return partsOf(measure).flatMap((part) => this.#lacks(ruleOf(part, 'event', 'calendar'), slices, edges));
    }
    const table = this.table(facts);
    const tables = this.#facts.tablesOf(facts);
    if (!table || !this.#isCountedBy(facts, at) || tooMuch.has(measure.kind)) return ['counted tickets'];
    const { values, dimensions, dates } = table.columns;
    const { columns, left } = namesIn(measure);
    const fixed = Object.keys(where).filter((name) => !(name in values) && !(name in dimensions));
    const lost = tables.some((one) => keep && one.lost?.includes(keep.per));
    if (lost || columns.some((name) => !(name in values)) || left.some((date) => !this.#isStock(facts, date, dates)))
      return ['counted tickets'];
    const bands = bandsIn(measure) && !tables.every((one) => edges.every((edge) => one.edges?.includes(edge)));
    const lacking = [...fixed, ...slices].filter((name) => !(name in dimensions));
    return [...lacking.map(lack), ...(bands ? ['counted bands'] : [])];
  }

  #isCountedBy = (facts: string, date: string) => this.#facts.tablesOf(facts).some((table) => table.date === date);

  /** A stock is known from what was there at the start. */
  #isStock(facts: string, date: string, dates: object): boolean {
    const opened = this.#facts.tablesOf(facts).some((table) => table.opening && table.date === 'enteredAt');
    return date in dates && opened && this.#isCountedBy(facts, date);
  }

  /** A median asked for by itself, where no bins are. */
  #unordered({ measure, facts, at }: Rule, filters: Question['filters'], statistic: Question['statistic']): string[] {
    const wanted = measure.kind === 'survival' || (measure.kind === 'distribution' && (statistic ?? 'mean') !== 'mean');
    if (!wanted || !('column' in measure) || measure.column === undefined) return [];
    return this.#bins(facts, at, measure.column, Object.keys(filters)) ? [] : ['counted ranks'];
  }

  /** Measures every span that the counts cover whole. */
  measure(measurer: Measurer, spans: readonly Span[]): Measured[] {
    const { measure } = measurer.question.rule;
    if (isComposite(measure)) return measurer.known(spans);
    const whole = spans.map((span) => this.#covers(measurer, span));
    const asked = spans.filter((_, i) => whole[i]);
    const known = measure.kind === 'level-mean' ? this.#meanLevels(measurer, measure, asked) : measurer.known(asked);
    let next = 0;
    return whole.map((is) => (is ? known[next++]! : nothing));
  }

  /** Whether a span begins and ends between buckets, inside what was counted. */
  #covers({ question }: Measurer, { start, end }: Span): boolean {
    const { facts, at } = question.rule;
    const until = Math.min(end, this.asOf);
    if (until <= start) return true;
    if (!this.#isBorder(start) || !this.#isBorder(until)) return false;
    const tables = this.#facts.tablesOf(facts).filter((table) => table.date === at && !table.opening);
    let reached = start;
    for (const table of tables.sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const [from, to] = [midnight(table.from, this.zone), midnight(table.to, this.zone)];
      if (from <= reached) reached = Math.max(reached, Math.min(to, countedAt(table)));
    }
    return reached >= until;
  }

  #isBorder(instant: number): boolean {
    if (!Number.isFinite(instant)) return true;
    if (this.grain === 'day') return startOf({ zone: this.zone, weekStart: 1 }, instant, 'day') === instant;
    return this.zone.toLocal(instant) % hour === 0;
  }

  /** Counts and sums are exact, ranks and the deviation come from the bins. */
  distribution(measurer: Measurer, { column, bands }: Extract<Measure, { kind: 'distribution' }>) {
    const { bandEdges, question } = measurer;
    const sampleOf = this.#samples(measurer, column);
    return (span: Span): Measured => {
      const { cells, binned, ...parts } = sampleOf(span);
      const inBands = bands && countRows(bandClasses(cells.table, column, undefined, bandEdges), cells);
      return distributionOf({
        ...parts,
        order: binned?.order ?? { n: 0, at: () => NaN },
        bands: inBands && bandsOf(inBands, bandEdges, undefined),
        statistic: question.statistic,
      });
    };
  }

  /** The same for a mean alone; scores and contacts have no bins: their cells hold one value each. */
  mean(measurer: Measurer, { column }: { readonly column: string }) {
    if (!isTime(column)) return undefined;
    const sampleOf = this.#samples(measurer, column);
    return (span: Span): Measured => meanOf(sampleOf(span).moments);
  }

  /** The cells and bins of a span, and the moments of the values in them. */
  #samples(measurer: Measurer, column: string) {
    const { table, question, mask } = measurer;
    const { at, where, facts } = question.rule;
    const own = this.#bins(facts, at, column, Object.keys(question.filters));
    const fixed = column === 'answeredWait' ? { ...where, answered: 1 } : where;
    const binMask = own && maskOf(own, fixed, question.filters);
    return (span: Span) => {
      const cells = { table, rows: rowsIn(table, at, span, mask) };
      const binned = own && binnedOf(own, rowsIn(own, at, span, binMask), valueIn(column));
      return { cells, binned, moments: { ...moments(cells, column), squares: binned?.squares ?? NaN } };
    };
  }

  /** Kaplan-Meier over the middles of the bins. */
  survival(measurer: Measurer, measure: Extract<Measure, { kind: 'survival' }>) {
    const { question, table, mask, bandEdges } = measurer;
    const { at, where, facts } = question.rule;
    const bins = this.#bins(facts, at, measure.column, Object.keys(question.filters))!;
    const binMask = maskOf(bins, where, question.filters);
    const { bands, ...plain } = measure;
    return (span: Span): Measured => ({
      ...measureRows(
        plain,
        measurer.sample({ table: bins, rows: masked(rowsIn(bins, at, span, undefined), binMask) }, span),
      ),
      ...(bands && {
        bands: bandsOf(
          countRows(bandClasses(table, measure.column, measure.observed, bandEdges), {
            table,
            rows: rowsIn(table, at, span, mask),
          }),
          bandEdges,
          measure.observed,
        ),
      }),
    });
  }

  #bins(facts: FactsName, date: string, column: string, slices: readonly string[]): FactTable | undefined {
    const key = JSON.stringify([facts, date, column, [...slices].sort()]);
    return this.#beside(key, () => this.#facts.bins(facts, date, valueIn(column), slices));
  }

  #beside(key: string, make: () => FactTable | undefined): FactTable | undefined {
    if (!this.#tables.has(key)) this.#tables.set(key, make());
    return this.#tables.get(key);
  }

  /** The time that all that entered has been there, less the time since it left. */
  #meanLevels(measurer: Measurer, { leave }: Extract<Measure, { kind: 'level-mean' }>, spans: readonly Span[]) {
    const { table, mask, question } = measurer;
    const { dates, weight } = table.columns;
    const sums = (date: string, { start }: Span, until: number) => {
      let [time, n] = [0, 0];
      for (const row of rowsIn(table, date, { start: -Infinity, end: until }, mask)) {
        time += weight![row]! * (until - Math.max(dates[date]![row]!, start));
        n += weight![row]!;
      }
      return { time, n };
    };
    return spans.map((span): Measured => {
      const until = Math.min(span.end, this.asOf);
      const entered = sums(question.rule.at, span, until);
      const left = sums(leave, span, until);
      const before = sums(leave, span, span.start);
      const elapsed = until - span.start;
      const value = elapsed > 0 ? (entered.time - left.time) / elapsed : undefined;
      return { value, count: elapsed > 0 ? entered.n - before.n : 0, reliable: true };
    });
  }
}

/** @throws RangeError when the facts do not fit together, or the report is of another zone */
export const countingOf = (file: CountedFile, timeZone: string | undefined): Counting => new Counting(file, timeZone);

/** A slice by its name; a flag that was not counted takes tickets. */
const lack = (name: string) => `counted ${(countedSlices as readonly string[]).includes(name) ? name : 'tickets'}`;

/** Measures that need each fact, or keys that counts cannot tell apart. */
const tooMuch: ReadonlySet<Measure['kind']> = new Set<Measure['kind']>([
  'distinct',
  'distinct-share',
  'repeat-share',
  'mean-per',
  'mean-ratio',
  'level-age',
  'retained',
  'tenure',
  'open-share',
  'participation',
]);

/** How many values lie in each bin: their ranks, and the sum of squared deviations. */
function binnedOf({ columns }: FactTable, rows: Rows, column: string) {
  const [bins, middles, weight] = [columns.values[binColumn]!, columns.values[column]!, columns.weight!];
  let last = 0;
  for (let i = 0; i < rows.length; i++) last = Math.max(last, bins[rows[i]!]!);
  const counts = new Float64Array(last + 1);
  const values = new Float64Array(last + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    counts[bins[row]!]! += weight[row]!;
    values[bins[row]!] = middles[row]!;
  }
  const known = Array.from(counts.keys()).filter((bin) => counts[bin]! > 0);
  const order = weighted(
    Float64Array.from(known, (bin) => values[bin]!),
    Float64Array.from(known, (bin) => counts[bin]!),
  );
  let [sum, squares] = [0, 0];
  for (const bin of known) sum += counts[bin]! * values[bin]!;
  for (const bin of known) squares += counts[bin]! * (values[bin]! - sum / order.n) ** 2;
  return { order, squares };
}

/** Waits of answered calls lie in the bins of all, told apart by a flag. */
const valueIn = (column: string) => (column === 'answeredWait' ? 'wait' : column);
const isTime = (column: string) => ['wait', 'answeredWait', 'time'].includes(column);

const bandsIn = (measure: Measure): boolean => 'bands' in measure && measure.bands !== undefined;

/** Columns that a measure looks at, and dates by which facts leave. */
function namesIn(measure: Measure): { columns: readonly string[]; left: readonly string[] } {
  const fields = measure as unknown as Readonly<Record<string, unknown>>;
  const named = (names: readonly string[]) =>
    names.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
  return {
    columns: named([
      'column',
      'flag',
      'kept',
      'observed',
      'over',
      'under',
      'bands',
      ...(measure.kind === 'net-share' ? ['plus', 'minus'] : []),
    ]),
    left: named(['leave']),
  };
}
