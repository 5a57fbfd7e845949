import { getOrInsert } from '../model/maps.js';
import { SourceError } from './error.js';
import type { Fetcher } from './load-request.js';

/** Gives the access token of now; `stale` is one that the server has just refused. Nothing: nobody is signed in. */
export type GetToken = (stale?: string) => string | undefined | Promise<string | undefined>;

/** The token of one `getToken`, for all requests of a page. */
class Tokens {
  readonly #get: GetToken;
  #token: string | undefined;
  #asking: Promise<string | undefined> | undefined;
  #signedOut = false;

  constructor(get: GetToken) {
    this.#get = get;
  }

  get signedOut() {
    return this.#signedOut;
  }

  /** Forgets that the server refused a fresh token: somebody tries again. */
  resume() {
    this.#signedOut = false;
  }

  signOut() {
    this.#signedOut = true;
    this.#token = undefined;
  }

  /** The token to send; after `stale` was refused another one, which is asked for once for all who wait. */
  current(stale?: string): Promise<string | undefined> {
    if (this.#token !== undefined && this.#token !== stale) return Promise.resolve(this.#token);
    this.#asking ??= Promise.resolve(this.#get(stale))
      .then((token) => (this.#token = token || undefined))
      .finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}

const known = new WeakMap<GetToken, Tokens>();
const fetchers = new WeakMap<GetToken, WeakMap<Fetcher, Fetcher>>();

const tokensOf = (getToken: GetToken): Tokens => getOrInsert(known, getToken, () => new Tokens(getToken));

/** Lets a person who has signed in again load again. */
export const resumeTokens = (getToken: GetToken) => tokensOf(getToken).resume();

/**
 * A fetcher that adds `Authorization: Bearer …`. A refused token is replaced once; when the fresh one is refused too,
 * the person has signed out, and nothing is asked for any more until `resumeTokens`. The same two functions
 * give the same fetcher, so that what it loads is shared.
 */
export function withToken(getToken: GetToken, fetcher: Fetcher): Fetcher {
  const made = getOrInsert(fetchers, getToken, () => new WeakMap<Fetcher, Fetcher>());
  return getOrInsert(made, fetcher, () => authorized(tokensOf(getToken), fetcher));
}

const authorized = (tokens: Tokens, fetcher: Fetcher): Fetcher => {
  const ask: (token: string | undefined, ...given: Parameters<Fetcher>) => Promise<Response> = (token, url, init) =>
    fetcher(
      url,
      token === undefined ? init : { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } },
    );
  return async (url, init) => {
    refuseSignedOut(tokens, url);
    const token = await tokens.current();
    const response = await ask(token, url, init);
    if (response.status !== 401) return response;
    refuseSignedOut(tokens, url);
    const fresh = await tokens.current(token);
    // The function knows no other token: asking the server again would tell nothing new.
    if (fresh !== undefined && fresh !== token) {
      const second = await ask(fresh, url, init);
      if (second.status !== 401) return second;
    }
    tokens.signOut();
    return response;
  };
};

function refuseSignedOut({ signedOut }: Tokens, url: string) {
  if (signedOut) throw new SourceError('http', `${url} was not asked for: signed out`, { url, status: 401 });
}
