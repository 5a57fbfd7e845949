import { expect } from '@open-wc/testing';
import '../../src/i18n/all.js';
import { dateColumns, pairIds, type MetricWords } from '../../src/i18n/catalogue.js';
import { wordsFor } from '../../src/i18n/words.js';
import { families, metrics } from '../../src/metrics/index.js';
import type { Metric } from '../../src/metrics/metric.js';
import { pairs } from '../../src/metrics/pairs.js';

const catalogue = Object.values(metrics);
const ids = Object.keys(metrics);
const factsNames = [...new Set(families.flatMap(({ facts }) => facts))];
const verdicts = ['trade-off', 'win-win', 'reverse', 'both-worse', 'flat', 'no-data'] as const;

/** Every date that a metric counts by: in each population, each clock, and of those who were asked. */
const dates = [
  ...new Set(
    catalogue
      .flatMap(({ at, cohort, business, cohortBusiness, asked }) => [
        at,
        cohort?.at,
        business?.at,
        cohortBusiness?.at,
        asked?.at,
      ])
      .filter((at) => at !== undefined),
  ),
];

const [en, es, ro] = [wordsFor('en'), wordsFor('es'), wordsFor('ro')];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the ids that have words', () => {
  it('are those of the catalogue', () => {
    for (const words of [en, es, ro]) expect(Object.keys(words.text.metrics)).to.have.members(ids);
  });

  it('hold every table of facts, all that answers count, and one for the rest', () => {
    const counted = Object.values<Metric>(metrics).flatMap(({ counts }) => counts ?? []);
    expect(Object.keys(en.text.facts)).to.have.members([...new Set([...factsNames, ...counted]), 'other']);
  });

  it('hold every date that counts', () => {
    expect([...dateColumns]).to.have.members(dates);
  });

  it('hold every pair', () => {
    expect([...pairIds]).to.have.members(pairs.map(({ id }) => id));
  });

  it('hold every dimension', () => {
    expect(Object.keys(en.text.dimensions)).to.have.members([...new Set(catalogue.flatMap(({ slices }) => slices))]);
  });
});

const canvas = document.createElement('canvas').getContext('2d')!;
/** The text of a tile of 200 px between its paddings. */
const tileWidth = 168;

/** Lines that a heading takes in a tile; what stands between non-breaking spaces stays together. */
function linesInTile(text: string) {
  canvas.font = '600 16px sans-serif';
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    const fits = canvas.measureText(longer).width <= tileWidth;
    if (!fits && line) lines++;
    line = fits ? longer : word;
    if (canvas.measureText(word).width > tileWidth) return Infinity;
  }
  return lines;
}

