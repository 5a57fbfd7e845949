import type { DurationUnit, Mapping } from '../model/mapping.js';
import { aliases, type CsvField } from './csv-aliases.js';
import { quote, SourceError } from './error.js';
import { fields } from './fields.js';
import { plain, unitOfWord } from './numbers.js';

/** A heading without what does not matter: `Created At.`, `createdAt` and `created_at` are one. */
export const headingKey = (heading: string): string =>
  plain(heading.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')).replace(/[^\p{L}\p{N}]+/gu, '');

const byKey = new Map<string, { readonly field: CsvField; readonly rank: number }>();
for (const [field, words] of Object.entries(aliases) as [CsvField, string][]) {
  words.split('|').forEach((alias, rank) => {
    const key = headingKey(alias);
    if (!byKey.has(key)) byKey.set(key, { field, rank });
  });
}
// The names of our own model are headings too.
for (const field of Object.keys(fields.tickets) as CsvField[]) byKey.set(headingKey(field), { field, rank: -1 });

/** What a heading says: the field, and the unit and clock of its durations where it names them. */
export interface Heading {
  readonly field: CsvField;
  readonly rank: number;
  readonly unit?: DurationUnit | undefined;
  readonly clock?: 'business' | undefined;
  /** Jira puts fields of its service desk into `Custom field (…)`; their times are the time that was left. */
  readonly custom?: true | undefined;
}

const customField = /^(?:custom field|campo personalizado|camp personalizat) \((.*)\)$/;

const businessWords =
  /\s*\(?(?:(?:with)?in )?(?:business|working) hours\)?|\s*\(?en (?:horas? laborables?|horario laboral)\)?|\s*\(?in (?:orele de program|program)\)?/;

/** Reads one heading; `undefined` when no alias fits. */
export function readHeading(heading: string): Heading | undefined {
  const whole = byKey.get(headingKey(heading));
  if (whole) return whole;
  const words = plain(heading);
  const inside = customField.exec(words)?.[1];
  if (inside !== undefined) return customHeading(inside);
  const calendar = words.replace(businessWords, '');
  const { rest, unit } = splitUnit(calendar);
  const found = byKey.get(headingKey(rest));
  if (!found || (unit === undefined && calendar === words)) return undefined;
  return { ...found, unit, ...(calendar !== words && { clock: 'business' as const }) };
}

function customHeading(inside: string): Heading | undefined {
  const found = readHeading(inside);
  return found && { ...found, custom: true };
}

/** `first reply time in minutes`, `resolution time (hours)` -> the words before, and the unit. */
function splitUnit(heading: string): { rest: string; unit: DurationUnit | undefined } {
  const found = /^(.*?)[\s_([]*(?:\b(?:in|en)[\s_]+)?([a-z]+)[)\]]*$/.exec(heading);
  const unit = found ? unitOfWord(found[2]!) : undefined;
  return unit === undefined || unit === 'weeks' ? { rest: heading, unit: undefined } : { rest: found![1]!, unit };
}

/** The column that a field is read from: several only for tags, or where a heading is repeated. */
export interface Column {
  readonly field: CsvField;
  readonly name: string;
  readonly indices: readonly number[];
  readonly unit?: DurationUnit | undefined;
  readonly clock?: 'business' | undefined;
  readonly custom?: true | undefined;
}

export interface Columns {
  readonly byField: ReadonlyMap<CsvField, Column>;
  /** Columns that no field is read from. */
  readonly unused: readonly number[];
}

/** Of the time columns one says the moment, the other the length; a mapping may state either. */
const variants: Readonly<Record<string, CsvField>> = {
  firstResponseAt: 'firstResponse',
  firstResponseMs: 'firstResponse',
  resolutionMs: 'resolution',
};

/**
 * Guesses the columns from the header; what the mapping states wins.
 * @throws SourceError bad-mapping when it names a field or a heading that there is not
 */
export function readColumns(header: readonly string[], mapping: Mapping | undefined): Columns {
  const stated = statedColumns(header, mapping);
  const claimed = new Set(stated.flatMap(({ indices }) => indices));
  const byField = new Map(stated.map((column) => [column.field, column]));
  const closed = new Set<string>(Object.keys(mapping?.columns ?? {}));
  for (const field of [...closed]) closed.add(variants[field] ?? field);
  const guessed = header.flatMap((heading, index) => {
    const found = claimed.has(index) ? undefined : readHeading(heading);
    return found ? [{ heading, found }] : [];
  });
  for (const { heading, found } of guessed.sort((a, b) => cost(a.found) - cost(b.found))) {
    if (closed.has(found.field) || byField.has(found.field)) continue;
    const indices = same(header, heading).filter((index) => !claimed.has(index));
    byField.set(found.field, { ...found, name: heading, indices });
    for (const index of indices) claimed.add(index);
  }
  sourceAsChannel(byField, closed);
  return { byField, unused: header.map((_, index) => index).filter((index) => !claimed.has(index)) };
}

/** What some desks call the source of a ticket (Email, Phone, Web) is what we call its channel, unless a file has both. */
function sourceAsChannel(byField: Map<CsvField, Column>, stated: ReadonlySet<string>) {
  const source = byField.get('source');
  if (!source || byField.has('channel') || stated.has('source') || stated.has('channel')) return;
  byField.delete('source');
  byField.set('channel', { ...source, field: 'channel' });
}

/** Columns that state a unit first, then the usual headings, custom fields, and those in business hours last. */
const cost = ({ rank, clock, unit, custom }: Heading) =>
  rank + (clock ? 2000 : 0) + (custom ? 500 : 0) - (unit ? 1000 : 0);

const same = (header: readonly string[], heading: string) => {
  const key = headingKey(heading);
  return header.flatMap((other, index) => (headingKey(other) === key ? [index] : []));
};

export const csvFields: readonly string[] = [
  ...Object.keys(fields.tickets),
  ...Object.keys(aliases).filter((field) => !Object.hasOwn(fields.tickets, field)),
];

const isCsvField = (name: string): name is CsvField => csvFields.includes(name);

function statedColumns(header: readonly string[], mapping: Mapping | undefined): Column[] {
  return Object.entries(mapping?.columns ?? {}).flatMap(([field, stated]) => {
    const path = `columns.${field}`;
    if (!isCsvField(field)) {
      throw new SourceError('bad-mapping', `${path}: unknown field; allowed: ${csvFields.join(', ')}`, { path });
    }
    if (stated === null) return [];
    const names = Array.isArray(stated) ? stated : [stated];
    const indices = names.flatMap((name) => indicesOf(header, name, path));
    const says = readHeading(names[0] ?? '');
    return [{ field, name: names.join(', '), indices, unit: says?.unit, clock: says?.clock }];
  });
}

/**
 * Where a heading of the mapping stands in the file, as written or else by its key.
 * @throws SourceError bad-mapping
 */
export function indicesOf(header: readonly string[], name: string, path: string): number[] {
  const exact = header.flatMap((heading, index) => (heading === name.trim() ? [index] : []));
  const found = exact.length > 0 ? exact : same(header, name);
  if (found.length > 0) return found;
  const there = header.map(quote).join(', ');
  throw new SourceError('bad-mapping', `${path}: no column ${quote(name)}; the file has ${there}`, { path });
}
