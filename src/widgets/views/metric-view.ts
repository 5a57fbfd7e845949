import type { PropertyDeclarations } from 'lit';
import type { Query, Result } from '../../engine/result.js';
import { nbsp } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { oneOf, warnOnce } from '../choices.js';
import { InputError } from '../inputs.js';
import { KpiElement } from '../kpi-element.js';
import type { Answer } from '../view.js';
import { guarded } from './privacy.js';

type Variant = Pick<Query, 'statistic' | 'clock' | 'population'>;

const populations = ['event', 'cohort'] as const;
const eventsOnly = ['event'] as const;
const clocks = ['calendar', 'business'] as const;
const calendarOnly = ['calendar'] as const;
const statistics = ['mean', 'median', 'p90'] as const;

/** Ground of the views that show one metric in some form: which of its variants, and under which filters. */
export abstract class MetricView<A extends Answer = Answer> extends KpiElement<A> {
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

  protected override get clockInUse() {
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

  /** Asks for the metric in its variant. @throws InputError `bad-metric` for one that is not in the catalogue. */
  protected query(asker: Asker, extra: Omit<Query, 'metric'> = {}): Result {
    this.check();
    const options = { ...this.variant, ...extra };
    return guarded(this.metric, asker.query(this.metric.id, options));
  }

  /** @throws InputError `bad-metric` */
  protected check() {
    const { id } = this.metric;
    if (!this.families.some(({ metrics }) => metrics.some((metric) => metric.id === id)))
      throw refused('bad-metric', id, `metric="${id}" is not in the catalogue`);
  }

  /** The slice that a page names, else the first that the metric has. @throws InputError `bad-slice` */
  protected slice(given: string | undefined): string {
    const { id, slices } = this.metric;
    const found = given ? slices.find((slice) => slice === given) : slices[0];
    if (found) return found;
    throw refused('bad-slice', given ?? '', `by="${given}": the slices of ${id} are ${slices.join(', ') || 'none'}`);
  }

  /** A rate of nothing is empty. A count of nothing is 0, where there are data of the period to count in. */
  protected override isEmpty({ main }: A) {
    const { value, count, period, trace } = main;
    if (trace.missing.length) return true;
    if (count > 0) return false;
    return value === undefined || !trace.span || trace.asOf <= period.start || trace.span.start >= period.end;
  }
}

/** The reader is told by the card, the developer once by the console. */
export function refused(code: InputError['code'], value: string, message: string): InputError {
  warnOnce(message);
  return new InputError(code, value, message);
}

const unitOf = (cohort: { readonly unit?: Result['unit'] } | undefined) => (cohort?.unit ? { unit: cohort.unit } : {});

/** Between the parts of a line; it never begins one. */
export const dot = `${nbsp}· `;

/** "229 answers · response rate 24%"; of what the metric counts. */
export function factsFooter({ count, trace, pending, overdue }: Result, words: Words): string {
  const { labels, views } = words.text;
  const rate = trace.asked?.sent ? words.share(trace.asked.answered / trace.asked.sent) : undefined;
  return [
    factsCount({ count, trace }, words),
    rate && labels.responseRate(rate),
    pending ? words.plural(views.pending, pending) : undefined,
    overdue ? words.plural(views.overdue, overdue) : undefined,
  ]
    .filter(Boolean)
    .join(dot);
}

/** "229 answers". */
export const factsCount = ({ count, trace }: Pick<Result, 'count' | 'trace'>, words: Words) =>
  words.plural(words.facts(trace.counts).count, count);
