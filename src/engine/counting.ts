import { CountedFacts } from '../facts/counted.js';
import { countedAt, midnight } from '../facts/counted-time.js';
import type { FactsName } from '../facts/names.js';
import { FactTable } from '../facts/table.js';
import type { Measure, Rule } from '../metrics/metric.js';
import { countable, type CountedFile } from '../model/counted.js';
import { addLocal, startOf } from '../time/calendar.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { bandsOf, type CountedMeasure } from './classes.js';
import { isComposite } from './composites.js';
import { middlesOf, valueIn, type Middles } from './counted-bins.js';
import { sumsOf } from './counted-cube.js';
import { CountedTally } from './counted-tally.js';
import { lackOf } from './counted-lack.js';
import { ratioTerms } from './counted-needs.js';
import { allOf, countedTerms, hasParts, isPart, momentTerms, type Terms } from './counted-terms.js';
import type { Tally } from './cube.js';
import { distributionOf, meanOf, measureRows, momentsOf, orderedBy, type Measured } from './measures.js';
import type { Measurer } from './measurer.js';
import type { Question } from './question.js';
import type { Span, Trace } from './result.js';
import { enough } from './statistics.js';
import { hourMs } from '../time/units.js';

/** What an engine asks of facts that a database has counted. Its code comes with such facts. */
export type { Counting };

const nothing: Measured = { value: undefined, count: 0, reliable: false };

/** Answers from counts: exact where they are, honest about what they cannot say. */
class Counting {
  readonly zone: Zone;
  readonly grain: 'hour' | 'day';
  readonly asOf: number;
  readonly #file: CountedFile;
  readonly #facts: CountedFacts;
  readonly #kept = new Map<string, unknown>();

  /** @throws RangeError when the tables are not of one zone and grain, or the report is of another zone */
  constructor(file: CountedFile, timeZone: string | undefined) {
    const [first] = file.tables;
    if (!first) throw new RangeError('The pre-counted facts have no tables.');
    const names = new Set(file.tables.map((table) => `${table.timeZone}, by ${table.grain}`));
    if (names.size > 1) throw new RangeError(`Pre-counted facts of several kinds: ${[...names].join('; ')}.`);
    const errors = new Set(file.tables.flatMap(({ accuracy }) => accuracy ?? []));
    if (errors.size > 1) throw new RangeError(`Pre-counted facts of several accuracies: ${[...errors].join('; ')}.`);
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
  missing = (question: Question, edges: readonly number[]): string[] =>
    lackOf({ facts: this.#facts, table: (name) => this.table(name) }, question, edges);

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
    return this.zone.toLocal(instant) % hourMs === 0;
  }

  /** How many facts are of each class of a measure; `undefined` where rows say it. */
  totals(measurer: Measurer, measure: CountedMeasure, by?: string): Tally | undefined {
    const { rule } = measurer.question;
    const terms = countedTerms(rule, measure, measurer.bandEdges);
    return terms && this.#tally(measurer, rule.at, terms, by);
  }

  /** Whether counts say it all, without a look at their rows. */
  knows = ({ question }: Measurer): boolean => hasParts(question.rule.facts);

  /** From the first bucket to the last that hold facts of a rule, whatever the filters. */
  covered(measurer: Measurer): Span | undefined {
    const { rule } = measurer.question;
    const tally = this.#tally(measurer.with({}), rule.at, [allOf(rule)]);
    const holds = (start: number) => tally.count({ start, end: start + 1 })[0]! > 0;
    const start = tally.edges.find(holds);
    return start === undefined ? undefined : this.whole({ start, end: tally.edges.findLast(holds)! });
  }

  /** A span up to the end of the bucket in which its last fact lies: parts of one are not known. */
  whole({ start, end }: Span): Span {
    const { zone } = this;
    const next = this.grain === 'day' ? zone.toInstant(addLocal(zone.toLocal(end), 'day', 1)) : end + hourMs;
    return { start, end: next - 1 };
  }

  /** How many facts of a stock there are by a date. */
  stock(measurer: Measurer, date: string): Tally {
    return this.#tally(measurer, date, [allOf(measurer.question.rule)]);
  }

  #tally(measurer: Measurer, date: string, terms: readonly Terms[], by?: string): Tally {
    const { table, question } = measurer;
    const { filters, rule } = question;
    const said = this.#beside(`${rule.facts} ${date}`, () => this.#facts.said(rule.facts, date, this.asOf));
    const { names, columns } = said;
    const all = { key: '', size: names.length, columns: () => columns };
    const sums = sumsOf({ table, date, where: conditionsOf(rule), filters, by }, all);
    return new CountedTally(sums, names, this.#edges(rule.facts), terms);
  }

  #edges = (facts: FactsName) => [...new Set(this.#facts.tablesOf(facts).flatMap(({ edges = [] }) => edges))];

  /** What a measure of values says of a span; `undefined` where rows say it. */
  figures(measurer: Measurer, measure: Measure): ((span: Span) => Measured) | undefined {
    if (!hasParts(measurer.question.rule.facts)) return undefined;
    if (measure.kind === 'survival') return this.#survival(measurer, measure);
    if (measure.kind === 'distribution') return this.#distribution(measurer, measure);
    if (measure.kind === 'mean') return this.#mean(measurer, measure.column);
    if (measure.kind === 'sum') {
      const sumsIn = this.#moments(measurer, measure.column);
      return (span) => {
        const { n, sum } = sumsIn(span);
        return { value: sum, count: n, reliable: n >= enough };
      };
    }
    return measure.kind === 'ratio' ? this.#ratio(measurer, measure) : undefined;
  }

  /** Number, mean and sum of squared deviations of a value; these from its bins where it has some. */
  #moments(measurer: Measurer, column: string) {
    const { facts, at } = measurer.question.rule;
    const tally = this.#tally(measurer, at, momentTerms(facts, column));
    const squared = countable[facts]!.squares?.includes(column);
    return (span: Span) => {
      const [n, sum, squares] = tally.count(span) as unknown as [number, number, number];
      return { n, sum, mean: n ? sum / n : undefined, squares: squared && n ? squares - (sum * sum) / n : NaN };
    };
  }

  /** Counts and sums are exact, ranks and the deviation come from the bins. */
  #distribution(measurer: Measurer, { column, bands }: Extract<Measure, { kind: 'distribution' }>) {
    const { bandEdges, question } = measurer;
    const sumsIn = this.#moments(measurer, column);
    const middles = this.#middles(measurer, column);
    const inBands = bands && this.totals(measurer, { kind: 'count', bands: column });
    return (span: Span): Measured => {
      const own = middles?.(span);
      return distributionOf({
        moments: { ...sumsIn(span), squares: own ? momentsOf(own).squares : NaN },
        order: own ? orderedBy(own) : nobody,
        bands: inBands && bandsOf(inBands.count(span), bandEdges, undefined),
        statistic: question.statistic,
      });
    };
  }

