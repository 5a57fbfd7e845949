import type { MetricWords } from './catalogue.js';
import type { Formats } from './formats.js';
import { pluralText } from './plural.js';
import { capital } from './text.js';
import type { TimeContext, Times } from './times.js';
import type { Words } from './words.js';

export interface SentenceContext extends TimeContext {
  readonly locale: string;
  readonly formats: Formats;
  readonly times: Times;
  readonly list: (items: readonly string[]) => string;
}

export type Sentences = Pick<
  Words,
  | 'plural'
  | 'list'
  | 'metric'
  | 'facts'
  | 'things'
  | 'missing'
  | 'leftOut'
  | 'reason'
  | 'dateOf'
  | 'pair'
  | 'verdict'
  | 'dimension'
  | 'key'
  | 'error'
  | 'summary'
>;

/** Reads a table of messages by a name that comes from data. */
function entry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What an answer lacks: a setting, a table, or what `counted …` facts do not tell apart. */
function missingText(text: SentenceContext['text'], what: string): string {
  const [, lost] = /^counted (.*)$/.exec(what) ?? [];
  if (lost === undefined) return entry(text.tables, what)?.missing ?? text.states.missing(what);
  const { counted, dimensions } = text;
  if (lost === 'tickets' || lost === 'bands' || lost === 'ranks' || lost === 'hours') return counted[lost];
  return counted.slice(entry(dimensions, lost) ?? lost);
}

/** A label that is only the key, however it is spelled. */
const isPlain = (key: string, label: string | undefined) => !label || label.toLowerCase() === key.toLowerCase();

/** Dimensions whose keys are words of the trade, not names that somebody gave. */
const worded = new Set(['channel', 'priority', 'type', 'source', 'status', 'sentiment']);
/** What stands for a blank, in every dimension. */
const blanks = new Set(['unknown', 'unassigned']);

/** Takes the plural in every language, and no preposition before the noun. */
const several = 2;

export function sentencesFor(context: SentenceContext): Sentences {
  const { text, locale, rules, formats, times, list } = context;
  const inForms: (forms: Parameters<typeof pluralText>[1], n: number) => string = (forms, n) =>
    pluralText(rules, forms, n, formats.count(n));
  const facts = (name: string) => entry(text.facts, name) ?? text.facts.other;

  return {
    plural: (key, n) => inForms(typeof key === 'string' ? text.plurals[key] : key, n),
    list,
    metric: (id, length = 'name') => {
      const { name = id, short = name } = entry<Partial<MetricWords>>(text.metrics, id) ?? {};
      return length === 'short' ? short : name;
    },
    facts,
    things: (name) => pluralText(rules, facts(name).count, several, '').trim(),
    missing: (what) => missingText(text, what),
    leftOut: (table, n) => inForms((entry(text.tables, table) ?? text.tables.events).leftOut, n),
    reason: (reason, n) => inForms(entry(text.reasons, reason) ?? { other: `# ${reason}` }, n),
    dateOf: (column) => entry(text.dates, column) ?? column,
    pair: (id) => entry(text.pairs, id) ?? id,
    verdict: ({ verdict, clear }) =>
      clear || verdict === 'no-data' ? text.verdicts[verdict] : capital(text.change.unclear, locale),
    dimension: (name) => entry(text.dimensions, name) ?? name,
    key: (dimension, key, label) => {
      const known = isPlain(key, label) && (worded.has(dimension) || blanks.has(key));
      return (known ? entry(text.keys, key) : undefined) ?? label ?? key;
    },
    error: (code, details = {}) => (entry(text.errors, code) ?? text.errors.unknown)(details),
    summary: ({ name, period, value, unit, interval, status, count }) => {
      const facts = [
        formats.value(value, unit, { interval }),
        interval && formats.between(interval[0], interval[1], unit),
        status && status !== 'neutral' && text.status[status].toLocaleLowerCase(locale),
        count,
      ].filter((part) => part !== undefined && part !== false && part !== '');
      return `${name}, ${times.period(period)}: ${facts.join(', ')}`;
    },
  };
}
