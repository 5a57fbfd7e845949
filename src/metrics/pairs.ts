import type { Metric } from './metric.js';
import { agentSatisfaction, csat, nps } from './satisfaction.js';
import { agentUtilization } from './agents.js';
import { backlog, backlogChange } from './backlog.js';
import { ticketsPer100Customers } from './complaints.js';
import { contactsPerResolution, repeatContactRate } from './contact.js';
import { churnRate } from './customers.js';
import { reopenRate, resolutionSla, resolutionTime } from './resolution.js';
import { firstResponseTime, firstResponseTimeAny, replyTime } from './response.js';
import { articleLeakRate, articleReads, articleReadTime } from './self-service.js';

/** One side of a pair: a metric, the statistic that is compared, and which way is better here. */
export interface Side {
  readonly metric: Metric;
  readonly statistic?: 'mean' | 'median';
  /** Where the metric itself has no better end, or another one in this pair. */
  readonly better?: 'higher' | 'lower';
  /** What to chart instead, where the metric is a stock and so follows its own past. */
  readonly charted?: Metric;
}

/** A KPI that is easily pushed, and the one that pays for it (`kpis.md` section 4). */
export interface Pair {
  readonly id: string;
  readonly primary: Side;
  readonly counter: Side;
  readonly source: string;
}

const firstResponse: Side = { metric: firstResponseTime, statistic: 'median' };
const resolution: Side = { metric: resolutionTime, statistic: 'median' };
const agents: Side = { metric: agentSatisfaction };
const reads: Side = { metric: articleReads, better: 'higher' };

const pair = (id: string, primary: Side, counter: Side, source: string): Pair => ({ id, primary, counter, source });

export const pairs: readonly Pair[] = [
  pair('speed-vs-repeat', firstResponse, { metric: repeatContactRate }, 'S2'),
  pair('speed-vs-satisfaction', firstResponse, { metric: csat }, 'S2'),
  pair(
    'autoreply-vs-reply',
    { metric: firstResponseTimeAny, statistic: 'mean' },
    { metric: replyTime, statistic: 'mean' },
    'S0',
  ),
  pair('articles-vs-leak', reads, { metric: articleLeakRate }, 'S2'),
  pair('articles-vs-tickets', reads, { metric: ticketsPer100Customers }, 'S2'),
  pair(
    'readtime-vs-leak',
    { metric: articleReadTime, statistic: 'median', better: 'lower' },
    { metric: articleLeakRate },
    'S2',
  ),
  pair('resolution-vs-reopen', resolution, { metric: reopenRate }, 'S2'),
  pair('resolution-vs-satisfaction', resolution, { metric: csat }, 'S2'),
  pair('resolution-vs-churn', resolution, { metric: churnRate }, 'S2'),
  pair('contacts-vs-reopen', { metric: contactsPerResolution }, { metric: reopenRate }, 'S2'),
  pair('contacts-vs-resolution', { metric: contactsPerResolution }, resolution, 'S2'),
  pair('agents-vs-utilization', agents, { metric: agentUtilization, better: 'higher' }, 'S2, S4'),
  pair('agents-vs-sla', agents, { metric: resolutionSla }, 'S2'),
  pair('loyalty-vs-agents', { metric: csat }, agents, 'S2'),
  pair('loyalty-vs-backlog', { metric: nps }, { metric: backlog, charted: backlogChange }, 'S2'),
];
