import { readFileSync } from 'node:fs';
import { root } from './built.mjs';

const fence = /^```(\w+)\n(.*?)\n```$/gms;

/** The code that a page of the documentation shows, in its order: `{ language, code }` of each fenced block. */
export const snippets = (file) =>
  [...readFileSync(`${root}/${file}`, 'utf8').matchAll(fence)].map(([, language, code]) => ({ language, code }));

/** The one block of a page that has this text in it. @throws Error where there is none, or more than one */
export function snippet(file, text) {
  const found = snippets(file).filter(({ code }) => code.includes(text));
  if (found.length !== 1) throw new Error(`${found.length} blocks of ${file} hold ${JSON.stringify(text)}`);
  return found[0].code;
}
