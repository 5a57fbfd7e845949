import { html, nothing, type HTMLTemplateResult } from 'lit';
import { unloadedIn } from '../i18n/unloaded.js';
import type { Words } from '../i18n/words.js';
import type { Progress } from '../sources/index.js';

/**
 * Still shapes in the place of numbers, and how far the data have come. They come only after a moment, by the sheet.
 * Before the words have come, shapes alone.
 */
export const bones = (words?: Words, progress?: Progress): HTMLTemplateResult => html`
  <div class="bones" part="state">
    <div class="bone"></div>
    <div class="bone"></div>
    ${words && progress?.total ? bar(progress, progress.total, words) : html`<div class="bone"></div>`}
    <p class="note">${words ? progressText(progress, words) : nothing}</p>
    <div class="bone plot"></div>
  </div>
`;

/** As high as the bone whose place it takes, so that nothing moves. The text under it says the same to those who see it. */
const bar = ({ loaded, of }: Progress, total: number, words: Words) => html`
  <div
    class="bone progress"
    part="progress"
    role="progressbar"
    aria-label=${words.text.states.loading}
    aria-valuemin="0"
    aria-valuemax=${total}
    aria-valuenow=${loaded}
    aria-valuetext=${progressText({ loaded, total, of }, words)}
  >
    <svg aria-hidden="true" width="100%" height="100%">
      <rect width="${(100 * loaded) / total}%" height="100%"></rect>
    </svg>
  </div>
`;

/** "Computing… 2,500 of 7,310 tickets"; without a total what has come so far; before anything has come that it began. */
function progressText(progress: Progress | undefined, words: Words): string {
  const { states, tables } = words.text;
  if (!progress?.loaded) return states.loading;
  const { loaded, total, of = 'payload' } = progress;
  const { count } = tables[of];
  return total
    ? states.progress(words.count(loaded), words.plural(count, total))
    : states.soFar(words.plural(count, loaded));
}

/** In their place when the code of the card cannot be had. */
export function unloaded(language: string, again: () => void): HTMLTemplateResult {
  const { what, why, tryAgain } = unloadedIn(language);
  return html`
    <div class="message" part="state" role="alert">
      <p>${what}</p>
      <p class="note">${why}</p>
      <button type="button" class="action" @click=${again}>${tryAgain}</button>
    </div>
  `;
}
