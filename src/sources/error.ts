/** Why a payload could not be read; what a reader is told about it is worded in `i18n`. */
export type SourceErrorCode =
  | 'empty'
  | 'html'
  | 'unreadable'
  | 'spreadsheet'
  | 'unknown-format'
  | 'wrong-desk'
  | 'no-tickets'
  | 'bad-mapping'
  | 'bad-facts'
  | 'http'
  | 'network'
  | 'timeout'
  | 'aborted';

/** What is known beside the code; each field only where it applies. */
export interface SourceErrorDetails {
  readonly url?: string | undefined;
  /** HTTP status. */
  readonly status?: number | undefined;
  /** Where a text broke off, from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The help desk that the payload is from: `freshdesk`. */
  readonly desk?: string | undefined;
  /** Member of the mapping, `columns.createdAt`, or of pre-counted facts, `tables.0.columns.n`. */
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/** A payload that could not be loaded or read as a whole. `message` is for developers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly desk: string | undefined;
  readonly path: string | undefined;

  constructor(code: SourceErrorCode, message: string, details: SourceErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.url = details.url;
    this.status = details.status;
    this.line = details.line;
    this.column = details.column;
    this.desk = details.desk;
    this.path = details.path;
  }
}

const shortest = 60;

/** A value of the payload as it may stand in a message: one line, cut short. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > shortest ? `${line.slice(0, shortest)}…` : line}"`;
}
