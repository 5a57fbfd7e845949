import type { Engine } from '../engine/engine.js';
import type { Trace } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Question } from './asker.js';
import { filteredBy } from './inputs.js';
import { partText, setName } from './selection-words.js';

/** What a widget must say of filters: which of them do not hold for it, and what was chosen in other widgets. */
export function narrowed(
  { where, narrowing }: Question,
  trace: Trace,
  words: Words,
  engine: Engine | undefined,
): readonly (string | undefined)[] {
  const slices = [...where.flatMap(filteredBy), ...narrowing.flatMap((part) => Object.keys(part.where ?? {}))];
  const ignored = [...new Set(slices)].filter((name) => !(name in trace.where));
  const sets = narrowing.flatMap(({ tickets }) => (tickets && !trace.tickets ? [setName(tickets, words)] : []));
  const names = [...ignored.map((name) => words.dimension(name).toLocaleLowerCase(words.locale)), ...sets];
  const holding = narrowing.filter(({ where: keys, tickets }) =>
    keys ? Object.keys(keys).some((name) => name in trace.where) : tickets && trace.tickets,
  );
  return [
    names.length ? words.text.page.notFiltered(words.list(names)) : undefined,
    ...holding.map((part) => words.text.page.only(partText(part, words, engine))),
  ];
}
