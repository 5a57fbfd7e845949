import { expect } from '@open-wc/testing';
import { languages } from '../../demo/words.js';

describe('the words of the demo page', () => {
  for (const [tag, words] of Object.entries(languages)) {
    it(`are all there in ${tag}, and written with the right letters`, () => {
      expect(Object.keys(words)).to.have.members(Object.keys(languages['en-GB']));
      for (const [key, text] of Object.entries(words)) {
        expect(text.trim(), key).to.not.equal('');
        expect(text, key).to.not.match(/[şţŞŢ]|\.\.\.|--/);
      }
    });
  }

  it('do not fall back to English', () => {
    const same = (tag: 'es' | 'ro') =>
      Object.entries(languages[tag]).flatMap(([key, text]) =>
        text === languages['en-GB'][key as keyof (typeof languages)['en-GB']] ? [key] : [],
      );
    expect(same('es')).to.deep.equal(['portal', 'csv', 'zendesk']);
    expect(same('ro')).to.deep.equal(['csv', 'zendesk']);
  });
});
