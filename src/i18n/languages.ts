import type { Messages } from './messages.js';

const tables = new Map<string, Messages>();
let editions = 0;

/** Makes a language known by its tag: `registerLanguage('fr', fr)`. The table decides what a bare tag formats with. */
export function registerLanguage(tag: string, messages: Messages) {
  tables.set(tag.toLowerCase(), messages);
  editions++;
}

export const hasLanguage = (tag: string) => tables.has(tag.toLowerCase());

export const tableOf = (tag: string): Messages | undefined => tables.get(tag.toLowerCase());

/** Grows whenever a table is registered: words made before are no longer those that are known. */
export const edition = () => editions;
