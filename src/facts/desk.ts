import { LeftOutLog } from '../model/left-out.js';
import type { Dataset, TableName } from '../model/records.js';
import type { Settings } from '../model/settings.js';
import { InstantReader } from '../time/instant.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { asOf, rowsOf, type AsOf, type Raw } from './as-of.js';

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
  readonly #dataset: Dataset;
  readonly #derived = new Map<(desk: Desk) => unknown, unknown>();

  constructor(dataset: Dataset, settings: Settings) {
    this.#dataset = dataset;
    this.settings = settings;
    this.zone = zoneOf(settings.timeZone ?? 'UTC');
    this.instants = new InstantReader(dataset.sourceTimeZone ?? 'UTC');
    this.asOf = asOf(dataset);
  }

  rows(table: TableName): readonly Raw[] {
    return rowsOf(this.#dataset, table);
  }

  get coverage() {
    return this.#dataset.coverage;
  }

  /** A part derived from the desk, computed when it is first asked for. */
  derive<T>(part: (desk: Desk) => T): T {
    if (!this.#derived.has(part)) this.#derived.set(part, part(this));
    return this.#derived.get(part) as T;
  }
}
