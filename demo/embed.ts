import { onLanguage, words } from './language.js';
import { byId } from './page.js';

const code = byId('code', HTMLElement);
const told = byId('copied', HTMLElement);

/** Copies the code; where the browser does not allow that, selects it, so that one key does. */
async function copy() {
  try {
    await navigator.clipboard.writeText(code.textContent);
    told.textContent = words().copied;
  } catch {
    getSelection()?.selectAllChildren(code);
  }
}

export function startEmbed() {
  byId('copy', HTMLButtonElement).addEventListener('click', () => void copy());
  onLanguage(() => (told.textContent = ''));
}
