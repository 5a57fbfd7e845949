import type { Place } from './lines.js';
import type { TableName } from './records.js';

/** Why a record, or a field of one, was not used. The texts of a reader live in `i18n`. */
export const reasons = [
  'unreadable-date',
  'after-as-of',
  'marked-spam',
  'marked-deleted',
  'marked-merged',
  'marked-test',
  'duplicate',
  'missing-id',
  'ticket-left-out',
  'unknown-ticket',
  'missing-status',
  'unknown-status',
  'missing-kind',
  'invalid-score',
  'superseded-answer',
  'negative-duration',
  'resolved-without-date',
  'unknown-field',
  'unreadable-value',
  'not-a-record',
  'unfinished',
  'not-counted',
] as const;

export type Reason = (typeof reasons)[number];

/** One example of what was left out: where it stood in the payload, and the record itself. */
export interface LeftOutRecord extends Partial<Place> {
  /** Index of the record in its table, of a file its line; those of further sources after those of the first. */
  readonly position: number;
  readonly record: unknown;
}

/** All records (or, with `field`, all values of that field) of a table left out for one reason. */
export interface LeftOut {
  /** The table, under the name that its source gives it: `messages`, or `threads` where a desk calls them so. */
  readonly table: string;
  /** The table of the data model that such records become rows of, where its name is another. */
  readonly of?: TableName | undefined;
  readonly reason: Reason;
  readonly field?: string | undefined;
  readonly count: number;
  /** The first 1000. */
  readonly records: readonly LeftOutRecord[];
}

const kept = 1000;

/** Where in a file the record at a position of a table stands. */
export type PlaceOf = (table: string, position: number) => Place | undefined;

const isMaker = (record: unknown): record is () => unknown => typeof record === 'function';

/** Which records of an entry are in it already; most come in order, and cost no look-up. */
class Positions {
  readonly #all: number[] = [];
  #highest = -Infinity;
  #seen: Set<number> | undefined;

  /** Whether it was not there before. */
  add(position: number): boolean {
    if (position > this.#highest) this.#highest = position;
    else if ((this.#seen ??= new Set(this.#all)).has(position)) return false;
    if (this.#seen) this.#seen.add(position);
    else this.#all.push(position);
    return true;
  }

  /** Whether it was there. */
  delete(position: number): boolean {
    return (this.#seen ??= new Set(this.#all)).delete(position);
  }

  values(): number[] {
    return [...(this.#seen ?? this.#all)];
  }
}

const keyOf = (table: string, reason: Reason, field: string | undefined) => `${table}/${reason}/${field ?? ''}`;

interface Kept {
  readonly entry: Entry;
  readonly positions: Positions;
}

const entryAt = (position: number, record: unknown, place: Place | undefined): LeftOutRecord => ({
  position,
  ...place,
  record,
});

type Entry = { -readonly [K in keyof LeftOut]: LeftOut[K] } & { readonly records: LeftOutRecord[] };

/** Collects what is left out, by table, reason and field; the same record for the same reason once. */
export class LeftOutLog {
  readonly #entries = new Map<string, Kept>();
  readonly #tables = new Map<string, TableName>();
  readonly #placeOf: PlaceOf | undefined;
  /** What is added to positions, so that no two records of different sources share one. */
  #base = 0;
  #highest = -1;

  /** @param placeOf where records stand that come from files */
  constructor(placeOf?: PlaceOf) {
    this.#placeOf = placeOf;
  }

  /** Says which table of the data model the records become rows of that a source calls `name`. */
  name(name: string, table: TableName) {
    this.#tables.set(name, table);
  }

  /** @param record the record, or what puts it together: that is asked for the first ones only */
  add(table: string, reason: Reason, position: number, record: unknown, field?: string) {
    this.#put(this.#entry(table, reason, field), position, record, this.#placeOf);
  }

  /** Says that positions are those of another source from here on. */
  next() {
    this.#base = this.#highest + 1;
  }

  /** The log for one more file, whose records are told by their lines. */
  ofFile(file?: string): Pick<LeftOutLog, 'add'> {
    this.next();
    return {
      add: (table, reason, line, record, field) => {
        this.#put(this.#entry(table, reason, field), line, record, () => ({ line, ...(file && { file }) }));
      },
    };
  }

  #put({ entry, positions }: Kept, at: number, record: unknown, placeOf: PlaceOf | undefined) {
    const position = this.#base + at;
    if (position > this.#highest) this.#highest = position;
    if (!positions.add(position)) return;
    entry.count++;
    if (entry.records.length >= kept) return;
    entry.records.push(entryAt(position, isMaker(record) ? record() : record, placeOf?.(entry.table, at)));
  }

  /** Takes back what was said of a record. `recordAt` gives another of the entry to show in its place. */
  take(table: string, reason: Reason, position: number, recordAt: (position: number) => unknown, field?: string) {
    const key = keyOf(table, reason, field);
    const known = this.#entries.get(key);
    if (!known?.positions.delete(position)) return;
    const { entry, positions } = known;
    entry.count--;
    if (entry.count === 0) this.#entries.delete(key);
    const shown = entry.records.findIndex((record) => record.position === position);
    if (shown < 0) return;
    entry.records.splice(shown, 1);
    if (entry.count <= entry.records.length) return;
    const seen = new Set(entry.records.map((record) => record.position));
    const next = positions.values().find((other) => !seen.has(other))!;
    entry.records.push(entryAt(next, recordAt(next), this.#placeOf?.(table, next)));
  }

  /** All that was said, record by record. */
  *each(): Generator<{ table: string; reason: Reason; field: string | undefined; position: number }> {
    for (const { entry, positions } of this.#entries.values()) {
      const { table, reason, field } = entry;
      for (const position of positions.values()) yield { table, reason, field, position };
    }
  }

  /** Forgets all that was said of a table. */
  forget(table: string) {
    for (const [key, { entry }] of this.#entries) if (entry.table === table) this.#entries.delete(key);
  }

  #entry(table: string, reason: Reason, field: string | undefined) {
    const key = keyOf(table, reason, field);
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { table, reason, ...(field === undefined ? {} : { field }), count: 0, records: [] };
    const fresh = { entry, positions: new Positions() };
    this.#entries.set(key, fresh);
    return fresh;
  }

  list(): LeftOut[] {
    return [...this.#entries.values()].map(({ entry }) => {
      const of = this.#tables.get(entry.table);
      return of === undefined || of === entry.table ? entry : { ...entry, of };
    });
  }
}
