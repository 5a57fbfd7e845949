import { changedSince } from './soql.js';
import { paramOf, pathOf, withParams } from './paging-urls.js';
import { hourMs } from '../time/units.js';

/** `undefined`: of this address it cannot be asked. */
type Write = (instant: number, url: string) => string | undefined;

/** How a desk is asked for what has changed since an instant. */
interface Since {
  readonly param: string;
  /** The last part of the path: where the param is known to be understood. */
  readonly on: readonly string[];
  readonly write: Write;
  /** What would contradict it: cursors and pages of the first time. */
  readonly drop: readonly string[];
}

const isoOf = (instant: number) => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
const iso: Write = (instant) => isoOf(instant);
const epochMs: Write = (instant) => String(instant);
const epochSeconds: Write = (instant) => String(Math.floor(instant / 1000));

/** The desk reads the time in a zone that it does not tell: earlier than the earliest reading misses nothing. */
const widestOffset = 14 * hourMs;

/** `[["date_changed","D>=","2026-03-01 00:00:00"]]`, beside the filters that the address has already. */
const changedFilter: Write = (instant, url) => {
  const time = isoOf(instant - widestOffset)
    .replace('T', ' ')
    .replace('Z', '');
  const others = filtersOf(url).filter((filter) => !Array.isArray(filter) || filter[0] !== 'date_changed');
  return JSON.stringify([...others, ['date_changed', 'D>=', time]]);
};

function filtersOf(url: string): readonly unknown[] {
  try {
    const filters: unknown = JSON.parse(paramOf(url, '_filters') ?? '[]');
    return Array.isArray(filters) ? filters : [];
  } catch {
    return [];
  }
}

/** `(project = HELP) AND updated >= "2026-03-01 19:00" ORDER BY updated`: in the zone of the user, which nobody tells. */
const updatedClause: Write = (instant, url) => {
  const [, stated = '', order = ''] = /^(.*?)\s*(\border\s+by\b.*)?$/is.exec(paramOf(url, 'jql') ?? '') ?? [];
  const time = isoOf(instant - widestOffset)
    .slice(0, 16)
    .replace('T', ' ');
  const clauses = [...(stated === '' ? [] : [`(${stated})`]), `updated >= "${time}"`];
  return [clauses.join(' AND '), order].filter(Boolean).join(' ');
};

/** `WHERE (IsClosed = false) AND SystemModstamp >= 2026-03-02T09:00:00Z`. */
const stampedClause: Write = (instant, url) => changedSince(paramOf(url, 'q') ?? '', isoOf(instant));

const desks: Readonly<Record<string, Since>> = {
  zendesk: { param: 'start_time', on: ['cursor', 'incremental'], write: epochSeconds, drop: ['cursor'] },
  freshdesk: { param: 'updated_since', on: ['tickets'], write: iso, drop: ['page'] },
  helpscout: { param: 'modifiedSince', on: ['conversations'], write: iso, drop: ['page'] },
  jira: { param: 'jql', on: ['jql', 'search'], write: updatedClause, drop: ['nextPageToken', 'startAt'] },
  delighted: { param: 'since', on: ['survey_responses'], write: epochSeconds, drop: ['page'] },
  hubspot: { param: 'hs_lastmodifieddate', on: ['search'], write: epochMs, drop: ['after'] },
  intercom: { param: 'updated_at', on: ['search'], write: epochSeconds, drop: ['starting_after'] },
  salesforce: { param: 'q', on: ['query', 'queryAll'], write: stampedClause, drop: [] },
  liveagent: { param: '_filters', on: ['tickets'], write: changedFilter, drop: ['_page', '_from', '_to', '_cursor'] },
};

/**
 * The address that asks for what has changed since an instant (epoch ms); `undefined` where the desk has no such way.
 * An address that states such a param itself is understood without its desk.
 */
export function sinceUrl(adapter: string, url: string, instant: number): string | undefined {
  const desk = Object.hasOwn(desks, adapter) ? desks[adapter]! : undefined;
  const since = desk && fits(desk, url) ? desk : Object.values(desks).find((each) => states(each, url));
  if (!since) return undefined;
  const written = since.write(instant, url);
  if (written === undefined) return undefined;
  const dropped = Object.fromEntries(since.drop.map((name) => [name, undefined]));
  return withParams(url, { ...dropped, [since.param]: written });
}

/** Params whose meaning is plain without their desk. */
const plain: ReadonlySet<string> = new Set(['start_time', 'updated_since', 'modifiedSince']);

const states = ({ param }: Since, url: string) => plain.has(param) && paramOf(url, param) !== undefined;

/** An export of Zendesk is `/incremental/tickets/cursor` or `/incremental/tickets`. */
function fits({ on }: Since, url: string): boolean {
  const [last = '', before = '', first = ''] = [...pathOf(url)].reverse();
  return on.includes(last)
    ? last !== 'cursor' || first === 'incremental'
    : before === 'incremental' && on.includes(before);
}
