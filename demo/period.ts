import { volume as volumeFamily } from '../src/metrics/volume.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';
import { language, onLanguage, words } from './language.js';
import { asked, byId, make, option, remember } from './page.js';
import type { PageWords } from './words.js';

const choice = byId('period', HTMLSelectElement);

const relative: readonly (readonly [period: string, word: keyof PageWords])[] = [
  ['last-7-days', 'last7'],
  ['last-30-days', 'last30'],
  ['last-90-days', 'last90'],
  ['last-365-days', 'last365'],
];

interface Month {
  readonly period: string;
  readonly start: number;
  readonly count: number;
}

/** The months in which tickets were created, oldest first; months with hardly any are left out. */
export function monthsOf({ engine, timeZone = 'UTC' }: KpiSource): Month[] {
  if (!engine) return [];
  // The engine of a page knows the metrics of its widgets only; this question is the page's own.
  engine.catalogue.add(volumeFamily);
  const volume = { metric: 'ticket-volume', compare: 'none' } as const;
  const { span } = engine.query(volume).trace;
  if (!span) return [];
  const period = `${new Date(span.start).toISOString()}/${new Date(span.end + 1).toISOString()}`;
  const months = engine.query({ ...volume, period, interval: 'month' }).series ?? [];
  const most = Math.max(...months.map(({ count }) => count));
  return months
    .filter(({ count }) => count > most / 20)
    .map(({ start, count }) => ({ period: monthIn(timeZone, start), start, count }));
}

/** 2025-03. */
const monthIn = (timeZone: string, instant: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(instant);

/** The month with most to see. */
export const busiest = (months: readonly Month[]) =>
  months.reduce<Month | undefined>((most, month) => (most && most.count > month.count ? most : month), undefined);

function options(source: KpiSource): Node[] {
  const { timeZone = 'UTC' } = source;
  const name = new Intl.DateTimeFormat(language(), { timeZone, month: 'long', year: 'numeric' });
  const group = (label: string, inside: readonly Node[]) => {
    const made = make('optgroup', inside);
    made.label = label;
    return made;
  };
  const months = monthsOf(source).map(({ period, start }) => option(period, name.format(start)));
  const { period = '' } = source;
  const groups = [
    group(
      words().relative,
      relative.map(([value, word]) => option(value, words()[word])),
    ),
    group(words().months, months.reverse()),
  ];
  const known = groups.some((each) => [...each.children].some((made) => (made as HTMLOptionElement).value === period));
  return known ? groups : [option(period, period), ...groups];
}

function list(source: KpiSource) {
  choice.replaceChildren(...options(source));
  choice.value = source.period ?? '';
}

/** Another period for all widgets, which the list then names. */
export function showPeriod(source: KpiSource, period: string | undefined) {
  source.period = period;
  list(source);
}

/** The list of periods: presets, and the months that the data have. It follows the source and the widgets. */
export function startPeriod(source: KpiSource) {
  const wanted = asked('period');
  if (wanted) source.period = wanted;
  choice.addEventListener('change', () => {
    source.period = choice.value;
    remember('period', choice.value);
  });
  source.addEventListener('kpi-ready', ({ target }) => target === source && list(source));
  source.addEventListener('kpi-period-request', () => queueMicrotask(() => list(source)));
  onLanguage(() => list(source));
}
