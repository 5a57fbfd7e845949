import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Resolutions, the contacts that they took, and complaints. */
export const resolution: FamilyWords<'resolution' | 'contact' | 'complaints'> = {
  'tickets-resolved': {
    name: 'Tickets resolved',
    short: 'Resolved',
    over: 'tickets whose last resolution falls in the period',
  },
  resolutions: { name: 'Resolutions', over: 'changes to resolved in the period' },
  reopenings: { name: 'Reopenings', over: 'changes from resolved to open in the period' },
  'reopened-tickets': {
    name: 'Reopened tickets',
    short: 'Reopened',
    over: 'tickets reopened in the period, each once',
  },
  'resolution-rate': {
    name: 'Resolution rate',
    over: 'tickets resolved in the period',
    under: 'tickets created in the period',
  },
  'reopen-rate': {
    name: 'Reopen rate',
    over: 'tickets first resolved in the period and reopened at any time since',
    under: 'tickets first resolved in the period',
  },
  'resolution-time': {
    name: 'Resolution time',
    over: 'sum of the times from creation to resolution',
    under: 'tickets resolved',
  },
  'first-resolution-time': {
    name: 'First resolution time',
    short: 'First resolution',
    over: 'sum of the times from creation to the first resolution',
    under: 'tickets first resolved in the period',
  },
  'close-time': {
    name: 'Time to close',
    over: 'sum of the times from creation to the first closing',
    under: 'tickets first closed in the period',
  },
  'resolution-sla': {
    name: 'Resolution SLA',
    over: 'tickets resolved within their target',
    under: 'tickets resolved that have a target',
  },
  'requester-wait': {
    name: 'Requester wait',
    over: 'sum of the times as new, open or on hold, up to the resolution',
    under: 'tickets resolved',
  },
  'agent-wait': {
    name: 'Agent wait',
    over: 'sum of the times as pending, up to the resolution',
    under: 'tickets resolved',
  },

  'one-touch-resolution': {
    name: 'One-touch resolution',
    over: 'inbound tickets resolved with exactly one human reply',
    under: 'inbound tickets resolved',
  },
  'first-contact-resolution': {
    name: 'First contact resolution (FCR)',
    short: 'First contact (FCR)',
    over: 'inbound tickets resolved in one contact and never reopened',
    under: 'inbound tickets resolved',
  },
  'first-contact-resolution-strict': {
    name: 'FCR with a 7-day no-return window',
    short: t`FCR, no return in 7~days`,
    over: t`the same, and no other inbound ticket of the customer and type in the 7~days after`,
    under: t`inbound tickets resolved whose 7~days are over`,
  },
  'contacts-per-resolution': {
    name: 'Contacts per resolution',
    over: 'contacts of the inbound tickets resolved',
    under: 'inbound tickets resolved',
  },
  'repeat-contact-rate': {
    name: 'Repeat-contact rate',
    short: 'Repeat contacts',
    over: t`inbound tickets created within 7~days after another of the customer and type was resolved`,
    under: 'inbound tickets created',
  },

  complaints: { name: 'Complaints received', short: 'Complaints', over: 'complaints received in the period' },
  'complaints-per-100-customers': {
    name: t`Complaint rate, per 100~customers`,
    short: 'Complaint rate',
    over: 'complaints received × 100',
    under: 'customers at the start',
  },
  'tickets-per-100-customers': {
    name: t`Tickets per 100~customers`,
    over: 'tickets created × 100',
    under: 'customers at the start',
  },
  'unresolved-complaints': {
    name: 'Unresolved-complaint rate',
    short: 'Unresolved complaints',
    over: 'complaints of the period still open at its end',
    under: 'complaints received in the period',
  },
  'unresolved-complaints-now': {
    name: 'Unresolved-complaint rate, to date',
    short: 'Unresolved to date',
    over: 'complaints of the period not resolved up to the date of the data',
    under: 'complaints received in the period',
  },
  'complaint-resolution-time': {
    name: 'Complaint resolution time',
    short: 'Complaint resolution',
    over: 'sum of the times from complaint to resolution',
    under: 'complaints resolved',
  },
  'complaint-resolution-days': {
    name: 'Complaint resolution in calendar days',
    short: 'Complaints, calendar days',
    over: 'sum of the calendar days from complaint to resolution',
    under: 'complaints resolved',
  },
};
