import { html } from 'lit';
import { icon } from '../../charts/icons.js';
import type { Figure, Result } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import type { Metric } from '../../metrics/metric.js';
import type { Content } from '../parts.js';
import { fewestAgents, isHidden, isPersonal } from '../few-agents.js';
import type { View } from '../view.js';

const emptied = {
  value: undefined,
  interval: undefined,
  mean: undefined,
  median: undefined,
  p90: undefined,
  bands: undefined,
  parts: undefined,
};

/** A figure without its numbers where it rests on too few agents. */
export const guardedFigure = <F extends Pick<Figure, 'count'>>(metric: Metric, figure: F): F =>
  isHidden(metric, figure) ? { ...figure, ...emptied } : figure;

/** The result without any number that rests on too few agents. */
export function guarded(metric: Metric, result: Result): Result {
  if (!isPersonal(metric)) return result;
  const hide = <F extends Pick<Figure, 'count'>>(figure: F) => guardedFigure(metric, figure);
  const { groups, series, previous, trace } = result;
  return {
    ...hide(result),
    groups: groups?.map(hide),
    series: series?.map(hide),
    previous:
      previous && (isHidden(metric, previous) ? { ...previous, value: undefined, interval: undefined } : previous),
    trace: isHidden(metric, result) ? { ...trace, hits: undefined } : trace,
  };
}

/** A card that says why it shows nothing. */
export const hiddenView = (words: Words): View => {
  const message = hiddenMessage(words);
  return { status: 'neutral', hero: message, body: message, footer: '' };
};

const hiddenMessage = (words: Words): Content => html`
  <div class="message quiet" part="state" role="status">
    <span class="muted">${icon('few')}</span>
    <p>${words.text.states.hidden(words.plural('answers', fewestAgents))}</p>
    <p class="note">${words.text.states.hiddenWhy}</p>
  </div>
`;
