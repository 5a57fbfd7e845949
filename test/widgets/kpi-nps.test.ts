import { expect } from '@open-wc/testing';
import type { KpiNps } from '../../src/widgets/kpi-nps.js';
import { desk } from '../support/desk.js';
import { card, mount, part, press, text } from '../support/mount.js';

describe('<kpi-nps>', () => {
  it('shows the score of the month, its interval, the change and the answers behind it', async () => {
    // 60 promoters, 20 passives, 20 detractors; February 25, 15, 10. Adjusted Wald: (60.75 - 20.75) / 103 -+ 15.5.
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    expect(part(widget, 'label')).to.equal('Net Promoter Score (NPS)');
    expect(part(widget, 'period')).to.equal('1–31 Mar 2025');
    expect(part(widget, 'value')).to.equal('+40');
    expect(part(widget, 'delta')).to.equal('+10 vs February· no clear change');
    expect(text(widget.shadowRoot?.querySelector('.range'))).to.equal('95% interval: +23 to +54');
    expect(part(widget, 'footer')).to.contain('100 answers · response rate 25%');
    await expect(widget).to.be.accessible();
  });

  const languages: [string, string, string, string][] = [
    [
      'es',
      '+10 frente a febrero· sin cambio claro',
      'Intervalo del 95 %: +23 a +54',
      '100 respuestas · tasa de respuesta 25 %',
    ],
    [
      'ro',
      '+10 față de februarie· fără schimbare clară',
      'Interval de 95 %: +23 la +54',
      '100 de răspunsuri · rată de răspuns 25 %',
    ],
  ];
  for (const [lang, delta, interval, answers] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', { lang });
      expect(card(widget).lang).to.equal(lang);
      expect(part(widget, 'delta')).to.equal(delta);
      expect(text(widget.shadowRoot?.querySelector('.range'))).to.equal(interval);
      expect(part(widget, 'footer')).to.contain(answers);
    });

  it('draws the parts and the last twelve months, each with a sentence for screen readers', async () => {
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    const plots = [...(widget.shadowRoot?.querySelectorAll('svg.plot') ?? [])];
    expect(plots.map((plot) => text({ textContent: plot.getAttribute('aria-label') } as Element))).to.deep.equal([
      'NPS, 1–31 Mar 2025: +40, between +23 and +54, 100 answers',
      'NPS, Apr 2024 – Mar 2025',
    ]);
    expect(text(plots[0])).to.contain('Promoters').and.to.contain('60%');
  });

  it('has a verdict once there is a target', async () => {
    // The interval is +23 to +54.
    for (const [target, status] of [
      ['40', 'On target'],
      ['50', 'Near target'],
      ['60', 'Off target'],
    ] as const) {
      const widget = await mount<KpiNps>(`<kpi-nps target="${target}"></kpi-nps>`);
      expect(part(widget, 'status')).to.equal(status);
    }
  });

  it('compares and judges nothing in a small sample', async () => {
    const surveys = desk().surveys!.filter(({ id }) => /^nps-2025-03-01-(\d|1\d)$/.test(String(id)));
    const widget = await mount<KpiNps>('<kpi-nps target="40"></kpi-nps>', { data: desk({ surveys }) });
    expect(part(widget, 'value')).to.equal('+100');
    expect(part(widget, 'status')).to.equal('Small sample · 20 answers');
    expect(part(widget, 'delta')).to.equal('');
  });

  it('shows no score at all of fewer than ten answers, in no form', async () => {
    const surveys = desk()
      .surveys!.filter(({ id }) => /^nps-2025-03-01-\d$/.test(String(id)))
      .slice(0, 9);
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', { data: desk({ surveys }) });
    expect(part(widget, 'value')).to.equal('–');
    expect(part(widget, 'status')).to.equal('Small sample · 9 answers');
    expect(text(card(widget)))
      .not.to.contain('+100')
      .and.not.to.contain('Promoters');
    press(card(widget), 't');
    await widget.updateComplete;
    expect(text(widget.shadowRoot?.querySelector('table')))
      .not.to.contain('+100')
      .and.not.to.contain('Promoters');
  });
});
