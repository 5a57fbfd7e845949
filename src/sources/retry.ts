/** Waits; rejects with the reason of the signal as soon as that says so. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface RetryOptions {
  /** Requests for one page at most; default 4. */
  readonly tries?: number | undefined;
  /** Longest of the first waits, in ms; it doubles with every try; default 500. */
  readonly firstWait?: number | undefined;
  /** No wait of our own is longer, and a server that asks for more is given up; in ms, default 120,000. */
  readonly longestWait?: number | undefined;
  /** Random numbers from 0 to 1, and the clock; a test brings its own. */
  readonly random?: (() => number) | undefined;
  readonly sleep?: Sleep | undefined;
  readonly now?: (() => number) | undefined;
}

export type Retry = { readonly [K in keyof RetryOptions]-?: NonNullable<RetryOptions[K]> };

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });

export const retryOf = (options: RetryOptions = {}): Retry => ({
  tries: options.tries ?? 4,
  firstWait: options.firstWait ?? 500,
  longestWait: options.longestWait ?? 120_000,
  random: options.random ?? Math.random,
  sleep: options.sleep ?? sleep,
  now: options.now ?? Date.now,
});

/** Full jitter: anything from 0 to a limit that doubles, so that many pages of one desk do not come back together. */
export const backOff = (failures: number, { firstWait, longestWait, random }: Retry): number =>
  random() * Math.min(longestWait, firstWait * 2 ** (failures - 1));

type Read = (value: string, now: number) => number | undefined;

/** A moment of the far past in seconds is a distance, one of our days a date. */
const firstEpochSecond = 1e9;

const distance: Read = (value, now) => {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return Date.parse(value) - now;
  return (number >= firstEpochSecond ? number * 1000 - now : number * 1000) || 0;
};
const milliseconds: Read = (value) => Number(value);
const resets: Read = (value) => Number(/resets\s*=\s*([\d.]+)/.exec(value)?.[1]) * 1000;

/** Where servers say how long to wait: seconds, a date, or epoch seconds; the clearest first. */
const waitHeaders: readonly (readonly [name: string, read: Read])[] = [
  ['retry-after', distance],
  ['x-ratelimit-retry-after', distance],
  ['zendesk-ratelimit-tickets-index', resets],
  ['ratelimit-reset', distance],
  ['x-ratelimit-reset', distance],
  ['x-hubspot-ratelimit-interval-milliseconds', milliseconds],
];

/** How long a server asks to wait, in ms; `undefined` when it does not say. */
export function askedWait(headers: Headers, now: number): number | undefined {
  for (const [name, read] of waitHeaders) {
    const value = headers.get(name);
    const wait = value === null ? undefined : read(value, now);
    if (wait !== undefined && Number.isFinite(wait)) return Math.max(0, wait);
  }
  return undefined;
}

const remainingHeaders = [
  'ratelimit-remaining',
  'x-ratelimit-remaining',
  'x-rate-limit-remaining',
  'x-ratelimit-remaining-minute',
];

/** How long to wait before the next request because this one was the last that the limit allows; in ms. */
export function waitAfter(headers: Headers, now: number): number {
  const spent =
    remainingHeaders.some((name) => headers.get(name)?.trim() === '0') ||
    /remaining\s*=\s*0\b/.test(headers.get('zendesk-ratelimit-tickets-index') ?? '');
  return spent ? (askedWait(headers, now) ?? 0) : 0;
}
