import type { Rows } from '../facts/columns.js';
import type { FactTable } from '../facts/table.js';
import type { Factor, Metric } from '../metrics/metric.js';
import { localDays } from '../time/calendar.js';
import { agesBeforehand, beforehand } from './beforehand.js';
import { classesOf, figureOf, together, type Classes, type CountedMeasure } from './classes.js';
import { isComposite, measureComposite } from './composites.js';
import { totalsOf, type Tally } from './cube.js';
import type { CoreEngine } from './core-engine.js';
import { isRowMeasure, measureRows, type Measured, type RowMeasure, type Sample } from './measures.js';
import type { Facts } from './moving.js';
import { missingOf } from './grounds.js';
import { openingHours, type OpeningHours } from './opening-hours.js';
import { ruleOf, type Question } from './question.js';
import type { Span } from './result.js';
import { hasKeys, keepOne, masked, maskOf, rowsIn, type Filters, type Mask } from './select.js';
import { isStock, measureStocks, type StockQuestion } from './stocks.js';
import { enough } from './statistics.js';
import { minuteMs, yearMs } from '../time/units.js';

/** Response bands when the settings state none: 15 minutes, 1, 4 and 24 hours. */
const defaultBands: readonly number[] = [15, 60, 240, 1440].map((minutes) => minutes * minuteMs);
/** S4: about 62.5 % of the available time. */
const defaultUtilization = 0.625;

/** Measures one question over any span: the period, the buckets of a series, the period before. */
export class Measurer {
  readonly engine: CoreEngine;
  readonly question: Question;
  #mask: { readonly mask: Mask } | undefined;
  #missing: readonly string[] | undefined;

  constructor(engine: CoreEngine, question: Question) {
    this.engine = engine;
    this.question = question;
  }

  get table(): FactTable {
    return this.engine.table(this.question.rule.facts);
  }

  get mask(): Mask {
    this.#mask ??= { mask: maskOf(this.table, this.question.rule.where, this.question.filters) };
    return this.#mask.mask;
  }