  #mean(measurer: Measurer, column: string) {
    const sumsIn = this.#moments(measurer, column);
    const middles = this.#middles(measurer, column);
    return (span: Span): Measured => {
      const moments = sumsIn(span);
      return meanOf(middles ? { ...moments, squares: momentsOf(middles(span)).squares } : moments);
    };
  }

  #ratio(measurer: Measurer, { over, under }: Extract<Measure, { kind: 'ratio' }>) {
    const { at } = measurer.question.rule;
    const tally = this.#tally(measurer, at, ratioTerms(over, under));
    return (span: Span): Measured => {
      const [n, sum, divisor] = tally.count(span) as unknown as [number, number, number];
      return { value: divisor ? sum / divisor : undefined, count: n, reliable: n >= enough };
    };
  }

  /** The values of a span in their bins; `undefined` where the counts have none by these filters. */
  #middles(measurer: Measurer, column: string, seen?: string): ((span: Span) => Middles) | undefined {
    const { rule, filters } = measurer.question;
    const table = this.#facts.bins(rule.facts, rule.at, valueIn(column), Object.keys(filters));
    const where = column === 'answeredWait' ? { answered: 1 } : undefined;
    return table && middlesOf({ table, date: rule.at, where, filters }, valueIn(column), seen);
  }

  /** Kaplan-Meier over the middles of the bins. */
  #survival(measurer: Measurer, measure: Extract<Measure, { kind: 'survival' }>) {
    const { column, observed, bands, ...plain } = measure;
    const middles = this.#middles(measurer, column, observed)!;
    const inBands = bands && this.totals(measurer, { kind: 'count', bands: column, observed });
    return (span: Span): Measured => {
      const table = tableOf(measurer.question.rule.facts, { column, observed }, middles(span));
      const rows = Uint32Array.from({ length: table.columns.length }, (_, row) => row);
      return {
        ...measureRows({ ...plain, column, observed }, measurer.sample({ table, rows }, span)),
        ...(inBands && { bands: bandsOf(inBands.count(span), measurer.bandEdges, observed) }),
      };
    };
  }

  #beside<T>(key: string, make: () => T): T {
    if (!this.#kept.has(key)) this.#kept.set(key, make());
    return this.#kept.get(key) as T;
  }

  /** The time that all that entered has been there, less the time since it left. */
  #meanLevels(measurer: Measurer, { leave }: Extract<Measure, { kind: 'level-mean' }>, spans: readonly Span[]) {
    const { at } = measurer.question.rule;
    const [entered, left] = [this.#presence(measurer, at), this.#presence(measurer, leave)];
    return spans.map((span): Measured => {
      const elapsed = Math.min(span.end, this.asOf) - span.start;
      if (!(elapsed > 0)) return { value: undefined, count: 0, reliable: true };
      const [come, gone] = [entered(span), left(span)];
      return { value: (come.time - gone.time) / elapsed, count: come.n - gone.before, reliable: true };
    });
  }

  /** For how long the facts of a date have been past it in a span, and how many these are. */
  #presence(measurer: Measurer, date: string) {
    const since = this.asOf;
    const tally = this.#tally(measurer, date, [allOf(measurer.question.rule), { plus: [{ since }], minus: [] }]);
    return ({ start, end }: Span) => {
      const until = Math.min(end, this.asOf);
      const [before] = tally.count({ start: -Infinity, end: start }) as unknown as [number];
      const [n, sum] = tally.count({ start, end: until }) as unknown as [number, number];
      return { before, n: before + n, time: before * (until - start) + n * (until - since) - sum };
    };
  }
}

/** @throws RangeError when the facts do not fit together, or the report is of another zone */
export const countingOf = (file: CountedFile, timeZone: string | undefined): Counting => new Counting(file, timeZone);

/** Conditions that rows meet or not; the others choose what of a row is added up. */
function conditionsOf({ facts, where }: Rule): Rule['where'] {
  return where && Object.fromEntries(Object.entries(where).filter(([name]) => !isPart(facts, name)));
}

const nobody = { n: 0, at: () => NaN };

/** Middles of bins as facts. */
function tableOf(name: FactsName, { column, observed }: { column: string; observed: string }, middles: Middles) {
  const { values, seen, weights } = middles;
  return new FactTable(name, {
    length: values.length,
    dates: {},
    dimensions: {},
    values: { [column]: values, [observed]: seen },
    weight: weights,
  });
}
