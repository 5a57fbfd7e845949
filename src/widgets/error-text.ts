import { errorCodes, type ErrorCode, type ErrorDetails, type ErrorText } from '../i18n/messages.js';
import type { Words } from '../i18n/words.js';

/** What errors of ours carry beside a message; anything else has none of it. */
interface Coded extends ErrorDetails {
  readonly code?: unknown;
  readonly desk?: unknown;
  /** Member of a mapping: `columns.createdAt`. */
  readonly path?: string | undefined;
}

const coded = (error: Error): Coded => error as Error & Coded;

/** The machine's word for what went wrong. */
export const codeOf = (error: Error): ErrorCode => errorCodes.find((code) => code === coded(error).code) ?? 'unknown';

/** What happened and what to do, in the reader's words; never the words of the server. */
export function errorText(error: Error, words: Words): ErrorText {
  const { status, line, column, path, value, desk } = coded(error);
  return words.error(codeOf(error), {
    status,
    line,
    column: column ?? path,
    value: value ?? (typeof desk === 'string' ? desk : undefined),
  });
}
