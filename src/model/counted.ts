import type { PackedNumbers } from './packed.js';

/*
 * Facts counted beforehand by a database, the public format `kpi-facts/1`. One table holds one way of counting: which
 * facts, by which date, in the hours or days of a zone. A row is one combination of keys in one bucket; its columns say
 * how many facts there are, how many of them have each value of a flag or lie in each band, and what they sum up to.
 */

export const countedFormat = 'kpi-facts/1';

/** Text that is part of the format: what a table counts. The tables and dates are those of the engine. */
export interface CountedHead {
  readonly facts: string;
  readonly date: string;
  readonly grain: 'hour' | 'day';
  /** IANA zone of the days or hours. */
  readonly timeZone: string;
  /** Local dates that are counted whole, `to` outside. */
  readonly from: string;
  readonly to: string;
  /** What happened at this instant (ISO text or epoch ms) or later is not in it. */
  readonly asOf: string | number;
  /** Of values in `(edge, next edge]` it is known how many there are; ascending. */
  readonly edges?: readonly number[] | undefined;
  /** Rows for what was open before `from`, in the bucket before it. */
  readonly opening?: boolean | undefined;
  /** Keys of the facts that counts cannot tell apart. */
  readonly lost?: readonly string[] | undefined;
  /** Of a table with bins: which value lies in them, and their relative error. */
  readonly value?: string | undefined;
  readonly accuracy?: number | undefined;
}

/** Text in a table: every one as it is, or each once and where it stands. */
export type CountedTexts =
  | readonly (string | null)[]
  | { readonly keys: readonly (string | null)[]; readonly codes: ArrayLike<number> | PackedNumbers };

/** Numbers as a list, or packed as text, or those of a column before it: the place of its table, and its name. */
export type CountedNumbers =
  ArrayLike<number | null> | PackedNumbers | { readonly same: readonly [table: number, column: string] };

export type CountedColumn = CountedTexts | CountedNumbers;

export interface CountedTable extends CountedHead {
  readonly rows: number;
  /** By name; as long as there are rows. */
  readonly columns: Readonly<Record<string, CountedColumn>>;
}

/** A file, or several merged. */
export interface CountedFile {
  readonly format: typeof countedFormat;
  readonly tables: readonly CountedTable[];
}

/** Slices that a table may have a column of text for. `kind` is that of surveys. */
export const countedSlices = ['channel', 'priority', 'agent', 'team', 'type', 'source', 'status', 'kind'] as const;

/** Columns of every table: the local day or hour since 1970, and the number of facts. */
export const bucketColumn = 'bucket';
export const numberColumn = 'n';
/** Number of the logarithmic bin of a value; zero has one of its own. */
export const binColumn = 'bin';
export const zeroBin = -1;
/** A sum of values is named by the value, and so are the number of values in it and the sum of their squares. */
export const sumOf = (value: string) => `${value}_sum`;
export const knownOf = (value: string) => `${value}_n`;
export const squaresOf = (value: string) => `${value}_squares`;
/** How many facts have a value of a flag. */
export const partOf = (flag: string, value: number) => `${flag}_${value}`;
/** How many values lie in a band: above the edge before it, up to that edge. What lies above the last is the rest. */
export const bandOf = (value: string, edge: number) => `${value}_band_${edge}`;
/**
 * Where instants themselves matter: the sum of their time since the start of the first date, less 24 hours (or one) for
 * each bucket since then.
 */
export const sinceColumn = 'since_sum';
/** In CSV and Parquet the head stands in a column of its own. */
export const headColumn = 'kpi_facts';

