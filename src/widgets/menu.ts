import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Content } from './parts.js';
import type { Words } from '../i18n/words.js';
import type { PanelController } from './panels.js';

/** A file that the menu offers. */
export interface Download {
  readonly name: string;
  readonly address: string;
}

export const menuButton = (panels: PanelController, words: Words): HTMLTemplateResult => html`
  <button
    type="button"
    class="menu-button"
    aria-label=${words.text.menu.open}
    aria-haspopup="menu"
    aria-expanded=${panels.has('menu')}
    @click=${() => panels.toggle('menu')}
  >
    ${icon('more')}
  </button>
`;

const steps: Readonly<Record<string, (at: number, n: number) => number>> = {
  ArrowDown: (at, n) => (at + 1) % n,
  ArrowUp: (at, n) => (at - 1 + n) % n,
  Home: () => 0,
  End: (_, n) => n - 1,
};

function move(event: KeyboardEvent) {
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const target = event.target as HTMLElement;
  const step = steps[event.key];
  if (event.key === ' ') target.click();
  else if (step) items[step(items.indexOf(target), items.length)]?.focus();
  else return;
  event.preventDefault();
}

/** What can be done with the numbers. Leaving it with Tab or the pointer closes it. */
export function menu(panels: PanelController, words: Words, download: () => Download): Content {
  if (!panels.has('menu')) return nothing;
  const { text } = words;
  const { name, address } = download();
  const left = (event: FocusEvent) => {
    const next = event.relatedTarget as Element | null;
    // The menu button closes by its own click.
    const stays = (event.currentTarget as Element).contains(next) || next?.matches('.menu-button');
    if (!stays) panels.close('menu', false);
  };
  return html`
    <div class="menu" role="menu" aria-label=${text.menu.open} @keydown=${move} @focusout=${left}>
      <button type="button" role="menuitem" tabindex="-1" @click=${() => panels.toggle('table')}>
        ${icon(panels.has('table') ? 'chart' : 'table')}${panels.has('table') ? text.menu.chart : text.menu.table}<kbd
          >T</kbd
        >
      </button>
      <button type="button" role="menuitem" tabindex="-1" @click=${() => panels.toggle('explain')}>
        ${icon('info')}${text.menu.explain}<kbd>I</kbd>
      </button>
      <button type="button" role="menuitem" tabindex="-1" @click=${() => panels.toggle('tickets')}>
        ${icon('next')}${text.menu.tickets}
      </button>
      <hr />
      <a role="menuitem" tabindex="-1" href=${address} download=${name} @click=${() => panels.close('menu')}>
        ${icon('download')}${text.menu.csv}
      </a>
    </div>
  `;
}
