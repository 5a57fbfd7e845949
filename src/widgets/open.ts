import { Catalogue } from '../engine/catalogue.js';
import { Engine } from '../engine/engine.js';
import { factsLoaders } from '../facts/loaders.js';
import { ticketFacts } from '../facts/ticket-facts.js';
import type { Family } from '../metrics/metric.js';
import { withDataSettings } from '../model/desk-settings.js';
import type { Note } from '../model/note.js';
import type { LeftOut } from '../model/left-out.js';
import type { Dataset } from '../model/records.js';
import type { Settings } from '../model/settings.js';
import '../sources/lazy.js';
import { load, type Fetcher, type LoadOptions } from '../sources/load.js';
import type { Aliases } from '../sources/hidden-agents.js';
import { readPayloadAsync } from '../sources/read-async.js';
import { inSlices } from '../sources/steps.js';
import type { Mapping, Progress, Updates } from '../sources/index.js';
import { InstantReader } from '../time/instant.js';
import { pageFetch } from './early.js';
import type { Opening } from './opening.js';
import { wordsOf } from './inputs.js';
import { checkZone, jsonOf, settingsOf } from './stated.js';
import { nextTask } from './turns.js';
import { workerAddress } from '../worker-address.js';

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

/** Code that will be needed comes beside the data, not after them. What fails is asked for again when they are there. */
export function expectFacts(families: readonly Family[]) {
  for (const name of families.flatMap(({ facts }) => facts)) factsLoaders[name]().catch(() => {});
}

/**
 * Fetches, reads and builds, each in a task of its own, so that the page is never held up by all at once.
 * @throws SourceError or InputError
 */
export async function open(opening: Opening, how: Way): Promise<Opened> {
  const { signal } = how;
  const fetcher = opening.fetcher ?? pageFetch;
  checkZone(opening.timeZone || undefined);
  checkZone(opening.sourceTimeZone || undefined);
  const stated = await settingsOf(opening.settings, fetcher, signal);
  const read = await hiding(opening, how, await readIn(opening, fetcher, how));
  await nextTask();
  signal.throwIfAborted();
  const settings: Settings = {
    timeZone: readersZone(),
    weekStart: opening.weekStart ?? 1,
    ...withDataSettings(read.dataset, { ...stated, ...(opening.timeZone && { timeZone: opening.timeZone }) }),
  };
  const counting = await countingIn(read.dataset, opening.timeZone || stated?.timeZone);
  return {
    // Tickets alone: each widget brings the family of its own.
    engine: new Engine(
      read.dataset,
      { ...settings, leftOut: read.leftOut, notes: read.notes },
      new Catalogue({ facts: [ticketFacts], load: (name) => factsLoaders[name]() }),
      { counting },
    ),
    settings: counting ? { ...settings, timeZone: counting.zone.name } : settings,
    annotations: annotationsOf(read.dataset),
    leftOut: read.leftOut,
    adapter: read.adapter,
    rows: rowsOf(read.dataset),
    loadedAt: read.loadedAt,
  };
}

/** Whoever hides agents gets data without them: nothing that is shown, said or saved can tell who they are. */
async function hiding({ agents }: Opening, { signal, memory }: Way, read: ReadIn): Promise<ReadIn> {
  if (agents !== 'hidden') return read;
  const { withoutAgents } = await import('../sources/hidden-agents.js');
  const steps = withoutAgents(read.dataset, (memory.aliases ??= new Map<string, string>()));
  // Examples of what was left out are whole records.
  const leftOut = read.leftOut.map((each) => ({ ...each, records: [] }));
  return { ...read, leftOut, dataset: await inSlices(steps, { signal }) };
}

/** Answers from pre-counted facts, whose code comes only with such facts. */
async function countingIn({ counted }: Dataset, timeZone: string | undefined) {
  if (!counted) return undefined;
  const { countingOf } = await import('../engine/counting.js');
  return countingOf(counted, timeZone);
}

/** How a source is opened this time. */
export interface Way {
  readonly signal: AbortSignal;
  /** Fetched anew, whatever is known. */
  readonly again: boolean;
  readonly progress: (progress: Progress) => void;
  /** What later loads of the same opening go on from. */
  readonly memory: { updates?: Updates; aliases?: Aliases };
}

interface ReadIn {
  readonly dataset: Dataset;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Note[];
  readonly adapter: string;
  readonly loadedAt: number;
}

async function readIn(opening: Opening, fetcher: Fetcher, how: Way): Promise<ReadIn> {
  const { signal } = how;
  const mapping = await jsonOf(opening.mapping, 'bad-mapping', fetcher, signal);
  const options = {
    adapter: opening.adapter || 'auto',
    ...(opening.sourceTimeZone && { sourceTimeZone: opening.sourceTimeZone }),
    // Checked where it is used.
    ...(mapping !== undefined && { mapping: mapping as Mapping }),
    largeReader,
  };
  if (opening.data === undefined) return fetchIn(opening, { ...options, fetcher }, how);
  await nextTask();
  signal.throwIfAborted();
  return { ...(await readPayloadAsync(opening.data, { ...options, signal })), loadedAt: Date.now() };
}

/** Loads once, or keeps what later loads only have to bring up to date. */
async function fetchIn(
  opening: Opening,
  options: LoadOptions,
  { signal, again, progress, memory }: Way,
): Promise<ReadIn> {
  const urls = wordsOf(opening.src);
  const { getToken, refresh } = opening;
  const how = { ...options, progress, base: document.baseURI, ...(getToken && { getToken }) };
  if (!refresh) return load(urls, { ...how, signal, reload: again });
  if (again) {
    delete memory.updates;
    await load(urls, { ...how, signal, reload: true });
  }
  // Few sources are loaded again and again.
  const { createUpdates } = await import('../sources/load-updates.js');
  memory.updates ??= createUpdates(urls, how);
  return memory.updates.load(signal);
}

/** Few pages have so much to read: the way to the worker comes with the first large body. */
const largeReader = async () => (await import('../sources/worker-start.js')).readingWorker(workerAddress());

/** Days are those of whoever reads, unless the page says whose. */
const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function annotationsOf({ events, sourceTimeZone }: Dataset): Annotation[] {
  const instants = new InstantReader(sourceTimeZone ?? 'UTC');
  return (events ?? [])
    .map(({ at, label }) => ({ at: instants.read(at), label }))
    .filter(({ at, label }) => !Number.isNaN(at) && typeof label === 'string' && label !== '');
}

const rowsOf = (dataset: Dataset) =>
  Object.fromEntries(
    Object.entries(dataset).flatMap(([table, rows]) => (Array.isArray(rows) ? [[table, rows.length]] : [])),
  );
