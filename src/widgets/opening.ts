import type { GetToken } from '../sources/token.js';
import type { Fetcher } from '../sources/load-request.js';

/** What has to be known to open a source; another value of any of these opens it anew. */
export interface Opening {
  /** One or several URLs, separated by spaces. */
  readonly src?: string | undefined;
  /** An object, an array, text, or a file: used instead of `src`. */
  readonly data?: unknown;
  readonly adapter?: string | undefined;
  readonly fetcher?: Fetcher | undefined;
  readonly getToken?: GetToken | undefined;
  /** Seconds between two loads; nothing: once. */
  readonly refresh?: number | undefined;
  readonly mapping?: unknown;
  readonly settings?: unknown;
  readonly timeZone?: string | undefined;
  readonly sourceTimeZone?: string | undefined;
  /** Used where the settings state none. */
  readonly weekStart?: number | undefined;
  readonly agents?: 'hidden' | 'shown' | undefined;
}

const keys: readonly (keyof Opening)[] = [
  'src',
  'data',
  'adapter',
  'fetcher',
  'getToken',
  'mapping',
  'settings',
  'timeZone',
  'sourceTimeZone',
  'weekStart',
  'agents',
];

export const sameOpening = (a: Opening, b: Opening) => keys.every((key) => a[key] === b[key]);
