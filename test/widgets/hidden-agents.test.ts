import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { Dataset } from '../../src/model/records.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { card, press, settled } from '../support/mount.js';
import { everyTag } from '../support/tags.js';

/** What must not be seen: names that no word of ours holds, and an id that is an address. */
const people = ['Xqamaria Popescu', 'Xqabogdan', 'xqaeva@desk.example'];

/** The desk whose agents are these people, some known by a name and some by their id alone. */
function named(): Dataset {
  const ids = new Map([
    ['ana', 'xqaana'],
    ['bob', 'Xqabogdan'],
    ['eva', 'xqaeva@desk.example'],
  ]);
  const text = JSON.stringify(everything()).replace(/"(ana|bob|eva)"/g, (_, id: string) => `"${ids.get(id)}"`);
  return JSON.parse(text.replace('"ANA"', '"Xqamaria Popescu"').replace(/,"name":"(BOB|EVA)"/g, '')) as Dataset;
}

/** Every text and attribute of an element, also inside its shadow roots. */
function allOf(root: Element | ShadowRoot): string {
  const own = root instanceof Element ? [...root.attributes].map(({ value }) => decodeURIComponent(safe(value))) : [];
  const inner = root instanceof Element && root.shadowRoot ? [allOf(root.shadowRoot)] : [];
  const below = [...root.childNodes].map((node) =>
    node instanceof Element ? allOf(node) : node instanceof Text ? node.data : '',
  );
  return [...own, ...inner, ...below].join('\n');
}

/** A percent sign that is none of an address. */
const safe = (value: string) => value.replace(/%(?![\da-f]{2})/gi, '%25');

/** A widget on data with agents, with everything open that a reader can open. */
async function opened(tag: string, agents: string) {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="en" time-zone="${zone}" period="2025-03" ${agents}><${tag} metric="first-response-time" by="agent"></${tag}></kpi-source>`,
  );
  const widget = source.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  const ready = oneEvent(source, 'kpi-ready');
  const shown = 'metric' in widget ? settled(widget) : ready;
  source.data = named();
  await ready;
  await shown;
  for (const key of ['t', 'i', 'l', 'd']) {
    if (card(widget)) press(card(widget), key);
    await widget.updateComplete;
  }
  widget.shadowRoot?.querySelectorAll<HTMLElement>('button').forEach((button) => button.click());
  await widget.updateComplete;
  return allOf(widget);
}

const found = (text: string) => people.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

describe('agents="hidden"', () => {
  it('is needed: a table by agent tells who they are', async () => {
    expect(found(await opened('kpi-breakdown', ''))).to.deep.equal(people);
  });

  for (const tag of everyTag)
    it(`keeps names and ids out of all that <${tag}> shows`, async () => {
      expect(found(await opened(tag, 'agents="hidden"'))).to.deep.equal([]);
    });

  it('shows numbers instead, apart from each other', async () => {
    expect(await opened('kpi-breakdown', 'agents="hidden"'))
      .to.contain('#1')
      .and.to.contain('#2')
      .and.to.contain('#3');
  });

  it('hides also where it is misspelt, and says so to the developer', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      expect(found(await opened('kpi-breakdown', 'agents="hiden"'))).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('hiden');
  });
});
