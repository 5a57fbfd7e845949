import type { TableName } from '../model/records.js';
import { SourceError } from './error.js';
import { ReaderLost, type LargeBody, type LargeReader } from './large.js';
import type { Loaded, LoadOptions } from './load.js';
import { defaultFetcher, type Fetcher } from './load-request.js';
import type { ReadOptions, ReadResult } from './read.js';
import { withToken } from './token.js';
import { errorOf, plainError, type News, type Order, type PlainLoadOptions, type Result } from './worker-messages.js';

/** Something asked of the worker, and the rows that have come of it. */
interface Job {
  readonly tables: Map<TableName, unknown[]>;
  readonly progress: LoadOptions['progress'];
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** An order without the number that the client gives it. */
type Asked = (job: number) => Extract<Order, { kind: 'load' | 'read' }>;
interface Caller {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: LoadOptions['progress'];
}

/** The worker, as the page sees it: whoever asks gets rows, in parcels that hold nobody up. */
export class WorkerClient implements LargeReader {
  readonly #worker: Worker;
  readonly #idle: (idle: boolean) => void;
  readonly #jobs = new Map<number, Job>();
  readonly #calls = new Map<number, AbortController>();
  readonly #fetchers: Fetcher[] = [];
  /** Bodies that came before the worker was asked for them, by address. */
  readonly #come = new Map<string, LargeBody>();
  #last = 0;

  /** @param idle is told when the worker has nothing left to do, and when it has again */
  constructor(worker: Worker, idle: (idle: boolean) => void) {
    this.#worker = worker;
    this.#idle = idle;
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => this.#hear(data));
    worker.addEventListener('error', () => this.lose());
  }

  load(urls: readonly string[], options: LoadOptions, come: readonly LargeBody[]): Promise<Loaded> {
    const { adapter, sourceTimeZone, mapping, timeout, reload, pages, partial, base, getToken } = options;
    const { fetcher: own = defaultFetcher } = options;
    const fetcher = this.#numberOf(getToken ? withToken(getToken, own) : own);
    const plain: PlainLoadOptions = { adapter, sourceTimeZone, mapping, timeout, reload, pages, partial, base };
    for (const body of come) this.#come.set(body.url, body);
    return this.#ask(options, (job) => ({ kind: 'load', job, urls, options: plain, fetcher })) as Promise<Loaded>;
  }

  read(
    payload: string | Blob,
    { signal, adapter, sourceTimeZone, mapping }: ReadOptions & Caller,
  ): Promise<ReadResult> {
    const options = { adapter, sourceTimeZone, mapping };
    return this.#ask({ signal }, (job) => ({ kind: 'read', job, payload, options }));
  }

  /** Nothing more can be expected of the worker. */
  lose() {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const { reject } of jobs) reject(new ReaderLost('The worker is gone'));
  }

  #numberOf(fetcher: Fetcher): number {
    const at = this.#fetchers.indexOf(fetcher);
    return at < 0 ? this.#fetchers.push(fetcher) - 1 : at;
  }

  async #ask({ signal, progress }: Caller, asked: Asked): Promise<Result> {
    const job = ++this.#last;
    const stop = () => {
      this.#tell({ kind: 'stop', job });
      const why = { cause: signal?.reason as unknown };
      this.#jobs.get(job)?.reject(new SourceError('aborted', 'Loading was aborted', why));
    };
    signal?.throwIfAborted();
    signal?.addEventListener('abort', stop);
    this.#idle(false);
    try {
      return await new Promise<Result>((resolve, reject) => {
        this.#jobs.set(job, { tables: new Map(), progress, resolve, reject });
        this.#tell(asked(job));
      });
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#jobs.delete(job);
      if (this.#jobs.size === 0) this.#rest();
    }
  }

  #rest() {
    this.#come.clear();
    this.#idle(true);
  }

  #tell(order: Order, ...transfer: Transferable[]) {
    this.#worker.postMessage(order, transfer);
  }

  readonly #heard: { readonly [K in News['kind']]: (news: Extract<News, { kind: K }>) => void } = {
    ready: () => {},
    ask: ({ call, fetcher, url, headers }) => void this.#fetch(call, this.#fetchers[fetcher]!, url, headers),
    'give-up': ({ call }) => this.#calls.get(call)?.abort(),
    progress: ({ job, progress }) => this.#jobs.get(job)?.progress?.(progress),
    rows: ({ job, table, rows }) => this.#jobs.get(job) && take(this.#jobs.get(job)!, table, rows),
    failed: ({ job, error }) => this.#jobs.get(job)?.reject(errorOf(error)),
    done: ({ job, result }) => {
      const asked = this.#jobs.get(job);
      if (asked) asked.resolve(whole(asked, result));
    },
  };

  #hear(news: News) {
    (this.#heard[news.kind] as (news: News) => void)(news);
  }

  /** Asks a server for the worker: only the page has its functions, its cookies and its tokens. */
  async #fetch(call: number, fetcher: Fetcher, url: string, headers: Record<string, string> | undefined) {
    const controller = new AbortController();
    this.#calls.set(call, controller);
    try {
      const { status, headers: answered, body } = this.#taken(url) ?? (await asked(fetcher, url, controller, headers));
      this.#tell({ kind: 'answer', call, response: { status, headers: answered, body } }, ...(body ? [body] : []));
    } catch (cause) {
      if (!controller.signal.aborted) this.#tell({ kind: 'refusal', call, error: plainError(cause) });
    } finally {
      this.#calls.delete(call);
    }
  }

  #taken(url: string) {
    const come = this.#come.get(url);
    const body = come?.take();
    return come && body && { status: come.status, headers: come.headers, body };
  }
}

async function asked(
  fetcher: Fetcher,
  url: string,
  { signal }: AbortController,
  headers: Record<string, string> | undefined,
) {
  const response = await fetcher(url, { signal, ...(headers && { headers }) });
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}

function take({ tables }: Job, table: TableName, rows: readonly unknown[]) {
  const there = tables.get(table);
  if (!there) tables.set(table, [...rows]);
  else for (const row of rows) there.push(row);
}

/** The result with the rows that came before it. */
function whole({ tables }: Job, { partial, ...result }: Result): Result {
  const restored = partial?.map((each) =>
    each.cause ? { ...each, cause: errorOf(each.cause as Parameters<typeof errorOf>[0]) } : each,
  );
  return {
    ...result,
    ...(restored && { partial: restored }),
    dataset: { ...Object.fromEntries(tables), ...result.dataset },
  };
}
