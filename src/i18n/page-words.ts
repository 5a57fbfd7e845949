import type { Interval } from '../engine/result.js';
import type { Slice } from '../metrics/metric.js';

type Fill = (text: string) => string;

/** Periods that a reader can choose by name; each is a word of the attribute `period`. */
export const presetNames = [
  'today',
  'yesterday',
  'this-week',
  'last-7-days',
  'last-30-days',
  'this-month',
  'previous-month',
  'this-quarter',
  'previous-quarter',
  'this-year',
] as const;
export type PresetName = (typeof presetNames)[number];

/** What is said around the widgets: period, filters, lists of tickets, and the heads of series. */
export interface PageWords {
  /** Name of a dashboard that has no other. */
  readonly title: string;
  readonly dataUpTo: Fill;
  /** Head of a series by its interval; gets the span. */
  readonly series: Readonly<Record<Interval, Fill>>;
  /** Beside the head: what the small bars count. */
  readonly barsOf: Fill;
  /** Of a point of a series without facts, in a few words. */
  readonly noData: string;
  readonly export: string;
  readonly print: string;
  readonly period: string;
  readonly presets: Readonly<Record<PresetName, string>>;
  readonly earlierMonth: string;
  readonly laterMonth: string;
  readonly week: string;
  readonly chooseEnd: string;
  readonly cancel: string;
  readonly apply: string;
  readonly filters: string;
  /** After the name of a dimension that is not filtered. */
  readonly all: Readonly<Record<Slice, string>>;
  readonly addFilter: string;
  readonly removeFilter: Fill;
  /** Of a filter with several keys: the first, and how many more. */
  readonly andMore: (first: string, more: string) => string;
  /** A filter of the page that this KPI does not know; gets the names of the dimensions. */
  readonly notFiltered: Fill;
  /** What a reader has chosen in a chart. */
  readonly selection: string;
  /** Said after a mark that is chosen, and of one that is not any more. */
  readonly selected: string;
  readonly deselected: string;
  /** A widget that follows the choice in another one; gets what was chosen. */
  readonly only: Fill;
  /** How marks are chosen by keyboard. */
  readonly selectKeys: string;
  readonly allTickets: string;
  readonly tickets: TicketsWords;
}

export interface TicketsWords {
  readonly title: string;
  readonly ticket: string;
  readonly subject: string;
  readonly agent: string;
  readonly date: string;
  readonly value: string;
  readonly noSubject: string;
  readonly sortBy: Fill;
  /** What a customer wrote with an answer. */
  readonly comment: string;
  /** Whether a ticket counts as a hit. */
  readonly yes: string;
  readonly no: string;
}
