import { html, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Words } from '../i18n/words.js';
import type { PanelController } from './panels.js';

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
