import type { Message, Survey, SurveyKind } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import { given } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import { flat, type HubspotDesk } from './hubspot-desk.js';
import * as records from './hubspot-records.js';
import { flag, id, meaningOf, meaningsOf } from './readers.js';
import { sentimentOf } from './words.js';

/** Messages name their conversation, which names the ticket. */
export function readMessages({ draft, found, threads, agents }: HubspotDesk) {
  for (const each of found.list('messages')) {
    const { thread, type = '', by = '', direction, client, sent, ...row } = records.messages.read(each, draft);
    const ticket = threads.get(thread ?? '')?.ticket ?? id(each.record.associatedTicketId);
    const kind = codeIn(records.messageTypes, type);
    if (!kind) draft.leftOut.add('messages', 'not-counted', each.position, each.record, type);
    else if (sent === 'FAILED') draft.leftOut.add('messages', 'unfinished', each.position, each.record);
    else if (ticket === undefined) draft.leftOut.add('messages', 'unknown-ticket', each.position, each.record);
    else {
      const author = direction === 'INCOMING' ? 'customer' : (codeIn(records.actors, by.split('-')[0]) ?? 'agent');
      const user = by.replace(/^A-/, '');
      draft.add('messages', {
        ...row,
        ticket,
        author,
        ...(author === 'agent' && user !== '' && { agent: agents.get(user) ?? user }),
        ...(client === 'SYSTEM' && { automatic: true }),
        ...kind,
      } as Message);
    }
  }
}

const kinds: Codes<SurveyKind> = { nps: 'nps', csat: 'csat', ces: 'ces' };

/** Surveys of the type CUSTOM may be any: the page says by name or id of the survey which. */
export function readSurveys({ draft, found, mapping }: HubspotDesk) {
  const stated = meaningsOf(mapping, 'kind');
  const polarity = meaningsOf(mapping, 'polarity');
  const csat = meaningsOf(mapping, 'csat');
  const sentiments = meaningsOf(mapping, 'sentiment');
  for (const each of found.list('surveys').map(flat)) {
    const { type = '', survey, name, value, group = '', mood = '', ...row } = records.surveys.read(each, draft);
    const kind = [survey, name, type].map((label) => meaningOf(stated, label)).find(isText) ?? codeIn(kinds, type);
    if (flag(each.record.archived) === true) {
      draft.leftOut.add('surveys', 'marked-deleted', each.position, each.record);
      continue;
    }
    const scale = scaleOf(mapping, kind ?? '');
    const judged = [value, group, mood].flatMap((said) => meaningOf(csat, said) ?? meaningOf(sentiments, said) ?? []);
    const sentiment = judged[0] ?? codeIn(records.groups, group) ?? sentimentOf(mood);
    const score = kind !== 'csat' || scale ? value : undefined;
    draft.add('surveys', {
      // The facts leave out, and count, what is of no kind that they know.
      kind: kind ?? type,
      ...row,
      ...given({ score, scale, polarity: meaningOf(polarity, name) ?? meaningOf(polarity, kind) }),
      ...(kind === 'csat' && sentiment !== undefined && { sentiment }),
    } as Survey);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
