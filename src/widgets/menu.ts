import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon, type IconName } from '../charts/icons.js';
import type { Way } from './export/deliver.js';
import type { Content } from './parts.js';
import type { Words } from '../i18n/words.js';
import type { PanelController } from './panels.js';

/** A file that the menu offers. */
export interface Download {
  readonly name: string;
  readonly address: string;
}

/** What the menu can send out of the page. */
export interface Outward {
  /** The numbers as a file. */
  csv(): Download;
  send(way: Way): void;
}

interface Entry {
  readonly icon: IconName;
  readonly text: string;
  readonly letter?: string;
  run(): void;
}

const steps: Readonly<Record<string, (at: number, n: number) => number>> = {
  ArrowDown: (at, n) => (at + 1) % n,
  ArrowUp: (at, n) => (at - 1 + n) % n,
  Home: () => 0,
  End: (_, n) => n - 1,
};

/** For `keydown` of a menu: arrows, Home and End move the focus, the space bar chooses. */
export function moveInMenu(event: KeyboardEvent) {
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const target = event.target as HTMLElement;
  const step = steps[event.key];
  if (event.key === ' ') target.click();
  else if (step) items[step(items.indexOf(target), items.length)]?.focus();
  else return;
  event.preventDefault();
}

interface MenuModel {
  readonly panels: PanelController;
  readonly words: Words;
  readonly outward: Outward;
  readonly openTickets: () => void;
}

/** What can be done with the numbers. Leaving it with Tab or the pointer closes it. */
export function menu({ panels, words, outward, openTickets }: MenuModel): Content {
  const { text } = words;
  const left = (event: FocusEvent) => {
    const next = event.relatedTarget as Element | null;
    // The menu button closes by its own click.
    const stays = (event.currentTarget as Element).contains(next) || next?.matches('.menu-button');
    if (!stays) panels.close('menu', false);
  };
  return html`
    <div class="menu" role="menu" aria-label=${text.menu.open} @keydown=${moveInMenu} @focusout=${left}>
      ${looks(panels, words, openTickets).map(entry)}
      <hr />
      ${csvEntry(outward.csv(), words, () => panels.close('menu'))}
      ${ways(words, (way) => {
        panels.close('menu');
        outward.send(way);
      }).map(entry)}
    </div>
  `;
}

/** A link, so that the file can also be saved under another name. */
export const csvEntry = (
  { name, address }: Download,
  { text }: Words,
  close: () => void,
  look = '',
): HTMLTemplateResult => html`
  <a role="menuitem" tabindex="-1" class=${look} href=${address} download=${name} @click=${() => close()}>
    ${icon('download')}${text.menu.csv}
  </a>
`;

export const entry = ({ icon: name, text, letter, run }: Entry): HTMLTemplateResult => html`
  <button type="button" role="menuitem" tabindex="-1" @click=${run}>
    ${icon(name)}${text}${letter ? html`<kbd>${letter}</kbd>` : nothing}
  </button>
`;

/** Other looks at the same numbers. */
function looks(panels: PanelController, { text: { menu } }: Words, openTickets: () => void): readonly Entry[] {
  const table: Entry = panels.has('table')
    ? { icon: 'chart', text: menu.chart, letter: 'T', run: () => panels.toggle('table') }
    : { icon: 'table', text: menu.table, letter: 'T', run: () => panels.toggle('table') };
  const explain: Entry = { icon: 'info', text: menu.explain, letter: 'I', run: () => panels.toggle('explain') };
  return [
    table,
    ...(panels.offers('explain') ? [explain] : []),
    { icon: 'next', text: menu.tickets, run: openTickets },
  ];
}

/** Copies are offered where the browser can make them: in secure pages. */
function ways({ text: { menu } }: Words, send: (way: Way) => void): readonly Entry[] {
  const clipboard = 'clipboard' in navigator;
  return [
    { icon: 'download', text: menu.png, run: () => send('png') },
    { icon: 'download', text: menu.svg, run: () => send('svg') },
    ...(clipboard ? [{ icon: 'form', text: menu.copy, run: () => send('copy') } as const] : []),
    ...(clipboard && 'ClipboardItem' in globalThis
      ? [{ icon: 'form', text: menu.copyPicture, run: () => send('copy-picture') } as const]
      : []),
  ];
}
