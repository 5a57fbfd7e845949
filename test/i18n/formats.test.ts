import { expect } from '@open-wc/testing';
import '../../src/i18n/all.js';
import { wordsFor, type Words } from '../../src/i18n/words.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const nbsp = '\u00a0';
const minus = '\u2212';
/** In the expectations below `_` is a non-breaking space and `-` a minus. */
const real = (text: string) => text.replaceAll('_', nbsp).replaceAll('-', minus);

const en = wordsFor('en', { timeZone: 'Europe/Madrid' });
const es = wordsFor('es', { timeZone: 'Europe/Madrid' });
const ro = wordsFor('ro', { timeZone: 'Europe/Bucharest' });

type Case = readonly [what: string, write: (words: Words) => string, en: string, es: string, ro: string];

function check(cases: readonly Case[]) {
  for (const [what, write, ...expected] of cases)
    [en, es, ro].forEach((words, i) => {
      it(`writes ${what} in ${words.lang} as ${expected[i]}`, () => {
        expect(write(words)).to.equal(real(expected[i] ?? ''));
      });
    });
}

describe('numbers', () => {
  check([
    ['1266', (w) => w.count(1266), '1,266', '1266', '1.266'],
    ['12345', (w) => w.count(12345), '12,345', '12.345', '12.345'],
    ['a share', (w) => w.share(0.843), '84%', '84_%', '84_%'],
    ['a share known to a point', (w) => w.share(0.8432, { interval: [0.8372, 0.8492] }), '84.3%', '84,3_%', '84,3_%'],
    ['a share known to two points', (w) => w.share(0.843, { interval: [0.833, 0.853] }), '84%', '84_%', '84_%'],
    ['a fall of a share', (w) => w.points(-0.03), '-3_pp', '-3_p._p.', '-3_p.p.'],
    ['a positive NPS', (w) => w.nps(41.99), '+42', '+42', '+42'],
    ['a negative NPS', (w) => w.nps(-3.4), '-3', '-3', '-3'],
    ['an NPS of zero', (w) => w.nps(-0.2), '0', '0', '0'],
    ['a score', (w) => w.score(4.2, 5), '4.2_of_5', '4,2_de_5', '4,2_din_5'],
    ['no value', (w) => w.value(undefined, 'share'), '–', '–', '–'],
    ['what is no number', (w) => w.value(NaN, 'ms'), '–', '–', '–'],
    ['infinity', (w) => w.count(Infinity), '–', '–', '–'],
  ]);

  it('groups as the region of the tag does', () => {
    expect(wordsFor('es-MX').count(1266)).to.equal('1,266');
    expect(wordsFor('en-US').count(1266)).to.equal('1,266');
  });
});

describe('intervals', () => {
  check([
    ['an interval of a share', (w) => w.range(0.79, 0.884, 'share'), '79–88%', '79–88_%', '79–88_%'],
    ['an interval that is one number', (w) => w.range(0.841, 0.844, 'share', { digits: 0 }), '84%', '84_%', '84_%'],
    ['an interval of points', (w) => w.range(35, 49, 'points'), '+35_to_+49', '+35_a_+49', '+35_la_+49'],
    ['an interval below zero', (w) => w.range(-9, -2, 'count'), '-9_to_-2', '-9_a_-2', '-9_la_-2'],
    [
      'an interval of minutes',
      (w) => w.range(13.6 * minute, 16.6 * minute, 'ms'),
      '14–17_min',
      '14–17_min',
      '14–17_min',
    ],
    [
      'an interval of unlike units',
      (w) => w.range(38 * minute, 65 * minute, 'ms'),
      '38_min_–_1_h_5_min',
      '38_min_–_1_h_5_min',
      '38_min_–_1_h_5_min',
    ],
  ]);
});

/** The same words with the currency of the settings. */
const inEuro = ({ lang }: Words, currency = 'EUR') => wordsFor(lang, { currency });

