import { desk, refusing, tiny, type Given } from './data-sets.js';

/** Values of properties by their names. */
export type Args = Readonly<Record<string, unknown>>;

/** One story of an element: what is said to it beside its own arguments. */
export interface State {
  /** What it computes from; the data set of the toolbar when absent. `lacking` is a table that it does not need. */
  readonly given?: (lacking: 'preferences' | 'tickets') => Given;
  readonly args?: Args;
  /** Values of the toolbar that make the story. */
  readonly globals?: Readonly<Record<string, string>>;
  /** How a widget looks, which does not concern elements that show no numbers. */
  readonly look?: true;
  /** Asks once more as soon as the first numbers are there. */
  readonly again?: true;
}

const never = () => new Promise<Response>(() => undefined);

/** A desk that gives its first page and then nothing more; `total` as it counts its tickets, if it does. */
const halting = (total?: number) => (url: string) => {
  if (url.includes('page=2')) return never();
  const tickets = Array.from({ length: 12_400 }, (_, i) => ({
    id: i + 1,
    created_at: '2025-03-03T09:00:00Z',
    requester_id: 7,
    status: 'open',
  }));
  const next = `${url}&page=2`;
  const more = total ? { next_page: next, count: total } : { meta: { has_more: true }, links: { next } };
  return Promise.resolve(new Response(JSON.stringify({ tickets, ...more })));
};

/** Answers once, and refuses from then on. */
const failingLater = () => {
  let asked = 0;
  return () => (asked++ ? refusing() : Promise.resolve(new Response(JSON.stringify(desk()))));
};

/** Each story has a source of its own: addresses that are the same are loaded once. */
let addresses = 0;
const address = () => `https://desk.example/${++addresses}/api/v2/tickets?per_page=100`;

/** A file that holds one table only. */
const only = (table: 'preferences' | 'tickets'): Given => {
  const { asOf, [table]: rows } = desk();
  return { data: { asOf, [table]: rows } };
};

/** The stories of every element, by their names. */
export const states: Readonly<Record<string, State>> = {
  Ready: {},
  Width240: { look: true, globals: { width: '240' } },
  Width320: { look: true, globals: { width: '320' } },
  Compact: { look: true, args: { density: 'compact', frame: 'plain' }, globals: { width: '320' } },
  Tile: { look: true, args: { frame: 'tile' }, globals: { width: '320' } },
  Wall: { look: true, args: { density: 'wall' }, globals: { width: '1200' } },
  Dark: { globals: { theme: 'dark' } },
  Loading: { given: () => ({ src: address(), fetcher: never }) },
  LoadingWithTotal: { given: () => ({ src: address(), fetcher: halting(50_000) }) },
  LoadingWithoutTotal: { given: () => ({ src: address(), fetcher: halting() }) },
  EmptyPeriod: { args: { period: '2023-05' } },
  MissingData: { given: only },
  Failed: { given: () => ({ src: address(), fetcher: refusing }) },
  LowSample: { given: () => ({ data: tiny() }) },
  PartialCoverage: { given: () => ({ data: { ...desk(), coverage: { loaded: 5000, total: 14_620 } } }) },
  UnknownCoverage: { given: () => ({ data: { ...desk(), coverage: { loaded: 5000 } } }) },
  Stale: { given: () => ({ src: address(), fetcher: failingLater() }), again: true },
  HiddenAgents: { given: () => ({ data: desk(), agents: 'hidden' }) },
  NotConnected: { given: () => ({}) },
};
