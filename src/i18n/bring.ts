import { hasLanguage, registerLanguage } from './languages.js';
import type { Messages } from './messages.js';

/** Languages beside English, whose words come with the first reader of them. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  es: async () => (await import('./es.js')).es,
  ro: async () => (await import('./ro.js')).ro,
};

const coming = new Map<string, Promise<void>>();

/**
 * Brings the words of a language tag; a page that has registered them has them already.
 * @returns `undefined` when there is nothing to wait for; never rejects: without its words a language is English
 */
export function bringLanguage(tag: string): Promise<void> | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (!Object.hasOwn(loaders, language) || hasLanguage(language)) return undefined;
  let load = coming.get(language);
  if (!load) coming.set(language, (load = bring(language)));
  return load;
}

async function bring(language: string) {
  try {
    registerLanguage(language, await loaders[language]!());
  } catch {
    // Asked for again by the next widget.
    coming.delete(language);
  }
}
