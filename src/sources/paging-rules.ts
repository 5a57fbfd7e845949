/**
 * How one kind of answer names the page after it. Paths lead into the body (`meta.has_more`), params belong to the
 * query of the address.
 */
export type Step = (
  | { readonly kind: 'link'; readonly at: string }
  /** An address in the `Link` header, rel=next. */
  | { readonly kind: 'link-header' }
  /** A value that goes into the query; `drop` leaves out what only the first request may say. */
  | { readonly kind: 'cursor'; readonly at: string; readonly param: string; readonly drop?: readonly string[] }
  | { readonly kind: 'cursor-header'; readonly header: string; readonly param: string }
  /** A field of the first or last record goes into the query: pages that go backwards in time. */
  | {
      readonly kind: 'record';
      readonly list: string;
      readonly pick: 'first' | 'last';
      readonly field: string;
      readonly param: string;
    }
  /** Numbered pages, while the body counts more of them: `number` of `pages`, the first being 1. */
  | { readonly kind: 'numbered'; readonly number: string; readonly pages: string; readonly param: string }
  /** Numbered pages of a known size, while the body promises more records than came; `most`: the last that is given. */
  | {
      readonly kind: 'counted';
      readonly param: string;
      readonly size: number;
      readonly total: string;
      readonly most?: number;
    }
  /** The position of the first record, and a total or an end mark in the body. */
  | { readonly kind: 'offset'; readonly at: string; readonly param: string }
  /**
   * Numbered pages or positions until one is short: only where the address itself states the size, and the body has
   * its list under this key (`.`: it is the list).
   */
  | {
      readonly kind: 'until-short';
      readonly param: string;
      readonly size: string;
      readonly counts: 'pages' | 'records';
      readonly list?: string;
    }
  /**
   * A list that is cut off at its last page: sorted by a time, it is begun anew from there; else it ends here, though
   * there may be more.
   */
  | {
      readonly kind: 'restart';
      readonly page: string;
      readonly most: number;
      readonly size: string;
      readonly sorted: Readonly<Record<string, string>>;
      readonly field: string;
      readonly param: string;
    }
) & {
  /** There is more while this says true (or, a number, more than one). */
  readonly while?: string;
  /** There is no more when this says true. */
  readonly until?: string;
  /** There is no more when the link is there and null. */
  readonly nullEnds?: boolean;
  /** Not where the address carries this param. */
  readonly unless?: string;
  /** How many records there are over all pages. */
  readonly total?: string;
  /** The same address once more means "nothing newer", not a loop. */
  readonly settles?: boolean;
};

