import type { Trace } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Coverage } from '../model/coverage.js';

/** "Channel: email and chat", or that there are none. */
export function filtersText({ where }: Trace, words: Words): string {
  const set = Object.entries(where).filter(([, keys]) => keys.length);
  if (!set.length) return words.text.explain.none;
  return set
    .map(([name, keys]) => words.text.chart.pair(words.dimension(name), words.list(keys.map((key) => words.key(key)))))
    .join('; ');
}

/** "2,500 of 7,310 tickets"; or that there are more, where nobody knows how many. */
export const coverageText = ({ loaded, total: all }: Coverage, words: Words): string =>
  all === undefined
    ? words.plural('firstTickets', loaded)
    : words.text.explain.ofTotal(words.count(loaded), words.plural('tickets', all));
