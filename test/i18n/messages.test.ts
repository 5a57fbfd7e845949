import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { ro } from '../../src/i18n/ro.js';
import { errorCodes, type ErrorDetails, type Messages } from '../../src/i18n/messages.js';
import { tie } from '../../src/i18n/text.js';
import { reasons } from '../../src/model/left-out.js';
import { tables } from '../../src/model/records.js';

/** Every text of a table with its path; functions are called with placeholders. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, tie(value)]];
  if (typeof value === 'function')
    return textsOf((value as (...values: unknown[]) => unknown)('A', 'B', 'C', 'D', 'E'), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

const languages: Readonly<Record<string, Messages>> = { en, es, ro };
/** A short name is where the full one is too long, and that differs. */
const isAsked = (key: string) => !/^metrics\..*\.short$/.test(key);
/** Said in the same words, or said by nothing, in every language. */
const mayBeEmpty = new Set(['labels.answeredWithin.after']);

for (const [lang, messages] of Object.entries(languages))
  describe(`the words in ${lang}`, () => {
    const texts = textsOf(messages, '');

    it('answer to every key of English', () => {
      const asked = textsOf(en, '').filter(([path]) => isAsked(path));
      expect(texts.map(([path]) => path.replace(/\.(one|few|many|other)$/, ''))).to.include.members(
        asked.map(([path]) => path.replace(/\.(one|few|many|other)$/, '')),
      );
    });

    it('are never empty', () => {
      for (const [path, text] of texts) if (!mayBeEmpty.has(path)) expect(text.trim(), path).to.not.equal('');
    });

    it('keep calm: no exclamation marks, no double spaces, no spaces at the ends', () => {
      for (const [path, text] of texts) expect(text, path).to.not.match(/!|\s\s|^\s|\s$/u);
    });

    it('use the minus sign and a non-breaking space before a percent sign', () => {
      for (const [path, text] of texts) {
        expect(text, path).to.not.match(/(^|\s)-\s?[A-E\d]/u);
        expect(text, path).to.not.match(/ %/u);
      }
    });

    it('name every table and reason', () => {
      expect(Object.keys(messages.tables)).to.have.members([...Object.keys(tables), 'payload']);
      expect(Object.keys(messages.reasons)).to.have.members([...reasons]);
    });

    const details: ErrorDetails[] = [{}, { line: 12, column: 'created' }, { value: 'x' }];
    const statuses = [401, 403, 404, 429, 500, 503, 418].map((status) => ({ status }));
    for (const code of errorCodes)
      it(`say what happened and what to do about ${code}`, () => {
        for (const given of [...details, ...statuses]) {
          const { what, why } = messages.errors[code](given);
          expect(what, 'what').to.match(/^\p{Lu}.*\.$/u);
          expect(why, 'why').to.match(/^\p{Lu}.*\.$/u);
          expect(what + why).to.not.contain('undefined');
        }
      });

    it('tell the answers of a server apart', () => {
      const said = [401, 403, 404, 500].map((status) => messages.errors.http({ status }).why);
      expect(new Set(said).size).to.equal(4);
      expect(said[0]).to.contain('(401)');
    });
  });

describe('the words in ro', () => {
  it('use the letters with a comma below, never with a cedilla', () => {
    const all = textsOf(ro, '')
      .map(([, text]) => text)
      .join('\n');
    expect(all).to.not.match(/[şţŞŢ]/u);
    expect(all).to.match(/[ș]/u);
    expect(all).to.match(/[ț]/u);
  });

  it('quote with „ and ”', () => {
    for (const [path, text] of textsOf(ro, '')) expect(text, path).to.not.match(/[“"«»]/u);
  });
});

describe('the words in en', () => {
  it('quote with ‘ and ’', () => {
    for (const [path, text] of textsOf(en, '')) expect(text, path).to.not.match(/[“”"„«»']/u);
  });
});

describe('the words in es', () => {
  it('quote with « and »', () => {
    for (const [path, text] of textsOf(es, '')) expect(text, path).to.not.match(/[“”"„]/u);
  });
});

describe('the worked messages', () => {
  const unreadable = { line: 12, column: 'created' };
  it('say where a file cannot be read', () => {
    expect(en.errors.unreadable(unreadable).what).to.equal(
      'The file is not a list of tickets: line 12, column ‘created’.',
    );
    expect(es.errors.unreadable(unreadable).what).to.equal(
      'El archivo no es una lista de tickets: línea 12, columna «created».',
    );
    expect(ro.errors.unreadable(unreadable).what).to.equal(
      'Fișierul nu este o listă de tichete: linia 12, coloana „created”.',
    );
  });
});
