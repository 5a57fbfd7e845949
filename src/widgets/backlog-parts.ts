import { html, nothing } from 'lit';
import { icon } from '../charts/icons.js';
import type { Point, Result } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import { changeLine, factList, partsOf, type Content } from './parts.js';
import { judgementOf } from './verdict.js';
import type { Answer } from './view.js';
import { dayMs, yearMs } from '../time/units.js';

/** Everything that is asked about open tickets; the main answer is their number, day by day. */
export interface BacklogAnswer extends Answer {
  readonly start: Result;
  readonly created: Result;
  readonly reopened: Result;
  readonly resolved: Result;
  readonly age: Result;
  readonly timeToClear: Result;
  readonly timeToClearNet: Result;
}

export const drawnAs = (group: string, points: readonly Point[]) =>
  points.map((point) => ({ ...point, group, unit: 'count' as const }));

export const medianOf = ({ age }: BacklogAnswer, words: Words) =>
  age.median === undefined ? '' : words.text.labels.medianOf(words.duration(age.median));

/** Counts have no interval: what has grown has grown. */
export function changeSince({ main, start }: BacklogAnswer, words: Words) {
  if (main.value === undefined || start.value === undefined) return nothing;
  const before = { value: start.value, count: start.count, period: main.period };
  const text = words.delta(main.value - start.value, 'count', main.value);
  const judgement = judgementOf(main, before, 'lower');
  return changeLine({ text, versus: words.text.change.since(words.day(main.period.start)), judgement }, words);
}

/** Time to clear without new arrivals, and with those of the period going on. */
export function factsOf({ timeToClear, timeToClearNet, main }: BacklogAnswer, words: Words): Content {
  if (!main.value) return nothing;
  const { labels } = words.text;
  const never = html`<span class="status warn">${icon('warn')}${labels.neverClears}</span>`;
  const days = ({ value = 0 }: Result) => words.number(value / dayMs, value < 10 * dayMs ? 1 : 0);
  return factList([
    ...(timeToClear.value === undefined
      ? []
      : [
          {
            name: labels.timeToClear,
            value: html`${days(timeToClear)} <small>${words.plural('emptyDays', timeToClear.value / dayMs)}</small>`,
          },
        ]),
    ...(timeToClearNet.trace.missing.length
      ? []
      : [
          {
            name: labels.currentInflow,
            value: timeToClearNet.value === undefined ? never : partsOf(longTime(timeToClearNet.value, words)),
          },
        ]),
  ]);
}

/** Beyond a year nobody counts days. */
const longTime = (ms: number, words: Words) =>
  ms > yearMs ? words.parts(ms / yearMs, 'years') : words.durationParts(ms);

/** From start to end, where all of it is known. */
export const sumOf = ({ start, created, reopened, resolved, main }: BacklogAnswer, words: Words) =>
  reopened.trace.missing.length
    ? ''
    : words.text.labels.sum(
        words.count(start.value),
        words.count(created.count),
        words.count(reopened.count),
        words.count(resolved.count),
        words.count(main.value),
      );
