import type { Where } from '../engine/result.js';

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