describe('the units of the catalogue', () => {
  check([
    ['days', (w) => w.value(2.4, 'days'), '2.4_d', '2,4_d', '2,4_zile'],
    ['one year', (w) => w.value(1, 'years'), '1_year', '1_año', '1_an'],
    ['some years', (w) => w.value(3.25, 'years'), '3.3_years', '3,3_años', '3,3_ani'],
    ['many years', (w) => w.value(25, 'years'), '25_years', '25_años', '25_de_ani'],
    ['fewer years', (w) => w.delta(-1.5, 'years', 4), '-1.5_years', '-1,5_años', '-1,5_ani'],
    ['a ratio above one', (w) => w.value(1.18, 'ratio'), '118%', '118_%', '118_%'],
    ['a ratio below zero', (w) => w.value(-0.12, 'ratio'), '-12%', '-12_%', '-12_%'],
    ['a number known well', (w) => w.value(1.284, 'number', { interval: [1.26, 1.31] }), '1.28', '1,28', '1,28'],
    ['what it is known to', (w) => w.range(1.262, 1.308, 'number'), '1.26–1.31', '1,26–1,31', '1,26–1,31'],
    ['its change', (w) => w.delta(0.026, 'number', 1.284, { interval: [1.26, 1.31] }), '+0.03', '+0,03', '+0,03'],
    ['a number known badly', (w) => w.value(1.284, 'number', { interval: [0.9, 1.6] }), '1.3', '1,3', '1,3'],
    ['a plain number', (w) => w.value(1.25, 'number'), '1.3', '1,3', '1,3'],
    ['a score', (w) => w.value(82, 'score'), '82.0', '82,0', '82,0'],
    ['an amount', (w) => inEuro(w).value(12345.5, 'currency'), '€12,345.50', '12.345,50_€', '12.345,50_EUR'],
    ['a debt', (w) => inEuro(w).value(-5, 'currency'), '-€5.00', '-5,00_€', '-5,00_EUR'],
    ['a rise of an amount', (w) => inEuro(w).delta(5, 'currency', 20), '+€5.00', '+5,00_€', '+5,00_EUR'],
    ['no rise of an amount', (w) => inEuro(w).delta(0.001, 'currency', 20), '=', '=', '='],
    ['an amount of no currency', (w) => w.value(12345.4, 'currency'), '12,345', '12.345', '12.345'],
    ['a small amount of no currency', (w) => w.value(12.5, 'currency'), '12.5', '12,5', '12,5'],
    [
      'an amount of what is no currency',
      (w) => inEuro(w, 'euros').value(12345.4, 'currency'),
      '12,345',
      '12.345',
      '12.345',
    ],
  ]);
});

describe('durations', () => {
  check([
    ['seconds', (w) => w.duration(45_000), '45_s', '45_s', '45_s'],
    ['seconds that round to a minute', (w) => w.duration(59_700), '1_min', '1_min', '1_min'],
    ['minutes', (w) => w.duration(38 * minute), '38_min', '38_min', '38_min'],
    ['minutes that round to an hour', (w) => w.duration(59.6 * minute), '1_h', '1_h', '1_h'],
    ['hours and minutes', (w) => w.duration(108 * minute), '1_h_48_min', '1_h_48_min', '1_h_48_min'],
    ['whole hours', (w) => w.duration(5 * hour), '5_h', '5_h', '5_h'],
    ['almost a day', (w) => w.duration(23 * hour + 59.6 * minute), '1_d', '1_d', '1_zi'],
    ['days below ten', (w) => w.duration(1.9 * day), '1.9_d', '1,9_d', '1,9_zile'],
    ['days from ten on', (w) => w.duration(12.4 * day), '12_d', '12_d', '12_zile'],
    ['twenty days', (w) => w.duration(20 * day), '20_d', '20_d', '20_de_zile'],
    ['a negative duration', (w) => w.duration(-8 * minute), '-8_min', '-8_min', '-8_min'],
    [
      'working time',
      (w) => w.duration(26 * hour, { clock: 'business' }),
      '26_working_h',
      '26_h_laborables',
      '26_h_lucrătoare',
    ],
  ]);

  it('gives the numbers and the units apart', () => {
    expect(en.durationParts(108 * minute)).to.deep.equal([
      { value: '1', unit: 'h' },
      { value: '48', unit: 'min' },
    ]);
    expect(es.parts(0.843, 'share')).to.deep.equal([{ value: '84', unit: '%' }]);
  });
});

describe('changes', () => {
  check([
    ['a longer time', (w) => w.delta(3 * minute, 'ms', 32 * minute), '+3_min', '+3_min', '+3_min'],
    ['a shorter time in days', (w) => w.delta(-0.3 * day, 'ms', 1.9 * day), '-0.3_d', '-0,3_d', '-0,3_zile'],
    ['hours of a value in days', (w) => w.delta(-7.2 * hour, 'ms', 1.9 * day), '-0.3_d', '-0,3_d', '-0,3_zile'],
    ['seconds of a value in minutes', (w) => w.delta(20_000, 'ms', 15 * minute), '=', '=', '='],
    ['a share that stays', (w) => w.delta(0.001, 'share', 0.84), '=', '=', '='],
    ['more tickets', (w) => w.delta(24, 'count', 312), '+24', '+24', '+24'],
    ['no change', (w) => w.delta(0, 'points', 42), '=', '=', '='],
  ]);
});

