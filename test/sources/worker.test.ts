import { expect } from '@open-wc/testing';
import { load, readPayload, readPayloadAsync, SourceError, type Fetcher } from '../../src/sources/index.js';
import type { LargeReader } from '../../src/sources/large.js';
import { readingWorker } from '../../src/sources/worker-start.js';
import { copiesOf, desks } from '../support/desks/index.mjs';

const address = new URL('../../src/sources/reading-worker.ts', import.meta.url);
const worker = async (): Promise<LargeReader> => (await readingWorker(address))!;
const largeReader = () => readingWorker(address);

const day = 86_400_000;
const ticket = (i: number) => ({
  id: `${i}`,
  createdAt: new Date(1.7e12 + i * 60_000).toISOString(),
  channel: i % 2 ? 'email' : 'chat',
  subject: 'A subject as long as subjects are, so that few tickets make a large file',
});
/** More than a megabyte. */
const tickets = Array.from({ length: 9000 }, (_, i) => ticket(i));
const json = JSON.stringify({ tickets, asOf: new Date(1.7e12 + 9 * day).toISOString(), odd: [1] });
const csv = ['id;created at;channel;subject', ...tickets.map((row) => Object.values(row).join(';'))].join('\n');

async function failure(promise: Promise<unknown>): Promise<Error> {
  const cause: unknown = await promise.then(
    () => new Error('did not fail'),
    (error: unknown) => error,
  );
  return cause as Error;
}

/** A page's own fetch that answers with this text; `asked` are the headers of each request. */
function answering(answer: (headers: Record<string, string>) => Response) {
  const asked: Record<string, string>[] = [];
  const fetcher: Fetcher = (_, { headers = {} }) => {
    asked.push(headers);
    return Promise.resolve(answer(headers));
  };
  return { fetcher, asked };
}

