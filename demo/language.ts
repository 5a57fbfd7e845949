import { asked, byId, remember } from './page.js';
import { languages, type Language, type PageWords } from './words.js';

const choice = byId('language', HTMLSelectElement);
const listeners = new Set<() => void>();

const tags = Object.keys(languages) as Language[];
const prefix = (tag: string) => tag.slice(0, 2).toLowerCase();

/** The first language that the address or the reader's browser asks for and the page has. */
const first = () =>
  [asked('lang'), ...navigator.languages]
    .map((wanted) => tags.find((tag) => wanted !== undefined && prefix(tag) === prefix(wanted)))
    .find((tag) => tag !== undefined) ?? 'en-GB';

let current: Language = 'en-GB';

/** The words of the page in the language that is chosen now. */
export const words = (): PageWords => languages[current];
/** What `<html lang>` says. */
export const language = () => current;

/** Calls back now and whenever the reader chooses another language. */
export function onLanguage(listener: () => void) {
  listeners.add(listener);
  listener();
}

function speak(tag: Language) {
  current = tag;
  choice.value = tag;
  document.documentElement.lang = tag;
  document.title = `${words().title} · kpi-elements`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = said(element.dataset['word']);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', said(element.dataset['label']));
  for (const listener of listeners) listener();
}

const said = (key: string | undefined) => words()[key as keyof PageWords];

/** Follows the switch. */
export function startLanguage() {
  choice.addEventListener('change', () => {
    remember('lang', choice.value);
    speak(choice.value as Language);
  });
  speak(first());
}
