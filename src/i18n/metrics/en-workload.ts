import type { FamilyWords } from '../catalogue.js';

/** What comes in, what is open, and who does the work. */
export const workload: FamilyWords<'volume' | 'backlog' | 'agents'> = {
  'ticket-volume': { name: 'Ticket volume', short: 'Tickets', over: 'tickets created in the period' },
  'tickets-per-day': {
    name: 'Tickets per day',
    over: 'tickets created in the period',
    under: 'days of the period',
  },

  backlog: {
    name: 'Backlog',
    over: 'tickets created before the end of the period and not resolved by then',
  },
  'backlog-start': {
    name: 'Backlog at the start',
    over: 'tickets created before the start of the period and not resolved by then',
  },
  'backlog-change': { name: 'Net flow', over: 'created + reopened − resolved' },
  'backlog-unassigned': {
    name: 'Unassigned backlog',
    short: 'Unassigned',
    over: 'tickets of the backlog without an assigned agent',
  },
  'backlog-unanswered': {
    name: 'Unanswered backlog',
    short: 'Unanswered',
    over: 'inbound tickets of the backlog without a human reply',
  },
  'backlog-age': {
    name: 'Backlog age',
    over: 'sum of the times since creation',
    under: 'open tickets',
  },
  arrivals: { name: 'Arrivals', over: 'tickets created + reopened' },
  'time-to-clear': {
    name: 'Time to clear',
    over: 'open tickets × days of the period',
    under: 'resolutions',
  },
  'time-to-clear-net': {
    name: 'Time to clear at the current inflow',
    short: 'Time to clear, net',
    over: 'open tickets × days of the period',
    under: 'resolutions − arrivals',
  },
  'mean-backlog': {
    name: 'Mean backlog',
    over: 'days that tickets were open in the period, all together',
    under: 'days of the period',
  },
  'littles-law-time': {
    name: 'Time in the backlog (Little’s law)',
    short: 'Time in the backlog',
    over: 'days that tickets were open in the period, all together',
    under: 'arrivals',
  },

  'internal-quality-score': {
    name: 'Internal Quality Score (IQS)',
    short: 'IQS',
    over: 'sum of the weighted mean scores of the reviews (0–100)',
    under: 'reviews',
  },
  'appraisal-rate': {
    name: 'Performance-appraisal rate',
    short: 'Appraisal rate',
    over: 'active agents with an appraisal in the period',
    under: 'active agents',
  },
  'appraisal-score': {
    name: 'Performance-appraisal score',
    short: 'Appraisal score',
    over: 'sum of the scores of the appraisals',
    under: 'appraisals of the period',
  },
  'agent-utilization': {
    name: 'Agent utilisation',
    short: 'Utilisation',
    over: 'busy time',
    under: 'available time',
  },
  'agent-utilization-gap': {
    name: 'Agent utilisation against its target',
    short: 'Utilisation gap',
    over: 'busy time ÷ available time − target',
  },
  'agent-utilization-mean': {
    name: 'Agent utilisation, mean of the agents',
    short: 'Mean utilisation',
    over: 'sum of the utilisation of each agent',
    under: 'agents',
  },
};
