import { expect, oneEvent } from '@open-wc/testing';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiExplain } from '../../src/widgets/kpi-explain.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { everything } from '../support/everything.js';
import { card, mount, part, press, text } from '../support/mount.js';
import { until } from '../support/until.js';

const rows = (element: Element) => {
  const names = [...element.shadowRoot!.querySelectorAll('.definitions dt')].map(text);
  const said = [...element.shadowRoot!.querySelectorAll('.definitions dd')].map(text);
  return Object.fromEntries(names.map((name, i) => [name, said[i]!]));
};
const explain = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiExplain>(`<kpi-explain ${attributes}></kpi-explain>`, { data: everything(), ...options });

describe('<kpi-explain>', () => {
  it('says all that a number of a metric rests on', async () => {
    const element = await explain('metric="csat" where="channel=unknown"');
    expect(part(element, 'label')).to.equal('How it is computed: Customer satisfaction (CSAT)');
    const said = rows(element);
    expect(Object.keys(said)).to.include.members([
      'Formula',
      'Calculation',
      'Rests on',
      'Date that counts',
      'Time zone',
      'Calendar',
      'Filters',
      'Left out',
      'Unanswered',
      'Target',
      'Data',
    ]);
    // 42 of the 50 answers of March were satisfied.
    expect(said.Calculation).to.contain('42 ÷ 50 = 84.0%');
    expect(said['Rests on']).to.equal('50 answers');
    expect(said.Formula).to.contain('share(');
    expect(said['Time zone']).to.contain('Europe/Madrid');
    expect(said.Filters).to.equal('Channel: Unknown');
    expect(said.Target).to.contain('according to');
    expect(said.Data).to.contain('2 Apr 2025');
    await expect(element).to.be.accessible();
  });

  it('says it of the widget that the reader went to last, and follows its numbers', async () => {
    const element = await mount<KpiElement>(
      '<kpi-stat metric="ticket-volume"></kpi-stat><kpi-csat></kpi-csat><kpi-explain></kpi-explain>',
      { data: everything() },
    );
    const [volume, csat, explained] = element.parentElement!.children as unknown as KpiElement[];
    const source = element.parentElement as KpiSource;
    const all = [volume!, csat!, explained!];
    await until(() => all.every((each) => each.matches(':state(ready)')), 'all are ready');
    expect(part(explained!, 'label')).to.equal('How it is computed');
    expect(text(card(explained!))).to.contain('Go to a widget');
    for (const [widget, fact] of [
      [csat, '50 answers'],
      [volume, '40 tickets'],
    ] as const) {
      widget!.shadowRoot!.querySelector<HTMLElement>('.menu-button')!.focus();
      await explained!.updateComplete;
      expect(rows(explained!)['Rests on']).to.equal(fact);
    }
    const ready = oneEvent(volume!, 'kpi-ready');
    source.period = '2025-02';
    await ready;
    await until(() => rows(explained!)['Rests on'] === '10 tickets', 'the explanation follows');
    await expect(explained!).to.be.accessible();
  });

  it('names what was chosen in other widgets among the filters', async () => {
    const element = await explain('metric="ticket-volume"');
    const tickets = { metric: 'first-response-time', population: 'cohort' as const, bands: ['unanswered'] };
    const ready = oneEvent(element, 'kpi-ready');
    (element.parentElement as KpiSource).state = { selections: [{ widget: 'bands', tickets }] };
    await ready;
    await element.updateComplete;
    expect(rows(element).Filters).to.equal('First response: Unanswered');
    expect(rows(element)['Rests on']).to.equal('3 tickets');
  });

  it('offers no explanation of itself', async () => {
    const element = await explain('metric="ticket-volume"');
    expect(element.shadowRoot!.querySelectorAll('footer .link')).to.have.length(0);
    press(card(element), 'i');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('.panel')).to.have.length(0);
    element.shadowRoot!.querySelector<HTMLElement>('.menu-button')!.click();
    await element.updateComplete;
    const entries = [...element.shadowRoot!.querySelectorAll('[role="menuitem"]')].map(text);
    expect(entries.join()).to.contain('View as table');
    expect(entries.join()).to.not.contain('computed');
  });

  it('folds away long lists of reasons', async () => {
    const bad = [{ createdAt: 'x' }, { id: 'x' }, { id: 'm0', createdAt: '2025-03-01T11:00:00Z' }, 7, null];
    const data = everything();
    const element = await explain('metric="ticket-volume"', {
      data: { ...data, tickets: [...data.tickets!, ...bad] },
    });
    const { 'Left out': left = '' } = rows(element);
    expect(left).to.match(/^\d tickets? left out/);
    for (const list of element.shadowRoot!.querySelectorAll<HTMLElement>('details'))
      expect(list.hasAttribute('open'), 'nothing long is open').to.equal(false);
    await expect(element).to.be.accessible();
  });

  const tags = [
    'kpi-nps',
    'kpi-backlog',
    'kpi-response-bands',
    'kpi-csat-trend',
    'kpi-balance pair="speed-vs-satisfaction"',
  ];
  for (const tag of tags)
    it(`is in <${tag}> as well, by the key I`, async () => {
      const element = await mount<KpiElement>(`<${tag}></${tag.split(' ')[0]}>`, { data: everything() });
      press(card(element), 'i');
      await element.updateComplete;
      expect(Object.keys(rows(element))).to.include.members([
        'Formula',
        'Rests on',
        'Time zone',
        'Filters',
        'Left out',
        'Data',
      ]);
      await expect(element).to.be.accessible();
    });
});
