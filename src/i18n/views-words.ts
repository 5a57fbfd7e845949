import type { DimensionName } from './catalogue.js';
import type { Plural } from './plural.js';

type Fill = (text: string) => string;

/** What is said in the views of one metric: tiles, breakdowns, heat maps, pairs. */
export interface ViewsWords {
  /** Of a share of kept promises: not yet due, and past due without an answer. */
  readonly pending: Plural;
  readonly overdue: Plural;
  readonly unresolved: Plural;
  /** Calls that were given up. */
  readonly abandoned: Plural;
  /** Said where mean and median tell different stories. */
  readonly skewed: string;
  /** What a breakdown is by. */
  readonly by: Readonly<Record<DimensionName, string>>;
  readonly noDifference: Readonly<Record<DimensionName, string>>;
  /** How groups stand to the whole, before their names. */
  readonly clearly: Readonly<Record<'better' | 'worse' | 'apart', string>>;
  /** Gets the share that agents should not be busier than; names follow. */
  readonly overload: Fill;
  /** Gets the same share; nobody is busier. */
  readonly noOverload: Fill;
  /** Before the name of the largest group and its share. */
  readonly largest: string;
  readonly noGroups: string;
  /** In a list of names: so many that are not named. */
  readonly more: Plural;
  /** Which end of the intervals orders the groups. */
  readonly order: Readonly<Record<'low' | 'high', string>>;
  /** Head of the column that says how many facts a group rests on; as short as can be. */
  readonly sampleSize: string;
  /** The row of all groups together, and the one of those without a row of their own. */
  readonly whole: string;
  readonly others: string;
  readonly tooFew: string;
  /** After the name of a metric: the form that it is shown in. */
  readonly overTime: string;
  readonly againstTarget: string;
  readonly byWeekdayAndHour: string;
  readonly peak: string;
  /** Gets the share of what happens while the desk is closed. */
  readonly outsideHours: Fill;
  readonly outline: string;
  /** The same where clocks change, so that it lies elsewhere on a few days. */
  readonly outlineMostly: string;
  readonly emptyCell: string;
  readonly total: string;
  /** Between worse and better: changes too small to tell. */
  readonly noise: string;
  readonly beyondNoise: string;
  readonly signalled: string;
  /** One by the noise of the periods, the other by its control chart. */
  readonly standOut: string;
  readonly oneStandsOut: string;
  readonly withinNoise: string;
  /** What to look at after a pair of metrics. */
  readonly lookNext: Fill;
}
