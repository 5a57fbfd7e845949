import type { Mark } from '../charts/drawing.js';

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
