import { expect } from '@open-wc/testing';
import type { KpiBacklog } from '../../src/widgets/kpi-backlog.js';
import { countedFile, march1 } from '../support/counted.mjs';
import { desk } from '../support/desk.js';
import { mount, part, text } from '../support/mount.js';

const facts = (widget: Element) => text(widget.shadowRoot?.querySelector('.facts'));

describe('<kpi-backlog>', () => {
  it('shows what is open, the change since the start, and the sum that leads there', async () => {
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>');
    expect(part(widget, 'period')).to.equal('1–31 Mar 2025 · open at the end of each day');
    expect(part(widget, 'value')).to.equal('9open');
    expect(part(widget, 'delta')).to.equal('+5 since 1 Mar· worse');
    expect(part(widget, 'footer')).to.contain('4 + 40 created + 1 reopened − 36 resolved = 9');
    await expect(widget).to.be.accessible();
  });

  const languages: [string, string, string, string][] = [
    ['es', '+5 desde el 1 mar· peor', '4 + 40 creados + 1 reabiertos − 36 resueltos = 9', 'no se vacía'],
    ['ro', '+5 din 1 mar.· mai slab', '4 + 40 create + 1 redeschise − 36 rezolvate = 9', 'nu se golește'],
  ];
  for (const [lang, delta, sum, never] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>', { lang });
      expect(part(widget, 'delta')).to.equal(delta);
      expect(part(widget, 'footer')).to.contain(sum);
      expect(facts(widget)).to.contain(never);
    });

  it('says how long it would take to clear, and that it never does while more comes in than goes out', async () => {
    // 9 open x 30.96 days (the clocks go forward) / 36 resolved = 7.7 days; 41 came in, 36 went out.
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>');
    expect(facts(widget))
      .to.contain('Time to clear 7.7 days with no new arrivals')
      .and.to.contain('At the current inflow never clears');
  });

  it('says how long it takes at the current inflow where that is possible', async () => {
    const statusChanges = desk().tickets!.map(({ id }) => ({
      ticket: id,
      at: '2025-03-31T10:00:00Z',
      status: 'resolved' as const,
    }));
    const tickets = [...desk().tickets!, { id: 'late', createdAt: '2025-03-31T12:00:00Z' }];
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>', { data: desk({ tickets, statusChanges }) });
    // 10 + 41 - 50 = 1 open; 1 x 30.96 d / (50 - 41) = 3.4 d.
    expect(part(widget, 'footer')).to.contain('10 + 41 created + 0 reopened − 50 resolved = 1');
    expect(facts(widget)).to.contain('At the current inflow 3.4d');
  });

  it('claims nothing about reopenings and inflow where a database that does not know them has counted', async () => {
    const stays = { facts: 'stays', date: 'enteredAt' };
    const counts = (day: number, n: number) => ({ columns: { bucket: [march1 + day], n: [n] } });
    const data = countedFile(
      counts(2, 40),
      // Four tickets were open before March.
      { ...stays, opening: true, ...counts(-1, 4) },
      { ...stays, ...counts(2, 40) },
      { ...stays, date: 'leftAt', ...counts(3, 36) },
    );
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>', { data });
    expect(part(widget, 'value')).to.equal('8open');
    expect(part(widget, 'footer')).not.to.contain('reopened');
    // 8 open x 30.96 days / 36 resolved = 6.9 days.
    expect(facts(widget)).to.contain('Time to clear 6.9 days').and.not.to.contain('inflow');
    // Ages take the tickets themselves.
    expect(widget.shadowRoot!.querySelectorAll('svg.plot').length).to.equal(1);
    expect(widget.numbers()!.drawn.some(({ group }) => group?.startsWith('Age'))).to.equal(false);
  });

  it('shows the ages of the open tickets and names what happened beside the desk', async () => {
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>');
    const [first, second] = [...(widget.shadowRoot?.querySelectorAll('svg.plot') ?? [])].map(text);
    expect(`${first}${second}`).to.contain('Release 4.2').and.to.contain('> 30 d').and.to.contain('7–30 d');
  });

  it('shows an empty desk as zero, which is an answer', async () => {
    const statusChanges = desk().tickets!.map(({ id }) => ({
      ticket: id,
      at: '2025-03-31T10:00:00Z',
      status: 'resolved' as const,
    }));
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>', { data: desk({ statusChanges }) });
    expect(part(widget, 'value')).to.equal('0open');
    expect(part(widget, 'delta')).to.equal('−10 since 1 Mar· better');
  });

  it('says so when the data has no tickets', async () => {
    const widget = await mount<KpiBacklog>('<kpi-backlog></kpi-backlog>', { data: { surveys: desk().surveys } });
    expect(part(widget, 'state')).to.contain('The data has no tickets.');
  });
});
