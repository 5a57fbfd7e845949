import { LitElement, type PropertyDeclarations } from 'lit';
import type { Fetcher, GetToken } from '../sources/index.js';
import { atLeast, oneOf } from './choices.js';
import type { HubInput } from './hub.js';
import { weekStartOf } from './week-start.js';

/** What a `<kpi-source>`, and a widget that stands alone, can be told about its data. */
export abstract class DataElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    adapter: { type: String },
    period: { type: String },
    where: { type: String },
    compare: { type: String },
    timeZone: { type: String, attribute: 'time-zone' },
    sourceTimeZone: { type: String, attribute: 'source-time-zone' },
    settings: {},
    mapping: {},
    data: { attribute: false },
    fetcher: { attribute: false },
    getToken: { attribute: false },
    refresh: { type: Number },
    agents: { type: String },
  };

  /** One or several URLs, separated by spaces. */
  declare src: string | undefined;
  /** How to read the data; found out when absent (`auto`). */
  declare adapter: string | undefined;
  /** A preset (`last-30-days`, the default), a calendar unit (`2025-03`), or `start/end` with the end outside. */
  declare period: string | undefined;
  /** Filters: `channel=email,chat; priority=high`. */
  declare where: string | undefined;
  /** What numbers are compared with: `previous` (default), `year-ago` or `none`. */
  declare compare: string | undefined;
  /** IANA zone of the report. */
  declare timeZone: string | undefined;
  /** IANA zone of instants in the data that carry none. */
  declare sourceTimeZone: string | undefined;
  /** An object, JSON, or the URL of JSON. */
  declare settings: unknown;
  /** How columns of a file are to be read: an object, JSON, or the URL of JSON. */
  declare mapping: unknown;
  /** The data themselves instead of `src`: an object, an array, text, or a file. */
  declare data: unknown;
  /** Used instead of the page's `fetch`, e.g. to add a token. */
  declare fetcher: Fetcher | undefined;
  /** Gives the token that is sent as `Authorization: Bearer`; asked again, once, after a 401. */
  declare getToken: GetToken | undefined;
  /** Seconds between two loads of `src`, at least 5; not in a hidden or an offline page. Nothing: loads once. */
  declare refresh: number | undefined;
  /** `hidden` keeps the names and ids of agents off the page: each is a number, everywhere. */
  declare agents: string | undefined;
}

/** What of it concerns the data. */
export type DataProperties = Pick<
  DataElement,
  | 'src'
  | 'adapter'
  | 'period'
  | 'where'
  | 'compare'
  | 'timeZone'
  | 'sourceTimeZone'
  | 'settings'
  | 'mapping'
  | 'data'
  | 'fetcher'
  | 'getToken'
  | 'refresh'
  | 'agents'
>;

export const hubInput = (element: Partial<DataProperties>, language: string): HubInput => ({
  src: element.src,
  data: element.data ?? undefined,
  adapter: element.adapter,
  fetcher: element.fetcher,
  getToken: element.getToken,
  refresh: atLeast(0, element.refresh, 'refresh'),
  // What is misspelt hides: names that were shown once cannot be taken back.
  agents: element.agents ? oneOf(['hidden', 'shown'] as const, element.agents, 'agents') : 'shown',
  mapping: element.mapping,
  settings: element.settings,
  timeZone: element.timeZone,
  sourceTimeZone: element.sourceTimeZone,
  weekStart: weekStartOf(language),
  period: element.period,
  where: element.where,
  compare: element.compare,
});
