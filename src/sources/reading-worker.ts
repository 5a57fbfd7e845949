/** What runs in the worker: loads and reads there with the code of the page, and sends the rows in small parcels. */
import { getOrInsert } from '../model/maps.js';
import type { TableName } from '../model/records.js';
import './lazy.js';
import type { LoadOptions } from './load.js';
import { loadAddresses } from './load-addresses.js';
import type { Fetcher } from './load-request.js';
import { readPayloadAsync } from './read-async.js';
import { errorOf, plainError, type News, type Order, type PlainResponse, type Result } from './worker-messages.js';

/** Rows of a parcel: taken in by the page in a few milliseconds. */
const parcel = 500;

const tell = (news: News) => postMessage(news);

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

const jobs = new Map<number, AbortController>();
const calls = new Map<number, Waiting>();
const fetchers = new Map<number, Fetcher>();
let lastCall = 0;

/** The page's own function, which it calls for us; the same number is the same function. */
const fetcherOf = (fetcher: number): Fetcher => getOrInsert(fetchers, fetcher, asking);

const asking =
  (fetcher: number): Fetcher =>
  (url, { signal, headers }) =>
    new Promise<Response>((resolve, reject) => {
      const call = ++lastCall;
      calls.set(call, { resolve, reject });
      signal.addEventListener('abort', () => {
        if (calls.delete(call)) tell({ kind: 'give-up', call });
        reject(signal.reason as Error);
      });
      tell({ kind: 'ask', call, fetcher, url, headers });
    });

const responseOf = ({ status, headers, body }: PlainResponse) =>
  new Response(bodiless.has(status) ? null : (body ?? null), { status, headers: headers.map(([...pair]) => pair) });

/** Answers that a `Response` takes no body for. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function answer(call: number, settle: (waiting: Waiting) => void) {
  const waiting = calls.get(call);
  calls.delete(call);
  if (waiting) settle(waiting);
}

async function run(job: number, work: (signal: AbortSignal) => Promise<Result>) {
  const controller = new AbortController();
  jobs.set(job, controller);
  try {
    send(job, await work(controller.signal));
  } catch (error) {
    tell({ kind: 'failed', job, error: plainError(error) });
  } finally {
    jobs.delete(job);
  }
}

function send(job: number, result: Result) {
  const { dataset, ...rest } = result;
  const beside: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(dataset)) {
    if (!Array.isArray(value)) beside[key] = value;
    else sendRows(job, key as TableName, value);
  }
  const partial = rest.partial?.map((each) => (each.cause ? { ...each, cause: plainError(each.cause) } : each));
  tell({ kind: 'done', job, result: { ...rest, ...(partial && { partial }), dataset: beside } });
}

function sendRows(job: number, table: TableName, rows: readonly unknown[]) {
  // A table without rows is there too.
  for (let from = 0; from < Math.max(rows.length, 1); from += parcel) {
    tell({ kind: 'rows', job, table, rows: rows.slice(from, from + parcel) });
  }
}

const doing: { readonly [K in Order['kind']]: (order: Extract<Order, { kind: K }>) => void } = {
  load({ job, urls, options, fetcher }) {
    const how: LoadOptions = {
      ...options,
      fetcher: fetcherOf(fetcher),
      progress: (progress) => tell({ kind: 'progress', job, progress }),
    };
    void run(job, (signal) => loadAddresses(urls, { ...how, signal }));
  },
  read: ({ job, payload, options }) => void run(job, (signal) => readPayloadAsync(payload, { ...options, signal })),
  stop: ({ job }) => jobs.get(job)?.abort(),
  answer: ({ call, response }) => answer(call, ({ resolve }) => resolve(responseOf(response))),
  refusal: ({ call, error }) => answer(call, ({ reject }) => reject(errorOf(error))),
};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const act = doing[data.kind] as (order: Order) => void;
  act(data);
});
tell({ kind: 'ready' });
