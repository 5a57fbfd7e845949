import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** First and later replies, and the waits of calls. */
export const response: FamilyWords<'response' | 'waiting'> = {
  'first-response-time': {
    name: 'First response time',
    short: 'First response',
    over: 'sum of the times to the first human reply',
    under: 'tickets with a first reply',
  },
  'first-response-time-any': {
    name: 'Time to first reply, incl. automatic',
    short: 'First reply, incl. auto',
    over: 'sum of the times to the first public message not by the customer',
    under: 'inbound tickets with such a message',
  },
  'first-response-time-per-resolved': {
    name: 'First response time per resolved ticket',
    short: 'FRT per resolved ticket',
    over: 'sum of the times to the first human reply',
    under: 'tickets resolved',
  },
  'immediate-responses': {
    name: t`‘Immediate’ replies (≤~10~min)`,
    short: t`Replies in ≤~10~min`,
    over: t`first responses within 10~min`,
    under: 'first responses sent in the period',
  },
  'response-bands': {
    name: 'Response-time bands',
    short: 'Response bands',
    over: 'tickets whose first reply came within the band',
    under: 'tickets',
  },
  'first-response-sla': {
    name: 'First-response SLA',
    over: 'first responses within their target',
    under: 'first responses that have a target',
  },
  'reply-time': {
    name: 'Reply time',
    over: 'sum of the waits ended by a human reply',
    under: 'replies that ended a wait',
  },
  'later-reply-time': {
    name: 'Reply time after the first reply',
    short: 'Later replies',
    over: 'sum of the waits ended by a human reply, without those that began at creation',
    under: 'replies that ended such a wait',
  },
  'reply-time-per-ticket': {
    name: 'Reply time per enquiry',
    over: 'sum of the waits ended by a human reply',
    under: 'tickets replied to',
  },

  'wait-time': {
    name: 'Average wait time (AWT)',
    short: 'Average wait',
    over: 'sum of the waits of answered calls',
    under: 'calls answered',
  },
  'wait-time-all': {
    name: 'Average wait time, abandoned calls included',
    short: 'AWT, all waits',
    over: 'sum of the waits of all calls, abandoned ones included',
    under: 'calls answered',
  },
  'wait-time-spread': {
    name: 'Spread of the wait time',
    short: 'Wait time spread',
    over: 'sum of the waits of answered calls',
    under: 'calls answered',
  },
  'abandonment-rate': {
    name: 'Abandonment rate (calls)',
    short: 'Abandonment',
    over: 'calls abandoned before an answer',
    under: 'calls offered',
  },
  'calls-offered': { name: 'Calls offered', over: 'calls queued in the period' },
  'calls-answered': {
    name: 'Calls answered',
    over: 'calls queued in the period and answered',
  },
};
