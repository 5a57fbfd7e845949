import { expect } from '@open-wc/testing';
import type { KpiTrend } from '../../src/widgets/kpi-trend.js';
import { everything } from '../support/everything.js';
import { card, mount, part, press, text } from '../support/mount.js';

const trend = (attributes: string, lang = 'en') =>
  mount<KpiTrend>(`<kpi-trend ${attributes}></kpi-trend>`, { data: everything(), lang });
const heading = (widget: Element) => text(widget.shadowRoot?.querySelector('h4'));
const count = (widget: Element, selector: string) => widget.shadowRoot!.querySelectorAll(`svg.plot ${selector}`).length;

async function rows(widget: KpiTrend) {
  press(card(widget), 't');
  await widget.updateComplete;
  return [...widget.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
}

describe('<kpi-trend>', () => {
  it('draws what adds up as bars from zero, a day each', async () => {
    // Forty tickets on the first twenty days of March, two a day.
    const widget = await trend('metric="ticket-volume"');
    expect(part(widget, 'label')).to.equal('Ticket volume over time');
    expect(part(widget, 'value')).to.equal('40');
    expect(heading(widget)).to.equal('Days, 1–31 Mar 2025');
    expect(count(widget, 'rect.resolved')).to.equal(20);
    expect(count(widget, 'path.series')).to.equal(0);
    const table = await rows(widget);
    expect(table).to.have.length(31);
    expect(table[0]).to.deep.equal(['1 Mar 2025', '2']);
    expect(table[30]).to.deep.equal(['31 Mar 2025', '0']);
  });

  it('draws a stock as a line, also where it is a count', async () => {
    const widget = await trend('metric="backlog"');
    expect(count(widget, 'path.series')).to.equal(1);
    expect(count(widget, 'rect.resolved')).to.equal(0);
  });

  it('draws a rate by week with its control limits, half a year back', async () => {
    const widget = await trend('metric="csat"');
    expect(heading(widget)).to.equal('Weeks, Sept 2024 – Mar 2025 · bars: answers');
    expect(await rows(widget)).to.have.length(26);
  });

  it('shows the interval of each point where there are no limits', async () => {
    const widget = await trend('metric="csat" interval="month"');
    expect(heading(widget)).to.equal('Months, Apr 2024 – Mar 2025 · bars: answers');
    expect(count(widget, 'path.area')).to.equal(1);
    expect(count(widget, 'path.limit')).to.equal(0);
    const table = await rows(widget);
    expect(table).to.have.length(12);
    // 42 of 50, Wilson 71-92 %.
    expect(table[11]).to.deep.equal(['Mar 2025', '84%', '71–92%', '50']);
    expect(table[0]).to.deep.equal(['Apr 2024', '–', '–', '0']);
  });

  it('takes a target in the unit on screen', async () => {
    const widget = await trend('metric="first-response-time" target="1h" statistic="median"');
    expect(part(widget, 'status')).to.equal('On target');
    expect(text(widget.shadowRoot?.querySelector('svg.plot'))).to.contain('target ≤ 1 h');
  });

  const languages: [string, string, string][] = [
    ['es', 'Volumen de tickets en el tiempo', 'Días, 1–31 mar 2025'],
    ['ro', 'Volumul de tichete în timp', 'Zile, 1–31 mar. 2025'],
  ];
  for (const [lang, label, head] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await trend('metric="ticket-volume"', lang);
      expect(part(widget, 'label')).to.equal(label);
      expect(heading(widget)).to.equal(head);
    });

  it('says so when nobody knows the metric', async () => {
    const widget = await trend('metric="happiness"');
    expect(part(widget, 'state')).to.contain('happiness');
  });

  it('asks anew when the page chooses another metric or interval', async () => {
    const widget = await trend('metric="ticket-volume"');
    widget.interval = 'week';
    await new Promise((resolve) => widget.addEventListener('kpi-ready', resolve, { once: true }));
    await widget.updateComplete;
    expect(heading(widget)).to.match(/^Weeks/);
  });

  it('is accessible', async () => {
    await expect(await trend('metric="ticket-volume"')).to.be.accessible();
  });

  it('hides the weeks in which fewer than five agents answered', async () => {
    const answers = (n: number, day: string) =>
      Array.from({ length: n }, (_, i) => ({
        id: `${day}-${i}`,
        kind: 'agent' as const,
        scale: [1, 5] as [number, number],
        score: 4,
        answeredAt: `2025-03-${day}T11:00:00Z`,
      }));
    const surveys = [...answers(4, '05'), ...answers(5, '12'), ...answers(30, '19')];
    const widget = await mount<KpiTrend>('<kpi-trend metric="agent-satisfaction" interval="week"></kpi-trend>', {
      data: { ...everything(), surveys },
    });
    const weeks = (await rows(widget)).slice(-4).map(([week, value]) => [week, value === '–']);
    expect(weeks).to.deep.include.members([
      ['3 Mar 2025', true],
      ['10 Mar 2025', false],
      ['17 Mar 2025', false],
    ]);
  });
});