  /** Settings and tables without which the question has no answer. */
  get missing(): readonly string[] {
    const { engine, question } = this;
    return (this.#missing ??= engine.counting?.missing(question, this.bandEdges) ?? missingOf(engine, question));
  }

  /** The same question with other filters. */
  with(filters: Filters): Measurer {
    return new Measurer(this.engine, { ...this.question, filters });
  }

  measure(spans: readonly Span[]): Measured[] {
    if (this.missing.length > 0) return spans.map(() => ({ value: undefined, count: 0, reliable: false }));
    return this.engine.counting?.measure(this, spans) ?? this.known(spans);
  }

  /** Measures spans of which the facts are known to say all. */
  known(spans: readonly Span[]): Measured[] {
    const { measure } = this.question.rule;
    if (isRowMeasure(measure)) return this.#measureRows(measure, spans);
    if (isStock(measure)) return measureStocks(measure, this.stock(), spans);
    if (isComposite(measure)) return measureComposite(measure, this.#parts(spans), spans);
    return spans.map((span) => this.#perDay(span));
  }

  #measureRows(measure: RowMeasure, spans: readonly Span[]): Measured[] {
    const counted = spans.length ? beforehand(this, measure) : undefined;
    return spans.map((span) =>
      counted ? counted(this.reach(span)) : this.measureSpan(measure, this.keep(this.passing(span)), span),
    );
  }

  /** The facts of the question, where it counts all of them. */
  get facts(): Facts | undefined {
    const { at: date, where, keep } = this.question.rule;
    return keep ? undefined : { table: this.table, date, where, filters: this.question.filters };
  }

  /** What the counts of a measure's classes say. */
  figure(measure: CountedMeasure, counts: Float64Array): Measured {
    return figureOf(measure, counts, this.bandEdges);
  }

  /** Upper edges of the response bands, ascending. */
  get bandEdges(): readonly number[] {
    return this.engine.settings.responseBands ?? defaultBands;
  }

  /** The facts of the question as counted beforehand; `undefined` where its rows must be looked at. */
  totals(measure: CountedMeasure, by?: string): Tally | undefined {
    const counted = this.engine.counting?.totals(this, measure, by);
    if (counted) return counted;
    return this.totalsBy(this.question.rule.at, classesOf(measure, this.table, this.bandEdges), by);
  }

  /** The same by a date and in classes of one's own. */
  totalsBy(date: string, classes: Classes, by?: string): Tally | undefined {
    const { table, question, engine } = this;
    const { where, keep } = question.rule;
    if (keep && hasKeys(table, keep.per)) return undefined;
    return totalsOf({ table, date, where, filters: question.filters, by, classes }, engine.calendar);
  }

  /** The span whose facts a span of the question asks for. */
  reach(span: Span): Span {
    const { asOf } = this.engine;
    const toDate = this.question.rule.span === 'to-date';
    return toDate ? { start: -Infinity, end: Math.min(span.end, asOf) } : span;
  }

  /** Facts of the span that pass the filters. */
  passing(span: Span): Rows {
    const { at, keep } = this.question.rule;
    const wanted = this.reach(span);
    const rows = rowsIn(this.table, at, wanted, undefined);
    if (rows.length === 0) return rows;
    if (!keep?.unfiltered) return masked(rows, this.mask);
    const { mask } = this;
    return masked(keepOne(this.table, masked(rows, this.with({}).mask), keep), mask);
  }

  /** One for each key, where the metric keeps only one. */
  keep(rows: Rows): Rows {
    const { keep } = this.question.rule;
    return keep && !keep.unfiltered ? keepOne(this.table, rows, keep) : rows;
  }

  measureSpan(measure: RowMeasure, rows: Rows, span: Span): Measured {
    return measureRows(measure, this.sample({ rows }, span));
  }

  sample(own: Pick<Sample, 'rows'> & Partial<Sample>, span: Span | undefined): Sample {
    return {
      table: this.table,
      statistic: this.question.statistic,
      bandEdges: this.bandEdges,
      factor: (name) => this.#factor(name, span),
      ...own,
    };
  }

  #factor(name: Factor | 'utilizationTarget', span: Span | undefined): number {
    if (typeof name === 'number') return name;
    const { settings, asOf } = this.engine;
    if (name === 'utilizationTarget') return settings.utilizationTarget ?? defaultUtilization;
    if (name === 'grossMargin') return settings.grossMargin ?? NaN;
    if (!span) return NaN;
    if (name === 'opening') return this.#opening.between(span.start, Math.min(span.end, asOf));
    return name === 'per-year' ? yearMs / (span.end - span.start) : Math.min(span.end, asOf) - span.start;
  }

  get #opening(): OpeningHours {
    return openingHours(this.engine.desk, this.table.columns.tickets, this.question.filters['team']);
  }

  /** The question as one about a stock. */
  stock(): StockQuestion {
    const { rule, filters } = this.question;
    const conditions = Object.keys({ ...rule.where, ...filters }).length;
    const mask = () => this.mask;
    return {
      table: this.table,
      enter: rule.at,
      get mask() {
        return mask();
      },
      // Without conditions the order of the facts says as much.
      totals: (date) =>
        this.engine.counting?.stock(this, date) ?? (conditions ? this.totalsBy(date, together) : undefined),
      ages: (measure) => agesBeforehand(this, measure),
      asOf: this.#knownUntil,
      measureRows: (measure, sample) => measureRows(measure, this.sample(sample, undefined)),
      tableOf: (name) => this.engine.table(name),
      opening: this.#opening,
    };
  }

  /**
   * A file that does not say when it was taken ends with its newest instant: what happened then has happened, in stocks
   * as in flows.
   */
  get #knownUntil() {
    const { at, assumed } = this.engine.desk.asOf;
    return assumed ? at + 1 : at;
  }

  #parts(spans: readonly Span[]) {
    return {
      measure: (metric: Metric) => this.#other(metric).measure(spans),
      factor: (name: Factor, span: Span) => this.#factor(name, span),
    };
  }

  /** Another metric under the same filters. */
  #other(metric: Metric): Measurer {
    const { filters } = this.question;
    const rule = ruleOf(metric, 'event', 'calendar');
    return new Measurer(this.engine, {
      ...this.question,
      metric,
      rule,
      filters,
      population: 'event',
      clock: 'calendar',
    });
  }

  #perDay(span: Span): Measured {
    const days = localDays(this.engine.calendar, span.start, span.end);
    const { count } = this.#measureRows({ kind: 'count' }, [span])[0]!;
    return { value: days ? count / days : undefined, count, reliable: count >= enough };
  }
}
