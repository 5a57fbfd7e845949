/** What a page and its worker say to each other. */
import type { TableName } from '../model/records.js';
import type { Progress } from './coverage.js';
import { SourceError, type SourceErrorCode, type SourceErrorDetails } from './error.js';
import type { Loaded, LoadOptions } from './load.js';
import type { ReadOptions, ReadResult } from './read.js';

/** What of the options of a load can be told: everything but its functions. */
export type PlainLoadOptions = ReadOptions & Pick<LoadOptions, 'timeout' | 'reload' | 'pages' | 'partial' | 'base'>;

/** An answer of a server. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | undefined;
}

/** An error without its class. */
export interface PlainError extends SourceErrorDetails {
  readonly name: string;
  readonly message: string;
  readonly code?: SourceErrorCode | undefined;
}

/** From the page. `job` numbers what it asks for, `call` a request that the worker asked it for. */
export type Order =
  /** `fetcher` numbers the page's own function, so that what it loaded is shared. */
  | {
      readonly kind: 'load';
      readonly job: number;
      readonly urls: readonly string[];
      readonly options: PlainLoadOptions;
      readonly fetcher: number;
    }
  | { readonly kind: 'read'; readonly job: number; readonly payload: string | Blob; readonly options: ReadOptions }
  | { readonly kind: 'stop'; readonly job: number }
  | { readonly kind: 'answer'; readonly call: number; readonly response: PlainResponse }
  | { readonly kind: 'refusal'; readonly call: number; readonly error: PlainError };

export type Result = ReadResult & Partial<Omit<Loaded, keyof ReadResult>>;

/** From the worker. */
export type News =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'ask';
      readonly call: number;
      readonly fetcher: number;
      readonly url: string;
      readonly headers: Record<string, string> | undefined;
    }
  | { readonly kind: 'give-up'; readonly call: number }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: Progress }
  /** Some rows of a table; all of them come before `done`. */
  | { readonly kind: 'rows'; readonly job: number; readonly table: TableName; readonly rows: readonly unknown[] }
  | { readonly kind: 'done'; readonly job: number; readonly result: Result }
  | { readonly kind: 'failed'; readonly job: number; readonly error: PlainError };

const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, cause } = error;
  const why = cause === undefined ? {} : { cause: textOf(cause) };
  if (!(error instanceof SourceError)) return { name, message, ...why };
  const { code, url, status, line, column, desk, path } = error;
  return { name, message, code, url, status, line, column, desk, path, ...why };
}

export function errorOf({ name, message, code, ...details }: PlainError): Error {
  if (code) return new SourceError(code, message, details);
  return name === 'RangeError' ? new RangeError(message) : new Error(message);
}
