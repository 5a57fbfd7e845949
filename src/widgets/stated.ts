import type { Settings } from '../model/settings.js';
import type { Fetcher } from '../sources/index.js';
import { zoneOf } from '../time/zone.js';
import { InputError, type InputCode } from './inputs.js';

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
