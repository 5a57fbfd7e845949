import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { ro } from '../../src/i18n/ro.js';
import '../../src/i18n/all.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Plural } from '../../src/i18n/plural.js';
import { wordsFor } from '../../src/i18n/words.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('plurals', () => {
  const words = wordsFor('ro');
  for (const [n, expected] of [
    [0, '0 tichete'],
    [1, '1 tichet'],
    [2, '2 tichete'],
    [19, '19 tichete'],
    [20, '20 de tichete'],
    [24, '24 de tichete'],
    [100, '100 de tichete'],
    [101, '101 tichete'],
    [119, '119 tichete'],
    [120, '120 de tichete'],
    [1230, '1.230 de tichete'],
    [7310, '7.310 tichete'],
  ] as const)
    it(`counts ${n} in Romanian as ${expected}`, () => {
      expect(plain(words.plural('tickets', n))).to.equal(expected);
    });

  it('counts one and many in English and Spanish', () => {
    expect(plain(wordsFor('en').plural('tickets', 1))).to.equal('1 ticket');
    expect(plain(wordsFor('en').plural('tickets', 0))).to.equal('0 tickets');
    expect(plain(wordsFor('es').plural('answers', 1))).to.equal('1 respuesta');
    expect(plain(wordsFor('es').plural('answers', 1_000_000))).to.equal('1.000.000 de respuestas');
  });

  it('agrees with the gender of what is left out', () => {
    expect(plain(words.leftOut('customers', 3))).to.equal('3 clienți lăsați deoparte');
    expect(plain(words.leftOut('statusChanges', 1))).to.equal('1 schimbare de stare lăsată deoparte');
    expect(plain(words.leftOut('tickets', 20))).to.equal('20 de tichete lăsate deoparte');
  });
});

const isPlural = (value: unknown): value is Plural =>
  typeof value === 'object' && value !== null && typeof (value as { other?: unknown }).other === 'string';

function pluralsOf(value: unknown, path: string): [string, Plural][] {
  if (isPlural(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pluralsOf(inner, `${path}.${key}`));
}

describe('every plural', () => {
  for (const [lang, messages] of Object.entries({ en, es, ro } satisfies Record<string, Messages>)) {
    const categories = new Intl.PluralRules(messages.locale).resolvedOptions().pluralCategories;
    it(`has the categories ${categories.join(', ')} in ${lang}`, () => {
      const plurals = pluralsOf(messages, lang);
      expect(plurals.length).to.be.greaterThan(60);
      for (const [path, forms] of plurals) expect(Object.keys(forms), path).to.have.members(categories);
    });
  }

  it('shows the number wherever the English one does', () => {
    const forms = new Map(pluralsOf(en, ''));
    for (const messages of [es, ro])
      for (const [path, { other }] of pluralsOf(messages, ''))
        expect(other.includes('#'), path).to.equal(forms.get(path)?.other.includes('#'));
  });
});
