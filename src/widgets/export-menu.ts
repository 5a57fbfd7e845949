import { html, type HTMLTemplateResult, type LitElement } from 'lit';
import type { Words } from '../i18n/words.js';
import { zoneOf } from '../time/zone.js';
import { csvAddress, csvOfCards, fileName } from './csv.js';
import type { Way } from './export/deliver.js';
import { csvEntry, entry, moveInMenu, type Download } from './menu.js';
import { sendOut } from './send-out.js';
import type { Numbers } from './sheet.js';

/** A card that can say its numbers. */
interface Card extends Element {
  numbers?(): Numbers | undefined;
}

/** What can be made of a whole board: one file of all its numbers, a picture of it, a sheet of paper. */
export function exportMenu(host: LitElement, words: Words, close: () => void): HTMLTemplateResult {
  const { page, menu } = words.text;
  const cards = numbersOn(host);
  const then = (run: () => void) => () => {
    close();
    run();
  };
  const picture = (way: Way) => then(() => void send(host, way, cards, words));
  return html`
    <div class="menu popover" role="menu" aria-label=${page.export} @keydown=${moveInMenu}>
      ${csvEntry(fileOf(host.localName, cards, words), words, close, 'entrance')}
      ${[
        { icon: 'download', text: menu.png, run: picture('png') } as const,
        { icon: 'download', text: menu.svg, run: picture('svg') } as const,
        { icon: 'form', text: page.print, run: then(() => print()) } as const,
      ].map(entry)}
    </div>
  `;
}

/** What the cards show, in the order of the board; those of the page's own stand in slots. */
function numbersOn(host: LitElement): readonly Numbers[] {
  const cells = [...host.renderRoot.querySelectorAll<Card>('.board > *')];
  const cards = cells.flatMap((cell) => (cell instanceof HTMLSlotElement ? cell.assignedElements() : [cell]));
  return cards.flatMap((card: Card) => card.numbers?.() ?? []);
}

function fileOf(tag: string, cards: readonly Numbers[], words: Words): Download {
  const zone = zoneOf(words.timeZone);
  return { name: `${nameOf(tag, cards, words)}.csv`, address: csvAddress(csvOfCards(cards, zone)) };
}

/** The cards of a board share its period, unless the page gives one its own. */
function nameOf(tag: string, [first]: readonly Numbers[], words: Words) {
  return first ? fileName(tag, first.period, zoneOf(words.timeZone)) : tag;
}

async function send(host: LitElement, way: Way, cards: readonly Numbers[], words: Words) {
  // The menu is gone before the picture is taken.
  await host.updateComplete;
  const page = host.renderRoot.querySelector<HTMLElement>('.page');
  const title = host.renderRoot.querySelector('h2')?.textContent.trim() ?? '';
  if (page) await sendOut(page, way, { name: nameOf(host.localName, cards, words), title, table: '' }, words);
}