interface CountedFacts {
  /** Dates by which the facts are counted. */
  readonly dates: readonly string[];
  /** Small whole numbers that rows are told apart by. */
  readonly flags?: readonly string[];
  /** Flags of which a row says how many facts have which value; of the rest nothing is judged, or it is 0. */
  readonly parts?: Readonly<Record<string, readonly number[]>>;
  /** What rows have sums of. */
  readonly values?: readonly string[];
  /** Of which of them the squares are summed too: there are no bins for them. */
  readonly squares?: readonly string[];
  /** What lies in bins, and the flag by which these are told apart. */
  readonly binned?: readonly string[];
  readonly binnedBy?: string;
  /** Which of the binned values the edges tell apart, and the flag of the facts among which that is counted. */
  readonly banded?: { readonly value: string; readonly among?: string };
}

/** A promise: broken, kept, may still be kept, broken while it still waits. */
const judged = [0, 1] as const;
const promised = [0, 1, 3, 4] as const;

/** What may be counted, by table of facts. */
export const countable: Readonly<Record<string, CountedFacts>> = {
  tickets: { dates: ['createdAt'], parts: { resolved: [1] } },
  'first-responses': {
    dates: ['respondedAt'],
    parts: { met: judged },
    values: ['wait'],
    binned: ['wait'],
    banded: { value: 'wait' },
  },
  'response-cohort': {
    dates: ['createdAt'],
    parts: { answered: [1], met: promised },
    binned: ['wait'],
    binnedBy: 'answered',
    banded: { value: 'wait', among: 'answered' },
  },
  resolutions: {
    dates: ['resolvedAt'],
    parts: { met: judged, oneTouch: judged, firstContact: judged },
    values: ['time', 'contacts', 'complaintTime'],
    squares: ['contacts'],
    binned: ['time', 'complaintTime'],
  },
  'first-resolutions': {
    dates: ['firstResolvedAt'],
    parts: { reopened: [1] },
    values: ['time'],
    binned: ['time'],
  },
  closings: { dates: ['closedAt'], values: ['time'], binned: ['time'] },
  'resolution-cohort': {
    dates: ['createdAt'],
    parts: { met: promised },
    binned: ['time'],
    binnedBy: 'resolvedOnce',
  },
  complaints: { dates: ['complaintAt'], parts: { first: [1], unresolved: [1] } },
  stays: { dates: ['enteredAt', 'leftAt', 'answeredOrLeftAt'], parts: { inbound: [1], reopened: [1] } },
  surveys: {
    dates: ['sentAt', 'answeredAt'],
    flags: ['answered', 'score', 'positive', 'negative', 'lowEffort'],
    values: ['scoreOfFive', 'effort'],
  },
  calls: {
    dates: ['queuedAt'],
    parts: { answered: [1] },
    values: ['wait', 'answeredWait'],
    binned: ['wait'],
    binnedBy: 'answered',
  },
};

/** Columns of numbers that a table of cells may have, beside those that every one has. */
export function cellColumns(facts: string, edges: readonly number[] = []): string[] {
  const { flags = [], parts = {}, values = [], squares = [], banded } = countable[facts]!;
  return [
    ...flags,
    ...Object.entries(parts).flatMap(([flag, own]) => own.map((value) => partOf(flag, value))),
    ...values.flatMap((value) => [sumOf(value), knownOf(value)]),
    ...squares.map(squaresOf),
    ...(banded ? edges.map((edge) => bandOf(banded.value, edge)) : []),
    ...(facts === 'stays' ? [sinceColumn] : []),
  ];
}

/** Width of the bins of DDSketch: the middle of one is within `accuracy` of all that lies in it. */
export const gammaOf = (accuracy: number) => (1 + accuracy) / (1 - accuracy);

/** The head as text, for the formats that know columns only. */
export function headText(head: CountedHead): string {
  const { edges, opening, lost, ...plain } = head;
  const parts = { ...plain, edges: edges?.join(), opening: opening ? 1 : undefined, lost: lost?.join() };
  const stated = Object.entries(parts).filter(([, part]) => part !== undefined && part !== '');
  return [countedFormat, ...stated.map(([name, part]) => `${name}=${String(part)}`)].join(' ');
}
