import type { ControlPoint } from '../engine/result.js';
import type { Mark } from './drawing.js';
import { labelsWithin } from './flags.js';
import { mark } from './mark.js';
import { capital } from '../i18n/text.js';
import { namesOf } from './trend-names.js';
import type { Trend, TrendPlan } from './trend-plan.js';
import { signalText } from './trend-words.js';

/** What is said of each point: its week, value, facts, interval, signal with its limit, and annotations. */
export function trendMarks(model: Trend, plan: TrendPlan): Mark[] {
  return model.points.map((point, i) => {
    const y = point.value === undefined ? plan.bottom : plan.y(point.value);
    const box = model.bars ? barBox(plan, i, y) : { x: plan.x(i) - 7, y: y - 7, width: 14, height: 14 };
    const area = columnOf(plan, i);
    return mark({ key: String(point.start), ...box, area }, () => ({
      title: titleOf(point, model, plan),
      lines: linesOf(point, model, plan),
    }));
  });
}

/** From the top of the plot to the foot of its bars. */
const columnOf = ({ x, step, top, foot }: TrendPlan, i: number) => ({
  x: x(i) - step / 2,
  y: top - 8,
  width: step,
  height: foot - top + 8,
});

/** A bar reacts over its whole height, and at least where a small one can be hit. */
function barBox({ x, step, bottom }: TrendPlan, i: number, y: number) {
  const top = Math.min(y, bottom - 8);
  return { x: x(i) - step / 2 + 0.5, y: top, width: Math.max(1, step - 1), height: bottom - top };
}

function titleOf(point: ControlPoint, { interval }: Trend, { frame: { words } }: TrendPlan) {
  return point.partial ? words.period(point) : namesOf(interval).title(words, point);
}

function linesOf(point: ControlPoint, model: Trend, plan: TrendPlan): string[] {
  const { unit, centre, annotations } = model;
  const { words } = plan.frame;
  const { chart, labels } = words.text;
  const events = labelsWithin(annotations, point.start, point.end);
  if (point.value === undefined) return [model.gap ?? chart.gap, ...events];
  const lines = [words.value(point.value, unit), ...factsBehind(point, model, plan)];
  if (point.interval) lines.push(chart.pair(labels.interval, words.range(...point.interval, unit)));
  if (point.signal !== undefined) lines.push(capital(signalWithLimit(point, unit, centre, plan), words.locale));
  if (point.unfinished) lines.push(chart.untilToday);
  return [...lines, ...events];
}

/** 38 of 54 answers; of other measures only how many; a count says so itself. */
function factsBehind({ value = 0, count }: ControlPoint, { unit, noun }: Trend, { frame: { words } }: TrendPlan) {
  if (unit === 'count') return [];
  const total = words.plural(noun ?? 'answers', count);
  return [unit === 'share' ? words.text.chart.hitsOf(words.count(Math.round(value * count)), total) : total];
}

function signalWithLimit(point: ControlPoint, unit: Trend['unit'], centre: number | undefined, plan: TrendPlan) {
  const text = signalText(plan, point, centre);
  if (point.signal === 4) return text;
  const limit = centre !== undefined && (point.value ?? 0) > centre ? point.high : point.low;
  return limit === undefined ? text : `${text} (${plan.frame.words.value(limit, unit)})`;
}
