import { html } from 'lit';
import type { Trace } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { LeftOut, LeftOutRecord } from '../model/left-out.js';
import type { Content } from './parts.js';

const total = (entries: readonly LeftOut[]) => entries.reduce((sum, { count }) => sum + count, 0);

const tableOf = ({ of, table }: LeftOut) => of ?? table;

export function leftOutTotal(leftOut: readonly LeftOut[], words: Words): string {
  const tables = [...new Set(leftOut.map(tableOf))];
  if (!tables.length) return words.text.explain.nothingLeftOut;
  return tables
    .map((table) => words.leftOut(table, total(leftOut.filter((entry) => tableOf(entry) === table))))
    .join(' · ');
}

/** More of one kind than this are folded away. */
const mostShown = 4;

export function folded(items: readonly string[], words: Words): Content | undefined {
  if (items.length <= mostShown) return items.join(' · ') || undefined;
  const list = html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
  return html`<details>
    <summary>${words.plural(words.text.explain.reasons, items.length)}</summary>
    ${list}
  </details>`;
}

export function leftOutNotes(
  trace: Trace,
  leftOut: readonly LeftOut[],
  words: Words,
): readonly (Content | undefined)[] {
  const { explain } = words.text;
  const fields = trace.leftOut.filter(({ field }) => field !== undefined);
  return [
    folded(
      leftOut.map((entry) => withPlaces(words.reason(entry.reason, entry.count), entry, words)),
      words,
    ),
    folded(
      fields.map((entry) => {
        const { field = '', reason, count } = entry;
        return withPlaces(explain.field(field, words.reason(reason, count)), entry, words);
      }),
      words,
    ),
    trace.unread.length > 0 ? explain.unread(words.list(shortened(trace.unread, words))) : undefined,
  ];
}

/** Places enough to begin with. */
const placesShown = 3;

/** A reason, and where the first records stand that it left out: on which lines of a file, else by their ids. */
function withPlaces(reason: string, { count, records }: LeftOut, words: Words): string {
  const { explain } = words.text;
  const first = records.slice(0, placesShown);
  const { names, say } = namesOf(first, words);
  if (names.length === 0 || names.length < first.length) return reason;
  const places = count > names.length ? [...names, words.plural('otherFields', count - names.length)] : names;
  return explain.at(reason, say[count === 1 ? 0 : 1](words.list(places)));
}

type Say = (places: string) => string;

interface Names {
  readonly names: readonly string[];
  /** What is said of one of them, and of several. */
  readonly say: readonly [one: Say, several: Say];
}

function namesOf(records: readonly LeftOutRecord[], words: Words): Names {
  const { explain } = words.text;
  const places = records.flatMap(({ line, file }) => (line === undefined ? [] : [{ line: words.count(line), file }]));
  if (places.length < records.length)
    return { names: records.flatMap(({ record }) => idIn(record) ?? []), say: [explain.record, explain.records] };
  if (places.every(({ file }) => file === undefined))
    return { names: places.map(({ line }) => line), say: [explain.line, explain.lines] };
  const asItIs: Say = (said) => said;
  const names = places.map(({ line, file }) => (file === undefined ? explain.line(line) : explain.lineIn(line, file)));
  return { names, say: [asItIs, asItIs] };
}

function idIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { id, ticket } = record as { readonly id?: unknown; readonly ticket?: unknown };
  const name = id ?? ticket;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

/** Names enough to see what they are. */
const namesShown = 6;

const shortened = (names: readonly string[], words: Words) =>
  names.length <= namesShown
    ? names
    : [...names.slice(0, namesShown - 1), words.plural('otherFields', names.length - namesShown + 1)];
