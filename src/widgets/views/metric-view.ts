import type { Query, Result } from '../../engine/result.js';
import { dot } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { ElementView } from '../element-view.js';
import { InputError } from '../inputs.js';
import type { Answer } from '../view.js';
import type { MetricElement } from './metric-element.js';
import { guarded } from './privacy.js';

/** Ground of the views that show one metric in some form: which of its variants, and under which filters. */
export abstract class MetricView<
  A extends Answer = Answer,
  E extends MetricElement<A> = MetricElement<A>,
> extends ElementView<A, E> {
  get variant() {
    return this.element.variant;
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
      throw new InputError('bad-metric', id, `metric="${id}" is not in the catalogue`);
  }

  /** The slice that a page names, else the first that the metric has. @throws InputError `bad-slice` */
  protected slice(given: string | undefined): string {
    const { id, slices } = this.metric;
    const found = given ? slices.find((slice) => slice === given) : slices[0];
    if (found) return found;
    throw new InputError(
      'bad-slice',
      given ?? '',
      `by="${given}": the slices of ${id} are ${slices.join(', ') || 'none'}`,
    );
  }

  /** A rate of nothing is empty. A count of nothing is 0, where there are data of the period to count in. */
  protected override isEmpty({ main }: A) {
    const { value, count, period, trace } = main;
    if (trace.missing.length) return true;
    if (count > 0) return false;
    return value === undefined || !trace.span || trace.asOf <= period.start || trace.span.start >= period.end;
  }
}

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
