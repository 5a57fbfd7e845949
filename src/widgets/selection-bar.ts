import { html, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Engine } from '../engine/engine.js';
import type { Words } from '../i18n/words.js';
import type { Content } from './parts.js';
import type { Part } from './selection.js';
import { partWords } from './selection-words.js';

interface Chosen {
  readonly part: Part;
  readonly words: Words;
  readonly engine: Engine | undefined;
  readonly clear: () => void;
}

/** What is chosen, in words, and the way back. */
export function selectionChip({ part, words, engine, clear }: Chosen): HTMLTemplateResult {
  const [name, keys] = partWords(part, words, engine);
  return html`<span class="chip set" part="chip">
    <span class="said">${words.text.chart.pair(name, '')}<b>${keys}</b></span>
    <button type="button" class="remove" aria-label=${words.text.page.removeFilter(name)} @click=${clear}>
      ${icon('close')}
    </button>
  </span>`;
}

/** Below the chart in which something is chosen: what, the way back, and the tickets behind it. */
export const selectionBar = (chosen: Chosen, showTickets: () => void): Content => html`
  <div class="actions" role="group" aria-label=${chosen.words.text.page.selection}>
    ${selectionChip(chosen)}
    <button type="button" class="link" @click=${showTickets}>${chosen.words.text.menu.tickets}</button>
  </div>
`;
