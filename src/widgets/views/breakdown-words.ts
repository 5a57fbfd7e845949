import { html } from 'lit';
import type { Result } from '../../engine/result.js';
import type { DimensionName } from '../../i18n/catalogue.js';
import type { Words } from '../../i18n/words.js';
import type { Content } from '../parts.js';
import type { Better } from '../verdict.js';
import { alarms, differs, isCounted, type Row } from './rows.js';

/** Metrics whose name says what they are split by. */
const ownSlice: Readonly<Record<string, string>> = {
  'agent-utilization': 'agent',
  'channel-preference': 'channel',
};

/** Whether the heading names the slice. */
export const isNamed = (metric: string, by: string) => ownSlice[metric] !== by;

/** "by channel". */
export const sliceWords = (by: string, { text }: Words) => text.views.by[by as DimensionName];

interface Said {
  readonly rows: readonly Row[];
  readonly by: string;
  readonly better: Better;
  readonly whole: Result;
}

/** No more names than this in a sentence. */
const mostNames = 3;

/** What to see in a breakdown, in a sentence: who leads, who leaves the whole, or that nobody clearly does. */
export function lede({ rows, by, better, whole }: Said, words: Words): Content {
  const { views } = words.text;
  const [first] = rows;
  if (!first) return views.noGroups;
  if (isCounted(whole)) return html`${views.largest}: <b>${first.label}</b>, ${words.share(first.share)}.`;
  const alarm = alarms[whole.metric];
  if (alarm !== undefined) {
    const overloaded = rows.filter(({ flagged }) => flagged);
    if (!overloaded.length) return views.noOverload(words.share(alarm));
    return html`${views.overload(words.share(alarm))}: <b>${named(overloaded, words)}</b>.`;
  }
  const found = (['worse', 'better', 'apart'] as const).flatMap((kind) => {
    const names = rows.filter((row) => !row.weak && row.key && differs(row, whole.value, better) === kind);
    return names.length ? [html`${views.clearly[kind]}: <b>${named(names, words)}</b>. `] : [];
  });
  return found.length ? html`${found}` : views.noDifference[by as DimensionName];
}

const named = (rows: readonly Row[], words: Words) => {
  const more = rows.length > mostNames ? [words.plural(words.text.views.more, rows.length - mostNames)] : [];
  return words.list([...rows.slice(0, mostNames).map(({ label }) => label), ...more]);
};

/** What the order of the rows goes by, where that is an interval. */
export function orderWords({ main, by, better }: { main: Result; by: string; better: Better }, words: Words) {
  if (by === 'hour' || !main.groups?.some(({ interval }) => interval)) return '';
  return words.text.views.order[better === 'lower' ? 'high' : 'low'];
}
