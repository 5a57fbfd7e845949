import type { Query, Result } from '../../engine/result.js';
import { dot } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Metric } from '../../metrics/metric.js';

/** Asks for another metric of the same family, in the same clock and under the same filters. */
type Ask = (metric: string, extra: Omit<Query, 'metric'>) => Result;

interface Waiting {
  /** Another metric that counts them; the metric itself when left out. */
  readonly metric?: string;
  /** `cohort` (default): of the tickets created in the period. */
  readonly population?: 'event';
  said(answer: Result, words: Words): string | undefined;
}

const unless = (n: number, text: () => string) => (n > 0 ? text() : undefined);

const unanswered: Waiting = {
  metric: 'response-bands',
  said: ({ bands }, words) => {
    const n = bands?.find((band) => band.unanswered)?.count ?? 0;
    return unless(n, () => words.plural('unanswered', n));
  },
};

const unresolved: Waiting = {
  metric: 'resolution-rate',
  said: ({ count, trace }, words) => {
    const n = count - (trace.hits ?? count);
    return unless(n, () => words.plural(words.text.views.unresolved, n));
  },
};

const promised: Waiting = {
  said: ({ pending = 0, overdue = 0 }, words) => {
    const { views } = words.text;
    const parts = [
      unless(pending, () => words.plural(views.pending, pending)),
      unless(overdue, () => words.plural(views.overdue, overdue)),
    ];
    return parts.filter(Boolean).join(dot) || undefined;
  },
};

/** A wait gets shorter, too, when people hang up. */
const abandoned: Waiting = {
  metric: 'abandonment-rate',
  population: 'event',
  said: ({ trace }, words) => {
    const n = trace.hits ?? 0;
    return unless(n, () => words.plural(words.text.views.abandoned, n));
  },
};

/** What the mean of those who got an answer leaves out: those who still wait for one. */
const waiting: Readonly<Record<string, Waiting>> = {
  'first-response-time': unanswered,
  'immediate-responses': unanswered,
  'first-response-sla': promised,
  'resolution-time': unresolved,
  'first-resolution-time': unresolved,
  'resolution-sla': promised,
  'wait-time': abandoned,
  'wait-time-spread': abandoned,
};

/** Those of a cohort itself who still wait. */
export function waitingIn({ metric, count, observed = count }: Result, words: Words): string | undefined {
  const forms = waiting[metric] === unanswered ? 'unanswered' : words.text.views.unresolved;
  return unless(count - observed, () => words.plural(forms, count - observed));
}

/** Those who still wait, of the tickets created in the period; `undefined` where nobody can. */
export function stillWaiting({ id }: Metric, ask: Ask): ((words: Words) => string | undefined) | undefined {
  const found = waiting[id];
  if (!found) return undefined;
  const cohort = ask(found.metric ?? id, { population: found.population ?? 'cohort', compare: 'none' });
  return (words) => found.said(cohort, words);
}
