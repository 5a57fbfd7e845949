import type { Where } from '../engine/result.js';
import type { Settings } from '../model/settings.js';
import type { Fetcher } from '../sources/index.js';
import { zoneOf } from '../time/zone.js';

export type InputCode =
  'bad-period' | 'bad-zone' | 'bad-filter' | 'bad-settings' | 'bad-mapping' | 'bad-metric' | 'bad-slice' | 'bad-state';

/** A value that the page gave and that cannot be used. `value` is what was given. */
export class InputError extends Error {
  readonly code: InputCode;
  readonly value: string;

  constructor(code: InputCode, value: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'InputError';
    this.code = code;
    this.value = value;
  }
}

/**
 * Filters as a page writes them: `channel=email,chat; priority=high`.
 * @throws InputError `bad-filter` for a part without a dimension or without a value.
 */
export function parseWhere(text: string | undefined): Where {
  const where: Record<string, readonly string[]> = {};
  for (const part of (text ?? '').split(';').filter((part) => part.trim())) {
    const [name = '', ...rest] = part.split('=');
    const keys = rest
      .join('=')
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean);
    if (!name.trim() || !keys.length)
      throw new InputError('bad-filter', part.trim(), `where: "${part.trim()}" is not of the form channel=email,chat`);
    where[name.trim()] = keys;
  }
  return where;
}

/** Filters that can be read; of others none. */
export function filtersIn(text: string | undefined): Where {
  try {
    return parseWhere(text);
  } catch {
    return {};
  }
}

/** The dimensions of filters that can be read. */
export const filteredBy = (text: string | undefined): readonly string[] => Object.keys(filtersIn(text));

/** The same filters as text, for the attribute. */
export const whereText = (where: Where) =>
  Object.entries(where)
    .map(([name, keys]) => [name, [keys ?? []].flat()] as const)
    .filter(([, keys]) => keys.length)
    .map(([name, keys]) => `${name}=${keys.join(',')}`)
    .join('; ');

/** The words of an attribute with several values, e.g. the URLs of `src`. */
export const wordsOf = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

/** @throws InputError `bad-zone` */
export function checkZone(timeZone: string | undefined) {
  if (timeZone === undefined) return;
  try {
    zoneOf(timeZone);
  } catch (cause) {
    throw new InputError('bad-zone', timeZone, `Unknown time zone "${timeZone}"`, cause);
  }
}

const isJson = (text: string) => /^\s*[{[]/.test(text);

/**
 * A value given as JSON text, as the URL of JSON, or as itself.
 * @throws InputError with `code` when it is neither.
 */
export async function jsonOf(given: unknown, code: InputCode, fetcher: Fetcher, signal: AbortSignal): Promise<unknown> {
  if (typeof given !== 'string') return given ?? undefined;
  if (!given.trim()) return undefined;
  try {
    return JSON.parse(isJson(given) ? given : await textOf(given, fetcher, signal));
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new InputError(code, given, `${code}: "${given}" is neither JSON nor the URL of JSON`, cause);
  }
}

async function textOf(url: string, fetcher: Fetcher, signal: AbortSignal) {
  const response = await fetcher(url, { signal });
  if (!response.ok) throw new Error(`${url} answers with ${response.status}`);
  return response.text();
}

/**
 * Settings that the page stated; the schema is fetched only when there are any.
 * @throws InputError `bad-settings` naming the first place that is wrong.
 */
export async function settingsOf(given: unknown, fetcher: Fetcher, signal: AbortSignal): Promise<Settings> {
  const value = await jsonOf(given, 'bad-settings', fetcher, signal);
  if (value === undefined) return {};
  const { settings } = await import('../model/settings.js');
  const parsed = settings.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'settings';
  throw new InputError('bad-settings', place, `settings: ${place}: ${issue?.message ?? 'not readable'}`, parsed.error);
}
