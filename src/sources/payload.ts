import { withoutConnector } from './connector.js';
import { quote, SourceError } from './error.js';
import { atOnce, forEach, type Steps } from './steps.js';

/** One piece of a payload after its text, if it was text, has been read as JSON. */
export type Part = (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** Of JSON Lines, the line (from 1) of each element of `value`; 0 for one that stands on none. */
      readonly lines?: readonly number[];
      /** Of JSON Lines that have become the lists of an envelope, the first element: the lines of each list. */
      readonly streams?: Readonly<Record<string, readonly number[]>>;
    }
) & {
  /** What its file is called, where there are several. */
  readonly name?: string | undefined;
};

export type TextPart = Extract<Part, { kind: 'text' }>;
export type JsonPart = Extract<Part, { kind: 'json' }>;

/**
 * Takes a payload apart: object, array or text, or several as `{ payloads: [...] }`.
 * @throws SourceError empty, html, unreadable
 */
export const partsOf = (payload: unknown): Part[] => atOnce(partSteps(payload));

/** `partsOf` step by step: lines and dumps may be long. */
export function* partSteps(payload: unknown): Steps<Part[]> {
  if (typeof payload === 'string') return yield* partsOfText(payload);
  if (payload === undefined || payload === null) throw new SourceError('empty', 'The payload is empty');
  if (isSeveral(payload)) return yield* partsOfAll(payload.payloads);
  return [yield* withoutConnector({ kind: 'json', value: payload })];
}

function* partsOfAll(payloads: readonly unknown[]): Steps<Part[]> {
  const parts: Part[] = [];
  for (const payload of payloads) parts.push(...(yield* partSteps(payload)));
  return parts;
}

const isSeveral = (payload: unknown): payload is { payloads: unknown[] } =>
  typeof payload === 'object' && payload !== null && 'payloads' in payload && Array.isArray(payload.payloads);

function* partsOfText(given: string): Steps<Part[]> {
  const text = given.replace(/^\uFEFF/, '');
  const start = text.trimStart().slice(0, 200);
  if (start === '') throw new SourceError('empty', 'The text is empty');
  if (/^<(?:!doctype\s+html|html|head|body|!--)/i.test(start)) {
    throw new SourceError('html', `An HTML page where data was expected: ${quote(start)}`);
  }
  if (isWorkbook(text)) throw new SourceError('spreadsheet', 'A workbook of a spreadsheet where text was expected');
  // Another packed file read as text.
  if (start.startsWith('PK\u0003\u0004') || start.includes('\0')) {
    throw new SourceError('unreadable', 'A binary file where text was expected', { line: 1, column: 1 });
  }
  if (!/^[[{]/.test(start)) return [{ kind: 'text', text }];
  const part = yield* readJson(text);
  return isSeveral(part.value) ? yield* partsOfAll(part.value.payloads) : [yield* withoutConnector(part)];
}

/** How the older Excel begins, also where the bytes did not survive being read as text. */
const olderWorkbooks = ['\u00D0\u00CF\u0011', '\uFFFD\uFFFD\u0011'];
/** What stands at the start of the packed ones of Excel and LibreOffice. */
const packedWorkbook = /\[Content_Types\]\.xml|xl\/|application\/vnd\.oasis\.opendocument\.spreadsheet/;

const isWorkbook = (text: string) =>
  olderWorkbooks.some((start) => text.startsWith(start)) ||
  (text.startsWith('PK\u0003\u0004') && packedWorkbook.test(text.slice(0, 4000)));

function* readJson(text: string): Steps<JsonPart> {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch (cause) {
    const lines = yield* readJsonLines(text);
    if (lines) return lines;
    const place = placeOf(cause, text);
    throw new SourceError('unreadable', `JSON breaks off at line ${place.line}, column ${place.column}`, {
      ...place,
      cause,
    });
  }
}

/** JSON Lines when the first line is a whole record; a bad line stays text and is counted by the adapter. */
function* readJsonLines(text: string): Steps<JsonPart | undefined> {
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  if (lines.length < 2 || !isObject(parsed(first ?? ''))) return undefined;
  const value: unknown[] = [];
  const numbers: number[] = [];
  yield* forEach(lines, (line, at) => {
    if (line.trim() === '') return;
    value.push(parsed(line));
    numbers.push(at + 1);
  });
  return { kind: 'json', value, lines: numbers };
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** The value of a line, or the line itself when it is not JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return line;
  }
}

/** Engines word a syntax error differently: an offset, a line and column, or "unexpected end". */
function placeOf(cause: unknown, text: string) {
  const message = cause instanceof Error ? cause.message : '';
  const lineColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineColumn) return { line: Number(lineColumn[1]), column: Number(lineColumn[2]) };
  const offset = /position (\d+)/.exec(message);
  const before = text.slice(0, offset ? Number(offset[1]) : text.length).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
