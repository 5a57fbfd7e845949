import { getOrInsert } from '../model/maps.js';
import { LeftOutLog } from '../model/left-out.js';
import { placeOf } from '../model/lines.js';
import type { Dataset, TableName } from '../model/records.js';
import type { Settings } from '../model/settings.js';
import { businessClocks, type BusinessClocks } from '../time/business.js';
import { InstantReader } from '../time/instant.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { part } from './pause.js';
import { asOfOf, rowsOf, zonelessIn, type AsOf, type Raw } from './as-of.js';

const logOf = ({ lines }: Dataset) => new LeftOutLog(lines && ((table, position) => placeOf(lines, table, position)));

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
  readonly log: LeftOutLog;
  /** Opening hours, by team where teams have their own; `undefined` when the settings state none. */
  readonly clocks: BusinessClocks | undefined;
  readonly #dataset: Dataset;
  readonly #rows = new Map<TableName, readonly Raw[]>();
  readonly #zoneless = new Map<TableName, number>();
  readonly #derived = new Map<(desk: Desk) => unknown, unknown>();
  /** Derivations ask for the same part once for each record. */
  #last: { derivation: ((desk: Desk) => unknown) | undefined; value: unknown } = {
    derivation: undefined,
    value: undefined,
  };

  /** The earliest instant that lies ahead of `asOf`: when `asOf` reaches it, something comes into the data. */
  #ahead = Infinity;

  /**
   * @param asOf the moment of extraction, where it is not that of the dataset alone
   * @param log where another desk has begun it
   */
  constructor(dataset: Dataset, settings: Settings, asOf = asOfOf(dataset), log = logOf(dataset)) {
    this.log = log;
    this.#dataset = dataset;
    this.settings = settings;
    this.zone = zoneOf(settings.timeZone ?? 'UTC');
    this.instants = new InstantReader(dataset.sourceTimeZone ?? 'UTC');
    this.asOf = asOf;
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
    if (this.isAhead(at)) this.log.add(table, 'after-as-of', position, record, field);
    return at;
  }

  /** Whether the data hold this table, be it empty. */
  has(table: TableName): boolean {
    return Array.isArray(this.#dataset[table]);
  }

  /** Whether an instant is known and not after `asOf`. */
  happened(at: number): boolean {
    return !Number.isNaN(at) && !this.isAhead(at);
  }

  /** Whether an instant lies after `asOf`. */
  isAhead(at: number): boolean {
    if (!(at > this.asOf.at)) return false;
    if (at < this.#ahead) this.#ahead = at;
    return true;
  }

  /** The earliest instant that was found to lie ahead of `asOf`. */
  get ahead() {
    return this.#ahead;
  }

  rows(table: TableName): readonly Raw[] {
    return getOrInsert(this.#rows, table, () => rowsOf(this.#dataset, table));
  }

  /** The dataset as it stands. */
  get dataset(): Dataset {
    return this.#dataset;
  }

  /**
   * The desk with other tables in the place of some. It goes on with the log and with what was counted; parts have to
   * be lent to it.
   */
  with(tables: ReadonlyMap<TableName, readonly Raw[]>, beside: Dataset, asOf: AsOf): Desk {
    const dataset = { ...this.#dataset, ...beside, ...Object.fromEntries(tables) };
    const next = new Desk(dataset, this.settings, asOf, this.log);
    for (const [table, rows] of this.#rows) if (!Object.hasOwn(beside, table)) next.#rows.set(table, rows);
    for (const [table, rows] of tables) next.#rows.set(table, rows);
    for (const [table, count] of this.#zoneless) if (!Object.hasOwn(beside, table)) next.#zoneless.set(table, count);
    next.#ahead = this.#ahead;
    return next;
  }

  /** Corrects what was counted: `gone` stood where `come` stands now. */
  recount(table: TableName, gone: Desk, come: Desk) {
    const count = this.#zoneless.get(table);
    if (count !== undefined) this.#zoneless.set(table, count - gone.zoneless([table]) + come.zoneless([table]));
    if (come.ahead < this.#ahead) this.#ahead = come.ahead;
  }

  /** How many instants of these tables carry no offset. */
  zoneless(tables: readonly TableName[]): number {
    return tables.reduce((sum, table) => {
      const known = this.#zoneless.get(table);
      if (known !== undefined) return sum + known;
      const count = () => zonelessIn(this.rows(table), table, this.instants.zone.name);
      return sum + part(count, (found) => this.#zoneless.set(table, found));
    }, 0);
  }

  get coverage() {
    return this.#dataset.coverage;
  }

  /** A part that is known already. */
  lend<T>(part: (desk: Desk) => T, value: T) {
    this.#derived.set(part, value);
  }

  /** Whether a part has been derived, or was lent. */
  knows(part: (desk: Desk) => unknown): boolean {
    return this.#derived.has(part);
  }

  /** A part derived from the desk, computed when it is first asked for. */
  derive<T>(derivation: (desk: Desk) => T): T {
    if (derivation === this.#last.derivation) return this.#last.value as T;
    if (!this.#derived.has(derivation)) {
      part(
        () => derivation(this),
        (value) => this.#derived.set(derivation, value),
      );
    }
    const value = this.#derived.get(derivation) as T;
    this.#last = { derivation, value };
    return value;
  }
}
