import type { Engine } from '../engine/engine.js';
import type { TicketSet } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import { answersIn } from './nps-parts.js';
import { keysIn, type Part } from './selection.js';
import { keysOf } from './slice-keys.js';

/** More keys than this are counted instead of named. */
const mostNames = 2;

/** A part of a widget in words, as a name and what is chosen of it: "Channel", "email and chat". */
export function partWords(part: Part, words: Words, engine: Engine | undefined): readonly [name: string, keys: string] {
  const { where, tickets, period } = part;
  if (period !== undefined) return [words.text.page.period, periodText(period, words, engine)];
  const keys = keysIn(part).map((key) => keyText(key, part, words, engine));
  const [first = words.text.explain.none, ...more] = keys;
  const said = keys.length > mostNames ? words.text.page.andMore(first, words.count(more.length)) : words.list(keys);
  const [slice = ''] = Object.keys(where ?? {});
  return [where ? words.dimension(slice) : words.metric(tickets?.metric ?? '', 'short'), said || first];
}

/** "Channel: email and chat". */
export const partText = (part: Part, words: Words, engine: Engine | undefined): string =>
  words.text.chart.pair(...partWords(part, words, engine));

function keyText(key: string, { where, tickets }: Part, words: Words, engine: Engine | undefined) {
  if (tickets?.metric === 'nps') return answersText(key, words);
  if (tickets) return tickets.bands ? bandText(key, words) : hourText(key, words);
  const [slice = ''] = Object.keys(where ?? {});
  if (slice === 'hour') return words.hour(Number(key));
  const label = engine && keysOf(engine, slice, words).find((each) => each.key === key)?.label;
  return label ?? words.key(slice, key);
}

function answersText(key: string, { text }: Words) {
  const name = answersIn(key);
  return name ? text.labels[name] : key;
}

function bandText(key: string, words: Words) {
  if (key === 'unanswered') return words.band({ from: undefined, to: undefined });
  const [from, to] = key.split('-');
  return words.band({ from: Number(from) || undefined, to: to ? Number(to) : undefined });
}

function hourText(key: string, words: Words) {
  const [day = '1', hour = '0'] = key.split('-');
  return `${words.weekday(Number(day), 'short')} ${words.hour(Number(hour))}`;
}

function periodText(period: string, words: Words, engine: Engine | undefined) {
  try {
    return engine ? words.period(engine.period(period)) : period;
  } catch {
    return period;
  }
}

/** The name of what a set of tickets is a set by. */
export const setName = ({ metric }: TicketSet, words: Words) => words.metric(metric, 'short');
