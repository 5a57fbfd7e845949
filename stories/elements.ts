import type { Args } from './states.js';

/** How an element is shown in its stories. */
export interface Shown {
  /** What it is told in all of them. */
  readonly args?: Args;
  /** Stories of its own, beside the states that all have. */
  readonly variations?: Readonly<Record<string, Args>>;
  /** A control stands in a source, above a widget; a source holds widgets; a board fills its place by itself. */
  readonly kind?: 'control' | 'source' | 'board';
  /** Its metric is one of these data alone: they are no example of what is missing. */
  readonly lacking?: 'tickets';
}

/** Every element that must be told something, or that has more to show than its states. */
const told: Readonly<Record<string, Shown>> = {
  'kpi-backlog': { args: { target: '200' } },
  'kpi-balance': { args: { pair: 'speed-vs-satisfaction' } },
  'kpi-breakdown': {
    args: { metric: 'ticket-volume', by: 'channel' },
    variations: {
      ByAgent: { metric: 'csat', by: 'agent' },
      Limited: { metric: 'csat', by: 'agent', limit: 4 },
      SortedByName: { metric: 'ticket-volume', by: 'type', sort: 'name ascending' },
    },
  },
  'kpi-bullet': { args: { metric: 'csat' }, variations: { Time: { metric: 'first-response-time', target: '4h' } } },
  'kpi-channel-preference': { lacking: 'tickets' },
  'kpi-csat-trend': { args: { target: '80-90' } },
  'kpi-dashboard': {
    kind: 'board',
    variations: {
      Chosen: { show: 'first-response nps backlog csat-trend' },
      LeftOut: { hide: 'social feedback read-time self-service' },
    },
  },
  'kpi-explain': { args: { metric: 'csat' } },
  'kpi-filter': {
    kind: 'control',
    variations: { Set: { where: 'channel=email,chat' }, Slices: { slices: 'channel team' } },
  },
  'kpi-heatmap': { args: { metric: 'ticket-volume' } },
  'kpi-nps': { args: { target: '50' }, variations: { Heading: { heading: 'Would they recommend us?' } } },
  'kpi-period': { kind: 'control' },
  'kpi-response-bands': {
    args: { target: '80' },
    variations: { Event: { population: 'event' }, Within: { within: '4h' } },
  },
  'kpi-source': { kind: 'source', variations: { Filtered: { where: 'channel=email' } } },
  'kpi-stat': {
    args: { metric: 'csat' },
    variations: {
      YearAgo: { compare: 'year-ago' },
      NoComparison: { compare: 'none' },
      Median: { metric: 'first-response-time', statistic: 'median' },
      WorkingTime: { metric: 'first-response-time', clock: 'business' },
    },
  },
  'kpi-tickets': { args: { metric: 'first-response-time', ticketUrl: 'https://desk.example/tickets/{id}' } },
  'kpi-trend': {
    args: { metric: 'first-response-time', target: '4h' },
    variations: {
      Days: { metric: 'ticket-volume', interval: 'day', target: '' },
      Months: { metric: 'csat', interval: 'month', target: '' },
      Level: { metric: 'backlog', interval: 'day', target: '' },
    },
  },
};

/** Elements that look like no other one: the rest are these with a metric of their own. */
export const isOfItsOwn = (tag: string): boolean => tag in told;

export const shownOf = (tag: string): Shown => told[tag] ?? {};