for (const words of [en, es, ro])
  describe(`the catalogue in ${words.lang}`, () => {
    it('names every metric, in full and short', () => {
      for (const id of ids)
        for (const length of ['name', 'short'] as const)
          expect(words.metric(id, length), `${id}.${length}`)
            .to.match(/^\p{Lu}|^‘\p{Lu}/u)
            .and.not.equal(id);
    });

    it('gives no name twice, so that two metrics can be told apart', () => {
      for (const length of ['name', 'short'] as const)
        expect(new Set(ids.map((id) => words.metric(id, length))).size, length).to.equal(ids.length);
    });

    it('has short names that fit in two lines of a tile of 200 px', () => {
      for (const id of ids) expect(linesInTile(words.metric(id, 'short')), id).to.be.at.most(2);
    });

    it('defines every metric in words that are not its name', () => {
      for (const [id, { name, over, under }] of Object.entries<MetricWords>(words.text.metrics))
        for (const text of [over, under ?? 'nothing']) {
          expect(text.trim(), id).to.not.equal('');
          expect([name, id], id).to.not.include(text);
        }
    });

    it('divides what is a share, and divides no count', () => {
      for (const { id, unit } of catalogue) {
        const { under } = words.text.metrics[id as keyof typeof words.text.metrics];
        if (unit === 'share' || unit === 'ms') expect(under, id).to.not.equal(undefined);
        if (unit === 'count' && id !== 'response-bands') expect(under, id).to.equal(undefined);
      }
    });

    it('counts every table of facts, and says that it is empty', () => {
      for (const name of factsNames) {
        const { count, none, missing } = words.facts(name);
        expect(words.plural(count, 2), name).to.match(/^2\u00a0\p{L}/u);
        expect(none, name).to.match(/^\p{Lu}.*\.$/u);
        expect(missing, name).to.match(/^\p{Lu}.*\.$/u);
        expect(none, name).to.not.equal(words.text.facts.other.none);
      }
    });

    it('says which table the data lack, and which setting nobody stated', () => {
      for (const [name, { missing }] of Object.entries(words.text.tables)) {
        expect(missing, name).to.match(/^\p{Lu}.*\.$/u);
        expect(words.missing(name)).to.equal(missing);
      }
      expect(words.missing('grossMargin')).to.contain('grossMargin');
    });

    it('says which day counts', () => {
      for (const column of dates) expect(words.dateOf(column), column).to.match(/^(Day|Día|Ziua) /);
    });

    it('names every pair and its verdicts, each in its own words', () => {
      const names = pairs.map(({ id }) => words.pair(id));
      for (const [i, name] of names.entries())
        expect(name)
          .to.match(/^\p{Lu}/u)
          .and.not.equal(pairs[i]?.id);
      expect(new Set(names).size).to.equal(pairs.length);
      const said = verdicts.map((verdict) => words.verdict({ verdict, clear: true }));
      expect(new Set(said).size).to.equal(verdicts.length);
    });
  });

describe('the words of a verdict', () => {
  for (const [lang, unclear, nothing, tradeOff] of [
    ['en', 'No clear change', 'Nothing to compare', 'Trade-off'],
    ['es', 'Sin cambio claro', 'Nada que comparar', 'Contrapartida'],
    ['ro', 'Fără schimbare clară', 'Nimic de comparat', 'Compromis'],
  ] as const)
    it(`say ${tradeOff} in ${lang} only when both changes leave the noise`, () => {
      const words = wordsFor(lang);
      expect(words.verdict({ verdict: 'trade-off', clear: true })).to.equal(tradeOff);
      expect(words.verdict({ verdict: 'trade-off', clear: false })).to.equal(unclear);
      expect(words.verdict({ verdict: 'no-data', clear: false })).to.equal(nothing);
    });

  it('leave a pair that the catalogue does not know as it is', () => {
    expect(en.pair('toString')).to.equal('toString');
  });
});

describe('the numbers of facts', () => {
  for (const [name, n, spanish, romanian] of [
    ['complaints', 1, '1 queja', '1 reclamație'],
    ['complaints', 20, '20 quejas', '20 de reclamații'],
    ['closings', 3, '3 tickets cerrados', '3 tichete închise'],
    ['orders', 101, '101 pedidos', '101 comenzi'],
    ['calls', 1_000_000, '1.000.000 de llamadas', '1.000.000 de apeluri'],
    ['first-resolutions', 21, '21 primeras resoluciones', '21 de prime rezolvări'],
  ] as const)
    it(`are written as ${spanish} and ${romanian}`, () => {
      expect(plain(es.plural(es.facts(name).count, n))).to.equal(spanish);
      expect(plain(ro.plural(ro.facts(name).count, n))).to.equal(romanian);
    });

  it('agree in gender when there are none', () => {
    expect(es.facts('complaints').none).to.equal('Ninguna queja en este periodo.');
    expect(es.facts('orders').none).to.equal('Ningún pedido en este periodo.');
    expect(ro.facts('complaints').none).to.equal('Nicio reclamație în această perioadă.');
    expect(ro.facts('calls').none).to.equal('Niciun apel în această perioadă.');
  });
});
