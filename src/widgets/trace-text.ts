import type { Trace } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Coverage } from '../model/coverage.js';
import { partText } from './selection-words.js';

/** "Channel: email and chat", also of what was chosen in other widgets; or that there are none. */
export function filtersText({ where, tickets = [] }: Trace, words: Words): string {
  const { chart, explain } = words.text;
  const slices = Object.entries(where).map(([name, keys]) =>
    chart.pair(words.dimension(name), words.list(keys.map((key) => words.key(name, key))) || explain.none),
  );
  const sets = tickets.map((set) => partText({ tickets: set }, words, undefined));
  return [...slices, ...sets].join('; ') || explain.none;
}

/** "2,500 of 7,310 tickets"; or that there are more, where nobody knows how many. */
export const coverageText = ({ loaded, total: all, of = 'tickets' }: Coverage, words: Words): string => {
  const { explain, tables } = words.text;
  const { count } = tables[of] ?? tables.payload;
  return all === undefined
    ? explain.more(words.plural(count, loaded))
    : explain.ofTotal(words.count(loaded), words.plural(count, all));
};
