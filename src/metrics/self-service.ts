import { count, defineMetric, distinct, distribution, quotient, type Family, type Metric } from './metric.js';
import { ticketVolume } from './volume.js';

const views = {
  facts: 'article-views',
  at: 'at',
  slices: [],
  better: 'neither',
  source: 'S2',
} as const satisfies Partial<Metric>;

/** Help articles read in the period. */
export const articleReads = defineMetric({ ...views, id: 'article-reads', measure: count(), unit: 'count' });

/** Known readers, each once. */
export const articleReaders = defineMetric({
  ...views,
  id: 'article-readers',
  counts: 'readers',
  measure: distinct('reader'),
  unit: 'count',
});

/** Articles read for each ticket created: rises when tickets fall for any reason. */
export const readsPerTicket = defineMetric({
  ...views,
  id: 'reads-per-ticket',
  counts: 'tickets',
  measure: quotient(articleReads, ticketVolume),
  unit: 'number',
  better: 'higher',
});

/** Share of the known readers who opened an inbound ticket within 24 hours of reading. */
export const articleLeakRate = defineMetric({
  ...views,
  id: 'article-leak-rate',
  counts: 'readers',
  measure: { kind: 'distinct-share', key: 'reader', flag: 'leaked' },
  unit: 'share',
  better: 'lower',
});

/** Share of the pairs of reader and article that were seen more than once. */
export const articleRevisitRate = defineMetric({
  ...views,
  id: 'article-revisit-rate',
  counts: 'readings',
  measure: { kind: 'repeat-share', key: 'pair' },
  unit: 'share',
});

/** Time spent on an article: too short may be too thin, long may be unclear. */
export const articleReadTime = defineMetric({
  ...views,
  id: 'article-read-time',
  measure: distribution('time'),
  business: { measure: distribution('businessTime') },
  unit: 'ms',
  counter: 'article-leak-rate',
});

export const selfService = {
  tag: 'kpi-self-service',
  facts: ['article-views', 'tickets'],
  metrics: [articleReads, articleReaders, readsPerTicket, articleLeakRate, articleRevisitRate, articleReadTime],
} as const satisfies Family;
