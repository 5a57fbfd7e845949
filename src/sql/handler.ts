import { zoneOf } from '../time/zone.js';
import { countFacts, type RunQuery } from './facts-file.js';
import { factsQueries } from './facts-queries.js';
import { wholeBuckets } from './local-time.js';
import type { FactsOptions } from './options.js';
import { refreshPeriods, type RefreshOptions, type RefreshPeriod } from './periods.js';

/** Rows that a reader may see: all, or those with these keys, by dimension. */
export type AllowedRows = 'all' | NonNullable<FactsOptions['rows']>;

export interface FactsHandlerOptions
  extends Omit<FactsOptions, 'period' | 'asOf' | 'rows'>, Pick<RefreshOptions, 'from' | 'unit' | 'settles'> {
  /** Sends a query to the database and gives its rows, all at once or as they come. */
  readonly run: RunQuery;
  /** Who asks, and which rows they may see; nothing: they are refused. Knows the reader by cookie or token. */
  readonly authorize: (request: Request) => Promise<AllowedRows | undefined> | AllowedRows | undefined;
  /** Epoch ms; the clock by default. */
  readonly now?: (() => number) | undefined;
  /** Files that are kept; 200 by default. */
  readonly keep?: number | undefined;
}

/** A file, ready to be sent. */
interface Answer {
  readonly body: string;
  readonly etag: string;
}

const json = 'application/json; charset=utf-8';
const refused = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });

/**
 * Serves pre-counted facts: `GET` gives all, `?period=2025-03-01` the period that begins there. Nothing else is asked
 * of it: neither SQL nor filters are taken from the page. A closed period is counted once for each set of rows.
 * @throws RangeError for a mapping that cannot be counted
 */
export function createFactsHandler(options: FactsHandlerOptions): (request: Request) => Promise<Response> {
  const counter = new Counter(options);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, { Allow: 'GET, HEAD' });
    const rows = await options.authorize(request);
    if (rows === undefined) return refused(401);
    const periods = counter.asked(new URL(request.url).searchParams);
    if (!periods) return refused(404);
    try {
      return sent(await counter.answer(periods, rows), request);
    } catch {
      // What the database says is nothing for a page.
      return refused(500);
    }
  };
}

function sent({ body, etag }: Answer, { method, headers }: Request): Response {
  const common = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' };
  const known = (headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers: common });
  return new Response(method === 'HEAD' ? null : body, { headers: { ...common, 'Content-Type': json } });
}

/** Counts what is asked for, and keeps it while it stays right. */
class Counter {
  readonly #options: FactsHandlerOptions;
  readonly #kept = new Map<string, Promise<Answer>>();

  constructor(options: FactsHandlerOptions) {
    this.#options = options;
    const [first] = this.#periods;
    // A wrong mapping shows when the server starts, not when somebody asks.
    if (first) factsQueries({ ...options, period: first, asOf: this.#now });
  }

  get #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  get #periods(): RefreshPeriod[] {
    const { from, zone, unit, settles } = this.#options;
    return refreshPeriods({ from, zone, unit, settles, asOf: this.#now });
  }

  /** The periods of a request; nothing for a question that it was not set up for. */
  asked(parameters: URLSearchParams): RefreshPeriod[] | undefined {
    const names = [...parameters.keys()];
    if (names.length === 0) return this.#periods;
    if (names.length > 1 || names[0] !== 'period') return undefined;
    const period = this.#periods.find(({ from }) => from === parameters.get('period'));
    return period && [period];
  }

  async answer(periods: readonly RefreshPeriod[], rows: AllowedRows): Promise<Answer> {
    const answers = await Promise.all(periods.map((period) => this.#counted(period, rows)));
    const [only] = answers;
    if (only && answers.length === 1) return only;
    const body = `{"payloads":[${answers.map((answer) => answer.body).join(',')}]}`;
    return { body, etag: await etagOf(answers.map(({ etag }) => etag).join()) };
  }

  /** Counted once at a time; a failure is not kept. */
  #counted(period: RefreshPeriod, rows: AllowedRows): Promise<Answer> {
    const { grain, zone, keep = 200 } = this.#options;
    const upTo = period.closed ? 'closed' : wholeBuckets(this.#now, grain, zoneOf(zone));
    const key = JSON.stringify([period.from, upTo, rows === 'all' ? rows : sorted(rows)]);
    let answer = this.#kept.get(key);
    this.#kept.delete(key);
    answer ??= this.#count(period, rows);
    this.#kept.set(key, answer);
    answer.catch(() => this.#kept.delete(key));
    for (const old of [...this.#kept.keys()].slice(0, -keep)) this.#kept.delete(old);
    return answer;
  }

  async #count(period: RefreshPeriod, rows: AllowedRows): Promise<Answer> {
    const { run, ...options } = this.#options;
    const queries = factsQueries({ ...options, period, asOf: this.#now, rows: rows === 'all' ? undefined : rows });
    const body = JSON.stringify(await countFacts(queries, run));
    return { body, etag: await etagOf(body) };
  }
}

const sorted = (rows: Exclude<AllowedRows, 'all'>) =>
  Object.entries(rows)
    .map(([name, keys]) => [name, [...keys].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

async function etagOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}
