import { expect } from '@open-wc/testing';
import { languages } from '../../demo/words.js';
import '../../src/define.js';

const names = ['index', 'wall', 'sidebar', 'export'];
const pages = new Map<string, Document>();
for (const name of names) {
  const response = await fetch(`/demo/${name}.html`);
  pages.set(name, new DOMParser().parseFromString(await response.text(), 'text/html'));
}
const words: Readonly<Record<string, string>> = languages['en-GB'];
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();

/** Names of the elements of the library inside a page, in order, each with its attributes. */
const tagsOf = (page: ParentNode) =>
  [...page.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.startsWith('kpi-'));

describe('the portal of the demo', () => {
  it('holds the four tags in its own HTML, inside one source', () => {
    const source = pages.get('index')?.querySelector('kpi-source');
    expect(source?.getAttribute('src')).to.equal('data/desk.json');
    expect(tagsOf(source!)).to.have.members(['kpi-nps', 'kpi-response-bands', 'kpi-backlog', 'kpi-csat-trend']);
  });
});

for (const [name, page] of pages) {
  describe(`the page ${name}.html of the demo`, () => {
    it('states the strict policy, and keeps it: no script, style or handler of its own', () => {
      const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      expect(policy).to.contain("script-src 'self'; style-src 'self'").and.to.not.contain('unsafe');
      expect([...page.scripts].filter((script) => !script.src)).to.be.empty;
      expect(page.querySelectorAll('style, [style]').length).to.equal(0);
      for (const { attributes } of page.querySelectorAll('*'))
        expect([...attributes].filter((attribute) => attribute.name.startsWith('on'))).to.be.empty;
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

    it('leads to all the others and marks itself', () => {
      const links = [...page.querySelectorAll('header nav a')];
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(names.map((other) => `${other}.html`));
      expect(page.querySelector('[aria-current="page"]')?.getAttribute('href')).to.equal(`${name}.html`);
    });

    it('shows code to copy that uses only tags of the library, the ones on the page among them', () => {
      const code = page.getElementById('code')?.textContent ?? '';
      const shown = [...code.matchAll(/<(kpi-[a-z-]+)/g)].map(([, tag]) => tag!);
      expect(shown).to.not.be.empty;
      for (const tag of shown) expect(customElements.get(tag), tag).to.be.a('function');
      expect(tagsOf(page)).to.include.members(shown.filter((tag) => tag !== 'kpi-source'));
    });
  });
}
