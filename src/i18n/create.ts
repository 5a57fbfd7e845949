import { zoneOf } from '../time/zone.js';
import { datesIn } from './dates.js';
import { en } from './en.js';
import { formatsFor } from './formats.js';
import { edition, tableOf } from './languages.js';
import { numbersIn, type Numbers } from './numbers.js';
import type { Messages } from './messages.js';
import { sentencesFor } from './sentences.js';
import { timesFor } from './times.js';
import type { Words, WordsOptions } from './words.js';

const cache = new Map<string, Words>();
const cached = 50;

/**
 * The words for a language tag and the zone of the report. Unknown languages are answered in English,
 * a tag with a region formats as it says, an unknown zone as UTC. Equal arguments give the same object.
 */
export function wordsFor(lang: string, options: WordsOptions = {}): Words {
  const { timeZone = 'UTC', weekStart = 1, currency, clock = 'calendar' } = options;
  const key = [edition(), lang, timeZone, weekStart, currency, clock].join('|');
  let words = cache.get(key);
  if (words) return words;
  if (cache.size >= cached) cache.clear();
  words = createWords(lang, { timeZone: knownZone(timeZone), weekStart, currency: knownCurrency(currency), clock });
  cache.set(key, words);
  return words;
}

/** What `Intl` makes of a locale, whatever the zone: it takes its time for each, and a page has words for several zones. */
interface LocaleFormats {
  readonly numbers: Numbers;
  readonly rules: Intl.PluralRules;
  readonly list: (items: readonly string[]) => string;
}

const byLocale = new Map<string, LocaleFormats>();

function formatsIn(locale: string): LocaleFormats {
  let known = byLocale.get(locale);
  if (!known) {
    let lists: Intl.ListFormat | undefined;
    known = {
      numbers: numbersIn(locale),
      rules: new Intl.PluralRules(locale),
      list: (items) => (lists ??= new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
    };
    byLocale.set(locale, known);
  }
  return known;
}

interface Settled {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly currency: string | undefined;
  readonly clock: 'calendar' | 'business';
}

function createWords(tag: string, settled: Settled): Words {
  const { timeZone, weekStart } = settled;
  const { lang, locale, text } = resolve(tag);
  const context = {
    text,
    locale,
    ...settled,
    units: text.units,
    ...formatsIn(locale),
    dates: datesIn(locale, timeZone),
  };
  const formats = formatsFor(context);
  const times = timesFor(context);
  const sentences = sentencesFor({ ...context, formats, times });
  return Object.freeze({ lang, locale, timeZone, weekStart, text, ...formats, ...times, ...sentences });
}

/** The table of the longest known prefix of the tag, and what `Intl` shall write in. */
function resolve(tag: string): { lang: string; locale: string; text: Messages } {
  const [canonical = 'en'] = canonicalTag(tag);
  const subtags = canonical.split('-');
  for (let length = subtags.length; length > 0; length--) {
    const lang = subtags.slice(0, length).join('-');
    const text = tableOf(lang) ?? (lang === 'en' ? en : undefined);
    if (text) return { lang, text, locale: subtags.length > 1 ? canonical : text.locale };
  }
  return { lang: 'en', text: en, locale: en.locale };
}

function canonicalTag(tag: string) {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
  } catch {
    return [];
  }
}

function knownZone(timeZone: string) {
  try {
    return zoneOf(timeZone).name;
  } catch {
    return 'UTC';
  }
}

function knownCurrency(currency: string | undefined) {
  if (!currency) return undefined;
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().currency;
  } catch {
    return undefined;
  }
}
