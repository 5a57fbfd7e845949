import { html, nothing } from 'lit';
import type { Strain } from '../../charts/tension.js';
import type { Evidence, Previous, Result } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import type { Side } from '../../metrics/pairs.js';
import { changeLine, valueOf, type Content } from '../parts.js';
import type { Better, Judgement } from '../verdict.js';
import { factsCount } from './metric-view.js';

/** Which way is better in this pair. */
export const betterOf = ({ better, metric }: Side): Better => better ?? metric.better;

/** Half-width of the 95 % interval; of a count that has none, that of a Poisson count. */
function halfWidth(
  { interval, value = 0, count }: Pick<Previous, 'interval' | 'value' | 'count'>,
  unit: Result['unit'],
) {
  if (interval) return (interval[1] - interval[0]) / 2;
  return unit === 'count' ? 1.96 * Math.sqrt(Math.max(1, value)) : count > 0 ? undefined : 0;
}

/** How far a change goes, in half-widths of its own 95 % interval; above 0 is better. */
export function pullOf(result: Result, better: Better): number | undefined {
  const { value, previous, unit } = result;
  if (value === undefined || previous?.value === undefined || better === 'neither') return undefined;
  const [now, before] = [halfWidth(result, unit), halfWidth(previous, unit)];
  if (now === undefined || before === undefined) return undefined;
  const noise = Math.hypot(now, before);
  const change = (value - previous.value) * (better === 'higher' ? 1 : -1);
  return change === 0 ? 0 : change / noise;
}

/** Better or worse only where something sets the change apart from its noise. */
export function judgedBy(
  { value, previous }: Result,
  side: Side,
  evidence: Evidence | undefined,
): Judgement | undefined {
  const better = betterOf(side);
  if (value === undefined || previous?.value === undefined || better === 'neither') return undefined;
  if (!evidence) return 'unclear';
  return value > previous.value === (better === 'higher') ? 'better' : 'worse';
}

/** A change that nothing sets apart is drawn inside the noise. */
function drawnPull(result: Result, better: Better, evidence: Evidence | undefined) {
  const pull = pullOf(result, better);
  return pull === undefined || evidence ? pull : Math.max(-1, Math.min(1, pull));
}

export function strainOf(result: Result, side: Side, evidence: Evidence | undefined, words: Words): Strain {
  const { value, previous, unit, interval } = result;
  const change =
    value === undefined || previous?.value === undefined
      ? undefined
      : words.delta(value - previous.value, unit, value, { interval });
  const judged = judgedBy(result, side, evidence);
  const lines = [words.value(value, unit, { interval }), change, judged && words.text.change[judged]];
  return {
    key: result.metric,
    label: words.metric(result.metric, 'short'),
    pull: drawnPull(result, betterOf(side), evidence),
    clear: judged !== undefined && judged !== 'unclear',
    lines: [...lines.filter((line) => line !== undefined), factsCount(result, words)],
  };
}

/** What stands beside the numbers of a side: how it is judged, and its rule. */
export interface SideMarks {
  readonly judgement: Judgement | undefined;
  readonly rule: Content;
}

/** One side in numbers: name and statistic, value and change, and its rule. */
export const sideBlock = (result: Result, side: Side, { judgement, rule }: SideMarks, words: Words): Content => html`
  <div>
    <h4>
      ${words.metric(result.metric, 'short')}${
        side.statistic
          ? html` <span>· ${words.text.labels[side.statistic].toLocaleLowerCase(words.locale)}</span>`
          : nothing
      }
    </h4>
    <div class="line small-value">
      ${valueOf(words.parts(result.value, result.unit, { interval: result.interval }), !result.reliable)}
      ${changed(result, judgement, words)}
    </div>
    ${rule}
  </div>
`;

function changed(result: Result, judgement: Judgement | undefined, words: Words): Content {
  const { value, previous, unit, interval } = result;
  if (!result.reliable || value === undefined || previous?.value === undefined) return nothing;
  const text = words.delta(value - previous.value, unit, value, { interval });
  return changeLine({ text, versus: '', judgement }, words);
}
