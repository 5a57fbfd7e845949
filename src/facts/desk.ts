import { LeftOutLog } from '../model/left-out.js';
import type { Dataset, TableName } from '../model/records.js';
import type { Settings } from '../model/settings.js';
import { businessClocks, type BusinessClocks } from '../time/business.js';
import { InstantReader } from '../time/instant.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { asOf, rowsOf, zonelessIn, type AsOf, type Raw } from './as-of.js';

/**
 * A dataset being turned into facts: what every derivation needs, each derived part kept so that it is computed
 * once, and the log of what was left out on the way.
 */
export class Desk {
  readonly settings: Settings;
  readonly asOf: AsOf;
  /** Zone of the report: business time and local dates. */
  readonly zone: Zone;
  /** Reads the instants of the records, in the zone of the source. */
  readonly instants: InstantReader;
  readonly log = new LeftOutLog();
  /** Opening hours, by team where teams have their own; `undefined` when the settings state none. */
  readonly clocks: BusinessClocks | undefined;
  readonly #dataset: Dataset;
  readonly #rows = new Map<TableName, readonly Raw[]>();
  readonly #zoneless = new Map<TableName, number>();
  readonly #derived = new Map<(desk: Desk) => unknown, unknown>();
  /** Derivations ask for the same part once for each record. */
  #last: { part: ((desk: Desk) => unknown) | undefined; value: unknown } = { part: undefined, value: undefined };

  constructor(dataset: Dataset, settings: Settings) {
    this.#dataset = dataset;
    this.settings = settings;
    this.zone = zoneOf(settings.timeZone ?? 'UTC');
    this.instants = new InstantReader(dataset.sourceTimeZone ?? 'UTC');
    this.asOf = asOf(dataset);
    this.clocks = settings.businessHours && businessClocks(settings.businessHours, this.zone);
  }

  /**
   * An instant of a record; NaN when there is none. What is there and cannot be read, or lies after `asOf`,
   * is logged as set aside.
   */
  instant(table: TableName, position: number, record: Raw, field: string): number {
    const value = record[field];
    if (value === undefined || value === null || value === '') return NaN;
    const at = this.instants.read(value);
    if (Number.isNaN(at)) this.log.add(table, 'unreadable-date', position, record, field);
    if (at > this.asOf.at) this.log.add(table, 'after-as-of', position, record, field);
    return at;
  }

  /** Whether the data hold this table, be it empty. */
  has(table: TableName): boolean {
    return Array.isArray(this.#dataset[table]);
  }

  rows(table: TableName): readonly Raw[] {
    let rows = this.#rows.get(table);
    if (!rows) this.#rows.set(table, (rows = rowsOf(this.#dataset, table)));
    return rows;
  }

  /** How many instants of these tables carry no offset. */
  zoneless(tables: readonly TableName[]): number {
    return tables.reduce((sum, table) => {
      let count = this.#zoneless.get(table);
      if (count === undefined)
        this.#zoneless.set(table, (count = zonelessIn(this.rows(table), table, this.instants.zone.name)));
      return sum + count;
    }, 0);
  }

  get coverage() {
    return this.#dataset.coverage;
  }

  /** A part derived from the desk, computed when it is first asked for. */
  derive<T>(part: (desk: Desk) => T): T {
    if (part === this.#last.part) return this.#last.value as T;
    if (!this.#derived.has(part)) this.#derived.set(part, part(this));
    const value = this.#derived.get(part) as T;
    this.#last = { part, value };
    return value;
  }
}
