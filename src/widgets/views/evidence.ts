import { evidenceRule } from '../../charts/evidence-rule.js';
import type { Frame } from '../../charts/drawing.js';
import { durationDomain, niceAxis } from '../../charts/scales.js';
import type { Figure, Result } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import type { Unit } from '../../metrics/metric.js';
import type { PlotModel } from '../plot.js';
import type { Zone } from '../target.js';
import { tooFew, type Status } from '../verdict.js';
import type { Scene } from '../view.js';
import { factsCount } from './metric-view.js';

type Domain = readonly [low: number, high: number];

/** Ends of the scales that have some, by metric; other scores start at 0 and end above the largest. */
const scales: Readonly<Record<string, Domain>> = {
  'csat-score': [1, 5],
  ces: [1, 7],
  'ces-ease': [1, 7],
  'internal-quality-score': [0, 100],
};

/** Ends of the units that have some; a ratio may pass its own. */
const ends: Partial<Record<Unit, Domain>> = { share: [0, 1], points: [-100, 100], ratio: [0, 1] };

/** The whole scale of a metric: what it could be, or 0 up to a round number above all that is drawn. */
export function domainOf(result: Result, target: Zone | undefined): Domain {
  const { metric, unit } = result;
  const drawn = drawnOf(result, target);
  const fixed = scales[metric] ?? ends[unit];
  if (fixed && drawn.every((value) => value >= fixed[0] && value <= fixed[1])) return fixed;
  const [low, high] = [Math.min(0, ...drawn), Math.max(0, ...drawn)];
  return low === 0 && unit === 'ms' ? durationDomain(high) : niceAxis(unit, 1.15 * low, 1.15 * high, 4).domain;
}

const drawnOf = ({ value, interval, previous }: Result, target: Zone | undefined) =>
  [value, ...(interval ?? []), previous?.value, target?.low, target?.high].filter((drawn) => drawn !== undefined);

/** The value on its scale, with everything that it rests on. */
export function ruleOf(result: Result, status: Status, { words, target }: Scene): PlotModel {
  const weak = status === 'few';
  const rule = {
    unit: result.unit,
    domain: domainOf(result, target),
    value: result.value,
    interval: result.interval,
    previous: weak ? undefined : result.previous?.value,
    target,
    weak,
  };
  return { words, label: sentenceOf(result, words, status), draw: (frame: Frame) => evidenceRule(rule, frame) };
}

/** The answer in one sentence, for screen readers. */
export const sentenceOf = (result: Result, words: Words, status: Status = 'neutral') =>
  words.summary({
    name: words.metric(result.metric, 'short'),
    period: result.period,
    value: result.value,
    unit: result.unit,
    interval: result.interval,
    status,
    count: factsCount(result, words),
  });

/** Shares and scores of a few facts say nothing; times do, and counts and stocks need no sample. */
const rates: readonly Unit[] = ['share', 'ratio', 'points', 'score'];

/** A rate of few facts is not shown at all. */
export const shownOf = <F extends Figure>(figure: F, unit?: Unit): F =>
  figure.reliable || figure.count >= tooFew || !rates.includes(unit ?? unitIn(figure) ?? 'share')
    ? figure
    : { ...figure, value: undefined, interval: undefined, mean: undefined, median: undefined, p90: undefined };

const unitIn = (figure: object) => ('unit' in figure ? (figure as { unit: Unit }).unit : undefined);
