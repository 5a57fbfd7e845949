import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import { decodeText } from '../../src/sources/decode.js';
import { load, SourceError, type Fetcher, type SourceErrorCode } from '../../src/sources/index.js';

const text = JSON.stringify({ tickets: [{ id: 1, createdAt: '2026-03-02T09:00:00Z' }] });

/** A page's own fetch that counts its calls. */
function answering(answer: (url: string, signal: AbortSignal, call: number) => Promise<Response>) {
  const calls: string[] = [];
  const fetcher: Fetcher = (url, { signal }) => {
    calls.push(url);
    return answer(url, signal, calls.length);
  };
  return { fetcher, calls };
}

const ok = (body: BodyInit = text) => answering(() => Promise.resolve(new Response(body)));
/** Never answers; gives up when told to. */
const silent = () =>
  answering(
    (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  );

async function failure(promise: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof SourceError)) throw error;
  return error;
}

describe('load', () => {
  it('reads what a server sends', async () => {
    const url = new URL('./fixtures/tickets.csv', import.meta.url).href;
    const { dataset, adapter, leftOut } = await load([url]);
    expect([adapter, leftOut.length]).to.deep.equal(['csv', 0]);
    expect(dataset.tickets?.map(({ id, createdAt, status }) => [id, createdAt, status])).to.deep.equal([
      ['A-1', '2026-03-13T09:15:00', 'closed'],
      ['A-2', '2026-03-02T11:00:00', 'open'],
    ]);
  });

  it('says what a server refuses', async () => {
    expect(await failure(load(['/no-such-file.json']))).to.include({
      code: 'http',
      status: 404,
      url: '/no-such-file.json',
    });
  });

  it('says when the payload arrived', async () => {
    const before = Date.now();
    const { loadedAt } = await load(['a'], ok());
    expect(loadedAt).to.be.within(before, Date.now());
  });

  it('says of several files in which one a record stands that was set aside, and on which line', async () => {
    const bodies: Record<string, string> = {
      'in/march.csv': 'Ticket ID,Created\n1,2026-03-02\n,2026-03-03\n2,soon\n',
      'more/april%20.jsonl': '{"id":3,"createdAt":"2026-04-02"}\n{"id":4,"createdAt":"then"}\n7',
    };
    const fetcher = (url: string) => Promise.resolve(new Response(bodies[url]));
    const { dataset, leftOut } = await load(Object.keys(bodies), { fetcher });
    const engine = createEngine(dataset, { leftOut });
    const placesOf = (reason: string) =>
      engine
        .query({ metric: 'ticket-volume', period: '2026' })
        .trace.leftOut.filter((entry) => entry.reason === reason)
        .flatMap(({ records }) => records.map(({ line, file }) => [line, file]));
    expect(placesOf('missing-id')).to.deep.equal([[3, 'march.csv']]);
    expect(placesOf('unreadable-date')).to.deep.equal([
      [4, 'march.csv'],
      [2, 'april .jsonl'],
    ]);
    expect(placesOf('not-a-record')).to.deep.equal([[3, 'april .jsonl']]);
    const [one] = Object.keys(bodies);
    expect((await load([one!], { fetcher })).leftOut[0]?.records[0]).to.not.have.property('file');
  });

  it('joins several URLs, each by what it holds and not by what it is called', async () => {
    const bodies: Record<string, string> = { 'a.csv': text, 'b.json': 'Ticket ID,Created\n7,2026-03-02' };
    const { fetcher } = answering((url) => Promise.resolve(new Response(bodies[url])));
    const { dataset } = await load(['a.csv', 'b.json'], { fetcher });
    expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal([1, '7']);
  });

  for (const [name, answer, code, details] of [
    ['refused', () => Promise.resolve(new Response('no', { status: 401 })), 'http', { status: 401 }],
    ['not there', () => Promise.resolve(new Response('<html>', { status: 404 })), 'http', { status: 404 }],
    ['a broken server', () => Promise.resolve(new Response('', { status: 500 })), 'http', { status: 500 }],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'network', {}],
    [
      'a body that breaks off',
      () => Promise.resolve(new Response(new ReadableStream({ start: (c) => c.error(new Error()) }))),
      'network',
      {},
    ],
    ['a login page', () => Promise.resolve(new Response('<!doctype html>')), 'html', { status: undefined }],
    ['nothing', () => Promise.resolve(new Response('')), 'empty', {}],
    [
      'broken JSON',
      () => Promise.resolve(new Response('{"tickets": [{ "id": 1, "createdAt": "2026-03-02" }],\n[}')),
      'unreadable',
      { line: 2, column: 1 },
    ],
  ] as readonly (readonly [string, () => Promise<Response>, SourceErrorCode, object])[]) {
    it(`fails with ${code} on ${name}, naming the URL`, async () => {
      const error = await failure(load(['/a'], answering(answer)));
      expect(error).to.include({ code, url: '/a', ...details });
    });
  }

  it('gives up after the time-out and stops the request', async () => {
    let stopped = false;
    const { fetcher } = answering(
      (_, signal) => new Promise(() => signal.addEventListener('abort', () => (stopped = true))),
    );
    const error = await failure(load(['/a'], { fetcher, timeout: 5 }));
    expect(error).to.include({ code: 'timeout', url: '/a' });
    expect(stopped).to.equal(true);
  });

  it('gives up when told to, before and while loading', async () => {
    const before = ok();
    expect((await failure(load(['/a'], { ...before, signal: AbortSignal.abort() }))).code).to.equal('aborted');
    expect(before.calls).to.deep.equal([]);
    const controller = new AbortController();
    const loading = failure(load(['/a'], { ...silent(), signal: controller.signal }));
    controller.abort();
    expect((await loading).code).to.equal('aborted');
  });

  it('explains a wrong mapping before it asks for anything', async () => {
    const { fetcher, calls } = ok();
    const mapping = { dateOrder: 'american' } as unknown as { dateOrder: 'iso' };
    expect(await failure(load(['/a'], { fetcher, mapping }))).to.include({ code: 'bad-mapping', path: 'dateOrder' });
    expect(calls).to.deep.equal([]);
  });
});

