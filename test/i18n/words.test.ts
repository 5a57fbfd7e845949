import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import '../../src/i18n/all.js';
import { registerLanguage, wordsFor } from '../../src/i18n/words.js';

describe('wordsFor', () => {
  for (const [tag, lang, locale] of [
    ['en', 'en', 'en-GB'],
    ['es', 'es', 'es-ES'],
    ['ro', 'ro', 'ro-RO'],
    ['en-US', 'en', 'en-US'],
    ['es-mx', 'es', 'es-MX'],
    ['ro_MD', 'ro', 'ro-MD'],
    ['de-DE', 'en', 'en-GB'],
    ['', 'en', 'en-GB'],
    ['not a tag', 'en', 'en-GB'],
  ] as const)
    it(`speaks ${lang} and formats as ${locale} for the tag "${tag}"`, () => {
      const words = wordsFor(tag);
      expect([words.lang, words.locale]).to.deep.equal([lang, locale]);
    });

  it('gives the same object for the same arguments', () => {
    expect(wordsFor('es', { timeZone: 'Europe/Madrid' })).to.equal(wordsFor('es', { timeZone: 'Europe/Madrid' }));
    expect(wordsFor('es', { timeZone: 'Europe/Madrid' })).to.not.equal(
      wordsFor('es', { timeZone: 'Europe/Bucharest' }),
    );
  });

  it('reads an unknown zone as UTC', () => {
    expect(wordsFor('en', { timeZone: 'Mars/Olympus' }).timeZone).to.equal('UTC');
  });

  it('learns further languages', () => {
    registerLanguage('eo', { ...en, locale: 'en-GB', change: { ...en.change, better: 'pli bone' } });
    expect(wordsFor('eo').text.change.better).to.equal('pli bone');
  });

  it('writes names that come from the data as they are', () => {
    const words = wordsFor('es');
    expect(words.key('channel', 'vip', 'VIP')).to.equal('VIP');
    expect(words.key('channel', 'línea vip', 'Línea VIP')).to.equal('Línea VIP');
    expect(words.key('channel', 'constructor', 'constructor')).to.equal('constructor');
    expect(words.dimension('toString')).to.equal('toString');
    expect(words.metric('my-own')).to.equal('my-own');
  });

  for (const [lang, email, phone, low] of [
    ['en', 'Email', 'Phone', 'Low'],
    ['es', 'Correo electrónico', 'Teléfono', 'Baja'],
    ['ro', 'E-mail', 'Telefon', 'Scăzută'],
  ] as const)
    it(`names channels and priorities that it knows in the language of the page, however they are spelled: ${lang}`, () => {
      const words = wordsFor(lang);
      expect([
        words.key('channel', 'email', 'Email'),
        words.key('channel', 'phone', 'phone'),
        words.key('priority', 'low'),
      ]).to.eql([email, phone, low]);
    });

  for (const dimension of ['agent', 'team', 'tag', 'topic', 'network'])
    it(`translates what stands for a blank ${dimension}, and no name that somebody gave`, () => {
      const words = wordsFor('es');
      expect(words.key(dimension, 'unknown', 'unknown')).to.equal('Desconocido');
      expect(words.key(dimension, 'unassigned', 'unassigned')).to.equal('Sin asignar');
      expect(words.key(dimension, 'phone', 'Phone')).to.equal('Phone');
      expect(words.key(dimension, 'urgent')).to.equal('urgent');
    });

  for (const [lang, answers, readers] of [
    ['en', 'answers', 'readers'],
    ['es', 'respuestas', 'lectores'],
    ['ro', 'răspunsuri', 'cititori'],
  ] as const)
    it(`names what is counted without a number: ${lang}`, () => {
      const words = wordsFor(lang);
      expect([words.things('surveys'), words.things('readers')]).to.eql([answers, readers]);
    });

  it('keeps what is put into a message untouched', () => {
    expect(wordsFor('en').error('bad-period', { value: 'a~b # c' }).what).to.contain('‘a~b # c’');
  });
});
