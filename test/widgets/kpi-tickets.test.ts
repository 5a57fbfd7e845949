import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { KpiCsat } from '../../src/widgets/kpi-csat.js';
import type { KpiTickets } from '../../src/widgets/kpi-tickets.js';
import { addressOf, ordered } from '../../src/widgets/ticket-facts.js';
import type { Fact } from '../../src/engine/result.js';
import { everything } from '../support/everything.js';
import { mount, part, text } from '../support/mount.js';

const list = (attributes: string, options: { data?: unknown; lang?: string } = {}) =>
  mount<KpiTickets>(`<kpi-tickets ${attributes}></kpi-tickets>`, { data: everything(), ...options });
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const rows = (element: Element) => all(element, '.ticket').map((row) => [...row.children].map(text));
const heads = (element: Element) => all(element, '[role=columnheader]').map(text);

describe('<kpi-tickets>', () => {
  it('lists what a metric counts, the longest wait first', async () => {
    // 37 of the 40 tickets of March were answered; the slowest after 30 hours.
    const element = await list('metric="first-response-time"');
    expect(heads(element)).to.deep.equal(['Ticket', 'Subject', 'Agent', 'Date', 'Value']);
    expect(rows(element)[0]).to.deep.equal(['m36', 'Subject 46', 'BOB', '18 Mar 2025', '1.3 d']);
    expect(all(element, '[role=table]')[0]!.getAttribute('aria-rowcount')).to.equal('38');
    expect(part(element, 'footer')).to.contain('37 first responses');
    await expect(element).to.be.accessible();
  });

  it('sorts by date, and turns round', async () => {
    const element = await list('metric="first-response-time"');
    const [, value] = all(element, '.ticket-head button');
    value!.click();
    await element.updateComplete;
    expect(rows(element)[0]?.[4]).to.equal('10 min');
    all(element, '.ticket-head button')[0]!.click();
    await element.updateComplete;
    expect(rows(element)[0]?.[3]).to.equal('20 Mar 2025');
    expect(all(element, '[aria-sort=descending]').map(text)).to.deep.equal(['Date']);
  });

  const languages: [string, string[]][] = [
    ['es', ['Ticket', 'Asunto', 'Agente', 'Fecha']],
    ['ro', ['Tichet', 'Subiect', 'Agent', 'Dată']],
  ];
  for (const [lang, said] of languages)
    it(`says it in "${lang}"; a count has no value of its own`, async () => {
      expect(heads(await list('', { lang }))).to.deep.equal(said);
    });

  it('links to the help desk by the template of the page', async () => {
    const element = await list('metric="first-response-time" ticket-url="https://desk.example/t/{id}"');
    const link = all(element, '.ticket a')[0] as HTMLAnchorElement;
    expect(link.href).to.equal('https://desk.example/t/m36');
    expect(link.rel).to.contain('noopener');
  });

  it('keeps only the rows in view in the page', async () => {
    const start = Date.parse('2025-03-01T00:00:00Z');
    const tickets = Array.from({ length: 100_000 }, (_, i) => ({
      id: `t${i}`,
      createdAt: new Date(start + i * 20_000).toISOString(),
      subject: `Subject ${i}`,
    }));
    const element = await list('', { data: { asOf: '2025-04-02T00:00:00Z', tickets } });
    const body = all(element, '.ticket-body')[0]!;
    expect(all(element, '.ticket').length).to.be.lessThan(60);
    expect(rows(element)[0]?.[0]).to.equal('t99999');
    const scrolled = oneEvent(body, 'scroll');
    body.scrollTop = body.scrollHeight;
    await scrolled;
    expect(rows(element).at(-1)?.[0]).to.equal('t0');
    expect(all(element, '.ticket').length).to.be.lessThan(60);
    expect(all(element, '.ticket').at(-1)!.getAttribute('aria-rowindex')).to.equal('100001');
    const last = all(element, '.ticket').at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.closeTo(body.getBoundingClientRect().bottom, 1);
  });
});

describe('the menu of a widget', () => {
  it('opens the tickets behind its number, and gives the focus back', async () => {
    const element = await mount<KpiCsat>('<kpi-csat></kpi-csat>', { data: everything() });
    const button = all(element, '.menu-button')[0]!;
    button.focus();
    button.click();
    await element.updateComplete;
    all(element, '[role=menuitem]')
      .find((item) => text(item) === 'See the tickets')!
      .click();
    await waitUntil(() => all(element, '.tickets-panel .close-button').length > 0, 'the list is loaded');
    await element.updateComplete;
    // 50 answers of March.
    expect(text(all(element, '.tickets-panel header')[0])).to.contain('50 answers');
    const close = all(element, '.tickets-panel .close-button')[0]!;
    expect(element.shadowRoot!.activeElement).to.equal(close);
    await expect(element).to.be.accessible();
    close.click();
    await element.updateComplete;
    expect(all(element, '.tickets-panel')).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });
});

const fact = (more: Partial<Fact>): Fact => ({
  at: 0,
  ticket: undefined,
  value: undefined,
  keys: {},
  record: undefined,
  ...more,
});

describe('the address of a ticket', () => {
  const cases: [string, Partial<Fact>, string | undefined, string | undefined][] = [
    ['comes from the template', { ticket: 'a/b' }, 'https://desk.example/{id}', 'https://desk.example/a%2Fb'],
    ['comes from the data', { ticket: '1', record: { url: 'https://x.example/1' } }, undefined, 'https://x.example/1'],
    ['is none that would run a script', { record: { url: 'javascript:alert(1)' } }, undefined, undefined],
    ['is none without either', { ticket: '1' }, undefined, undefined],
    ['is none without a ticket', {}, 'https://desk.example/{id}', undefined],
  ];
  for (const [title, given, template, expected] of cases)
    it(title, () => {
      expect(addressOf(fact(given), template)).to.equal(expected);
    });
});

describe('the order of tickets', () => {
  const values = [3, undefined, 9, 1].map((value, at) => fact({ value, at }));

  it('has the largest first, or last, and those without a value at the end', () => {
    expect(ordered(values, 'value', false).map(({ value }) => value)).to.deep.equal([9, 3, 1, undefined]);
    expect(ordered(values, 'value', true).map(({ value }) => value)).to.deep.equal([1, 3, 9, undefined]);
  });
});
