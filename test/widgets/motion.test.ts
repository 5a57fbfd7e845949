import { expect, oneEvent } from '@open-wc/testing';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk } from '../support/desk.js';
import { emulate, itWithDevtools } from '../support/devtools.js';
import { mount, part } from '../support/mount.js';

const motion = (value: 'reduce' | 'no-preference') => emulate([{ name: 'prefers-reduced-motion', value }]);
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

  it('stands still on a wall', async () => {
    const wall = await mount('<kpi-stat metric="csat" density="wall"></kpi-stat>', { data: desk() });
    expect(durations(notch(wall))).to.equal('0s');
  });

  itWithDevtools('stands still for those who want less of it', async () => {
    await motion('reduce');
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    expect(durations(notch(widget))).to.equal('0s');
  });
});