const steps = {
  linkHeader: { kind: 'link-header' },
  links: { kind: 'link', at: 'links.next', while: 'meta.has_more', total: 'total', nullEnds: true },
  halLink: { kind: 'link', at: '_links.next.href', total: 'page.totalElements' },
  halPage: {
    kind: 'numbered',
    number: 'page.number',
    pages: 'page.totalPages',
    param: 'page',
    total: 'page.totalElements',
  },
  report: { kind: 'numbered', number: 'page', pages: 'pages', param: 'page', total: 'count' },
  exportCursor: { kind: 'cursor', at: 'after_cursor', param: 'cursor', until: 'end_of_stream', drop: ['start_time'] },
  exportTime: { kind: 'link', at: 'next_page', until: 'end_of_stream', settles: true },
  nextPage: { kind: 'link', at: 'next_page', total: 'count', nullEnds: true },
  freshRestart: {
    kind: 'restart',
    page: 'page',
    most: 300,
    size: 'per_page',
    sorted: { order_by: 'updated_at', order_type: 'asc' },
    field: 'updated_at',
    param: 'updated_since',
  },
  freshSearch: { kind: 'counted', param: 'page', size: 30, total: 'total', most: 10 },
  startingAfter: {
    kind: 'cursor',
    at: 'pages.next.starting_after',
    param: 'starting_after',
    total: 'total_count',
    drop: ['page'],
  },
  pagesLink: { kind: 'link', at: 'pages.next', total: 'total_count' },
  pagesNumbered: {
    kind: 'numbered',
    number: 'pages.page',
    pages: 'pages.total_pages',
    param: 'page',
    unless: 'starting_after',
    total: 'total_count',
  },
  cursorHeader: { kind: 'cursor-header', header: 'next_page_cursor', param: '_cursor' },
  gridCursor: { kind: 'cursor', at: 'cursor', param: '_cursor' },
  shortPage: { kind: 'until-short', param: '_page', size: '_perPage', counts: 'pages', list: '.' },
  reportRows: { kind: 'until-short', param: 'limitfrom', size: 'limitcount', counts: 'records' },
  pagingAfter: { kind: 'cursor', at: 'paging.next.after', param: 'after', total: 'total' },
  recordsUrl: { kind: 'link', at: 'nextRecordsUrl', until: 'done', total: 'totalSize' },
  fromLimit: { kind: 'until-short', param: 'from', size: 'limit', counts: 'records', list: 'data' },
  pageToken: { kind: 'cursor', at: 'nextPageToken', param: 'nextPageToken', until: 'isLast' },
  startAt: { kind: 'offset', at: 'startAt', param: 'startAt', until: 'isLast', total: 'total' },
  serviceLink: { kind: 'link', at: '_links.next', until: 'isLastPage' },
  serviceStart: { kind: 'offset', at: 'start', param: 'start', until: 'isLastPage' },
  chatPage: { kind: 'counted', param: 'page', size: 25, total: 'data.meta.all_count' },
  chatMessages: { kind: 'record', list: 'payload', pick: 'first', field: 'id', param: 'before' },
  perPage: { kind: 'until-short', param: 'page', size: 'per_page', counts: 'pages', list: '.' },
  formToken: {
    kind: 'record',
    list: 'items',
    pick: 'last',
    field: 'token',
    param: 'before',
    while: 'page_count',
    total: 'total_items',
  },
} as const satisfies Readonly<Record<string, Step>>;

type StepName = keyof typeof steps;

/** The rules of each desk, in the order in which they are tried. */
const desks: Readonly<Record<string, readonly StepName[]>> = {
  zendesk: ['links', 'exportCursor', 'exportTime', 'nextPage'],
  freshdesk: ['linkHeader', 'freshSearch', 'freshRestart'],
  intercom: ['startingAfter', 'pagesLink', 'pagesNumbered'],
  helpscout: ['halLink', 'halPage', 'report'],
  liveagent: ['cursorHeader', 'gridCursor', 'shortPage', 'reportRows'],
  hubspot: ['pagingAfter'],
  salesforce: ['recordsUrl'],
  zoho: ['fromLimit'],
  jira: ['pageToken', 'serviceLink', 'serviceStart', 'startAt'],
  chatwoot: ['chatPage', 'chatMessages'],
  zammad: ['perPage'],
  freescout: ['halLink', 'halPage'],
  delighted: ['linkHeader', 'perPage'],
  surveymonkey: ['links'],
  typeform: ['formToken'],
};

/** Their marks say more than their desk does: what a body without a known desk is tried for. */
const unmistakable: readonly StepName[] = [
  'linkHeader',
  'links',
  'halLink',
  'halPage',
  'exportCursor',
  'exportTime',
  'nextPage',
  'startingAfter',
  'pagesLink',
  'pagesNumbered',
  'cursorHeader',
  'pagingAfter',
  'recordsUrl',
  'pageToken',
  'serviceLink',
  'serviceStart',
  'startAt',
  'chatPage',
  'formToken',
  'shortPage',
  'reportRows',
  'fromLimit',
  'perPage',
];

/** The steps of a desk; of a desk that is not known, all whose marks cannot be mistaken. */
export function stepsOf(adapter: string): readonly Step[] {
  const names = Object.hasOwn(desks, adapter) ? desks[adapter]! : unmistakable;
  return names.map((name) => steps[name]);
}

/** Desks whose way of paging is declared. */
export const pagedDesks: readonly string[] = Object.keys(desks);
