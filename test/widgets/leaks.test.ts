import { expect, oneEvent } from '@open-wc/testing';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { devtools, itWithDevtools } from '../support/devtools.js';
import { everything } from '../support/everything.js';
import { mount, settled } from '../support/mount.js';

interface Held {
  readonly nodes: number;
  readonly listeners: number;
}

interface Counters {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** What the page holds after everything that nobody needs has been collected. */
async function held(): Promise<Held> {
  for (let i = 0; i < 3; i++) {
    await devtools('HeapProfiler.collectGarbage');
    await new Promise(requestAnimationFrame);
  }
  const { nodes, jsEventListeners } = (await devtools<Counters>('Memory.getDOMCounters'))!;
  return { nodes, listeners: jsEventListeners };
}

const widgets = {
  'kpi-nps': '',
  'kpi-stat': 'metric="csat"',
  'kpi-trend': 'metric="ticket-volume"',
  'kpi-breakdown': 'metric="csat" by="agent"',
  'kpi-backlog': '',
  'kpi-heatmap': 'metric="ticket-volume"',
} as const;

async function comeAndGo(source: KpiSource, tag: string, attributes: string, times: number) {
  const host = document.createElement('div');
  source.append(host);
  for (let i = 0; i < times; i++) {
    const widget = document.createElement(tag);
    for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) widget.setAttribute(name!, value!);
    const done = settled(widget);
    host.append(widget);
    await done;
    widget.remove();
  }
  host.remove();
}

describe('a page keeps nothing', () => {
  for (const [tag, attributes] of Object.entries(widgets))
    itWithDevtools(`of <${tag}> that came and went fifty times, nor of a hundred updates`, async () => {
      const first = await mount(`<${tag} ${attributes}></${tag}>`, { data: everything() });
      const source = first.parentElement as KpiSource;
      const update = async (times: number) => {
        for (let i = 0; i < times; i++) {
          const done = oneEvent(first, 'kpi-ready');
          source.period = i % 2 ? '2025-03' : '2025-02';
          await done;
        }
      };
      await comeAndGo(source, tag, attributes, 3);
      await update(4);
      const before = await held();
      await comeAndGo(source, tag, attributes, 50);
      await update(100);
      const after = await held();
      // A widget has hundreds of nodes; a few are the runner's own.
      expect(after.nodes - before.nodes).to.be.below(100);
      expect(after.listeners - before.listeners).to.be.below(10);
      expect(source.timeZone).to.equal(zone);
    });
});