describe('one URL on one page', () => {
  it('is loaded once for all that ask, now and later', async () => {
    const { fetcher, calls } = ok();
    await Promise.all([load(['/a'], { fetcher }), load(['/a', '/b'], { fetcher })]);
    await load(['/a'], { fetcher });
    expect(calls).to.deep.equal(['/a', '/b']);
  });

  it('is one, whether written relative or absolute', async () => {
    const { fetcher, calls } = ok();
    const base = 'https://page.example/reports/';
    await load(['/a#top'], { fetcher, base });
    await load(['https://page.example/a'], { fetcher, base });
    await load(['../a'], { fetcher, base });
    expect(calls).to.deep.equal(['/a#top']);
  });

  it('is loaded apart for another fetch', async () => {
    const [one, two] = [ok(), ok()];
    await Promise.all([load(['/a'], one), load(['/a'], two)]);
    expect([one.calls.length, two.calls.length]).to.deep.equal([1, 1]);
  });

  it('is asked for again after a failure', async () => {
    const { fetcher, calls } = answering((_url, _signal, call) =>
      Promise.resolve(call === 1 ? new Response('', { status: 500 }) : new Response(text)),
    );
    await failure(load(['/a'], { fetcher }));
    expect((await load(['/a'], { fetcher })).dataset.tickets).to.have.length(1);
    expect(calls).to.have.length(2);
  });

  it('is asked for again on reload, and what then came stays', async () => {
    const { fetcher, calls } = answering((_url, _signal, call) =>
      Promise.resolve(new Response(JSON.stringify({ tickets: [{ id: call, createdAt: '2026-03-02' }] }))),
    );
    await load(['/a'], { fetcher });
    const again = await load(['/a'], { fetcher, reload: true });
    expect(again.dataset.tickets?.[0]?.id).to.equal(2);
    expect((await load(['/a'], { fetcher })).dataset.tickets?.[0]?.id).to.equal(2);
    expect(calls).to.have.length(2);
  });

  it('goes on for the others when one gives up', async () => {
    let answer: (response: Response) => void = () => undefined;
    let stopped = false;
    const { fetcher, calls } = answering((_, signal) => {
      signal.addEventListener('abort', () => (stopped = true));
      return new Promise((resolve) => (answer = resolve));
    });
    const controller = new AbortController();
    const leaving = failure(load(['/a'], { fetcher, signal: controller.signal }));
    const staying = load(['/a'], { fetcher });
    await Promise.resolve();
    controller.abort();
    expect((await leaving).code).to.equal('aborted');
    expect(stopped).to.equal(false);
    answer(new Response(text));
    expect((await staying).dataset.tickets).to.have.length(1);
    expect(calls).to.have.length(1);
  });

  it('is read by each with its own options', async () => {
    const { fetcher, calls } = ok('id,created\n1,02/03/2026');
    const [one, two] = await Promise.all([
      load(['/a'], { fetcher, mapping: { dateOrder: 'day-first' } }),
      load(['/a'], { fetcher, mapping: { dateOrder: 'month-first' } }),
    ]);
    expect(one.dataset.tickets?.[0]?.createdAt).to.equal('2026-03-02T00:00:00');
    expect(two.dataset.tickets?.[0]?.createdAt).to.equal('2026-02-03T00:00:00');
    expect(calls).to.have.length(1);
  });
});

