import { expect, oneEvent } from '@open-wc/testing';
import type { KpiBreakdown } from '../../src/widgets/kpi-breakdown.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk } from '../support/desk.js';
import { emulate, itWithDevtools } from '../support/devtools.js';
import { mount, part } from '../support/mount.js';
import { until } from '../support/until.js';

const motion = (value: 'reduce' | 'no-preference') => emulate([{ name: 'prefers-reduced-motion', value }]);
const notch = (widget: Element) => widget.shadowRoot!.querySelector<SVGElement>('.notch')!;
const durations = (element: Element) => getComputedStyle(element).transitionDuration;

describe('motion', () => {
  after(() => motion('no-preference'));

  it('moves forms calmly from one result to the next; the number is there at once', async () => {
    await motion('no-preference');
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    const source = widget.parentElement as KpiSource;
    const first = notch(widget);
    const ready = oneEvent(widget, 'kpi-ready');
    source.period = '2025-02';
    await ready;
    // 26 of 30.
    expect(part(widget, 'value')).to.equal('87%');
    expect(notch(widget), 'the same form').to.equal(first);
    expect(durations(first)).to.equal('0.2s');
    const running = first.getAnimations().map((animation) => (animation as CSSTransition).transitionProperty);
    expect(running).to.include('x');
  });

  it('stands still on a first drawing', async () => {
    const widget = await mount('<kpi-stat metric="csat"></kpi-stat>', { data: desk() });
    expect(notch(widget).getAnimations()).to.deep.equal([]);
  });

  /** Every form of every chart in the card. */
  const running = (widget: Element) =>
    [...widget.shadowRoot!.querySelectorAll('.plot *')].flatMap((form) => form.getAnimations());

  const next = async (widget: Element) => {
    // What has been on screen can move.
    await new Promise(requestAnimationFrame);
    const ready = oneEvent(widget, 'kpi-ready');
    (widget.parentElement as KpiSource).period = '2025-02';
    await ready;
  };

  for (const [tag, attributes] of [
    ['kpi-stat', 'metric="csat"'],
    ['kpi-trend', 'metric="first-response-time" interval="week"'],
    ['kpi-breakdown', 'metric="csat" by="channel"'],
    ['kpi-nps', ''],
    ['kpi-backlog', ''],
  ])
    it(`of <${tag}> is none when only its size changes: forms stay with their labels`, async () => {
      await motion('no-preference');
      const widget = await mount(`<${tag} ${attributes}></${tag}>`, { data: desk() });
      const width = () => Number(widget.shadowRoot!.querySelector('.plot')!.getAttribute('width'));
      for (const wanted of [700, 420, 320]) {
        const before = width();
        widget.style.setProperty('width', `${wanted}px`);
        widget.style.setProperty('display', 'block');
        await until(() => width() !== before, 'it is drawn for its new width');
        await (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
        expect(running(widget)).to.deep.equal([]);
      }
    });

  it('that has begun ends when the size changes', async () => {
    await motion('no-preference');
    const widget = await mount('<kpi-stat metric="csat" style="display: block; width: 500px"></kpi-stat>');
    await next(widget);
    expect(running(widget)).to.not.deep.equal([]);
    const plot = widget.shadowRoot!.querySelector('.plot')!;
    const before = plot.getAttribute('width');
    widget.style.setProperty('width', '400px');
    await until(() => plot.getAttribute('width') !== before);
    expect(plot.isConnected).to.equal(true);
    expect(running(widget)).to.deep.equal([]);
  });

  it('is none where rows change places: what stands there now is something else', async () => {
    await motion('no-preference');
    const widget = await mount<KpiBreakdown>('<kpi-breakdown metric="ticket-volume" by="channel"></kpi-breakdown>');
    widget.sort = 'name descending';
    await widget.updateComplete;
    expect(running(widget)).to.deep.equal([]);
  });

  it('is none on a wall', async () => {
    await motion('no-preference');
    const wall = await mount('<kpi-stat metric="csat" density="wall"></kpi-stat>', { data: desk() });
    await next(wall);
    expect(running(wall)).to.deep.equal([]);
  });

  itWithDevtools('is none for those who want less of it, in any chart', async () => {
    await motion('reduce');
    for (const tag of ['kpi-stat metric="csat"', 'kpi-nps', 'kpi-response-bands', 'kpi-breakdown metric="csat"']) {
      const widget = await mount(`<${tag}></${tag.split(' ')[0]}>`, { data: desk() });
      await next(widget);
      expect(running(widget), tag).to.deep.equal([]);
      const moving = [...widget.shadowRoot!.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none';
      });
      expect(moving, tag).to.deep.equal([]);
    }
  });
});
