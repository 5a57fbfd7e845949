import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { KpiPeriod } from '../../src/widgets/kpi-period.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { text } from '../support/mount.js';

async function picker(lang = 'en') {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03"><kpi-period></kpi-period></kpi-source>`,
  );
  source.data = desk();
  await oneEvent(source, 'kpi-ready');
  const element = source.firstElementChild as KpiPeriod;
  await element.updateComplete;
  return { source, element };
}

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const button = (element: Element) => find(element, '.period-button');
const named = (element: Element, name: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    (each) => text(each) === name || each.ariaLabel?.replace(/\u00a0/g, ' ') === name,
  )!;

async function click(element: KpiPeriod, target: HTMLElement) {
  target.click();
  await element.updateComplete;
}

describe('<kpi-period>', () => {
  const languages: [string, string][] = [
    ['en', 'Period: 1–31 Mar 2025 vs Feb'],
    ['es', 'Periodo: 1–31 mar 2025 frente a feb'],
    ['ro', 'Perioadă: 1–31 mar. 2025 față de feb'],
  ];
  for (const [lang, said] of languages)
    it(`shows the period and what it is compared with in "${lang}"`, async () => {
      const { element } = await picker(lang);
      expect(text(button(element)).replace(/\.$/, '')).to.equal(said);
    });

  it('opens on the period, in its month, with the focus on its last day', async () => {
    const { element } = await picker();
    await click(element, button(element));
    expect(text(find(element, '#month'))).to.equal('March 2025');
    expect(element.shadowRoot!.activeElement).to.equal(named(element, '31 Mar 2025'));
    expect(element.shadowRoot!.querySelectorAll('td.inside')).to.have.length(31);
    await expect(element).to.be.accessible();
  });

  it('takes a preset, and changes nothing before it is applied', async () => {
    const { source, element } = await picker();
    await click(element, button(element));
    await click(element, named(element, 'Previous month'));
    expect(source.period).to.equal('2025-03');
    await click(element, named(element, 'Apply'));
    expect(source.period).to.equal('previous-month');
    await element.updateComplete;
    // The data end on 2 April.
    expect(text(button(element))).to.contain('1–31 Mar 2025');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('takes a first and a last day, in either order', async () => {
    const { source, element } = await picker();
    await click(element, button(element));
    await click(element, named(element, '20 Mar 2025'));
    expect(text(find(element, '.decision'))).to.contain('Now choose the last day.');
    await click(element, named(element, '5 Mar 2025'));
    expect(element.shadowRoot!.querySelectorAll('td.inside')).to.have.length(16);
    await click(element, named(element, 'Apply'));
    expect(source.period).to.equal('2025-03-05/2025-03-21');
  });

  it('is used by keyboard alone', async () => {
    const { source, element } = await picker();
    button(element).focus();
    for (const key of ['Enter', 'PageUp', 'Home', 'Enter', 'ArrowDown', 'ArrowRight', 'Enter']) {
      await sendKeys({ press: key });
      await element.updateComplete;
    }
    // 31 March, a month back: 28 February, a Friday; its Monday is the 24th.
    await click(element, named(element, 'Apply'));
    expect(source.period).to.equal('2025-02-24/2025-03-05');
  });

  for (const way of ['Escape', 'Cancel'])
    it(`leaves the period alone with ${way}`, async () => {
      const { source, element } = await picker();
      await click(element, button(element));
      await click(element, named(element, 'Today'));
      if (way === 'Escape') await sendKeys({ press: 'Escape' });
      else await click(element, named(element, 'Cancel'));
      await element.updateComplete;
      expect(find(element, '.popover')).to.equal(null);
      expect(source.period).to.equal('2025-03');
    });

  it('lets the page prevent it', async () => {
    const { source, element } = await picker();
    element.addEventListener('kpi-period-request', (event) => event.preventDefault());
    await click(element, button(element));
    await click(element, named(element, 'Today'));
    await click(element, named(element, 'Apply'));
    expect(source.period).to.equal('2025-03');
  });

  it('closes when the reader presses elsewhere', async () => {
    const { element } = await picker();
    await click(element, button(element));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(find(element, '.popover')).to.equal(null);
  });
});
