import { expect } from '@open-wc/testing';
import type { KpiBalance } from '../../src/widgets/kpi-balance.js';
import { desk } from '../support/desk.js';
import { mount, part, text } from '../support/mount.js';

const balance = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiBalance>(`<kpi-balance ${attributes}></kpi-balance>`, options);
const sides = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll('.ruled > div')].map((side) => text(side.querySelector('h4')));
const values = (widget: Element) => [...widget.shadowRoot!.querySelectorAll('.ruled .value')].map(text);

const months = [
  { month: '2025-02', wait: 60, satisfied: 57 },
  { month: '2025-03', wait: 10, satisfied: 30 },
];

/** Sixty tickets a month, each with a first response and an answer. */
function traded() {
  const all = months.flatMap(({ month, wait, satisfied }) =>
    Array.from({ length: 60 }, (_, i) => ({ id: `${month}-${i}`, month, wait, score: i < satisfied ? 5 : 1 })),
  );
  return desk({
    tickets: all.map(({ id, month }) => ({ id, createdAt: `${month}-10T10:00:00Z` })),
    messages: all.map(({ id, month, wait }) => ({
      id: `${id}-a`,
      ticket: id,
      author: 'agent' as const,
      at: new Date(Date.parse(`${month}-10T10:00:00Z`) + wait * 60_000).toISOString(),
    })),
    surveys: all.map(({ id, month, score }) => ({
      id,
      ticket: id,
      kind: 'csat' as const,
      score,
      answeredAt: `${month}-11T10:00:00Z`,
    })),
  });
}

/** First response: median 20 min in February, 10 min in March. CSAT: 87 % and 84 %, intervals overlapping. */
describe('<kpi-balance>', () => {
  it('shows both sides with their own statistic, and no verdict that the noise could have made', async () => {
    const widget = await balance('pair="speed-vs-satisfaction"');
    expect(part(widget, 'label')).to.equal('Speed and satisfaction');
    expect(part(widget, 'value')).to.equal('No clear change');
    expect(sides(widget)).to.deep.equal(['First response · median', 'CSAT']);
    expect(values(widget)).to.deep.equal(['10min', '84%']);
    expect(part(widget, 'period')).to.contain('vs February');
    await expect(widget).to.be.accessible();
  });

  it('draws what lies within the noise without a verdict by colour', async () => {
    const widget = await balance('pair="loyalty-vs-backlog"');
    expect(text(widget.shadowRoot?.querySelector('.lede'))).to.equal(
      'The changes are not clearly larger than the noise.',
    );
    expect(widget.shadowRoot?.querySelectorAll('.for-2, .against-2').length).to.equal(0);
  });

  it('calls it a trade-off when one side is clearly better and the other clearly worse', async () => {
    // Waits of 60 min in February and 10 min in March; 57 and 30 of 60 satisfied.
    const widget = await balance('pair="speed-vs-satisfaction"', { data: traded() });
    expect(part(widget, 'value')).to.equal('Trade-off');
    expect(text(widget.shadowRoot?.querySelector('.lede'))).to.equal('Both changes are larger than the noise.');
    expect(['.for-2', '.against-2'].map((look) => widget.shadowRoot?.querySelectorAll(look).length)).to.deep.equal([
      1, 1,
    ]);
    expect(widget.shadowRoot?.querySelector('.ruled')?.textContent).to.contain('better').and.to.contain('worse');
  });

  it('judges each side as the verdict does: by the weeks before, where the months alone do not tell', async () => {
    const monday = Date.parse('2024-10-07T00:00:00Z');
    const hour = 3_600_000;
    const weeks = Array.from({ length: 25 }, (_, week) => week);
    // Of five tickets a week the third is solved after 10 hours, and after 14 in one week of March.
    const all = weeks.flatMap((week) =>
      [1, 5, week === 22 ? 14 : week % 2 ? 10 : 10.2, 50, 100].map((hours, i) => ({
        id: `${week}-${i}`,
        from: monday + week * 168 * hour,
        hours: week === 22 && i === 1 ? 14 : hours,
      })),
    );
    const iso = (at: number) => new Date(at).toISOString();
    const data = desk({
      tickets: all.map(({ id, from }) => ({ id, createdAt: iso(from) })),
      messages: [],
      surveys: [],
      statusChanges: all.map(({ id, from, hours }) => ({
        ticket: id,
        at: iso(from + hours * hour),
        status: 'resolved' as const,
      })),
    });
    const widget = await balance('pair="resolution-vs-reopen"', { data });
    expect(part(widget, 'value')).to.equal('No clear change');
    expect(text(widget.shadowRoot?.querySelector('.lede'))).to.equal('Only one of the changes stands out clearly.');
    expect(widget.shadowRoot?.querySelectorAll('.against-2').length, 'and that one is drawn so').to.equal(1);
  });

  for (const [lang, says] of [
    ['es', 'Sin cambio claro'],
    ['ro', 'Fără schimbare clară'],
  ] as const)
    it(`says it in "${lang}"`, async () => {
      expect(part(await balance('pair="speed-vs-satisfaction"', { lang }), 'value')).to.equal(says);
    });

  it('says of a pair that nobody knows just that', async () => {
    const widget = await balance('pair="cost-vs-joy"');
    expect(part(widget, 'state')).to.contain('Unknown metric: ‘cost-vs-joy’.');
  });

  it('is empty when the data have neither side', async () => {
    const widget = await balance('pair="agents-vs-sla"');
    expect(part(widget, 'value')).to.equal('');
    expect(part(widget, 'state')).to.not.equal('');
  });
});
