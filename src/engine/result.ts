import type { Coverage } from '../model/coverage.js';
import type { Note } from '../model/note.js';
import type { LeftOut } from '../model/left-out.js';
import type { Clock } from '../model/settings.js';
import type { Unit } from '../metrics/metric.js';

export type Interval = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Population = 'event' | 'cohort';
export type Statistic = 'mean' | 'median' | 'p90';
export type Compare = 'previous' | 'year-ago' | 'none';

/** Which keys of a dimension pass, e.g. `{ channel: ['email', 'chat'] }`. Between dimensions: and. */
export type Where = Readonly<Record<string, Key | readonly Key[] | null | undefined>>;
/** Ids may be numbers, as in a payload. */
type Key = string | number;

/**
 * Tickets that have a fact of a metric in some of its bands, or at some hours of the week; in any period, unless one
 * is given (the age of what is open depends on it).
 */
export interface TicketSet {
  readonly metric: string;
  readonly population?: Population | undefined;
  readonly clock?: Clock | undefined;
  readonly period?: string | undefined;
  /** `from-to` in the unit of the metric, e.g. `3600000-14400000`, open at the end as `86400000-`; `unanswered`. */
  readonly bands?: readonly string[] | undefined;
  /** `weekday-hour`, Monday is 1: `2-10` is Tuesday from ten to eleven, in the zone of the report. */
  readonly hours?: readonly string[] | undefined;
}

/** A question to the engine. Only `metric` is needed. */
export interface Query {
  readonly metric: string;
  /** A preset (`last-30-days`, the default), a calendar unit (`2025-03`), or `start/end` with the end outside. */
  readonly period?: string | undefined;
  /** Dimension to group by: channel, priority, agent, team, type, source, tag or status. */
  readonly by?: string | undefined;
  readonly interval?: Interval | undefined;
  readonly where?: Where | undefined;
  /** Only facts of tickets that belong to all of these sets; facts that know no ticket are not filtered. */
  readonly tickets?: readonly TicketSet[] | undefined;
  readonly population?: Population | undefined;
  readonly clock?: Clock | undefined;
  readonly statistic?: Statistic | undefined;
  readonly compare?: Compare | undefined;
}

/** Half open: `start` is inside, `end` is not. Epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Facts whose value lies in (from, to]; `unanswered` of a cohort has neither edge. */
export interface Band {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly count: number;
  /** 0-1 of all bands; `undefined` when all are empty. */
  readonly share: number | undefined;
  readonly unanswered?: true;
}

/** What one number is made of; the same for the whole, a group and a point of a series. */
export interface Figure {
  /** In the unit of the metric; `undefined` when the question has no answer (an empty denominator). */
  readonly value: number | undefined;
  /** The number of facts behind the value. */
  readonly count: number;
  /** 95 % interval of `value`. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** Net scores only: the plain standard error of `value`, in points. */
  readonly standardError?: number | undefined;
  /** Whether there are facts enough for a verdict (30; counts and stocks always). */
  readonly reliable: boolean;
  readonly mean?: number | undefined;
  readonly median?: number | undefined;
  readonly p90?: number | undefined;
  /** Cohorts only: how many were answered or resolved, and their median without the waiting ones. */
  readonly observed?: number | undefined;
  readonly naiveMedian?: number | undefined;
  readonly bands?: readonly Band[] | undefined;
  /** Targets of a cohort: not yet due, and past due without an answer (these are in the count as breached). */
  readonly pending?: number | undefined;
  readonly overdue?: number | undefined;
  /** Shares behind a net score (NPS): how many facts are plus, neither and minus. */
  readonly parts?: { readonly plus: number; readonly neither: number; readonly minus: number } | undefined;
}

export interface Group extends Figure {
  readonly key: string;
  /** As first written in the data. */
  readonly label: string;
  /** Of the total, for counts. */
  readonly share?: number | undefined;
}

export interface Point extends Figure, Span {
  /** The first or last bucket where the period cuts it short. */
  readonly partial?: true;
  /** `asOf` lies inside: more is to come. */
  readonly unfinished?: true;
}

export interface Previous {
  readonly value: number | undefined;
  readonly count: number;
  readonly interval?: readonly [low: number, high: number] | undefined;
  readonly period: Span;
}

/** How a result came to be: enough to check it by hand. */
export interface Trace {
  readonly metric: string;
  /** Facts that the metric counts, the date that puts them into a period, and its measure in words of the catalogue. */
  readonly facts: string;
  /** What `count` is a number of: the facts, or `customers`, `tickets`, … where the metric says so. */
  readonly counts: string;
  readonly date: string;
  readonly formula: string;
  readonly population: Population;
  readonly clock: Clock;
  readonly statistic: Statistic | undefined;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Sets of tickets that the facts were filtered by; none where the facts know no ticket. */
  readonly tickets?: readonly TicketSet[] | undefined;
  /** Facts of the period that the value rests on, after filters. */
  readonly used: number;
  /** Numerator of a share. */
  readonly hits?: number | undefined;
  /** Facts of the period without the filters, given when the filters leave none. */
  readonly unfiltered?: number | undefined;
  /** The moment of extraction; `assumed` when the data does not state it. */
  readonly asOf: number;
  readonly asOfAssumed: boolean;
  /** Oldest and newest fact that the metric could count, whatever the period. `undefined`: the data has none. */
  readonly span: Span | undefined;
  readonly coverage?: Coverage | undefined;
  /** What was left out while reading the tables that this metric rests on, by table and reason. */
  readonly leftOut: readonly LeftOut[];
  /** Fields of those tables that are not known, and so were not read, by name. */
  readonly unread: readonly string[];
  /** What had to be assumed while reading. */
  readonly notes: readonly Note[];
  /** Which shortcuts stood in for events, and for how many tickets. */
  readonly shortcuts: Readonly<Record<string, number>>;
  /** Instants without an offset, read in this zone. */
  readonly zoneless: { readonly count: number; readonly zone: string };
  readonly target?: { readonly low?: number; readonly high?: number; readonly source: string } | undefined;
  /** Settings or tables without which the metric has no answer; `counted …`: what pre-counted facts do not tell. */
  readonly missing: readonly string[];
  /**
   * A database has counted the facts beforehand: in these buckets, with this relative error of quantiles. In a `cohort`
   * it is that of each time only: those who still wait may stand before or after others of their bin, so that the
   * estimate from all of them can be farther off.
   */
  readonly counted?: { readonly grain: 'hour' | 'day'; readonly accuracy?: number; readonly cohort?: true } | undefined;
  /** Surveys asked and not answered in the period, where the metric rests on answers. */
  readonly asked?: { readonly sent: number; readonly answered: number } | undefined;
}

