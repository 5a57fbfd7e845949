import { countedSlices } from '../model/counted.js';
import type { Settings } from '../model/settings.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { dialectOf, type Dialect, type DialectName } from './dialects.js';
import { instantsOf, wholeBuckets, type DateSpan, type Grain, type InstantSpan } from './local-time.js';
import { checkTables, columnsOf, unknown, type TablesMapping, type ValueNames } from './mapping.js';
import { minuteMs } from '../time/units.js';

export type SliceName = Exclude<(typeof countedSlices)[number], 'kind'>;

export interface FactsOptions {
  readonly dialect: DialectName;
  /** Which tables and columns of yours hold what the data model knows. */
  readonly tables: TablesMapping;
  /** Words of yours that the data model knows by others: `{ status: { Done: 'resolved' } }`. */
  readonly values?: ValueNames | undefined;
  /** What the facts can be sliced and filtered by. */
  readonly dimensions: readonly SliceName[];
  /**
   * By which dimensions quantiles can be asked for: by each alone if nothing is said, `[]` for the whole alone. A list
   * of names: by all of them at once; several lists make several tables of bins.
   */
  readonly spread?: readonly SliceName[] | readonly (readonly SliceName[])[] | undefined;
  readonly grain: Grain;
  /** IANA zone of the report. */
  readonly zone: string;
  /** Local dates to count, `to` outside. */
  readonly period: DateSpan;
  /** The moment of counting (epoch ms); only whole days or hours before it are counted. */
  readonly asOf: number;
  /** Relative error of quantiles, 0.01 by default. */
  readonly accuracy?: number | undefined;
  /** Edges of the response bands in ms: 15 minutes, 1, 4 and 24 hours by default. */
  readonly edges?: readonly number[] | undefined;
  /** Targets by priority, as in the settings of the page; without them the verdict of the desk counts. */
  readonly sla?: Settings['sla'];
  readonly csatTopBoxes?: Settings['csatTopBoxes'];
  /** Only these rows: keys by dimension. */
  readonly rows?: Readonly<Partial<Record<SliceName, readonly string[]>>> | undefined;
}

const defaultEdges: readonly number[] = [15, 60, 240, 1440].map((minutes) => minutes * minuteMs);
/** A reply within ten minutes is "immediate": always an edge. */
const immediate = 600_000;

/** What every piece of SQL is written in. */
export interface Context {
  readonly dialect: Dialect;
  /** Nothing at it or later exists. */
  readonly asOf: number;
  /** Names that begin with it cannot meet a name of yours. */
  readonly prefix: string;
}

/** Options that have been read. */
export interface Plan extends Context {
  readonly zone: Zone;
  readonly span: InstantSpan;
  readonly accuracy: number;
  readonly edges: readonly number[];
  readonly spreads: readonly (readonly SliceName[])[];
}

/** @throws RangeError that names what is wrong and lists what is allowed */
export function planOf(options: FactsOptions): Plan {
  const { dimensions, grain, period, accuracy = 0.01, edges = defaultEdges } = options;
  checkTables(options.tables);
  checkSlices(dimensions, sliceNames);
  if (!(accuracy > 0 && accuracy < 1)) throw new RangeError(`accuracy ${accuracy} does not lie between 0 and 1.`);
  if (!edges.every((edge) => edge > 0)) throw new RangeError('edges are times above 0, in milliseconds.');
  if (!['hour', 'day'].includes(grain)) throw unknown('grain', grain, ['hour', 'day']);
  const dialect = dialectOf(options.dialect);
  const zone = zoneOf(options.zone);
  const whole = instantsOf(period, zone);
  const asOf = wholeBuckets(options.asOf, grain, zone);
  return {
    dialect,
    zone,
    span: { start: whole.start, end: Math.min(whole.end, asOf) },
    asOf,
    accuracy,
    edges: [...new Set([...edges, immediate])].sort((a, b) => a - b),
    spreads: spreadsOf(options),
    prefix: unused(options.tables),
  };
}

const sliceNames = countedSlices.filter((name): name is SliceName => name !== 'kind');

function checkSlices(slices: readonly string[], allowed: readonly string[]) {
  for (const name of slices) if (!allowed.includes(name)) throw unknown('dimension', name, allowed);
}

function spreadsOf({ dimensions, spread = dimensions.map((name) => [name]) }: FactsOptions): (readonly SliceName[])[] {
  const lists = spread.every((entry) => typeof entry === 'string') ? [spread] : (spread as readonly SliceName[][]);
  for (const list of lists) checkSlices(list as readonly string[], dimensions);
  return lists as (readonly SliceName[])[];
}

/** A beginning that no column of yours has. */
function unused(tables: TablesMapping): string {
  const names = Object.values(tables).flatMap((mapping) => (mapping ? columnsOf(mapping) : []));
  let prefix = 'kpi_';
  while (names.some((name) => name.toLowerCase().startsWith(prefix))) prefix += 'x_';
  return prefix;
}
