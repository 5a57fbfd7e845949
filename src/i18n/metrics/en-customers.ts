import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Who the customers are, what they do and are worth, and what they read. */
export const customers: FamilyWords<'customers' | 'self-service'> = {
  'customers-start': {
    name: 'Customers at the start',
    over: 'customers who came before the start of the period and had not left by then',
  },
  customers: {
    name: 'Customers at the end',
    short: 'Customers',
    over: 'customers who came before the end of the period and had not left by then',
  },
  'new-customers': { name: 'New customers', over: 'customers who came in the period' },
  'lost-customers': { name: 'Lost customers', over: 'customers who left in the period' },
  'retention-rate': {
    name: 'Customer retention rate (CRR)',
    short: 'Retention (CRR)',
    over: 'customers at the end − new customers',
    under: 'customers at the start',
  },
  'churn-rate': {
    name: 'Customer churn rate',
    short: 'Churn',
    over: 'customers who left in the period',
    under: 'customers at the start',
  },
  'referral-rate': {
    name: 'Referral rate, of new customers',
    short: 'Referral rate',
    over: 'new customers who were referred',
    under: 'new customers',
  },
  'referrer-rate': {
    name: 'Referral rate, of existing customers',
    short: 'Referring customers',
    over: 'customers of the start who referred a new one',
    under: 'customers at the start',
  },
  'loyalty-participation': {
    name: 'Loyalty-programme participation',
    short: 'Loyalty programme',
    over: 'customers who took part in the loyalty programme in the period',
    under: 'customers at the end',
  },
  'training-participation': {
    name: 'Customer education participation',
    short: 'Customer education',
    over: 'customers who took part in training in the period',
    under: 'customers at the end',
  },
  engagement: {
    name: 'Customer engagement score',
    short: 'Engagement',
    over: 'loyalty-programme participation + customer education participation',
    under: '2',
  },
  'conversion-rate': {
    name: 'Conversion rate after contact',
    short: 'Conversion rate',
    over: t`customers with a conversion within 7~days of their first ticket of the period`,
    under: 'customers with an inbound ticket in the period',
  },
  'average-order-value': {
    name: 'Average order value',
    over: 'sum of the orders of the period',
    under: 'orders of the period',
  },
  'purchases-per-customer-year': {
    name: 'Purchases per customer and year',
    short: 'Purchases per year',
    over: 'orders of the period',
    under: 'customers who ordered × years of the period',
  },
  'customer-lifespan': {
    name: 'Customer lifespan',
    over: 'sum of the years that customers have stayed so far',
    under: 'customers, past ones included',
  },
  clv: {
    name: 'Customer lifetime value (CLV)',
    short: 'CLV',
    over: 'average order value × purchases per customer and year × customer lifespan in years',
  },
  'clv-predictive': {
    name: 'Predictive CLV',
    over: 'average order value × purchases per customer and month × customer lifespan in months',
  },
  'clv-historical': {
    name: 'Historical CLV',
    over: 'sum of all orders so far × gross margin',
    under: 'customers who ordered',
  },
  'channel-preference': {
    name: 'Channel preference, stated',
    short: 'Channel preference',
    over: 'customers by the channel that each preferred last in the period',
  },

  'article-reads': {
    name: 'Support articles read',
    short: 'Articles read',
    over: 'times that an article was read in the period',
  },
  'article-readers': {
    name: 'Article readers',
    over: 'known readers of the period, each once',
  },
  'reads-per-ticket': {
    name: 'Reads-to-tickets ratio',
    short: 'Reads per ticket',
    over: 'articles read',
    under: 'tickets created',
  },
  'article-leak-rate': {
    name: 'Read, yet opened a ticket',
    short: 'Read, yet a ticket',
    over: t`readers with an inbound ticket within 24~h of reading`,
    under: 'known readers',
  },
  'article-revisit-rate': {
    name: 'Article revisits',
    over: 'pairs of reader and article seen more than once in the period',
    under: 'pairs of reader and article',
  },
  'article-read-time': {
    name: 'Article read time',
    short: 'Read time',
    over: 'sum of the times spent on articles',
    under: 'reads with a known time',
  },
};
