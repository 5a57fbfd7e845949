import { html, nothing } from 'lit';
import type { Result } from '../../engine/result.js';
import { dot, nbsp } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Content } from '../parts.js';

const names = ['mean', 'median', 'p90'] as const;
type Name = (typeof names)[number];

/** A mean that is this many times the median is made by a few. */
const skewed = 1.5;

/** The other statistics of a time beside the large one: none of them is picked because it flatters. */
export function averages(result: Result, words: Words): Content {
  const { trace, unit } = result;
  const known = names.filter((name) => result[name] !== undefined);
  if (known.length < 2) return nothing;
  const own: Name = trace.population === 'cohort' ? 'median' : (trace.statistic ?? 'mean');
  const written = (name: Name) => words.value(result[name], unit, { clock: trace.clock }).replaceAll(' ', nbsp);
  const word = (name: Name) => words.text.labels[name].toLocaleLowerCase(words.locale);
  const texts = [word(own), ...known.filter((name) => name !== own).map((name) => word(name) + nbsp + written(name))];
  return html`<p class="note" part="note">${texts.join(dot)}${remark(result, words)}</p>`;
}

/** Said where mean and median tell different stories. */
function remark({ mean, median, reliable }: Result, words: Words) {
  if (!reliable || mean === undefined || !median || mean < skewed * median) return '';
  return `. ${words.text.views.skewed}`;
}
