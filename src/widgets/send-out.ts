import type { Words } from '../i18n/words.js';
import type { Cargo, Way } from './export/deliver.js';

/** Makes a file or a copy of a card, and says how that went. Few readers ask for one: the code comes when one does. */
export async function sendOut(card: HTMLElement, way: Way, cargo: Omit<Cargo, 'card'>, { text: { menu } }: Words) {
  try {
    const { deliver } = await import('./export/deliver.js');
    await deliver(way, { ...cargo, card });
    if (way.startsWith('copy')) say(card, menu.copied);
  } catch {
    say(card, menu.refused);
  }
}

/** For eyes and ears: the line that screen readers hear is shown for a moment. */
function say(card: HTMLElement, text: string) {
  const line = card.querySelector<HTMLElement>('.live');
  if (!line) return;
  line.textContent = text;
  line.classList.remove('said');
  // Reading a size lets the animation start again.
  line.getBoundingClientRect();
  line.classList.add('said');
}
