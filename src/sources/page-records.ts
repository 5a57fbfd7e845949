import type { TableName } from '../model/records.js';
import { at, isRaw, type Raw } from './json.js';
import type { Part } from './payload.js';
import { pathOf } from './paging-urls.js';

interface List {
  readonly name: string;
  readonly rows: readonly unknown[];
}

/** The lists of a body: itself, or under a key of its envelope, or one below (`_embedded.conversations`). */
function listsOf(value: unknown, name = '', depth = 2): List[] {
  if (Array.isArray(value)) return [{ name, rows: value }];
  if (!isRaw(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    listsOf(content, name === '' ? key : `${name}.${key}`, depth - 1),
  );
}

/** Keys of envelopes that hold what was asked for, where its name is not part of the address. */
const usual = [
  'results',
  'records',
  'data',
  'values',
  'items',
  'payload',
  'rows',
  'tickets',
  'issues',
  'conversations',
];

const lastName = ({ name }: List) => name.slice(name.lastIndexOf('.') + 1);

/** The records that were asked for, apart from those that came along with them. */
export const recordsOf = (value: unknown, url: string): readonly unknown[] => askedFor(value, url)?.rows ?? [];

function askedFor(value: unknown, url: string): List | undefined {
  const lists = listsOf(value);
  const named = [...pathOf(url)].reverse().concat(usual);
  const found = named.map((name) => lists.find((list) => lastName(list) === name)).find((list) => list);
  return found ?? lists[0];
}

/** What records are called, by the key of their list or by their address: the table that they become rows of. */
const nouns: readonly (readonly [TableName, RegExp])[] = [
  ['tickets', /^(?:ticket|issue|case|incident|conversation|request)s?$/i],
  ['surveys', /rating|survey|satisfaction|feedback|happiness|csat|nps|^responses$/i],
  ['messages', /^(?:comment|message|thread)s?$/i],
  ['calls', /^calls?$/i],
  ['agents', /^(?:agent|user|admin|owner)s?$/i],
];

/** The table of the records that were asked for, as far as key and address say it. */
export function tableAsked(value: unknown, url: string): TableName | undefined {
  const list = askedFor(value, url);
  const names = [...(list ? [lastName(list)] : []), ...[...pathOf(url)].reverse()];
  return names.map((name) => nouns.find(([, noun]) => noun.test(name))?.[0]).find((table) => table);
}

/** An envelope with nothing but empty lists: an answer, not a failure. */
export const isEmptyAnswer = (part: Part): boolean => {
  const lists = part.kind === 'json' && isRaw(part.value) ? listsOf(part.value) : [];
  return lists.length > 0 && lists.every(({ rows }) => rows.length === 0);
};

/**
 * Whether a body can be a page after this one: it has a list, or at least a key of the same envelope. What a proxy or
 * a desk under repair says instead, with a good status, is none.
 */
export function isPageLike(first: unknown, value: unknown): boolean {
  if (!isRaw(value) || listsOf(value).length > 0) return true;
  return isRaw(first) && Object.keys(value).some((key) => Object.hasOwn(first, key));
}

/** An envelope that says that there is nothing, and leaves the list itself away. */
export const isNothing = (part: Part): boolean =>
  part.kind === 'json' &&
  isRaw(part.value) &&
  at(part.value, 'page.totalElements') === 0 &&
  !('_embedded' in part.value);

const ids = ['id', 'Id', 'key', 'issueId', 'token', 'response_id'];
const births = ['created_at', 'createdAt', 'created', 'CreatedDate', 'createdTime', 'date_created', 'createdDate'];

const first = (record: Raw, names: readonly string[]) =>
  names.map((name) => record[name]).find((value) => typeof value === 'string' || typeof value === 'number');

/** What makes two records of a list the same one: id and birth; without both, all that they say. */
function identityOf(record: unknown): string {
  if (!isRaw(record)) return JSON.stringify(record) ?? '';
  const id = first(record, ids);
  const birth = first(record, births);
  return id === undefined || birth === undefined ? JSON.stringify(record) : JSON.stringify([id, birth]);
}

/** FNV-1a over two different starts: few enough bytes to remember every record of a long load. */
function shortOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return `${text.length}:${one >>> 0}:${two >>> 0}`;
}

const keyOf = (list: List, record: unknown) => {
  const identity = identityOf(record);
  return `${list.name}/${identity.length > 40 ? shortOf(identity) : identity}`;
};

/** What a load has seen so far. */
export class Seen {
  readonly #keys = new Set<string>();

  /** How many of the records that a page was asked for are new; text counts as one record. */
  take(part: Part, url: string): { readonly fresh: number; readonly count: number } {
    if (part.kind === 'text') return { fresh: this.#add(shortOf(part.text)), count: 1 };
    const asked = recordsOf(part.value, url);
    let fresh = 0;
    for (const list of listsOf(part.value)) {
      for (const record of list.rows) {
        const added = this.#add(keyOf(list, record));
        if (list.rows === asked) fresh += added;
      }
    }
    return { fresh, count: asked.length };
  }

  #add(key: string): 0 | 1 {
    if (this.#keys.has(key)) return 0;
    this.#keys.add(key);
    return 1;
  }
}

/** Pages whose records slid from one to the next while loading: of the same record the one that came last stays. */
export function withoutRepeats(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const seen = new Set<string>();
  return [...parts]
    .reverse()
    .map((part) => (part.kind === 'json' && !part.lines ? { ...part, value: lastOnly(part.value, seen) } : part))
    .reverse();
}

function lastOnly(value: unknown, seen: Set<string>): unknown {
  const here = new Set<string>();
  const kept = new Map<readonly unknown[], readonly unknown[]>();
  for (const list of listsOf(value)) {
    const rows = list.rows.filter((record) => {
      // What carries no id may well be there twice.
      if (!isRaw(record) || first(record, ids) === undefined) return true;
      const key = keyOf(list, record);
      here.add(key);
      return !seen.has(key);
    });
    if (rows.length < list.rows.length) kept.set(list.rows, rows);
  }
  for (const key of here) seen.add(key);
  return kept.size === 0 ? value : replaced(value, kept);
}

function replaced(value: unknown, kept: ReadonlyMap<unknown, readonly unknown[]>, depth = 2): unknown {
  const found = kept.get(value);
  if (found) return found;
  if (!isRaw(value) || depth === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, replaced(content, kept, depth - 1)]));
}
