import type { Figure, Group, Result } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import type { Metric } from '../../metrics/metric.js';
import type { Settings } from '../../model/settings.js';
import { tooFew, type Better } from '../verdict.js';
import { sortedRows, type Sorting } from './row-order.js';

/** One group of a breakdown as it is shown. */
export interface Row extends Pick<Figure, 'value' | 'count' | 'interval'> {
  readonly key: string;
  readonly label: string;
  /** Of all, where the value is a count. */
  readonly share?: number | undefined;
  /** Whether there are facts enough for the value to be said. */
  readonly printed: boolean;
  /** Small sample: grey, and without a place in the order. */
  readonly weak: boolean;
  /** Clearly worse than the whole. */
  readonly flagged: boolean;
}

export interface Breakdown {
  readonly main: Result;
  readonly by: string;
  readonly other: Result | undefined;
  readonly better: Better;
  /** As a page or a reader wants the groups, and how many rows at most. */
  readonly sorting?: Sorting | undefined;
  readonly limit?: number | undefined;
}

/** More groups than this are drawn as so many less one, and the rest as one row; unless the page states a number. */
const mostRows = 12;
/** Half-width of a 99.7 % interval in half-widths of one of 95 %. */
const wider = 2.968 / 1.96;

/** Not a sample: recorded hours are all the hours that there are. */
const isWhole = ({ metric }: Result) => metric === 'agent-utilization';

/** Above these values a group is flagged, whatever the others do: who is busier than this is overloaded. */
export const alarms: Readonly<Record<string, number>> = { 'agent-utilization': 0.8 };

/** The best value inside the target of a metric: as the desk states it, else as the source of the target does. */
export const idealOf = ({ id, target }: Metric, { utilizationTarget }: Settings) =>
  id === 'agent-utilization' ? (utilizationTarget ?? target?.ideal) : target?.ideal;

const otherKey = '';

/** A count adds up to the whole, so that its groups are bars and shares of it. */
export const isCounted = ({ unit, groups }: Result) => unit === 'count' && !groups?.some(({ interval }) => interval);

/** Which groups get a row of their own: all where they fit, else the largest; every hour of the day. */
export function keptKeys(groups: readonly Group[], by: string, limit = mostRows): ReadonlySet<string> {
  const filled = groups.filter(({ count }) => count > 0);
  const fits = by === 'hour' || filled.length <= limit;
  return new Set((fits ? filled : filled.slice(0, Math.max(1, limit - 1))).map(({ key }) => key));
}

/** The groups in their order: by what can be trusted of them; small samples last, and the rest after all. */
export function orderedRows(breakdown: Breakdown, words: Words): readonly Row[] {
  const { main, by, other, better, sorting, limit } = breakdown;
  const keys = keptKeys(main.groups ?? [], by, limit);
  const trusted = (main.groups ?? [])
    .filter(({ key }) => keys.has(key))
    .map((group) => rowOf(group, { main, by, better }, words));
  trusted.sort(by === 'hour' ? byHour : (a, b) => trust(b) - trust(a) || compare(a, b, better));
  const rows = sorting ? sortedRows(trusted, sorting, words.locale) : trusted;
  if (!other) return rows;
  const share = main.value ? (other.value ?? 0) / main.value : undefined;
  const rest = { ...other, share, key: otherKey, label: words.text.views.others };
  return [...rows, { ...rowOf(rest, { main, by, better }, words), label: rest.label, flagged: false }];
}

function rowOf(group: Group, { main, by, better }: Pick<Breakdown, 'main' | 'by' | 'better'>, words: Words): Row {
  const { key, value, count, interval, share } = group;
  const sure = group.reliable || isWhole(main);
  const alarm = alarms[main.metric];
  const worse = by === 'agent' && differs(group, main.value, better) === 'worse';
  return {
    key,
    label: by === 'hour' ? words.hour(Number(key)) : words.key(by, key, group.label),
    value,
    count,
    interval,
    share,
    printed: value !== undefined && (sure || count >= tooFew),
    weak: !sure,
    flagged: sure && (worse || (alarm !== undefined && value !== undefined && value > alarm)),
  };
}

/** Whether a group leaves the 99.7 % limits around the whole: with many groups, one of 95 % does so by chance. */
export function differs(
  { value, interval }: Pick<Figure, 'value' | 'interval'>,
  whole: number | undefined,
  better: Better,
) {
  if (value === undefined || whole === undefined || !interval) return undefined;
  const [low, high] = [value - wider * (value - interval[0]), value + wider * (interval[1] - value)];
  if (whole >= low && whole <= high) return undefined;
  if (better === 'neither') return 'apart';
  return value > whole === (better === 'higher') ? 'better' : 'worse';
}

/** 2 can be judged, 1 is a small sample, 0 is too small for a value. */
const trust = ({ weak, printed }: Row) => (printed ? (weak ? 1 : 2) : 0);

const byHour = (a: Row, b: Row) => Number(a.key) - Number(b.key);

/** The end of the interval that is the worse one: nobody leads by chance. Counts by their size. */
function compare(a: Row, b: Row, better: Better) {
  const [first, second] = [rank(a, better), rank(b, better)];
  return second - first || b.count - a.count || (a.label < b.label ? -1 : 1);
}

function rank({ value, interval }: Row, better: Better) {
  if (value === undefined) return -Infinity;
  if (better === 'lower' && interval) return -interval[1];
  return interval ? interval[0] : value;
}
