import { expect } from '@open-wc/testing';
import type { KpiCsatTrend } from '../../src/widgets/kpi-csat-trend.js';
import { card, mount, part, press, text } from '../support/mount.js';

const heading = (widget: Element) => text(widget.shadowRoot?.querySelector('h4'));

describe('<kpi-csat-trend>', () => {
  it('shows the month with interval, change and response rate, and the weeks that lead to it', async () => {
    // 42 of 50 (Wilson 71-92 %), of 200 asked; February 26 of 30.
    const widget = await mount<KpiCsatTrend>('<kpi-csat-trend></kpi-csat-trend>');
    expect(part(widget, 'value')).to.equal('84%');
    expect(part(widget, 'delta')).to.equal('−3 pp vs February· no clear change');
    expect(text(widget.shadowRoot?.querySelector('.range'))).to.equal('95% interval: 71–92%');
    expect(part(widget, 'footer')).to.contain('50 answers · response rate 25%');
    expect(heading(widget)).to.equal('Weeks, Sept 2024 – Mar 2025 · bars: answers');
    await expect(widget).to.be.accessible();
  });

  const languages: [string, string, string, string][] = [
    [
      'es',
      'Dentro del objetivo',
      '−3 p. p. frente a febrero· sin cambio claro',
      'Semanas, sept 2024 – mar 2025 · barras: respuestas',
    ],
    [
      'ro',
      'Țintă atinsă',
      '−3 p.p. față de februarie· fără schimbare clară',
      'Săptămâni, sept. 2024 – mar. 2025 · bare: răspunsuri',
    ],
  ];
  for (const [lang, status, delta, weeks] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await mount<KpiCsatTrend>('<kpi-csat-trend></kpi-csat-trend>', { lang });
      expect(part(widget, 'status')).to.equal(status);
      expect(part(widget, 'delta')).to.equal(delta);
      expect(heading(widget)).to.equal(weeks);
    });

  const targets: [string, string][] = [
    ['', 'On target'], // The catalogue wants 80-90 %.
    ['target="80"', 'On target'],
    ['target="85"', 'Near target'],
    ['target="95"', 'Off target'],
  ];
  for (const [target, status] of targets)
    it(`is "${status}" with ${target || 'the target of the catalogue'}`, async () => {
      const widget = await mount<KpiCsatTrend>(`<kpi-csat-trend ${target}></kpi-csat-trend>`);
      expect(part(widget, 'status')).to.equal(status);
    });

  it('leaves the weeks without answers empty, in the drawing and in the table', async () => {
    const widget = await mount<KpiCsatTrend>('<kpi-csat-trend></kpi-csat-trend>');
    expect(text(widget.shadowRoot?.querySelector('svg.plot'))).to.contain('no answers');
    press(card(widget), 't');
    await widget.updateComplete;
    const rows = [...(widget.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text));
    expect(rows).to.have.length(26);
    expect(rows.find(([week]) => week === '13 Jan 2025')).to.deep.equal(['13 Jan 2025', '–', '–', '0', '–', '']);
  });
});
