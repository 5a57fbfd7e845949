import type { FactTable, Rows } from '../facts/table.js';
import type { Measure, Terms } from '../metrics/metric.js';
import type { Engine } from './engine.js';
import { isLevel, measureLevels } from './levels.js';
import { isRowMeasure, measureRows, type Measured, type RowMeasure } from './measures.js';
import { readQuestion, type Question } from './question.js';
import type { Span } from './result.js';
import { keepOne, maskOf, rowsIn, type Filters, type Mask } from './select.js';
import { enough } from './statistics.js';

/** Response bands when the settings state none: 15 minutes, 1, 4 and 24 hours. */
export const defaultBands: readonly number[] = [15, 60, 240, 1440].map((minutes) => minutes * 60_000);

/** Measures one question over any span: the period, the buckets of a series, the period before. */
export class Measurer {
  readonly engine: Engine;
  readonly question: Question;
  #mask: { readonly mask: Mask } | undefined;

  constructor(engine: Engine, question: Question) {
    this.engine = engine;
    this.question = question;
  }

  get table(): FactTable {
    return this.engine.table(this.question.rule.facts);
  }

  /** Settings without which the question has no answer. */
  get missing(): readonly string[] {
    const { clock, metric } = this.question;
    const needs = [...(metric.needs ?? []), ...(clock === 'business' ? (['businessHours'] as const) : [])];
    return needs.filter((name) => this.engine.settings[name] === undefined);
  }

  /** The same question with other filters. */
  with(filters: Filters): Measurer {
    return new Measurer(this.engine, { ...this.question, filters });
  }

  measure(spans: readonly Span[]): Measured[] {
    const { measure } = this.question.rule;
    if (this.missing.length > 0) return spans.map(() => ({ value: undefined, count: 0, reliable: false }));
    if (isRowMeasure(measure)) return spans.map((span) => this.measureRows(measure, this.keep(this.passing(span))));
    if (isLevel(measure)) return measureLevels(measure, this.#stock(), spans);
    return measure.kind === 'total' ? this.#totals(measure.terms, spans) : this.#quotients(measure, spans);
  }

  /** Facts of the span that pass the filters. */
  passing(span: Span): Rows {
    return rowsIn(this.table, this.question.rule.at, span, this.mask);
  }

  /** One for each key, where the metric keeps only one. */
  keep(rows: Rows): Rows {
    const { keep } = this.question.rule;
    return keep ? keepOne(this.table, rows, keep) : rows;
  }

  measureRows(measure: RowMeasure, rows: Rows): Measured {
    const { statistic } = this.question;
    const bandEdges = this.engine.settings.responseBands ?? defaultBands;
    return measureRows(measure, { table: this.table, rows, statistic, bandEdges });
  }

  get mask(): Mask {
    this.#mask ??= { mask: maskOf(this.table, this.question.rule.where, this.question.filters) };
    return this.#mask.mask;
  }

  #stock() {
    const { rule, statistic } = this.question;
    return { table: this.table, enter: rule.at, mask: this.mask, statistic, asOf: this.engine.asOf };
  }

  /** Another metric under the same filters. */
  #other(id: string, spans: readonly Span[]): Measured[] {
    const { filters } = this.question;
    const question = readQuestion({ metric: id, where: filters }, this.engine.catalogue.metric(id));
    return new Measurer(this.engine, question).measure(spans);
  }

  #totals(terms: Terms, spans: readonly Span[]): Measured[] {
    const figures = terms.map(([id, sign]) => ({ sign, of: this.#other(id, spans) }));
    return spans.map((_, i) => {
      const value = figures.reduce((sum, { sign, of }) => sum + sign * (of[i]!.value ?? NaN), 0);
      const count = figures.reduce((sum, { of }) => sum + of[i]!.count, 0);
      return { value: Number.isNaN(value) ? undefined : value, count, reliable: true };
    });
  }

  #quotients(
    { over, under, times, positive }: Extract<Measure, { kind: 'quotient' }>,
    spans: readonly Span[],
  ): Measured[] {
    const numerators = this.#other(over, spans);
    const denominators = this.#totals(under, spans);
    return spans.map((span, i) => {
      const factor = times === 'elapsed' ? Math.min(span.end, this.engine.asOf) - span.start : 1;
      const divisor = denominators[i]!.value ?? 0;
      const dividend = numerators[i]!.value;
      const answers = dividend !== undefined && divisor !== 0 && (!positive || divisor > 0) && factor > 0;
      const { count } = denominators[i]!;
      return { value: answers ? (dividend * factor) / divisor : undefined, count, reliable: count >= enough };
    });
  }
}
