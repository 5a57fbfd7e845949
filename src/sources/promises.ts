import type { Meanings } from './readers.js';
import { meaningOf } from './readers.js';
import { wordsOf } from './words.js';

export type PromiseName = 'firstResponse' | 'resolution';

/** How service levels are called, in English, Spanish and Romanian without accents. */
const names: readonly (readonly [PromiseName, RegExp])[] = [
  ['firstResponse', /first (?:response|reply|contact)|primera respuesta|prim(?:ul)? raspuns/],
  ['resolution', /resol|rezolv|solu[ct]ion|close|cierre|inchid/],
];

/** Which promise a service level of this name is; what the page states (`values.sla`) wins. */
export function promiseOf(name: string, stated: Meanings): PromiseName | undefined {
  const meaning = meaningOf(stated, name);
  if (meaning === 'firstResponse' || meaning === 'resolution') return meaning;
  if (meaning !== undefined) return undefined;
  const words = wordsOf(name);
  return names.find(([, pattern]) => pattern.test(words))?.[0];
}
