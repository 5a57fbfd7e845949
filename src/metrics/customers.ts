import {
  count,
  defineMetric,
  firstPer,
  latestPer,
  level,
  mean,
  quotient,
  share,
  type Family,
  type Metric,
  type Stock,
} from './metric.js';

const base = {
  facts: 'customers',
  at: 'since',
  slices: [],
  unit: 'count',
  better: 'higher',
} as const satisfies Partial<Metric>;

/** Customers at the start of the period. */
export const customersStart = defineMetric({
  ...base,
  id: 'customers-start',
  measure: level('until', 'start'),
  source: 'S3 (S)',
});

/** Customers at the end of the period. */
export const customers = defineMetric({
  ...base,
  id: 'customers',
  measure: level('until', 'end'),
  source: 'S3 (E)',
});

export const newCustomers = defineMetric({ ...base, id: 'new-customers', measure: count(), source: 'S3 (N)' });

/** Customers gone in the period, new ones included. */
export const lostCustomers = defineMetric({
  ...base,
  id: 'lost-customers',
  at: 'until',
  measure: count(),
  better: 'lower',
  source: 'S3 (L)',
});

/** (E - N) / S. The cohort follows the customers of the start. */
export const retentionRate = defineMetric({
  ...base,
  id: 'retention-rate',
  measure: quotient(
    [
      [customers, 1],
      [newCustomers, -1],
    ],
    customersStart,
  ),
  cohort: { measure: { kind: 'retained', leave: 'until' }, unit: 'share' },
  unit: 'ratio',
  source: 'S3',
});

/** L / S: with the retention rate it adds up to 100 %. */
export const churnRate = defineMetric({
  ...base,
  id: 'churn-rate',
  measure: quotient(lostCustomers, customersStart),
  cohort: { measure: { kind: 'retained', leave: 'until', gone: true }, unit: 'share' },
  unit: 'ratio',
  better: 'lower',
  source: 'S3',
});

/** Share of the new customers who were referred. */
export const referralRate = defineMetric({
  ...base,
  id: 'referral-rate',
  measure: share('referred'),
  unit: 'share',
  source: 'S3',
});

const atStart: Stock = { facts: 'customers', enter: 'since', leave: 'until', key: 'customer', edge: 'start' };
const atEnd: Stock = { ...atStart, edge: 'end' };

/** Share of the customers of the start who referred a customer new in the period. */
export const referrerRate = defineMetric({
  ...base,
  id: 'referrer-rate',
  measure: { kind: 'participation', key: 'referrer', of: atStart },
  unit: 'share',
  source: 'S3',
});

const programme = {
  ...base,
  facts: 'participations',
  at: 'at',
  counts: 'customers',
  measure: { kind: 'participation', key: 'customer', of: atEnd },
  unit: 'share',
  source: 'S3',
} as const satisfies Partial<Metric>;

export const loyaltyParticipation = defineMetric({
  ...programme,
  id: 'loyalty-participation',
  where: { program: 'loyalty' },
});

export const trainingParticipation = defineMetric({
  ...programme,
  id: 'training-participation',
  where: { program: 'training' },
});

/** Mean of the participation rates. */
export const engagement = defineMetric({
  ...base,
  id: 'engagement',
  measure: { kind: 'mean-of', metrics: [loyaltyParticipation, trainingParticipation] },
  unit: 'ratio',
  source: 'S3 (all inputs in one number; no formula given)',
});

/** Share of the customers with an inbound ticket in the period who converted within 7 days of their first one. */
export const conversionRate = defineMetric({
  ...base,
  id: 'conversion-rate',
  counts: 'customers',
  facts: 'tickets',
  at: 'createdAt',
  where: { inbound: 1, known: 1 },
  keep: firstPer('customer'),
  measure: share('converted'),
  unit: 'share',
  source: 'S1 (the window of 7 days is ours)',
  slices: ['channel', 'priority', 'agent', 'team', 'type', 'source', 'tag', 'status'],
});

const purchases = { ...base, facts: 'orders', at: 'at' } as const satisfies Partial<Metric>;

export const averageOrderValue = defineMetric({
  ...purchases,
  id: 'average-order-value',
  measure: mean('amount'),
  unit: 'currency',
  source: 'S3',
});

/** Orders for each buyer of the period, on a year of 365.25 days. */
export const purchasesPerCustomerYear = defineMetric({
  ...purchases,
  id: 'purchases-per-customer-year',
  counts: 'customers',
  measure: { kind: 'mean-per', per: 'customer', times: 'per-year' },
  unit: 'number',
  source: 'S3',
});

/** Mean tenure of all customers up to now: an underestimate, because those who stay are cut off. */
export const customerLifespan = defineMetric({
  ...base,
  id: 'customer-lifespan',
  measure: { kind: 'tenure', leave: 'until' },
  calendarOnly: 'a customer stays whether the desk is open or not',
  unit: 'years',
  source: 'S3',
});

/** Average order value x purchases for each customer and year x lifespan. */
export const clv = defineMetric({
  ...base,
  id: 'clv',
  measure: { kind: 'product', factors: [averageOrderValue, purchasesPerCustomerYear, customerLifespan] },
  unit: 'currency',
  source: 'S3',
});

/** The same by months: no prediction, and by construction the same number. */
export const clvPredictive = defineMetric({ ...clv, id: 'clv-predictive' });

/** Sum of all orders of each buyer up to now x gross margin, on average. */
export const clvHistorical = defineMetric({
  ...purchases,
  id: 'clv-historical',
  counts: 'customers',
  span: 'to-date',
  measure: { kind: 'mean-per', column: 'amount', per: 'customer', times: 'grossMargin' },
  unit: 'currency',
  source: 'S3',
  needs: ['grossMargin'],
});

/** How many customers prefer each channel, by their latest word. */
export const channelPreference = defineMetric({
  ...base,
  id: 'channel-preference',
  facts: 'preferences',
  at: 'at',
  keep: latestPer('customer', { unfiltered: true }),
  measure: count(),
  better: 'neither',
  source: 'S3',
  slices: ['channel'],
});

export const customersFamily = {
  tag: 'kpi-retention',
  facts: ['customers', 'orders', 'participations', 'preferences', 'tickets'],
  metrics: [
    customersStart,
    customers,
    newCustomers,
    lostCustomers,
    retentionRate,
    churnRate,
    referralRate,
    referrerRate,
    loyaltyParticipation,
    trainingParticipation,
    engagement,
    conversionRate,
    averageOrderValue,
    purchasesPerCustomerYear,
    customerLifespan,
    clv,
    clvPredictive,
    clvHistorical,
    channelPreference,
  ],
} as const satisfies Family;
