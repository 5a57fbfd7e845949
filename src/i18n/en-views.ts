import { dimensions } from './en-data.js';
import type { Messages } from './messages.js';
import { eachOf } from './text.js';
import type { ViewsWords } from './views-words.js';

/** Dimensions in the plural. */
const several: Messages['dimensions'] = {
  channel: 'channels',
  priority: 'priorities',
  agent: 'agents',
  team: 'teams',
  type: 'types',
  source: 'sources',
  tag: 'tags',
  status: 'statuses',
  topic: 'topics',
  network: 'networks',
  sentiment: 'sentiments',
  hour: 'hours',
};

export const views: ViewsWords = {
  pending: { one: '#~pending', other: '#~pending' },
  overdue: { one: '#~overdue', other: '#~overdue' },
  unresolved: { one: '#~not yet resolved', other: '#~not yet resolved' },
  abandoned: { one: '#~abandoned', other: '#~abandoned' },
  skewed: 'A few long ones pull the mean up.',
  by: eachOf(dimensions, (name) => `by ${name.toLowerCase()}`),
  noDifference: eachOf(several, (names) => `No clear difference between ${names}.`),
  clearly: {
    better: 'Clearly better than the whole',
    worse: 'Clearly worse than the whole',
    apart: 'Clearly apart from the whole',
  },
  overload: (share) => `Above ${share}, risk of overload`,
  noOverload: (share) => `Nobody is above ${share}.`,
  largest: 'Largest group',
  noGroups: 'There are no groups to compare.',
  more: { one: '#~more', other: '#~more' },
  order: { low: 'order: lower end of the interval', high: 'order: upper end of the interval' },
  sampleSize: 'number',
  whole: 'Total',
  others: 'Other',
  tooFew: 'too few for a value',
  overTime: 'over time',
  againstTarget: 'against target',
  byWeekdayAndHour: 'by day and hour',
  peak: 'Peak',
  outsideHours: (share) => `${share} falls outside opening hours.`,
  outline: 'outline: opening hours',
  outlineMostly: 'outline: opening hours during most of the period',
  emptyCell: 'empty cell: no data',
  total: 'total',
  noise: 'noise',
  beyondNoise: 'Both changes are larger than the noise.',
  signalled: 'Both changes stand out on their control charts.',
  standOut: 'One change is larger than the noise, the other stands out on its control chart.',
  oneStandsOut: 'Only one of the changes stands out clearly.',
  withinNoise: 'The changes are not clearly larger than the noise.',
  lookNext: (name) => `Look next at: ${name}`,
};
