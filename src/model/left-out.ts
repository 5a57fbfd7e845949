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
] as const;

export type Reason = (typeof reasons)[number];

/** One example of what was left out: where it stood in the payload, and the record itself. */
export interface LeftOutRecord {
  /** Index of the record in its table, or the line of a CSV file. */
  readonly position: number;
  readonly record: unknown;
}

/** All records (or, with `field`, all values of that field) of a table left out for one reason. */
export interface LeftOut {
  readonly table: string;
  readonly reason: Reason;
  readonly field?: string | undefined;
  readonly count: number;
  /** The first 1000. */
  readonly records: readonly LeftOutRecord[];
}

const kept = 1000;

/** Collects what is left out, by table, reason and field; the same record for the same reason once. */
export class LeftOutLog {
  readonly #entries = new Map<
    string,
    { table: string; reason: Reason; field?: string; count: number; records: LeftOutRecord[] }
  >();

  readonly #seen = new Map<string, Set<number>>();

  add(table: string, reason: Reason, position: number, record: unknown, field?: string) {
    const key = `${table}/${reason}/${field ?? ''}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { table, reason, ...(field === undefined ? {} : { field }), count: 0, records: [] };
      this.#entries.set(key, entry);
      this.#seen.set(key, new Set());
    }
    const seen = this.#seen.get(key)!;
    if (seen.has(position)) return;
    seen.add(position);
    entry.count++;
    if (entry.records.length < kept) entry.records.push({ position, record });
  }

  list(): LeftOut[] {
    return [...this.#entries.values()];
  }
}
