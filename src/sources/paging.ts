import { at, isRaw, type Raw } from './json.js';
import { recordsOf } from './page-records.js';
import { stepsOf, type Step } from './paging-rules.js';
import { follow, paramOf, relNext, withParams } from './paging-urls.js';

/** What an answer says about the pages after it. */
export interface Turn {
  /** The address of the next page; `undefined` at the end. */
  readonly next: string | undefined;
  /** Where the body counts the records of all pages; on a later page `totalOf` finds them there again. */
  readonly totalAt: string | undefined;
  /** The next address may be the same: nothing newer is there yet. */
  readonly settles: boolean;
  /** The desk gives no further pages, though there may be more. */
  readonly cutOff: boolean;
}

interface Answer {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly record: Raw;
  /** Records on this page. */
  readonly count: number;
}

/** What is needed of a `Response`. */
export type Answered = Pick<Response, 'headers'>;

const nothing: Raw = {};

/**
 * The address of the page after this one, by the rules of its desk; with `auto` or a desk without rules, by marks
 * that cannot be mistaken. `body` is the parsed JSON.
 */
export const nextPage = (adapter: string, url: string, response: Answered, body: unknown): string | undefined =>
  turnOf(adapter, url, response, body).next;

/** `nextPage` with what else an answer says about its pages. */
export function turnOf(adapter: string, url: string, { headers }: Answered, body: unknown): Turn {
  const record = isRaw(body) ? body : nothing;
  const answer: Answer = { url, headers, body, record, count: recordsOf(body, url).length };
  let totalAt: string | undefined;
  let cutOff = false;
  for (const step of stepsOf(adapter)) {
    if (!applies(step, answer)) continue;
    if (numberAt(record, step.total) !== undefined) totalAt ??= step.total;
    const next = hasEnded(step, answer) ? undefined : kindOf(step).next(step, answer);
    if (next !== undefined) return { next, totalAt, settles: settles(step, record), cutOff: false };
    cutOff ||= step.kind === 'restart';
    if (decides(step, record)) break;
  }
  return { next: undefined, totalAt, settles: false, cutOff };
}

/** How many records there are over all pages, by the path that a `Turn` named. */
export const totalOf = (body: unknown, path: string | undefined): number | undefined =>
  isRaw(body) ? numberAt(body, path) : undefined;

/** Not where the body says that there is more. */
const settles = ({ settles: may = false, until }: Step, record: Raw) =>
  may && (until === undefined || at(record, until) !== false);

/** Whether a step has something to say about an answer at all, and the address that it then gives. */
interface Kind<S> {
  readonly applies: (step: S, answer: Answer) => boolean;
  readonly next: (step: S, answer: Answer) => string | undefined;
}

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

const kinds: { readonly [K in Step['kind']]: Kind<StepOf<K>> } = {
  link: {
    // Of the two meanings of one key, that of an export also has an end.
    applies: ({ at: path, settles, until }, { record }) =>
      isThere(record, path) && (!settles || isThere(record, until) || isThere(record, 'end_time')),
    next: ({ at: path }, { url, record }) => linked(at(record, path), url),
  },
  'link-header': {
    applies: (_, { headers }) => headers.has('link'),
    next: (_, { url, headers }) => linked(relNext(headers.get('link') ?? ''), url),
  },
  cursor: {
    applies: ({ at: path }, { record }) => isThere(record, path),
    next: ({ at: path, param, drop }, { url, record }) => withCursor(url, param, at(record, path), drop),
  },
  'cursor-header': {
    applies: ({ header }, { headers }) => headers.has(header),
    next: ({ header, param }, { url, headers }) => withCursor(url, param, headers.get(header)),
  },
  record: {
    applies: ({ list }, { record }) => Array.isArray(at(record, list)),
    next: (step, { url, record }) => withCursor(url, step.param, fieldOf(step, record)),
  },
  numbered: {
    applies: ({ number, pages }, { record }) =>
      numberAt(record, number) !== undefined && numberAt(record, pages) !== undefined,
    next: numbered,
  },
  counted: { applies: ({ total }, { record }) => numberAt(record, total) !== undefined, next: counted },
  offset: { applies: ({ at: path }, { record }) => numberAt(record, path) !== undefined, next: positioned },
  'until-short': {
    applies: ({ size, list }, { url, body }) => paramOf(url, size) !== undefined && hasList(list, body),
    next: untilShort,
  },
  restart: {
    applies: ({ page, most, size }, { url, headers, body, count }) =>
      Array.isArray(body) &&
      !headers.has('link') &&
      Number(paramOf(url, page)) >= most &&
      count >= Number(paramOf(url, size) ?? 1),
    next: restarted,
  },
};

