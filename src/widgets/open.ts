import { Catalogue } from '../engine/catalogue.js';
import { Engine } from '../engine/engine.js';
import type { LeftOut } from '../model/left-out.js';
import type { Dataset } from '../model/records.js';
import type { Settings } from '../model/settings.js';
import { decodeText, load, readPayload, type Fetcher, type Mapping } from '../sources/index.js';
import { InstantReader } from '../time/instant.js';
import { checkZone, jsonOf, settingsOf, wordsOf } from './inputs.js';
import { nextTask } from './turns.js';

/** What has to be known to open a source; another value of any of these opens it anew. */
export interface Opening {
  /** One or several URLs, separated by spaces. */
  readonly src?: string | undefined;
  /** An object, an array, text, or a file: used instead of `src`. */
  readonly data?: unknown;
  readonly adapter?: string | undefined;
  readonly fetcher?: Fetcher | undefined;
  readonly mapping?: unknown;
  readonly settings?: unknown;
  readonly timeZone?: string | undefined;
  readonly sourceTimeZone?: string | undefined;
  /** Used where the settings state none. */
  readonly weekStart?: number | undefined;
}

/** Something that happened beside the desk and belongs on the time axis. */
export interface Annotation {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly label: string;
}

/** A source that can be asked. */
export interface Opened {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly annotations: readonly Annotation[];
  readonly leftOut: readonly LeftOut[];
  /** How the payload was read, e.g. `csv`; and how many rows each table got. */
  readonly adapter: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly loadedAt: number;
}

const keys: readonly (keyof Opening)[] = [
  'src',
  'data',
  'adapter',
  'fetcher',
  'mapping',
  'settings',
  'timeZone',
  'sourceTimeZone',
  'weekStart',
];

export const sameOpening = (a: Opening, b: Opening) => keys.every((key) => a[key] === b[key]);

/**
 * Fetches, reads and builds, each in a task of its own, so that the page is never held up by all at once.
 * @throws SourceError or InputError
 */
export async function open(opening: Opening, signal: AbortSignal, again: boolean): Promise<Opened> {
  const fetcher = opening.fetcher ?? pageFetch;
  checkZone(opening.timeZone || undefined);
  checkZone(opening.sourceTimeZone || undefined);
  const stated = await settingsOf(opening.settings, fetcher, signal);
  const read = await readIn(opening, fetcher, signal, again);
  await nextTask();
  signal.throwIfAborted();
  const settings: Settings = {
    weekStart: opening.weekStart ?? 1,
    ...stated,
    ...(opening.timeZone && { timeZone: opening.timeZone }),
  };
  return {
    // Without metrics: each widget brings the family of its own.
    engine: new Engine(read.dataset, { ...settings, leftOut: read.leftOut }, new Catalogue()),
    settings,
    annotations: annotationsOf(read.dataset),
    leftOut: read.leftOut,
    adapter: read.adapter,
    rows: rowsOf(read.dataset),
    loadedAt: read.loadedAt,
  };
}

interface ReadIn {
  readonly dataset: Dataset;
  readonly leftOut: readonly LeftOut[];
  readonly adapter: string;
  readonly loadedAt: number;
}

async function readIn(opening: Opening, fetcher: Fetcher, signal: AbortSignal, again: boolean): Promise<ReadIn> {
  const mapping = await jsonOf(opening.mapping, 'bad-mapping', fetcher, signal);
  const options = {
    adapter: opening.adapter || 'auto',
    ...(opening.sourceTimeZone && { sourceTimeZone: opening.sourceTimeZone }),
    // Checked where it is used.
    ...(mapping !== undefined && { mapping: mapping as Mapping }),
  };
  if (opening.data === undefined)
    return load(wordsOf(opening.src), { ...options, fetcher, signal, ...(again && { reload: true }) });
  const payload = opening.data instanceof Blob ? decodeText(await opening.data.arrayBuffer()) : opening.data;
  await nextTask();
  signal.throwIfAborted();
  return { ...readPayload(payload, options), loadedAt: Date.now() };
}

function annotationsOf({ events, sourceTimeZone }: Dataset): Annotation[] {
  const instants = new InstantReader(sourceTimeZone ?? 'UTC');
  return (events ?? [])
    .map(({ at, label }) => ({ at: instants.read(at), label }))
    .filter(({ at, label }) => !Number.isNaN(at) && typeof label === 'string' && label !== '');
}

/** One function for all, so that what it has loaded is shared; looked up late, since a page may replace its `fetch`. */
const pageFetch: Fetcher = (url, init) => fetch(url, init);

const rowsOf = (dataset: Dataset) =>
  Object.fromEntries(
    Object.entries(dataset).flatMap(([table, rows]) => (Array.isArray(rows) ? [[table, rows.length]] : [])),
  );
