import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KpiNps } from '../../src/widgets/kpi-nps.js';
import { card, mount, part, press, text } from '../support/mount.js';

const root = (widget: Element) => widget.shadowRoot!;
const find = (widget: Element, selector: string) => root(widget).querySelector<HTMLElement>(selector);
const focused = (widget: Element) => root(widget).activeElement;
const live = (widget: Element) => text(find(widget, '.live'));

async function key(widget: KpiNps, ...keys: string[]) {
  for (const one of keys) await sendKeys({ press: one });
  await widget.updateComplete;
}

describe('the keyboard', () => {
  let widget: KpiNps;
  beforeEach(async () => {
    widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    find(widget, '.menu-button')!.focus();
  });

  it('goes from the menu over one stop for each chart to the footer', async () => {
    const stops = [];
    for (let i = 0; i < 3; i++) {
      await key(widget, 'Tab');
      stops.push(focused(widget)?.getAttribute('class'));
    }
    expect(stops).to.deep.equal(['plot', 'plot', 'link']);
  });

  it('moves over the marks of a chart with arrows, says each, and leaves with Escape', async () => {
    await key(widget, 'Tab', 'ArrowRight');
    expect(live(widget)).to.equal('Detractors, 20% · 20 answers');
    expect(find(widget, '.tip')).not.to.equal(null);
    await key(widget, 'ArrowRight');
    expect(live(widget)).to.equal('Promoters, 60% · 60 answers');
    await key(widget, 'End');
    expect(live(widget)).to.contain('NPS +40');
    await key(widget, 'Home');
    expect(live(widget)).to.contain('Detractors');
    await key(widget, 'Escape');
    expect(find(widget, '.tip')).to.equal(null);
    expect(focused(widget)?.getAttribute('class')).to.equal('plot');
  });

  it('shows no mark any more when the focus has left the chart', async () => {
    await key(widget, 'Tab', 'ArrowRight', 'Tab');
    expect(find(widget, '.tip')).to.equal(null);
  });

  it('opens the menu, walks around in it, and gives the focus back', async () => {
    await key(widget, 'Enter');
    expect(text(focused(widget))).to.contain('View as table');
    await key(widget, 'ArrowDown');
    expect(text(focused(widget))).to.contain('How it is computed');
    await key(widget, 'ArrowDown');
    expect(text(focused(widget))).to.contain('See the tickets');
    await key(widget, 'ArrowDown');
    expect(text(focused(widget))).to.contain('Download CSV');
    await key(widget, 'End');
    expect(text(focused(widget))).to.contain('Copy picture');
    await key(widget, 'ArrowDown');
    expect(text(focused(widget))).to.contain('View as table');
    await key(widget, 'Escape');
    expect(find(widget, '[role="menu"]')).to.equal(null);
    expect(focused(widget)).to.equal(find(widget, '.menu-button'));
  });

  it('closes the menu when the focus goes elsewhere', async () => {
    await key(widget, 'Enter', 'Tab');
    expect(find(widget, '[role="menu"]')).to.equal(null);
  });

  it('shows the table with T, and the chart again', async () => {
    await key(widget, 't');
    expect(text(find(widget, 'caption'))).to.equal('Net Promoter Score (NPS) · 1–31 Mar 2025');
    expect(focused(widget)?.getAttribute('role')).to.equal('region');
    await expect(widget).to.be.accessible();
    await key(widget, 't');
    expect(find(widget, 'table')).to.equal(null);
    expect(focused(widget)).to.equal(find(widget, '.menu-button'));
  });

  it('explains the number with I, and Escape closes the explanation', async () => {
    await key(widget, 'i');
    const panel = text(find(widget, '.panel'));
    expect(panel).to.contain('(60 − 20) ÷ 100 × 100 = +40');
    expect(panel).to.contain('95% interval (adjusted Wald): +23 to +54');
    expect(panel).to.contain('Europe/Madrid').and.to.contain('30 Mar had 23 hours');
    expect(panel).to.contain('Day of the answer, not of the ticket');
    expect(panel).to.contain('300 of 400 surveys (75%)');
    expect(panel).to.contain('2 Apr 2025');
    await expect(widget).to.be.accessible();
    await key(widget, 'Escape');
    expect(find(widget, '.panel')).to.equal(null);
    expect(focused(widget)).to.equal(find(widget, '.menu-button'));
  });

  it('leaves letters to the page when the focus is outside, and to the system with its keys', async () => {
    press(document.body, 't');
    card(widget).dispatchEvent(new KeyboardEvent('keydown', { key: 'i', ctrlKey: true, cancelable: true }));
    await widget.updateComplete;
    expect(find(widget, 'table')).to.equal(null);
    expect(find(widget, '.panel')).to.equal(null);
  });

  it('offers exactly what is drawn as a file', async () => {
    await key(widget, 'Enter');
    const link = find(widget, 'a[download]') as HTMLAnchorElement;
    expect(link.download).to.equal('kpi-nps_2025-03-01_2025-03-31.csv');
    const rows = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)).split('\r\n');
    expect(rows).to.include('2025-03-01,2025-04-01,Promoters,0.6,,,60,share,');
    expect(rows.filter((row) => row.includes(',points,'))).to.have.length(13);
    expect(part(widget, 'value')).to.equal('+40');
  });

  it('does nothing while there are no numbers', async () => {
    const empty = document.createElement('kpi-nps');
    document.body.append(empty);
    await empty.updateComplete;
    press(card(empty), 't');
    await empty.updateComplete;
    expect(find(empty, 'table')).to.equal(null);
    empty.remove();
  });
});