/** The compiler does not see that a kind and its step belong together. */
const kindOf = (step: Step) => kinds[step.kind] as Kind<Step>;

const applies = (step: Step, answer: Answer): boolean =>
  (step.unless === undefined || paramOf(answer.url, step.unless) === undefined) && kindOf(step).applies(step, answer);

const hasList = (path: string | undefined, body: unknown) =>
  path === undefined || Array.isArray(path === '.' ? body : isRaw(body) && at(body, path));

/** A body that names its end by this step is not asked for other signs. */
function decides(step: Step, record: Raw): boolean {
  if (step.kind === 'link' && step.nullEnds && at(record, step.at) === null) return true;
  return step.kind === 'numbered' || step.until !== undefined || step.while !== undefined;
}

function hasEnded({ while: more, until }: Step, { record }: Answer): boolean {
  if (until !== undefined && at(record, until) === true) return true;
  const going = more === undefined ? undefined : at(record, more);
  return going === false || (typeof going === 'number' && going <= 1);
}

const linked = (link: unknown, url: string) =>
  typeof link === 'string' && link.trim() !== '' ? follow(link, url) : undefined;

function withCursor(url: string, param: string, cursor: unknown, drop: readonly string[] = []): string | undefined {
  const value = typeof cursor === 'number' ? String(cursor) : cursor;
  if (typeof value !== 'string' || value === '') return undefined;
  return withParams(url, { ...Object.fromEntries(drop.map((name) => [name, undefined])), [param]: value });
}

function fieldOf({ list, pick, field }: StepOf<'record'>, record: Raw): unknown {
  const rows = at(record, list);
  const found: unknown = Array.isArray(rows) ? rows.at(pick === 'last' ? -1 : 0) : undefined;
  return isRaw(found) ? found[field] : undefined;
}

function numbered({ number, pages, param }: StepOf<'numbered'>, { url, record }: Answer) {
  const page = numberAt(record, number)!;
  return page < numberAt(record, pages)! ? withParams(url, { [param]: String(page + 1) }) : undefined;
}

function counted({ param, size, total, most = Infinity }: StepOf<'counted'>, { url, record, count }: Answer) {
  const page = Number(paramOf(url, param) ?? 1);
  const before = (page - 1) * size;
  return count > 0 && page < most && before + count < numberAt(record, total)!
    ? withParams(url, { [param]: String(page + 1) })
    : undefined;
}

function positioned({ at: path, param, total }: StepOf<'offset'>, { url, record, count }: Answer) {
  const reached = numberAt(record, path)! + count;
  const known = numberAt(record, total);
  if (count === 0 || (known !== undefined && reached >= known)) return undefined;
  // Without a total only an end mark could have said that there is more.
  const marked = 'isLast' in record || 'isLastPage' in record;
  return known === undefined && !marked ? undefined : withParams(url, { [param]: String(reached) });
}

function restarted({ page, sorted, field, param }: StepOf<'restart'>, { url, body }: Answer) {
  const isSorted = Object.entries(sorted).every(([name, value]) => paramOf(url, name) === value);
  const last: unknown = Array.isArray(body) ? body.at(-1) : undefined;
  return isSorted && isRaw(last) ? withCursor(url, param, last[field], [page]) : undefined;
}

/** Positions may count from 0 or from 1: from the lower one nothing is missed, and what comes twice is merged. */
function untilShort({ param, size, counts }: StepOf<'until-short'>, { url, count }: Answer) {
  const full = Number(paramOf(url, size));
  if (!(full > 0) || count < full) return undefined;
  const next = counts === 'pages' ? Number(paramOf(url, param) ?? 1) + 1 : Number(paramOf(url, param) ?? 0) + count;
  return Number.isFinite(next) ? withParams(url, { [param]: String(next) }) : undefined;
}

/** null is there: many desks name their end so. */
const isThere = (record: Raw, path: string | undefined) => path !== undefined && at(record, path) !== undefined;

function numberAt(record: Raw, path: string | undefined): number | undefined {
  const value = path === undefined ? undefined : at(record, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
