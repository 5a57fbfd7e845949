import { asked, byId, remember } from './page.js';

const button = byId('theme', HTMLButtonElement);
const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

const isDark = () => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches);
const tell = () => button.setAttribute('aria-pressed', String(isDark()));

/** Follows the system until the reader chooses. */
export function startTheme() {
  const theme = asked('theme');
  if (theme === 'dark' || theme === 'light') root.dataset['theme'] = theme;
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    remember('theme', root.dataset['theme']);
    tell();
  });
  system.addEventListener('change', tell);
  tell();
}