const march = { start: Date.UTC(2025, 1, 28, 23), end: Date.UTC(2025, 2, 31, 22) };
const february = { start: Date.UTC(2025, 0, 31, 23), end: Date.UTC(2025, 1, 28, 23) };
/** The same in Bucharest, one hour earlier. */
const in_ = (words: Words, { start, end }: typeof march) =>
  words === ro ? { start: start - hour, end: end - hour } : { start, end };
const noon = Date.UTC(2025, 2, 5, 10);

describe('dates', () => {
  check([
    ['a month of days', (w) => w.period(in_(w, march)), '1–31_Mar_2025', '1–31_mar_2025', '1–31_mar._2025'],
    [
      'days of two months',
      (w) => w.period({ start: in_(w, february).start + 27 * day, end: in_(w, march).end }),
      '28_Feb –_31_Mar_2025',
      '28_feb –_31_mar_2025',
      '28_feb. –_31_mar._2025',
    ],
    [
      'months of two years',
      (w) => w.months({ start: Date.UTC(2024, 9, 1), end: in_(w, march).end }),
      'Oct_2024 –_Mar_2025',
      'oct_2024 –_mar_2025',
      'oct._2024 –_mar._2025',
    ],
    ['one day', (w) => w.period({ start: noon, end: noon + hour }), '5_Mar_2025', '5_mar_2025', '5_mar._2025'],
    ['a month', (w) => w.month(noon), 'Mar_2025', 'mar_2025', 'mar._2025'],
    ['a day', (w) => w.day(noon), '5_Mar', '5_mar', '5_mar.'],
    ['a week', (w) => w.week(Date.UTC(2025, 2, 10, 12)), 'Wk_11', 'Sem._11', 'Săpt._11'],
    [
      'a week in full',
      (w) => w.weekLong({ start: Date.UTC(2025, 2, 10), end: Date.UTC(2025, 2, 16, 12) }),
      'Week_11 · 10–16_Mar_2025',
      'Semana_11 · 10–16_mar_2025',
      'Săptămâna_11 · 10–16_mar._2025',
    ],
    ['an hour', (w) => w.hour(10), '10:00–11:00', '10–11_h', '10–11'],
    [
      'a comparison',
      (w) => w.versus(in_(w, february), in_(w, march)),
      'vs_February',
      'frente a_febrero',
      'față de_februarie',
    ],
    [
      'a short comparison',
      (w) => w.versus(in_(w, february), in_(w, march), 'short'),
      'vs_Feb',
      'frente a_feb.',
      'față de_feb.',
    ],
    [
      'a comparison with 30 days',
      (w) => w.versus({ start: in_(w, march).start - 30 * day, end: in_(w, march).start }, in_(w, march)),
      'vs the 30_days before',
      'frente a los 30_días anteriores',
      'față de cele 30_de_zile anterioare',
    ],
  ]);

  it('numbers weeks by their Thursday, as ISO 8601 does', () => {
    const utc = wordsFor('en', { timeZone: 'UTC' });
    expect(utc.week(Date.UTC(2024, 11, 30))).to.equal(real('Wk_1'));
    expect(utc.week(Date.UTC(2020, 11, 28))).to.equal(real('Wk_53'));
    expect(utc.week(Date.UTC(2022, 11, 26))).to.equal(real('Wk_52'));
  });

  it('gives the first day instead of a number where weeks do not start on Monday', () => {
    const sunday = wordsFor('en', { timeZone: 'UTC', weekStart: 7 });
    expect(sunday.week(Date.UTC(2025, 2, 9))).to.equal(real('9_Mar'));
  });

  it('reads an instant in the zone of the report', () => {
    const instant = Date.UTC(2025, 2, 31, 21, 30);
    expect(es.day(instant)).to.equal(real('31_mar'));
    expect(ro.day(instant)).to.equal(real('1_apr.'));
    expect(es.dateTime(instant)).to.equal(real('31_mar_2025, 23:30'));
  });

  it('writes hours in 12-hour clocks where the region does', () => {
    expect(wordsFor('en-US').hour(22).replace(/\s/g, ' ')).to.equal('10–11 PM');
  });

  it('knows a whole month also when the clock changes in it', () => {
    expect(es.monthOf(march)).to.equal('marzo');
    expect(es.monthOf({ ...march, end: march.end - day })).to.equal(undefined);
  });
});

