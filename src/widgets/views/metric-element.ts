import type { PropertyDeclarations } from 'lit';
import type { Query, Result } from '../../engine/result.js';
import { oneOf } from '../choices.js';
import { KpiElement } from '../kpi-element.js';
import type { Answer } from '../view.js';

type Variant = Pick<Query, 'statistic' | 'clock' | 'population'>;

const populations = ['event', 'cohort'] as const;
const eventsOnly = ['event'] as const;
const clocks = ['calendar', 'business'] as const;
const calendarOnly = ['calendar'] as const;
const statistics = ['mean', 'median', 'p90'] as const;

/** Ground of the elements that show one metric in some form: which of its variants, and under which filters. */
export abstract class MetricElement<A extends Answer = Answer> extends KpiElement<A> {
  static override properties: PropertyDeclarations = {
    statistic: { type: String },
    clock: { type: String },
    population: { type: String },
  };

  /** Of a time: `mean` (default), `median` or `p90`. */
  declare statistic: string | undefined;
  /** Of a time: `calendar` (default), or `business` to count opening hours only. */
  declare clock: string | undefined;
  /** `event` (default: what happened in the period) or `cohort` (tickets created in it, followed up). */
  declare population: string | undefined;

  /** @internal */
  override get details(): readonly unknown[] {
    return [this.metric.id, this.variant];
  }

  /** @internal */
  override get goal() {
    const { metric } = this;
    return this.variant.population === 'cohort' ? { ...metric, ...unitOf(metric.cohort) } : metric;
  }

  /** @internal */
  override get clockInUse() {
    return this.variant.clock ?? 'calendar';
  }

  /** @internal The variant that is asked for; one that the metric lacks falls back, and warns once. */
  get variant(): Variant {
    const { id, cohort, business, cohortBusiness } = this.metric;
    const population = oneOf(cohort ? populations : eventsOnly, this.population, `${id}: population`);
    const hasHours = population === 'cohort' ? cohortBusiness : business;
    return {
      population,
      clock: oneOf(hasHours ? clocks : calendarOnly, this.clock, `${id}: clock`),
      ...(this.statistic && { statistic: oneOf(statistics, this.statistic, 'statistic') }),
    };
  }
}

const unitOf = (cohort: { readonly unit?: Result['unit'] } | undefined) => (cohort?.unit ? { unit: cohort.unit } : {});
