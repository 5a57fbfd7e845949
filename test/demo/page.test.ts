import { expect } from '@open-wc/testing';
import { languages } from '../../demo/words.js';

const response = await fetch('/demo/index.html');
const page = new DOMParser().parseFromString(await response.text(), 'text/html');
const words: Readonly<Record<string, string>> = languages['en-GB'];
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();

describe('the page of the demo', () => {
  it('holds the four tags in its own HTML, inside one source', () => {
    const source = page.querySelector('kpi-source');
    expect(source?.getAttribute('src')).to.equal('data/desk.json');
    const tags = [...(source?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
    expect(tags.filter((tag) => tag.startsWith('kpi-'))).to.have.members([
      'kpi-nps',
      'kpi-response-bands',
      'kpi-backlog',
      'kpi-csat-trend',
    ]);
  });

  it('states the strict policy, and keeps it: no script, style or handler of its own', () => {
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).to.contain("script-src 'self'; style-src 'self'").and.to.not.contain('unsafe');
    expect([...page.scripts].filter((script) => !script.src)).to.be.empty;
    expect(page.querySelectorAll('style, [style]').length).to.equal(0);
    for (const { attributes } of page.querySelectorAll('*'))
      expect([...attributes].filter(({ name }) => name.startsWith('on'))).to.be.empty;
  });

  it('says in its HTML what its table of words says in English', () => {
    for (const { dataset, textContent } of page.querySelectorAll<HTMLElement>('[data-word]'))
      expect(plain(textContent)).to.equal(words[dataset['word'] ?? '']);
    for (const element of page.querySelectorAll<HTMLElement>('[data-label]'))
      expect(element.getAttribute('aria-label')).to.equal(words[element.dataset['label'] ?? '']);
  });

  it('has a heading of each level in order, and a name for each control', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3')].map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).to.be.at.most(1));
    for (const control of page.querySelectorAll<HTMLSelectElement | HTMLTextAreaElement>('select, textarea'))
      expect(control.labels.length > 0 || control.hasAttribute('aria-label'), control.id).to.equal(true);
  });
});