describe('targets and bands', () => {
  check([
    ['a highest value', (w) => w.target({ high: 30 * minute }, 'ms'), '≤_30_min', '≤_30_min', '≤_30_min'],
    ['a lowest share', (w) => w.target({ low: 0.92 }, 'share'), '≥_92%', '≥_92_%', '≥_92_%'],
    ['a zone', (w) => w.target({ low: 0.8, high: 0.9 }, 'share'), '80–90%', '80–90_%', '80–90_%'],
    ['half a point', (w) => w.target({ low: 0.625 }, 'share'), '≥_62.5%', '≥_62,5_%', '≥_62,5_%'],
    ['half a point of a ratio', (w) => w.target({ low: 0.625 }, 'ratio'), '≥_62.5%', '≥_62,5_%', '≥_62,5_%'],
    ['the first band', (w) => w.band({ from: undefined, to: 15 * minute }), '≤_15_min', '≤_15_min', '≤_15_min'],
    ['a band of minutes', (w) => w.band({ from: 15 * minute, to: hour }), '15–60_min', '15–60_min', '15–60_min'],
    ['a band of hours', (w) => w.band({ from: hour, to: 4 * hour }), '1–4_h', '1–4_h', '1–4_h'],
    ['a band up to a day', (w) => w.band({ from: 4 * hour, to: day }), '4–24_h', '4–24_h', '4–24_h'],
    ['the last band', (w) => w.band({ from: day, to: undefined }), '>_24_h', '>_24_h', '>_24_h'],
    ['a band of days', (w) => w.band({ from: 3 * day, to: 7 * day }), '3–7_d', '3–7_d', '3–7_zile'],
    [
      'the unanswered',
      (w) => w.band({ from: undefined, to: undefined }),
      'Unanswered',
      'Sin respuesta',
      'Fără răspuns',
    ],
  ]);
});

describe('sentences', () => {
  const summary = (words: Words) =>
    words.summary({
      name: words.metric('csat', 'short'),
      period: in_(words, march),
      value: 193 / 229,
      unit: 'share',
      interval: [0.79, 0.884],
      status: 'good',
      count: words.plural('answers', 229),
    });
  check([
    [
      'the summary',
      summary,
      'CSAT, 1–31_Mar_2025: 84%, between 79 and 88, on target, 229_answers',
      'CSAT, 1–31_mar_2025: 84_%, entre 79 y 88, dentro del objetivo, 229_respuestas',
      'CSAT, 1–31_mar._2025: 84_%, între 79 și 88, țintă atinsă, 229_de_răspunsuri',
    ],
    ['a list', (w) => w.list(['A', 'B', 'C']), 'A, B and C', 'A, B y C', 'A, B și C'],
    [
      'records left out',
      (w) => w.leftOut('surveys', 17),
      '17_surveys left out',
      'Quedan fuera 17_encuestas',
      '17_sondaje lăsate deoparte',
    ],
    [
      'one record left out',
      (w) => w.leftOut('surveys', 1),
      '1_survey left out',
      'Queda fuera 1_encuesta',
      '1_sondaj lăsat deoparte',
    ],
    [
      'the age of data that have just come',
      (w) => w.text.states.stale(w.age(0)),
      'Data is less than 1_min_old',
      'Datos de hace_menos de 1_min',
      'Date de acum_mai puțin de 1_minut',
    ],
    [
      'the age of data',
      (w) => w.text.states.stale(w.age(42 * minute)),
      'Data is 42_min_old',
      'Datos de hace_42_min',
      'Date de acum_42_de_minute',
    ],
    [
      'a coming try',
      (w) => w.text.states.silent(w.duration(30_000)),
      'The source does not answer. Next try in_30_s.',
      'El origen no responde. Se reintenta en_30_s.',
      'Sursa nu răspunde. Se reîncearcă în_30_s.',
    ],
    [
      'the sum of the backlog',
      (w) => w.text.labels.sum('288', w.count(1266), '43', w.count(1285), '312'),
      '288 +_1,266_created +_43_reopened -_1,285_resolved =_312',
      '288 +_1266_creados +_43_reabiertos -_1285_resueltos =_312',
      '288 +_1.266_create +_43_redeschise -_1.285_rezolvate =_312',
    ],
  ]);
});
