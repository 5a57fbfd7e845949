/*
 * Facts counted beforehand by a database, the public format `kpi-facts/1`. One table holds one way of counting: which
 * facts, by which date, in the hours or days of a zone.
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
  /** Values in `(edge, next edge]` are told apart by these, ascending. */
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
  readonly (string | null)[] | { readonly keys: readonly (string | null)[]; readonly codes: ArrayLike<number> };

export type CountedColumn = CountedTexts | ArrayLike<number | null>;

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
/** A sum of values is named by the value. */
export const sumOf = (value: string) => `${value}_sum`;
/** Sum of the time since the start of the first date, where instants themselves matter. */
export const sinceColumn = 'since_sum';
/** In CSV and Parquet the head stands in a column of its own. */
export const headColumn = 'kpi_facts';

interface CountedFacts {
  /** Dates by which the facts are counted. */
  readonly dates: readonly string[];
  readonly flags: readonly string[];
  readonly values: readonly string[];
}

/** What may be counted, by table of facts. */
export const countable: Readonly<Record<string, CountedFacts>> = {
  tickets: { dates: ['createdAt'], flags: ['inbound', 'resolved'], values: [] },
  'first-responses': { dates: ['respondedAt'], flags: ['met'], values: ['wait'] },
  'response-cohort': { dates: ['createdAt'], flags: ['answered', 'met'], values: ['wait'] },
  resolutions: {
    dates: ['resolvedAt'],
    flags: ['inbound', 'met', 'oneTouch', 'firstContact', 'contacts'],
    values: ['time'],
  },
  'first-resolutions': { dates: ['firstResolvedAt'], flags: ['reopened'], values: ['time'] },
  closings: { dates: ['closedAt'], flags: [], values: ['time'] },
  'resolution-cohort': { dates: ['createdAt'], flags: ['resolvedOnce', 'resolved', 'met'], values: ['time'] },
  stays: { dates: ['enteredAt', 'leftAt', 'answeredOrLeftAt'], flags: ['inbound', 'reopened'], values: [] },
  surveys: {
    dates: ['sentAt', 'answeredAt'],
    flags: ['answered', 'score', 'positive', 'negative', 'lowEffort'],
    values: ['scoreOfFive', 'effort'],
  },
  calls: { dates: ['queuedAt'], flags: ['answered'], values: ['wait'] },
};

/** Width of the bins of DDSketch: the middle of one is within `accuracy` of all that lies in it. */
export const gammaOf = (accuracy: number) => (1 + accuracy) / (1 - accuracy);

/** The head as text, for the formats that know columns only. */
export function headText(head: CountedHead): string {
  const { edges, opening, lost, ...plain } = head;
  const parts = { ...plain, edges: edges?.join(), opening: opening ? 1 : undefined, lost: lost?.join() };
  const stated = Object.entries(parts).filter(([, part]) => part !== undefined && part !== '');
  return [countedFormat, ...stated.map(([name, part]) => `${name}=${String(part)}`)].join(' ');
}
