import type { Words } from '../i18n/words.js';
import type { Cargo, Way } from './export/deliver.js';

interface Sender {
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
}

/** Makes a file or a copy of a card, and says how that went. Few readers ask for one: the code comes when one does. */
export async function sendOut(sender: Sender, way: Way, cargo: Omit<Cargo, 'card'>, { text: { menu } }: Words) {
  const card = sender.renderRoot.querySelector<HTMLElement>('.kpi');
  if (!card) return;
  try {
    const { deliver } = await import('./export/deliver.js');
    await deliver(way, { ...cargo, card });
    if (way.startsWith('copy')) say(sender, card, menu.copied);
  } catch {
    say(sender, card, menu.refused);
  }
}

/** For eyes and ears: the line that screen readers hear is shown for a moment. */
function say(sender: Sender, card: HTMLElement, text: string) {
  sender.announce(text);
  const line = card.querySelector<HTMLElement>('.live');
  line?.classList.remove('said');
  // Reading a size lets the animation start again.
  line?.getBoundingClientRect();
  line?.classList.add('said');
}
