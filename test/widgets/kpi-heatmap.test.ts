import { expect } from '@open-wc/testing';
import type { KpiHeatmap } from '../../src/widgets/kpi-heatmap.js';
import { daily } from '../support/counted.mjs';
import { card, mount, part, press, text } from '../support/mount.js';

const heatmap = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiHeatmap>(`<kpi-heatmap ${attributes}></kpi-heatmap>`, options);
const lede = (widget: Element) => text(widget.shadowRoot?.querySelector('.lede'));

const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '14:00']]]));
const open = `period="2025-03" settings='${JSON.stringify({ businessHours: { weekly } })}'`;

/** Two tickets at noon in Madrid on each of the first twenty days of March: Friday twice, the other days three times. */
describe('<kpi-heatmap>', () => {
  it('names the fullest hour in the zone of the report, the earliest of equals', async () => {
    const widget = await heatmap('metric="ticket-volume"');
    expect(lede(widget)).to.equal('Peak: Monday, 12:00–13:00, 6 tickets.');
    expect(part(widget, 'label')).to.equal('Ticket volume by day and hour');
    expect(part(widget, 'footer')).to.contain('40 tickets');
    await expect(widget).to.be.accessible();
  });

  it('says how much falls outside of stated opening hours, and outlines them', async () => {
    // Six on Saturdays and six on Sundays, of 40.
    const widget = await heatmap('metric="ticket-volume"', { attributes: open });
    expect(lede(widget)).to.contain('30% falls outside opening hours.');
    expect(widget.shadowRoot?.querySelectorAll('.opening').length).to.equal(1);
    expect(part(widget, 'footer')).to.contain('Outline: opening hours');
  });

  it('begins with Sunday where weeks do', async () => {
    const widget = await heatmap('metric="ticket-volume"', { lang: 'en-US' });
    const days = [...widget.shadowRoot!.querySelectorAll('svg.plot text')].map(text);
    expect(days.find((word) => /^[A-Z]/.test(word))).to.equal('Sun');
  });

  it('has the same numbers as a table, an hour for each row', async () => {
    const widget = await heatmap('metric="ticket-volume"');
    press(card(widget), 't');
    await widget.updateComplete;
    const rows = [...(widget.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text));
    expect(rows.length).to.equal(24);
    expect(rows[12]).to.deep.equal(['12:00–13:00', '6', '6', '6', '6', '4', '6', '6']);
  });

  for (const [lang, says] of [
    ['es', 'El 30 % queda fuera de horario.'],
    ['ro', '30 % cad în afara programului.'],
  ] as const)
    it(`says it in "${lang}"`, async () => {
      expect(lede(await heatmap('metric="ticket-volume"', { attributes: open, lang }))).to.contain(says);
    });

  for (const [lang, said] of [
    ['en', 'The data are counts made beforehand, by day: they do not tell the hours.'],
    ['es', 'Los datos son recuentos hechos de antemano, por día: no dicen las horas.'],
    ['ro', 'Datele sunt numărători făcute dinainte, pe zile: nu spun orele.'],
  ] as const)
    it(`says of tickets that were counted by day that nobody knows their hour, in "${lang}"`, async () => {
      const widget = await mount<KpiHeatmap>('<kpi-heatmap metric="ticket-volume"></kpi-heatmap>', {
        lang,
        data: daily,
      });
      expect(part(widget, 'state')).to.contain(said);
      expect(widget.shadowRoot!.querySelector('.action')).to.equal(null);
    });

  it('is empty where nothing happened', async () => {
    const widget = await heatmap('metric="ticket-volume"', { attributes: 'period="2020-03"' });
    expect(part(widget, 'state')).to.contain('No tickets in this period.');
  });
});
