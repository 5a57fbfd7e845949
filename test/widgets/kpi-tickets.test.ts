import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import type { KpiCsat } from '../../src/widgets/kpi-csat.js';
import type { KpiTickets } from '../../src/widgets/kpi-tickets.js';
import { addressOf, ordered } from '../../src/widgets/ticket-facts.js';
import type { Fact } from '../../src/engine/result.js';
import { everything } from '../support/everything.js';
import { mount, part, settled, text } from '../support/mount.js';
import { until } from '../support/until.js';

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

  it('goes on showing its tickets while those of newer data are looked for', async () => {
    const element = await list('');
    const failed: unknown[] = [];
    const fail = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      failed.push(event.reason);
    };
    window.addEventListener('unhandledrejection', fail);
    try {
      const again = settled(element);
      element.closest('kpi-source')!.data = everything();
      await again;
      await nextFrame();
      expect(failed.map(String)).to.deep.equal([]);
    } finally {
      window.removeEventListener('unhandledrejection', fail);
    }
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

  for (const [lang, alone, behind] of [
    ['en', 'Tickets', 'Tickets: First response time'],
    ['es', 'Tickets', 'Tickets: Tiempo de primera respuesta'],
    ['ro', 'Tichete', 'Tichete: Timpul până la primul răspuns'],
  ] as const)
    it(`is called what it lists: ${lang}`, async () => {
      expect(part(await list('', { lang }), 'label')).to.equal(alone);
      expect(part(await list('metric="first-response-time"', { lang }), 'label')).to.equal(behind);
    });

  const languages: [string, string[]][] = [
    ['es', ['Ticket', 'Asunto', 'Agente', 'Fecha']],
    ['ro', ['Tichet', 'Subiect', 'Agent', 'Dată']],
  ];
  for (const [lang, said] of languages)
    it(`says it in "${lang}"; a count has no value of its own`, async () => {
      expect(heads(await list('', { lang }))).to.deep.equal(said);
    });

  it('says what the ticket of an answer was about, and what its customer wrote', async () => {
    const data = everything();
    const answered = { id: 'c', kind: 'csat' as const, answeredAt: '2025-03-31T10:00:00Z', score: 1 };
    const surveys = [
      { ...answered, id: 'c1', ticket: 'm3', comment: 'Nobody called back.' },
      { ...answered, id: 'c2', ticket: 'm4' },
      { ...answered, id: 'c3', comment: 'Thanks!' },
    ];
    const element = await list('metric="csat"', { data: { ...data, surveys } });
    expect(heads(element)[1]).to.equal('Subject · Comment');
    expect(rows(element).map(([, about]) => about)).to.have.members([
      'Subject 13 · Nobody called back.',
      'Subject 14',
      'Thanks!',
    ]);
  });

  it('hides who said what where so few agents answered that they could be known', async () => {
    const data = everything();
    const surveys = [1, 2, 3, 4].map((i) => ({
      id: `a${i}`,
      kind: 'agent' as const,
      scale: [1, 5] as [number, number],
      score: 1,
      answeredAt: '2025-03-31T10:00:00Z',
    }));
    const element = await list('metric="agent-satisfaction"', { data: { ...data, surveys } });
    expect(rows(element)).to.deep.equal([]);
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
    await until(() => all(element, '.tickets-panel .close-button').length > 0, 'the list is loaded');
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

describe('a list that follows readers', () => {
  const both = (attributes = '') =>
    mount<KpiCsat>(`<kpi-csat></kpi-csat><kpi-tickets ${attributes}></kpi-tickets>`, { data: everything() });
  const seeTickets = async (element: KpiCsat) => {
    all(element, '.menu-button')[0]!.click();
    await element.updateComplete;
    const item = all(element, '[role=menuitem]').find((each) => text(each) === 'See the tickets')!;
    item.click();
    await element.updateComplete;
  };

  it('shows what is behind the number of another widget, and goes back to all tickets', async () => {
    const element = await both();
    const follower = element.nextElementSibling as KpiTickets;
    await until(() => part(follower, 'footer') !== '', 'the list has its numbers');
    await seeTickets(element);
    await follower.updateComplete;
    expect(all(element, '.tickets-panel')).to.deep.equal([]);
    expect(part(follower, 'footer')).to.contain('50 answers');
    expect(text(all(follower, '.actions')[0])).to.equal('Customer satisfaction (CSAT) · 1–31 Mar 2025 All tickets');
    await expect(follower).to.be.accessible();
    all(follower, '.actions .link')[0]!.click();
    await follower.updateComplete;
    expect(part(follower, 'footer')).to.contain('40 tickets');
  });

  it('leaves a list alone whose page has chosen a metric for it', async () => {
    const element = await both('metric="ticket-volume"');
    await seeTickets(element);
    await until(() => all(element, '.tickets-panel .close-button').length > 0, 'the panel is loaded');
    expect(part(element.nextElementSibling!, 'footer')).to.contain('40 tickets');
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
