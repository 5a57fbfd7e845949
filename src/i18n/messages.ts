import type { Verdict } from '../engine/result.js';
import type { Note } from '../model/note.js';
import type { TableName } from '../model/records.js';
import type { Reason } from '../model/left-out.js';
import type {
  DateColumn,
  DimensionName,
  FactsWords,
  KnownKey,
  KnownFacts,
  MetricId,
  MetricWords,
  PairId,
  TableWords,
} from './catalogue.js';
import type { PageWords } from './page-words.js';
import type { Plural } from './plural.js';
import type { ViewsWords } from './views-words.js';

export type { FactsWords, MetricId, MetricWords, TableWords } from './catalogue.js';

export const errorCodes = [
  'empty',
  'html',
  'unreadable',
  'spreadsheet',
  'unknown-format',
  'wrong-desk',
  'no-tickets',
  'bad-mapping',
  'bad-facts',
  'http',
  'network',
  'timeout',
  'bad-period',
  'bad-zone',
  'bad-filter',
  'bad-settings',
  'bad-metric',
  'bad-slice',
  'unknown',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What an error may know about itself; every field optional. */
export interface ErrorDetails {
  /** HTTP status. */
  readonly status?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  /** The text that could not be used: an attribute's value, a format's name. */
  readonly value?: string | undefined;
}

/** First what is, then why and what to do. */
export interface ErrorText {
  readonly what: string;
  readonly why: string;
}

type Text = string;
type Fill = (text: string) => string;
type Fill2 = (a: string, b: string) => string;

/** Everything that a reader can be told, in one language. Arguments are already formatted. */
export interface Messages {
  /** Tag that a bare language formats with: `en` as `en-GB`. */
  readonly locale: string;
  readonly metrics: Readonly<Record<MetricId, MetricWords>>;
  readonly facts: Readonly<Record<KnownFacts, FactsWords>>;
  readonly tables: Readonly<Record<TableName | 'payload', TableWords>>;
  /** Why records were left out, after their number: "11 repeated". */
  readonly reasons: Readonly<Record<Reason, Plural>>;
  /** Which date counts, by column. */
  readonly dates: Readonly<Record<DateColumn, Text>>;
  /** Names of the pairs: a KPI and the one that may pay for it. */
  readonly pairs: Readonly<Record<PairId, Text>>;
  /** What a pair says, when both changes are larger than the noise; else `change.unclear`. */
  readonly verdicts: Readonly<Record<Verdict, Text>>;
  readonly plurals: Readonly<Record<PluralKey, Plural>>;
  readonly units: UnitWords;
  readonly status: Readonly<Record<'good' | 'warn' | 'bad' | 'neutral' | 'few', Text>>;
  readonly change: ChangeWords;
  readonly states: StateWords;
  readonly counted: CountedWords;
  readonly errors: Readonly<Record<ErrorCode, (details: ErrorDetails) => ErrorText>>;
  readonly labels: LabelWords;
  readonly page: PageWords;
  readonly views: ViewsWords;
  readonly chart: ChartWords;
  readonly explain: ExplainWords;
  readonly menu: MenuWords;
  readonly table: TableHeadWords;
  /** Dimensions, as headings: "Channel". */
  readonly dimensions: Readonly<Record<DimensionName, Text>>;
  /** Keys that we know. Others are shown as written in the data. */
  readonly keys: Readonly<Record<KnownKey, Text>>;
}

export type PluralKey =
  | 'answers'
  | 'tickets'
  | 'surveys'
  | 'days'
  | 'weeks'
  | 'months'
  | 'unanswered'
  | 'ageMinutes'
  | 'ageHours'
  | 'ageDays'
  | 'emptyDays'
  | 'versusDays'
  | 'runBelow'
  | 'runAbove'
  | 'otherFields';

export interface UnitWords {
  /** An age. */
  readonly underMinute: Text;
  readonly second: Text;
  readonly minute: Text;
  readonly hour: Text;
  /** The unit alone, by the number before it. */
  readonly day: Plural;
  readonly year: Plural;
  /** Points of a percentage. */
  readonly points: Text;
  /** Working time: gets the number and the unit's symbol. */
  readonly business: Fill2;
  /** A score and the highest that it could be. */
  readonly ofScale: Fill2;
  /** A range whose ends carry signs. */
  readonly to: Fill2;
  readonly week: Fill;
  /** `Week 11`, in full. */
  readonly weekLong: Fill;
  /** From one full hour to the next, in the 24-hour clock. */
  readonly hours: (from: number, to: number) => string;
}

export interface ChangeWords {
  readonly better: Text;
  readonly worse: Text;
  readonly unclear: Text;
  /** Compared with a named span: a month, a year. */
  readonly versus: Fill;
  /** The same with an abbreviated month. */
  readonly versusShort: Fill;
  readonly versusYear: Text;
  readonly since: Fill;
  readonly noPrevious: Text;
}

export interface StateWords {
  readonly loading: Text;
  /** How far: loaded, and the total with its noun. */
  readonly progress: Fill2;
  /** How many records have come, with their noun. */
  readonly soFar: Fill;
  readonly refreshing: Text;
  readonly stale: Fill;
  /** The source is silent; gets the time to the next try, or nothing. */
  readonly silent: (next?: string) => string;
  readonly dataSpan: Fill2;
  readonly showMonth: Fill;
  readonly noMatch: Text;
  readonly clearFilters: Text;
  readonly notConnected: Text;
  readonly tryAgain: Text;
  readonly details: Text;
  readonly smallSample: Fill;
  readonly noVerdict: Text;
  /** Too few to show; gets "5 answers". */
  readonly hidden: Fill;
  readonly hiddenWhy: Text;
  /** Gets the share that was loaded, where it is known. */
  readonly sample: (share?: string) => string;
  readonly partial: Text;
  readonly partialCompared: Text;
  /** What the metric would need: a setting or a table by its name. */
  readonly missing: Fill;
  /** What to do about a setting that is missing. */
  readonly stateIt: Text;
}

/** What is said of facts that a database has counted beforehand. */
export interface CountedWords {
  /** In the explanation: by which buckets, and how near quantiles are ("1%"). */
  readonly made: Readonly<Record<'hour' | 'day', Text>>;
  readonly within: Fill;
  /** The same of a cohort, where only each time is that near. */
  readonly timesWithin: Fill;
  /** Why there is no answer: it takes tickets, or other bands, bins, hours or slices. */
  readonly tickets: Text;
  readonly bands: Text;
  readonly ranks: Text;
  readonly hours: Text;
  /** Gets the name of the slice. */
  readonly slice: Fill;
}

export interface LabelWords {
  readonly mean: Text;
  readonly median: Text;
  readonly p90: Text;
  readonly target: Text;
  /** In a heading's note: "median 3.4 d". */
  readonly medianOf: Fill;
  /** "95% interval". */
  readonly interval: Text;
  readonly between: Fill2;
  /** Share of tickets answered within a time; the time is set apart for emphasis. */
  readonly answeredWithin: { readonly before: Text; readonly after: Text };
  readonly targetOf: Fill;
  /** The best value inside a target. */
  readonly ideal: Fill;
  readonly responseRate: Fill;
  readonly createdInPeriod: Text;
  readonly sentInPeriod: Text;
  readonly openAtDayEnd: Text;
  /** After the number of open tickets. */
  readonly open: Text;
  readonly lastMonths: Fill;
  readonly age: Text;
  readonly timeToClear: Text;
  readonly noArrivals: Text;
  readonly currentInflow: Text;
  readonly neverClears: Text;
  /** The sum in the footer of the backlog: start, created, reopened, resolved, end. */
  readonly sum: (start: string, created: string, reopened: string, resolved: string, end: string) => string;
  readonly promoters: Text;
  readonly passives: Text;
  readonly detractors: Text;
  readonly created: Text;
  readonly resolved: Text;
  readonly reopened: Text;
  readonly unanswered: Text;
}

export interface ChartWords {
  readonly gap: Text;
  readonly controlLimit: Text;
  readonly belowLimit: Text;
  readonly aboveLimit: Text;
  readonly untilToday: Text;
  readonly centre: Text;
  /** "38 of 54 answers": hits, and the total with its noun. */
  readonly hitsOf: Fill2;
  /** A label and what belongs to it. */
  readonly pair: Fill2;
}

export interface ExplainWords {
  readonly title: Text;
  readonly formula: Text;
  readonly calculation: Text;
  readonly date: Text;
  readonly zone: Text;
  readonly calendar: Text;
  readonly filters: Text;
  readonly none: Text;
  readonly leftOut: Text;
  readonly nothingLeftOut: Text;
  readonly unanswered: Text;
  readonly data: Text;
  readonly target: Text;
  readonly shortcuts: Text;
  /** A day of 23 or 25 hours: the day and its hours. */
  readonly clockChange: Fill2;
  readonly weekStart: Fill;
  readonly calendarTime: Text;
  readonly businessTime: Text;
  /** Kind of interval, and its range. */
  readonly wilson: Fill;
  readonly adjustedWald: Fill;
  readonly orderStatistics: Fill;
  readonly normal: Fill;
  /** Unanswered of all that were sent, with the share. */
  readonly unansweredOf: (unanswered: string, sent: string, share: string) => string;
  /** If all who did not answer were unhappy, or happy. */
  readonly bounds: Fill2;
  readonly upTo: Fill;
  readonly assumed: Text;
  readonly complete: Text;
  /** So many were loaded, and nobody knows of how many. */
  readonly more: Fill;
  readonly ofTotal: Fill2;
  readonly zoneless: Fill2;
  readonly stated: Fill;
  readonly cohort: Text;
  readonly events: Text;
  readonly definition: Text;
  /** How many facts the number rests on. */
  readonly used: Text;
  /** So many reasons that are folded away. */
  readonly reasons: Plural;
  /** Said where no number has been asked for. */
  readonly choose: Text;
  /** A field of records that was set aside: the field's name and how often. */
  readonly field: Fill2;
  /** Where in the file records stand that were left out: one line, or several. */
  readonly line: Fill;
  readonly lines: Fill;
  /** One line of one of several files. */
  readonly lineIn: Fill2;
  /** The same where there is no file: their ids. */
  readonly record: Fill;
  readonly records: Fill;
  /** A reason, and where the records are. */
  readonly at: Fill2;
  /** Names of fields that nobody reads. */
  readonly unread: Fill;
  /** What had to be assumed of a column, by kind of note. */
  readonly assumptions: Readonly<
    Record<Exclude<Note['kind'], 'columns'>, (column: string, low: string, high: string) => Text>
  >;
}

export interface MenuWords {
  readonly open: Text;
  readonly table: Text;
  readonly chart: Text;
  readonly explain: Text;
  readonly tickets: Text;
  readonly csv: Text;
  readonly png: Text;
  readonly svg: Text;
  readonly copy: Text;
  readonly copyPicture: Text;
  readonly copied: Text;
  /** Of a file or a copy that the browser would not make. */
  readonly refused: Text;
  readonly close: Text;
}

export interface TableHeadWords {
  readonly period: Text;
  readonly month: Text;
  readonly week: Text;
  readonly day: Text;
  readonly value: Text;
  readonly low: Text;
  readonly high: Text;
  readonly count: Text;
  readonly share: Text;
  readonly band: Text;
  readonly answers: Text;
  readonly tickets: Text;
  readonly open: Text;
  readonly created: Text;
  readonly resolved: Text;
  readonly reopened: Text;
  readonly limitLow: Text;
  readonly limitHigh: Text;
  readonly signal: Text;
  readonly note: Text;
  readonly group: Text;
}
