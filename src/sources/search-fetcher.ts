import type { Fetcher } from './load-request.js';

/** `fetch`, or what a page has in its place. */
export type Request = (url: string, init: RequestInit) => Promise<Response>;

type Params = Readonly<Record<string, string>>;

/** What is asked in a body, from what stands in the query of the address. */
interface Search {
  readonly path: RegExp;
  readonly body: (params: Params) => object;
}

const list = (text: string | undefined) => text?.split(',').filter(Boolean);
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

const searches: readonly Search[] = [
  {
    path: /\/objects\/(?:[^/]+\/)?[^/]+\/search$/,
    body: ({ hs_lastmodifieddate: since, properties, limit, after }) => ({
      // What changes meanwhile moves to the end, where it comes once more: nothing is passed over.
      sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }],
      filterGroups: since
        ? [{ filters: [{ propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: since }] }]
        : [],
      properties: list(properties),
      limit: numberOf(limit),
      after,
    }),
  },
  {
    path: /\/(?:conversations|tickets)\/search$/,
    body: ({ updated_at: since = '0', per_page: size, starting_after: after }) => ({
      query: { field: 'updated_at', operator: '>', value: Number(since) },
      sort: { field: 'updated_at', order: 'ascending' },
      pagination: { per_page: numberOf(size), starting_after: after },
    }),
  },
];

/**
 * Asks the searches of HubSpot and Intercom, which take their question in a body:
 * `/crm/v3/objects/tickets/search?properties=subject,createdate&limit=200`, `/conversations/search?per_page=150`. With
 * `refresh` they are then asked only for what has changed. Other addresses are asked for as they are.
 */
export const searchFetcher =
  (request: Request = (url, init) => fetch(url, init)): Fetcher =>
  (url, init) => {
    const { pathname, searchParams } = new URL(url, 'http://relative.invalid/');
    const search = searches.find(({ path }) => path.test(pathname));
    if (!search) return request(url, init);
    const [address = ''] = url.split('?');
    const headers = { ...init.headers, 'Content-Type': 'application/json' };
    const body = JSON.stringify(search.body(Object.fromEntries(searchParams)));
    return request(address, { ...init, method: 'POST', headers, body });
  };