describe('a worker', () => {
  for (const [name, payload] of [
    ['JSON', json],
    ['CSV', csv],
  ] as const) {
    it(`gives of ${name} what is read without it, and of a file with it`, async () => {
      const expected = readPayload(payload);
      const reader = await worker();
      expect(await reader.read(payload, {})).to.deep.equal(expected);
      expect(await reader.read(new Blob([payload]), {})).to.deep.equal(expected);
      expect(await readPayloadAsync(new Blob([payload]), { largeReader })).to.deep.equal(expected);
    });
  }

  for (const desk of desks) {
    const { adapter, name = adapter, mapping, streams } = desk;
    it(`gives of ${name} what is read without it`, async () => {
      const tickets = readPayload(streams, { adapter, mapping }).dataset.tickets!.map(({ id }) => String(id));
      const text = JSON.stringify(copiesOf(desk, tickets, 30));
      const options = { adapter, mapping };
      const read = await (await worker()).read(text, options);
      expect(read).to.deep.equal(readPayload(text, options));
    });
  }

  it('loads what is large, through the function of the page, once', async () => {
    const { fetcher, asked } = answering(() => new Response(csv));
    const progress: number[] = [];
    const loaded = await load(['large.csv'], {
      fetcher,
      largeReader,
      progress: ({ loaded: count }) => progress.push(count),
    });
    expect(loaded.dataset).to.deep.equal(readPayload(csv).dataset);
    expect([loaded.adapter, loaded.partial]).to.deep.equal(['csv', []]);
    expect(asked).to.have.length(1);
    expect(progress).to.have.length(1);
  });

  it('is not asked for what is small', async () => {
    const { fetcher } = answering(() => new Response(JSON.stringify({ tickets: tickets.slice(0, 5) })));
    const asked = () => Promise.reject(new Error('started for a small body'));
    expect((await load(['small.json'], { fetcher, largeReader: asked })).dataset.tickets).to.have.length(5);
  });

  it('reads several addresses together when one of them is large', async () => {
    const surveys = JSON.stringify({ surveys: [{ kind: 'nps', score: 9, ticket: '1' }] });
    const urls: string[] = [];
    const fetcher: Fetcher = (url) => {
      urls.push(url);
      return Promise.resolve(new Response(url === 'surveys.json' ? surveys : json));
    };
    const { dataset } = await load(['surveys.json', 'tickets.json'], { fetcher, largeReader });
    expect([dataset.tickets?.length, dataset.surveys?.length]).to.deep.equal([9000, 1]);
    expect(urls.filter((url) => url === 'tickets.json')).to.have.length(1);
  });

  it('asks only whether something has changed when it loads again', async () => {
    const { fetcher, asked } = answering((headers) =>
      headers['If-None-Match'] === '"1"'
        ? new Response(null, { status: 304 })
        : new Response(json, { headers: { etag: '"1"' } }),
    );
    const first = await load(['tagged.json'], { fetcher, largeReader });
    const again = await load(['tagged.json'], { fetcher, largeReader, reload: true });
    expect(asked).to.deep.equal([{}, { 'If-None-Match': '"1"' }]);
    expect(again.dataset).to.deep.equal(first.dataset);
  });

  it('fails with the errors of the page', async () => {
    const broken = json.slice(0, -100);
    const { fetcher } = answering(() => new Response(broken));
    const error = await failure(load(['broken.json'], { fetcher, largeReader }));
    expect(error).to.be.an.instanceOf(SourceError);
    expect(error).to.include({ code: 'unreadable', url: 'broken.json', line: 1 });
    const reader = await worker();
    const unknown = await failure(reader.read(json, { adapter: 'no-such-desk' }));
    expect(unknown).to.be.an.instanceOf(RangeError);
    expect(unknown.message).to.contain('no-such-desk');
  });

  it('tells the page what a server refused it on a later page, and keeps what had come where that is wanted', async () => {
    const page = JSON.stringify({
      tickets: tickets.map(({ id, createdAt, subject }) => ({ id, created_at: createdAt, subject, requester_id: 1 })),
      next_page: 'https://desk.example/api/v2/tickets?page=2',
      count: 18_000,
    });
    const fetcher: Fetcher = (url) =>
      Promise.resolve(url.endsWith('page=2') ? new Response('', { status: 403 }) : new Response(page));
    const url = 'https://desk.example/api/v2/tickets?page=1';
    expect(await failure(load([url], { fetcher, largeReader }))).to.include({ code: 'http', status: 403 });
    const { dataset, partial } = await load([url], { fetcher, largeReader, partial: true });
    expect(dataset.coverage).to.deep.equal({ loaded: 9000, total: 18_000 });
    expect(partial[0]?.reason).to.equal('failed');
    expect(partial[0]?.cause).to.be.an.instanceOf(SourceError).and.include({ status: 403 });
  });

  it('stops the requests of the page when it is told to', async () => {
    const controller = new AbortController();
    let stopped: () => void = () => undefined;
    const given = new Promise<void>((resolve) => (stopped = resolve));
    const fetcher: Fetcher = (url, { signal }) => {
      if (url === 'first.csv') return Promise.resolve(new Response(csv));
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped();
          reject(signal.reason as Error);
        });
      });
    };
    await load(['first.csv'], { fetcher, largeReader });
    const loading = failure(load(['first.csv', 'never.csv'], { fetcher, largeReader, signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    expect(await loading).to.include({ code: 'aborted' });
    await given;
  });

  it('sends the token of the page', async () => {
    const { fetcher, asked } = answering(() => new Response(json));
    await load(['guarded.json'], { fetcher, largeReader, getToken: () => 'secret' });
    await load(['guarded.json'], { fetcher, largeReader, getToken: () => 'other', reload: true });
    expect(asked.map(({ Authorization }) => Authorization)).to.deep.equal(['Bearer secret', 'Bearer other']);
  });
});

describe('without a worker', () => {
  it('there is none from another origin, and nothing is asked of it', async () => {
    expect(await readingWorker(new URL('https://cdn.example/kpi-worker.js'))).to.equal(undefined);
  });

  it('there is none where its file is missing, and everything is read all the same', async () => {
    const missing = () => readingWorker(new URL('/no-such-worker.js', import.meta.url));
    expect(await missing()).to.equal(undefined);
    const { fetcher, asked } = answering(() => new Response(csv));
    const { dataset } = await load(['large.csv'], { fetcher, largeReader: missing });
    expect(dataset).to.deep.equal(readPayload(csv).dataset);
    expect(asked).to.have.length(1);
    expect(await readPayloadAsync(json, { largeReader: missing })).to.deep.equal(readPayload(json));
  });

  it('that was there and is gone, it is read here', async () => {
    const { WorkerClient } = await import('../../src/sources/worker-client.js');
    const silent = new Worker(new URL('data:text/javascript,'));
    const client = new WorkerClient(silent, () => undefined);
    const reading = readPayloadAsync(json, { largeReader: () => Promise.resolve(client) });
    await Promise.resolve();
    client.lose();
    expect(await reading).to.deep.equal(readPayload(json));
    silent.terminate();
  });
});
