import type { KpiSource } from '../src/widgets/kpi-source.js';
import { language, onLanguage, words } from './language.js';
import { monthsOf } from './months.js';
import { asked, byId, make, option, remember } from './page.js';
import type { PageWords } from './words.js';

const choice = byId('period', HTMLSelectElement);

const relative: readonly (readonly [period: string, word: keyof PageWords])[] = [
  ['last-7-days', 'last7'],
  ['last-30-days', 'last30'],
  ['last-90-days', 'last90'],
  ['last-365-days', 'last365'],
];

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
