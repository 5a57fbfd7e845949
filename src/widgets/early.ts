import type { Fetcher } from '../sources/load-request.js';

interface Asked {
  readonly answer: Promise<Response>;
  readonly stop: AbortController;
}

/** Answers on their way, by address: each can be taken once. */
const asked = new Map<string, Asked>();

const addressOf = (url: string) => new URL(url, document.baseURI).href;

/**
 * Asks for data while the code that reads them is still to come.
 * @returns a function that gives up what nobody has taken
 */
export function askEarly(urls: readonly string[]): () => void {
  const addresses = urls.filter((url) => URL.canParse(url, document.baseURI)).map(addressOf);
  const mine = [...new Set(addresses)].filter((url) => !asked.has(url)).map((url) => [url, askedOf(url)] as const);
  for (const [url, early] of mine) asked.set(url, early);
  return () => {
    for (const [url, early] of mine) {
      if (asked.get(url) !== early) continue;
      asked.delete(url);
      early.stop.abort();
    }
  };
}

function askedOf(url: string): Asked {
  const stop = new AbortController();
  const answer = fetch(url, { signal: stop.signal });
  // Whoever takes it hears what went wrong.
  answer.catch(() => {});
  return { answer, stop };
}

/** The page's `fetch`, looked up late, since a page may replace it; what was asked for early is not asked for again. */
export const pageFetch: Fetcher = (url, init) => {
  const early = asked.get(addressOf(url));
  if (!early) return fetch(url, init);
  asked.delete(addressOf(url));
  init.signal.addEventListener('abort', () => early.stop.abort());
  return early.answer;
};