describe('an answer that counts its records', () => {
  const page = (body: object) => answering(() => Promise.resolve(new Response(JSON.stringify(body))));
  const tickets = [{ id: 1, created_at: '2026-03-02T09:00:00Z', requester_id: 1, status: 'open' }];

  it('and sends fewer is marked, though it names no further page', async () => {
    const { dataset, partial } = await load(['/tickets.json'], page({ tickets, next_page: null, count: 7 }));
    expect(dataset.coverage).to.deep.equal({ loaded: 1, total: 7 });
    expect(partial.map(({ url, reason }) => [url, reason])).to.deep.equal([['/tickets.json', 'short']]);
  });

  it('and sends them all is not', async () => {
    const { dataset, partial } = await load(['/tickets.json'], page({ tickets, next_page: null, count: 1 }));
    expect([dataset.coverage, partial]).to.deep.equal([undefined, []]);
  });

  it('by a word of its own is believed nothing', async () => {
    const { dataset } = await load(['/tickets.json'], page({ tickets, total: 7 }));
    expect(dataset.coverage).to.equal(undefined);
  });
});

describe('of several addresses', () => {
  it('the least complete says how much there is, unless the data say less', async () => {
    const bodies: Record<string, object> = {
      '/a': { tickets: [{ id: 1, created_at: '2026-03-02T09:00:00Z', requester_id: 1 }], next_page: null, count: 2 },
      '/b': { tickets: [{ id: 2, created_at: '2026-03-02T09:00:00Z', requester_id: 1 }], next_page: null, count: 4 },
      '/c': { tickets: [{ id: '3', createdAt: '2026-03-02' }], coverage: { loaded: 1, total: 9 } },
    };
    const { fetcher } = answering((url) => Promise.resolve(new Response(JSON.stringify(bodies[url]))));
    expect((await load(['/a', '/b'], { fetcher })).dataset.coverage).to.deep.equal({ loaded: 1, total: 4 });
    expect((await load(['/a', '/c'], { fetcher })).dataset.coverage).to.deep.equal({ loaded: 1, total: 9 });
  });

  it('say of what they loaded a part only: the table that so many records became, tickets unless it is another', async () => {
    const rows = (table: string, count: number) =>
      ({
        surveys: Array.from({ length: count }, (_, i) => ({ id: `s${i}`, kind: 'nps', score: 9 })),
        tickets: Array.from({ length: count }, (_, i) => ({ id: `t${i}`, createdAt: '2026-03-02' })),
        calls: Array.from({ length: count }, (_, i) => ({ id: `c${i}`, queuedAt: '2026-03-02' })),
      })[table];
    const parts = (sizes: Record<string, number>) =>
      Object.fromEntries(Object.entries(sizes).map(([table, count]) => [table, rows(table, count)]));
    const ofSample = async (sizes: Record<string, number>, coverage: object) => {
      const body = JSON.stringify({ ...parts(sizes), coverage });
      const { fetcher } = answering(() => Promise.resolve(new Response(body)));
      return (await load(['/x'], { fetcher, reload: true })).dataset.coverage;
    };
    const sample = { loaded: 50, total: 70 };
    expect(await ofSample({ surveys: 50, tickets: 10 }, sample)).to.deep.equal({ ...sample, of: 'surveys' });
    expect(await ofSample({ calls: 30 }, sample)).to.deep.equal({ ...sample, of: 'calls' });
    expect(await ofSample({ tickets: 48, surveys: 20 }, sample)).to.deep.equal(sample);
    expect(await ofSample({ tickets: 5, surveys: 2 }, sample)).to.deep.equal({ ...sample, of: 'payload' });
    expect(await ofSample({ tickets: 5 }, { ...sample, of: 'messages' })).to.deep.equal({ ...sample, of: 'messages' });
  });

  it('what was counted over all pages wins over what one of them states', async () => {
    // The adapter sees one record of a total of two; the other was none, but has been loaded.
    const tickets = [{ id: 1, created_at: '2026-03-02T09:00:00Z', requester_id: 1 }, 'damaged'];
    const fetcher: Fetcher = () =>
      Promise.resolve(new Response(JSON.stringify({ tickets, next_page: null, count: 2 })));
    const { dataset, leftOut } = await load(['/tickets.json'], { fetcher });
    expect(dataset.coverage).to.equal(undefined);
    expect(leftOut.map(({ reason, count }) => [reason, count])).to.deep.equal([['not-a-record', 1]]);
  });

  it('the token goes to each, asked for once', async () => {
    const sent: (string | undefined)[] = [];
    const fetcher: Fetcher = (_url, { headers }) => {
      sent.push(headers?.Authorization);
      return Promise.resolve(new Response(text));
    };
    let asked = 0;
    await load(['/a', '/b'], { fetcher, getToken: () => `t${++asked}` });
    expect(sent).to.deep.equal(['Bearer t1', 'Bearer t1']);
  });
});

describe('decodeText', () => {
  for (const [name, bytes, read] of [
    ['UTF-8', [0xc8, 0x99, 0x69], 'și'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0x00, 0x19, 0x02], 'aș'],
    ['a spreadsheet of the West', [0x43, 0x72, 0x65, 0x61, 0x63, 0x69, 0xf3, 0x6e], 'Creación'],
  ] as const) {
    it(`reads ${name}`, () => expect(decodeText(new Uint8Array(bytes))).to.equal(read));
  }
});
