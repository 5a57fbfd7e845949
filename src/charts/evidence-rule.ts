import type { Unit } from '../metrics/metric.js';
import type { Words } from '../i18n/words.js';
import type { Drawing, Frame, Mark } from './drawing.js';
import { linear } from './linear.js';
import { axisText } from './scales.js';
import { clamp, Sheet } from './sheet.js';
import { intervalBar, notch, rail } from './shapes.js';

/** One value on the whole of its scale, with everything that it rests on. */
export interface EvidenceRule {
  readonly unit: Unit;
  readonly domain: readonly [low: number, high: number];
  readonly value?: number | undefined;
  /** 95 %. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** The previous period. */
  readonly previous?: number | undefined;
  readonly target?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /** Small sample: grey, without a verdict. */
  readonly weak?: boolean | undefined;
}

type Scale = (value: number) => number;

/** Axis, target zone, interval, previous value and notch; below it the ends of the scale and the target. */
export function evidenceRule(model: EvidenceRule, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const x = linear(model.domain, [1, Math.max(2, sheet.width - 1)], true);
  const y = 10;
  const baseline = y + 9 + sheet.small;
  sheet.across(y, 0, sheet.width, 'axis');
  drawTarget(sheet, model, x, y);
  drawEvidence(sheet, model, x, y);
  writeBelow(sheet, model, frame.words, x, baseline);
  return sheet.drawing(baseline + sheet.small * 0.3, marksOf(model, frame, y));
}

function drawTarget(sheet: Sheet, { target, domain }: EvidenceRule, x: Scale, y: number) {
  if (!target) return;
  const { low, high } = target;
  rail(sheet, x(low ?? domain[0]), x(high ?? domain[1]), y - 1);
  for (const edge of [low, high]) if (edge !== undefined) sheet.upright(x(edge), y + 1, y + 8, 'tick');
}

function drawEvidence(sheet: Sheet, { interval, previous, value, weak, domain }: EvidenceRule, x: Scale, y: number) {
  const [from, to] = [x(domain[0]), x(domain[1])];
  if (interval) {
    const [low, high] = interval;
    const past = { low: low < domain[0] ? from - 9 : x(low), high: high > domain[1] ? to + 9 : x(high) };
    intervalBar(sheet, { ...past, y: y + 0.5, height: 9, weak, from, to });
  }
  if (previous !== undefined && !weak) sheet.circle(clamp(x(previous), 4, to - 3), y + 0.5, 3.75, 'ring');
  if (value === undefined) return;
  if (weak) sheet.circle(clamp(x(value), 4, to - 3), y + 0.5, 4, 'ring');
  else notch(sheet, clamp(x(value), 1.5, sheet.width - 1.5), y - 8, 17);
}

/** The target first, since it never goes; then the start; the end of the scale only where there is room. */
function writeBelow(sheet: Sheet, { target, domain, unit }: EvidenceRule, words: Words, x: Scale, y: number) {
  const look = 'muted';
  if (target) {
    const { low, high } = target;
    const edge = low === undefined ? high : high === undefined ? low : (low + high) / 2;
    const text = words.target(target, unit);
    const width = sheet.measure(text);
    const middle = clamp(x(edge ?? domain[0]), width / 2, sheet.width - width / 2);
    if (text) sheet.write({ x: middle, y, text, anchor: 'middle', look });
  }
  sheet.fit({ x: 0, y, text: axisText(words, unit, domain[0]), look }, { gap: 10 });
  sheet.fit({ x: sheet.width, y, text: axisText(words, unit, domain[1]), anchor: 'end', look }, { gap: 10 });
}

function marksOf(
  { value, interval, previous, target, unit }: EvidenceRule,
  { words, width }: Frame,
  y: number,
): Mark[] {
  if (value === undefined) return [];
  const { text } = words;
  const lines = [
    interval && text.chart.pair(text.labels.interval, words.range(interval[0], interval[1], unit)),
    target && text.labels.targetOf(words.target(target, unit)),
    previous !== undefined && text.change.versus(words.value(previous, unit)),
  ].filter((line) => typeof line === 'string');
  return [{ key: 'value', x: 0, y: y - 8, width, height: 17, title: words.value(value, unit, { interval }), lines }];
}
