import { expect } from '@open-wc/testing';
import type { KpiCsatTrend } from '../../src/widgets/kpi-csat-trend.js';
import { card, mount, press, text } from '../support/mount.js';

const find = (widget: Element, selector: string) => widget.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** Moves the pointer to a place of the drawing, as shares of its width and height. */
function point(widget: Element, x: number, y: number, type = 'pointermove') {
  const box = find(widget, '.chart')!.getBoundingClientRect();
  const at = { clientX: box.left + x * box.width, clientY: box.top + y * box.height };
  find(widget, 'svg.plot')!.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
}

describe('a chart under the pointer', () => {
  let widget: KpiCsatTrend;
  beforeEach(async () => {
    widget = await mount<KpiCsatTrend>('<kpi-csat-trend></kpi-csat-trend>');
  });

  /** The last of the 26 weeks, at the right end of the drawing. */
  const hoverLastWeek = () => {
    for (let y = 0.2; y < 0.8 && !find(widget, '.tip'); y += 0.02) point(widget, 0.98, y);
  };

  it('says what a mark is, and marks it', () => {
    hoverLastWeek();
    // Of the answers of March, two fell on 24 to 28 March each day: 5 in all.
    expect(text(find(widget, '.tip')))
      .to.contain('Week 13 · 24–30 Mar 2025')
      .and.to.contain('answers');
    expect(find(widget, '.plot .hovered')).not.to.equal(null);
  });

  it('keeps its words inside the card', () => {
    hoverLastWeek();
    const [tip, frame] = [find(widget, '.tip')!.getBoundingClientRect(), card(widget).getBoundingClientRect()];
    expect(tip.left).to.be.at.least(frame.left);
    expect(tip.right).to.be.at.most(frame.right);
    expect(find(widget, '.tip')!.scrollWidth).to.be.at.most(Math.ceil(tip.width));
  });

  it('keeps them while the pointer is on them, and takes them away when it leaves', () => {
    hoverLastWeek();
    const tip = find(widget, '.tip')!;
    tip.dispatchEvent(new PointerEvent('pointermove', { clientX: 0, clientY: 0, bubbles: true }));
    expect(find(widget, '.tip')).to.equal(tip);
    find(widget, '.chart')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(find(widget, '.tip')).to.equal(null);
  });

  it('takes them away with Escape', () => {
    hoverLastWeek();
    press(find(widget, 'svg.plot')!, 'Escape');
    expect(find(widget, '.tip')).to.equal(null);
  });

  it('shows nothing where there is no mark', () => {
    point(widget, 0.02, 0.02);
    expect(find(widget, '.tip')).to.equal(null);
  });

  it('opens on touch', () => {
    for (let y = 0.2; y < 0.8 && !find(widget, '.tip'); y += 0.02) point(widget, 0.98, y, 'pointerdown');
    expect(find(widget, '.tip')).not.to.equal(null);
  });

  it('stays on the same mark when newer numbers are drawn', async () => {
    hoverLastWeek();
    widget.heading = 'Again';
    await widget.updateComplete;
    expect(text(find(widget, '.tip'))).to.contain('Week 13');
  });
});
