import type { Mapping } from '../model/mapping.js';
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
      const author = direction === 'INCOMING' ? ({ author: 'customer' } as const) : writerOf(by, agents);
      draft.add('messages', {
        ...row,
        ticket,
        ...author,
        ...(client === 'SYSTEM' && { automatic: true }),
        ...kind,
      } as Message);
    }
  }
}

/** Who an actor is, and of an agent the owner that the user is known as. */
function writerOf(actor: string, agents: HubspotDesk['agents']): Pick<Message, 'author' | 'agent'> {
  const author = codeIn(records.actors, actor.split('-')[0]) ?? 'agent';
  const user = actor.replace(/^A-/, '');
  return { author, ...(author === 'agent' && user !== '' && { agent: agents.get(user) ?? user }) };
}

const kinds: Codes<SurveyKind> = { nps: 'nps', csat: 'csat', ces: 'ces' };

/** Surveys of the type CUSTOM may be any: the page says by name or id of the survey which. */
export function readSurveys({ draft, found, mapping }: HubspotDesk) {
  const stated = meaningsOf(mapping, 'kind');
  const polarity = meaningsOf(mapping, 'polarity');
  const judge = judgeOf(mapping);
  for (const each of found.list('surveys').map(flat)) {
    const { type = '', survey, name, value, group, mood, ...row } = records.surveys.read(each, draft);
    if (flag(each.record.archived) === true) {
      draft.leftOut.add('surveys', 'marked-deleted', each.position, each.record);
      continue;
    }
    const kind = [survey, name, type].map((label) => meaningOf(stated, label)).find(isText) ?? codeIn(kinds, type);
    const scale = scaleOf(mapping, kind ?? '');
    const sentiment = judge({ value, group, mood });
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

/** What an answer holds that judges it. */
interface Said {
  readonly value: number | undefined;
  readonly group: string | undefined;
  readonly mood: string | undefined;
}

/** How an answer is judged: by the page, by its group, or by its mood. */
function judgeOf(mapping: Mapping | undefined) {
  const stated = [meaningsOf(mapping, 'csat'), meaningsOf(mapping, 'sentiment')];
  return ({ value, group = '', mood = '' }: Said) => {
    const said = [value, group, mood].flatMap((label) =>
      stated.flatMap((meanings) => meaningOf(meanings, label) ?? []),
    );
    return said[0] ?? codeIn(records.groups, group) ?? sentimentOf(mood);
  };
}
