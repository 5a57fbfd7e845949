import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiFilter } from '../../src/widgets/kpi-filter.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { text } from '../support/mount.js';

async function filter({ where = '', lang = 'en', attributes = '' } = {}) {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03" where="${where}">
      <kpi-filter ${attributes}></kpi-filter>
    </kpi-source>`,
  );
  source.data = everything();
  await oneEvent(source, 'kpi-ready');
  const element = source.firstElementChild as KpiFilter;
  await element.updateComplete;
  return { source, element };
}

/** The source takes the request first, then the filter follows it. */
async function followed(source: KpiSource, element: KpiFilter) {
  await source.updateComplete;
  await element.updateComplete;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const chips = (element: Element) => all(element, '.chip').map(text);
const options = (element: Element) => all(element, '[role=option]');

async function press(element: KpiFilter, ...keys: string[]) {
  for (const key of keys) {
    await sendKeys({ press: key });
    await element.updateComplete;
  }
}

describe('<kpi-filter>', () => {
  const languages: [string, string[]][] = [
    ['en', ['Channel: all', 'Agent: all', 'Add filter']],
    ['es', ['Canal: todos', 'Agente: todos', 'Añadir filtro']],
    ['ro', ['Canal: toate', 'Agent: toți', 'Adaugă filtru']],
  ];
  for (const [lang, said] of languages)
    it(`has a chip for each slice that has something to choose, in "${lang}"`, async () => {
      // All tickets are of one type and have no priority; those that are resolved and those that are not can be added.
      const { element } = await filter({ lang });
      expect(chips(element)).to.deep.equal(said);
    });

  it('names what is chosen, and takes it off', async () => {
    const { source, element } = await filter({ where: 'channel=email,chat' });
    expect(chips(element)).to.deep.equal(['Channel: Email +1', 'Agent: all', 'Add filter']);
    all(element, '.remove')[0]!.click();
    await followed(source, element);
    expect(source.where).to.equal('');
    expect(chips(element)[0]).to.equal('Channel: all');
  });

  it('offers every key of the data and filters at once', async () => {
    const { source, element } = await filter();
    all(element, '.chip button')[0]!.click();
    await element.updateComplete;
    expect(options(element).map(text)).to.have.members(['Chat', 'Email', 'Phone']);
    options(element)
      .find((option) => text(option) === 'Chat')!
      .click();
    await followed(source, element);
    expect(source.where).to.equal('channel=chat');
    expect(options(element).find((option) => text(option) === 'Chat')!.ariaSelected).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('is used by keyboard alone', async () => {
    const { source, element } = await filter({ where: 'agent=ana' });
    all(element, '.chip button')[0]!.focus();
    await press(element, 'Enter', 'p', ' ', 'c', 'Enter');
    expect(source.where).to.equal('agent=ana; channel=phone,chat');
    await press(element, 'Escape');
    expect(options(element)).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '.chip button')[0]);
  });

  it('names agents by their names', async () => {
    const { element } = await filter({ where: 'agent=bob' });
    expect(chips(element)).to.include('Agent: BOB');
  });

  it('takes all filters off', async () => {
    const { source, element } = await filter({ where: 'channel=chat; agent=ana' });
    all(element, '.clear')[0]!.click();
    await followed(source, element);
    expect(source.where).to.equal('');
    expect(all(element, '.clear')).to.deep.equal([]);
  });

  it('offers the other slices below a chip of their own', async () => {
    const { element } = await filter({ attributes: 'slices="agent"' });
    expect(chips(element)[0]).to.equal('Agent: all');
    all(element, '.chip button').at(-1)!.click();
    await element.updateComplete;
    options(element)
      .find((option) => text(option) === 'Channel')!
      .click();
    await element.updateComplete;
    expect(chips(element)).to.include('Channel: all');
  });
});