export interface Result extends Figure {
  readonly metric: string;
  readonly unit: Unit;
  readonly period: Span;
  readonly groups?: readonly Group[] | undefined;
  readonly series?: readonly Point[] | undefined;
  readonly previous?: Previous | undefined;
  readonly trace: Trace;
}

/** The change of a metric, split by the groups of a slice. In the unit of the metric. */
export interface MixShift {
  readonly metric: string;
  readonly by: string;
  readonly period: Span;
  readonly previous: Span;
  /** Value now minus value before; `undefined` (and no groups) without one of them. */
  readonly change: number | undefined;
  /** What the groups changed by themselves, and what came from their weights shifting. */
  readonly rate: number;
  readonly mix: number;
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly rate: number;
    readonly mix: number;
  }[];
}

/** How long the backlog takes to clear at the flows of the last weeks: a bootstrap range of 95 % (ms). */
export interface ClearingTime {
  readonly backlog: number;
  /** Whole weeks that the range rests on. */
  readonly weeks: number;
  /** `undefined`: never. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Share of the drawn futures in which it never clears, 0-1; `undefined` with fewer than two weeks. */
  readonly never: number | undefined;
}

/** One row behind a number. */
export interface Fact {
  readonly at: number;
  /** Id of the ticket; `undefined` for facts without one in the data. */
  readonly ticket: string | undefined;
  /** What the metric measures of it, in its own unit (ms, score, 1 or 0). */
  readonly value: number | undefined;
  /** Key of each dimension. */
  readonly keys: Readonly<Record<string, string>>;
  /** The record as it came. */
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** The ticket as it came; the record itself where that is the ticket. */
  readonly about?: Readonly<Record<string, unknown>> | undefined;
}

/** When facts happen: seven rows from Monday, 24 local hours each. */
export interface HeatMap {
  readonly metric: string;
  readonly period: Span;
  /** `undefined` where the period holds no such hour. */
  readonly cells: readonly (readonly (number | undefined)[])[];
  /** Why nothing is known: pre-counted facts by day tell no hours. */
  readonly missing?: readonly string[];
  readonly total: number;
  /** The largest cell, the earliest on a tie. `weekday` is 1 for Monday. */
  readonly peak: { readonly weekday: number; readonly hour: number; readonly count: number } | undefined;
}

/** Days against the mean of the same weekday of the four weeks before. */
export interface SameWeekday {
  readonly metric: string;
  readonly period: Span;
  readonly days: readonly (Span & { readonly value: number | undefined; readonly expected: number | undefined })[];
}

export type Verdict = 'trade-off' | 'win-win' | 'reverse' | 'both-worse' | 'flat' | 'no-data';

/** A KPI that is easily pushed beside the one that pays for it, against the period before. */
export interface Balance {
  readonly pair: string;
  readonly primary: string;
  readonly counter: string;
  readonly now: { readonly primary: Figure; readonly counter: Figure };
  readonly before: { readonly primary: Previous; readonly counter: Previous };
  /** By the signs of the changes alone. */
  readonly verdict: Verdict;
  /** Whether both changes leave the noise. */
  readonly clear: boolean;
  /** What sets each change apart from the noise; `undefined` where nothing does. */
  readonly evidence: { readonly primary: Evidence | undefined; readonly counter: Evidence | undefined };
}

/** The intervals of both periods do not meet, or a week stands out on the control chart, on the side of the change. */
export type Evidence = 'intervals' | 'signal';

/** One point of a control chart. Limits are absent where a point has too few facts to set them. */
export interface ControlPoint extends Point {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** The first rule that this point breaks. */
  readonly signal?: ControlRule | undefined;
}

/** 1 beyond a limit, 2 two of three beyond 2 sigma, 3 four of five beyond 1 sigma, 4 eight in a row on one side. */
export type ControlRule = 1 | 2 | 3 | 4;

export interface ControlQuery extends Omit<Query, 'by' | 'interval' | 'compare'> {
  /** Rules to look for; 1 and 4 by default, because all four raise more false alarms. */
  readonly rules?: readonly ControlRule[] | undefined;
}

/** A control chart over ISO weeks. Only whole weeks set limits. */
export interface Control {
  readonly metric: string;
  readonly unit: Unit;
  readonly period: Span;
  /** `xmr` for values; `p-prime` (Laney) for shares, whose n varies. */
  readonly method: 'xmr' | 'p-prime';
  readonly centre: number | undefined;
  /** Mean moving range (of the values; of the z scores for `p-prime`). */
  readonly meanRange: number | undefined;
  /** Limits of `xmr`, the same for every point. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly rangeLimit?: number | undefined;
  readonly points: readonly ControlPoint[];
}
