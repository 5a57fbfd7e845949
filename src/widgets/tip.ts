import { html, nothing } from 'lit';
import type { Mark } from '../charts/drawing.js';
import type { Content } from './parts.js';

/** Distance of the tooltip to its mark and to the edges of the card, in px. */
const space = 8;

/** Puts the tooltip above its mark, below where there is no room, and inside the card from left to right. */
export function placeTip(tip: HTMLElement, box: HTMLElement, mark: Mark) {
  const card = (box.closest('.kpi') ?? box).getBoundingClientRect();
  const { left, top } = box.getBoundingClientRect();
  tip.style.setProperty('max-width', `${Math.max(0, card.width - 2 * space)}px`);
  const { offsetWidth: width, offsetHeight: height } = tip;
  const lowest = card.left - left + space;
  const highest = card.right - left - space - width;
  const x = Math.max(lowest, Math.min(highest, mark.x + mark.width / 2 - width / 2));
  const above = mark.y - space - height;
  const y = top + above >= 0 ? above : mark.y + mark.height + space;
  tip.style.setProperty('left', `${Math.round(x)}px`);
  tip.style.setProperty('top', `${Math.round(y)}px`);
}

/** All that is said of a mark. */
export const saidOf = ({ title, lines }: Mark) => [title, ...lines].join(', ');

/** What is said of the mark under the pointer, or under the focus. */
export function tip(mark: Mark | undefined): Content {
  if (!mark) return nothing;
  const [first = '', ...more] = mark.lines;
  return html`<div class="tip" part="tooltip" aria-hidden="true">
    <p><b>${mark.title}</b></p>
    <p>${first}</p>
    ${more.map((line) => html`<p>${line}</p>`)}
  </div>`;
}
