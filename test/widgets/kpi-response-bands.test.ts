import { expect } from '@open-wc/testing';
import type { KpiResponseBands } from '../../src/widgets/kpi-response-bands.js';
import { desk } from '../support/desk.js';
import { card, mount, part, press, text } from '../support/mount.js';

const wide = '<kpi-response-bands target="80"></kpi-response-bands>';
const hero = (widget: Element) => text(widget.shadowRoot?.querySelector('.side'));

describe('<kpi-response-bands>', () => {
  it('shows the share answered within the hour, against the target', async () => {
    // 28 of 40 tickets; Wilson 55-82 %.
    const widget = await mount<KpiResponseBands>(wide);
    expect(part(widget, 'period')).to.equal('1–31 Mar 2025 · tickets created in the period');
    expect(part(widget, 'value')).to.equal('70%');
    expect(part(widget, 'status')).to.equal('Near target');
    expect(hero(widget)).to.equal('Near target answered within 1 h (target 80%)');
    expect(part(widget, 'footer')).to.contain('40 tickets · 3 unanswered');
    await expect(widget).to.be.accessible();
  });

  const languages: [string, string, string][] = [
    ['es', 'Cerca del objetivo con respuesta en ≤ 1 h (objetivo 80 %)', '40 tickets · 3 sin respuesta'],
    ['ro', 'Aproape de țintă cu răspuns în ≤ 1 h (țintă 80 %)', '40 de tichete · 3 tichete fără răspuns'],
  ];
  for (const [lang, evidence, footer] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await mount<KpiResponseBands>(wide, { lang });
      expect(hero(widget)).to.equal(evidence);
      expect(part(widget, 'footer')).to.contain(footer);
    });

  it('shows every band, the unanswered last, and their shares add up to 100', async () => {
    // 20, 8, 6, 2, 1 and 3 of 40; 2.5 % and 7.5 % are rounded by the largest remainder.
    const widget = await mount<KpiResponseBands>(wide);
    const drawn = text(widget.shadowRoot?.querySelector('svg.plot'));
    for (const band of ['≤ 15 min', '15–60 min', '1–4 h', '4–24 h', '> 24 h', 'Unanswered'])
      expect(drawn).to.contain(band);
    const shares = [...drawn.matchAll(/(\d+)%/g)].map(([, share]) => Number(share)).slice(-6);
    expect(shares.reduce((sum, share) => sum + share, 0)).to.equal(100);
  });

  it('marks median and p90 of the cohort, and says whose mean it shows', async () => {
    const widget = await mount<KpiResponseBands>(wide);
    const drawn = text(widget.shadowRoot?.querySelector('svg.plot'));
    // Half of the 40 had an answer after 10 min, nine tenths after 10 h.
    expect(drawn).to.contain('Median').and.to.contain('10 min').and.to.contain('p90').and.to.contain('10 h');
    expect(part(widget, 'note')).to.equal('Mean: first responses sent in the period');
  });

  it('explains the share, not the times behind it', async () => {
    const widget = await mount<KpiResponseBands>(wide);
    press(card(widget), 'i');
    await widget.updateComplete;
    const panel = text(widget.shadowRoot?.querySelector('.panel'));
    expect(panel).to.contain('28 ÷ 40 = 70.0%').and.to.contain('95% Wilson interval: 54.6–81.9%');
    expect(panel).to.contain('Day the ticket was created').and.to.contain('≥ 80%');
  });

  it('counts the responses sent in the period instead, on request', async () => {
    const widget = await mount<KpiResponseBands>('<kpi-response-bands population="event"></kpi-response-bands>');
    // All 37 answers were sent in March, 28 of them within the hour.
    expect(part(widget, 'period')).to.equal('1–31 Mar 2025 · first responses sent in the period');
    expect(part(widget, 'value')).to.equal('76%');
    expect(part(widget, 'footer')).to.contain('37 tickets').and.not.to.contain('unanswered');
  });

  it('takes another edge of the bands', async () => {
    // 34 of 40 within 4 h.
    const widget = await mount<KpiResponseBands>('<kpi-response-bands within="4h"></kpi-response-bands>');
    expect(part(widget, 'value')).to.equal('85%');
    expect(hero(widget)).to.contain('4 h');
  });

  it('falls back to the hour where there is no such edge, and to the cohort for an unknown population', async () => {
    const widget = await mount<KpiResponseBands>(
      '<kpi-response-bands within="45m" population="all"></kpi-response-bands>',
    );
    expect(part(widget, 'value')).to.equal('70%');
  });

  it('unrolls where it is narrow, with the times as facts', async () => {
    const widget = await mount<KpiResponseBands>(wide);
    widget.setAttribute('style', 'width: 320px');
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(
        () => widget.shadowRoot?.querySelector('.facts') && (observer.disconnect(), resolve()),
      );
      observer.observe(card(widget), { subtree: true, childList: true });
    });
    expect(text(widget.shadowRoot?.querySelector('.facts')))
      .to.contain('Median 10min')
      .and.to.contain('p90 10h');
  });

  it('says so when no ticket was created in the period', async () => {
    const widget = await mount<KpiResponseBands>(wide, { attributes: 'period="2024-06"' });
    expect(part(widget, 'state')).to.contain('No tickets in this period.');
  });

  it('shows no share of fewer than ten tickets', async () => {
    const tickets = desk().tickets!.filter(({ id }) => /^m\d$/.test(String(id)));
    const widget = await mount<KpiResponseBands>(wide, { data: desk({ tickets: tickets.slice(0, 9) }) });
    expect(part(widget, 'value')).to.equal('–');
    expect(part(widget, 'status')).to.equal('Small sample · 9 tickets');
  });
});
