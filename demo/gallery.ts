/** What every page of the gallery has: the colours, the language, the way to the other pages, and code to copy. */
import { startEmbed } from './embed.js';
import { onLanguage, startLanguage } from './language.js';
import { asked } from './page.js';
import { startTheme } from './theme.js';

/** What goes along to the next page. */
const choices = ['lang', 'theme'];

export function startGallery() {
  startTheme();
  startLanguage();
  startEmbed();
  onLanguage(carry);
  document.querySelector('header nav')?.addEventListener('pointerdown', carry);
}

function carry() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    const url = new URL(link.href);
    for (const name of choices) if (asked(name)) url.searchParams.set(name, asked(name) ?? '');
    link.href = url.href;
  }
}
