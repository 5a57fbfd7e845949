import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk } from '../support/desk.js';
import { mount, part } from '../support/mount.js';

const motion = (value: 'reduce' | 'no-preference') =>
  executeServerCommand('cdp', {
    method: 'Emulation.setEmulatedMedia',
    params: { features: [{ name: 'prefers-reduced-motion', value }] },
  });
const notch = (widget: Element) => widget.shadowRoot!.querySelector<SVGElement>('.notch')!;
const durations = (element: Element) => getComputedStyle(element).transitionDuration;

describe('motion', () => {
  after(() => motion('no-preference'));

  it('moves forms calmly from one result to the next; the number is there at once', async () => {
    await motion('no-preference');
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    expect(durations(notch(widget))).to.equal('0.2s');
    const source = widget.parentElement as KpiSource;
    const first = notch(widget);
    const ready = oneEvent(widget, 'kpi-ready');
    source.period = '2025-02';
    await ready;
    // 26 of 30.
    expect(part(widget, 'value')).to.equal('87%');
    expect(notch(widget), 'the same form').to.equal(first);
    const running = first.getAnimations().map((animation) => (animation as CSSTransition).transitionProperty);
    expect(running).to.include('x');
  });

  it('stands still on a first drawing', async () => {
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    expect(notch(widget).getAnimations()).to.deep.equal([]);
  });

  it('stands still on a wall, and for those who want less of it', async () => {
    const wall = await mount('<kpi-stat metric="csat" density="wall"></kpi-stat>', { data: desk() });
    expect(durations(notch(wall))).to.equal('0s');
    await motion('reduce');
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    expect(durations(notch(widget))).to.equal('0s');
  });
});
