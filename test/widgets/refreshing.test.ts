import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { KpiProgressEvent } from '../../src/widgets/events.js';
import type { KpiNps } from '../../src/widgets/kpi-nps.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { part, settled } from '../support/mount.js';

const json = (body: unknown = desk()) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** Runs that are five to ten seconds away are kept here instead of waited for. */
function heldTimers() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = new Map<number, () => void>();
  let ids = 1_000_000;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => (ms >= 5000 && ms < 10_000 ? (held.set(++ids, run), ids) : set(run, ms)),
    clearTimeout: (id: number) => held.delete(id) || clear(id),
  });
  const runAll = () => {
    const runs = [...held.values()];
    held.clear();
    runs.forEach((run) => run());
    return runs.length;
  };
  return { runAll, restore: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }) };
}

async function sourceWith(attributes: string) {
  return fixture<KpiSource>(
    `<kpi-source time-zone="${zone}" period="2025-03" ${attributes}><kpi-nps></kpi-nps></kpi-source>`,
  );
}

describe('<kpi-source> on a real network', () => {
  it('loads again every so many seconds, and stops when it is taken off the page', async () => {
    const timers = heldTimers();
    try {
      const source = await sourceWith('refresh="5"');
      const widget = source.querySelector<KpiNps>('kpi-nps')!;
      let loads = 0;
      source.fetcher = () => {
        loads++;
        const { surveys = [], ...rest } = desk();
        return Promise.resolve(json({ ...rest, surveys: loads === 1 ? surveys : surveys.slice(0, 50) }));
      };
      const first = settled(widget);
      source.src = 'refreshed.json';
      await first;
      expect(part(widget, 'value')).to.equal('+40');
      const again = oneEvent(source, 'kpi-ready');
      expect(timers.runAll()).to.equal(1);
      await again;
      expect(loads).to.equal(2);
      source.remove();
      expect(timers.runAll()).to.equal(0);
    } finally {
      timers.restore();
    }
  });

  for (const [name, owner, property, away, event] of [
    ['hidden', document, 'hidden', true, 'visibilitychange'],
    ['offline', navigator, 'onLine', false, 'offline'],
  ] as const)
    it(`asks for nothing in a page that is ${name}, and at once when it is back`, async () => {
      const timers = heldTimers();
      const surroundings = (value: boolean) => {
        Object.defineProperty(owner, property, { configurable: true, get: () => value });
        (owner === document ? document : window).dispatchEvent(new Event(value === away ? event : back));
      };
      const back = event === 'offline' ? 'online' : event;
      const { now } = Date;
      try {
        const source = await sourceWith('refresh="5"');
        let loads = 0;
        source.fetcher = () => {
          loads++;
          return Promise.resolve(json());
        };
        const first = oneEvent(source, 'kpi-ready');
        source.src = `${name}.json`;
        await first;
        surroundings(away);
        expect(timers.runAll(), 'nothing is planned').to.equal(0);
        Date.now = () => now() + 60_000;
        const again = oneEvent(source, 'kpi-ready');
        surroundings(!away);
        await again;
        expect(loads).to.equal(2);
        source.remove();
      } finally {
        Date.now = now;
        Reflect.deleteProperty(owner, property);
        timers.restore();
      }
    });

  it('keeps the last numbers with their age when a later load fails, and goes on asking', async () => {
    const timers = heldTimers();
    const { now } = Date;
    try {
      const source = await sourceWith('lang="en" refresh="5"');
      const widget = source.querySelector<KpiNps>('kpi-nps')!;
      const answers = [() => json(), () => new Response('', { status: 503, headers: { 'retry-after': '86400' } })];
      source.fetcher = () => Promise.resolve((answers.shift() ?? (() => json()))());
      const first = settled(widget);
      source.src = 'aging.json';
      await first;
      Date.now = () => now() + 3 * 3_600_000;
      const failed = oneEvent(widget, 'kpi-error');
      timers.runAll();
      await failed;
      await widget.updateComplete;
      expect(part(widget, 'value')).to.equal('+40');
      expect(part(widget, 'state')).to.contain('Data is 3 h old').and.to.contain('(503)');
      source.remove();
    } finally {
      Date.now = now;
      timers.restore();
    }
  });

  it('sends the token that the page gives, and asks for a fresh one after a 401', async () => {
    const source = await sourceWith('');
    const sent: (string | null)[] = [];
    const tokens = ['old', 'new'];
    source.getToken = () => tokens.shift();
    source.fetcher = (_, init) => {
      const token = new Headers(init?.headers).get('authorization');
      sent.push(token);
      return Promise.resolve(token === 'Bearer new' ? json() : new Response('', { status: 401 }));
    };
    const widget = source.querySelector<KpiNps>('kpi-nps')!;
    const done = settled(widget);
    source.src = 'guarded.json';
    await done;
    expect(sent).to.deep.equal(['Bearer old', 'Bearer new']);
    expect(part(widget, 'value')).to.equal('+40');
  });

  it('tells page after page how far it is, and reads all of them', async () => {
    const source = await sourceWith('adapter="zendesk"');
    const pages = [1, 2].map((page) => ({
      tickets: [{ id: page, status: 'open', created_at: '2025-03-03T09:00:00Z', requester_id: 7, submitter_id: 7 }],
      count: 2,
      meta: { has_more: page === 1 },
      links: { next: page === 1 ? 'https://desk.example/api/v2/tickets?page=2' : null },
    }));
    source.fetcher = () => Promise.resolve(json(pages.shift()));
    const progress: (number | undefined)[][] = [];
    source.addEventListener('kpi-progress', ({ loaded, total }: KpiProgressEvent) => progress.push([loaded, total]));
    const ready = oneEvent(source, 'kpi-ready');
    source.src = 'https://desk.example/api/v2/tickets?page=1';
    await ready;
    expect(progress.map(([loaded]) => loaded)).to.deep.equal([1, 2]);
    expect(source.report?.rows['tickets']).to.equal(2);
  });
});
