import type { Message, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { readInboxes } from './chatwoot-hours.js';
import * as records from './chatwoot-records.js';
import { codeIn } from './codes.js';
import { unfolded } from './connector.js';
import { addAgent, addCoverage, addMessage, idsOf } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskOf } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import { at, resemblance } from './json.js';
import { id, meaningOf, meaningsOf } from './readers.js';
import { forEach, type Steps } from './steps.js';
import { roughly } from './times.js';

/** Payloads of the Chatwoot API: conversations, messages, reporting events, satisfaction and agents. */
export const chatwoot: Adapter = {
  id: 'chatwoot',
  recognise: (part) => resemblance(unfolded(part, records.outer), records.walk.shapes, records.walk.lists),
  *read(parts, draft, mapping) {
    const opened = parts.map((part) => unfolded(part, records.outer));
    const found = yield* recordsOf(opened, records.walk, draft);
    const desk: Desk = { draft, mapping, found };
    yield* readConversations(desk);
    yield* readMessages(desk);
    yield* readRatings(desk);
    yield* forEach(found.list('agents'), (each) => {
      addAgent(draft, 'agents', each, records.agents.read(each, draft));
    });
    readInboxes(desk);
    addCoverage(draft, found.list('conversations'), (envelope) => at(envelope, 'meta.all_count'));
  },
};

type Desk = DeskOf<records.ChatwootName>;

function* readConversations(desk: Desk): Steps<void> {
  const { draft, mapping, found } = desk;
  const reader = statedTickets(records.conversations, mapping);
  const moments = yield* readEvents(desk);
  for (const each of found.list('conversations')) {
    const ticket = reader.read(each, draft);
    addTicket(draft, { ...besides(moments.get(String(ticket.id))), ...ticket }, mapping);
    yield;
  }
}

type Moments = Record<'firstResponseAt' | 'resolvedAt', (string | number)[]>;

/** Each resolution after the first was of a conversation that had been opened again. */
function besides(moments: Moments | undefined): Partial<Ticket> {
  if (!moments) return {};
  const inOrder = (list: readonly (string | number)[]) => list.toSorted((a, b) => roughly(a) - roughly(b));
  const resolved = inOrder(moments.resolvedAt);
  return given<Partial<Ticket>>({
    firstResponseAt: inOrder(moments.firstResponseAt)[0],
    firstResolvedAt: resolved[0],
    resolvedAt: resolved.at(-1),
    reopens: resolved.length > 0 ? resolved.length - 1 : undefined,
  });
}

/** What the reporting events date, by conversation; replies after the first and other events date nothing. */
function* readEvents({ draft, mapping, found }: Desk): Steps<ReadonlyMap<string, Moments>> {
  const stated = meaningsOf(mapping, 'event');
  const conversations = yield* idsOf(found.list('conversations'));
  const moments = new Map<string, Moments>();
  for (const each of found.list('events')) {
    const { name = '', ticket, at: moment } = records.events.read(each, draft);
    const meaning = meaningOf(stated, name) ?? codeIn(records.eventMeanings, name);
    const aside = (reason: 'not-counted' | 'unknown-ticket' | 'unreadable-date', field?: string) =>
      draft.leftOut.add('events', reason, each.position, each.record, field);
    if (meaning !== 'firstResponseAt' && meaning !== 'resolvedAt') aside('not-counted', name);
    else if (ticket === undefined || !conversations.has(ticket)) aside('unknown-ticket');
    else if (moment === undefined) aside('unreadable-date');
    else {
      const of = moments.get(ticket) ?? { firstResponseAt: [], resolvedAt: [] };
      of[meaning].push(moment);
      moments.set(ticket, of);
    }
    yield;
  }
  return moments;
}

/** Messages come by page of one conversation, and say which. */
function* readMessages({ draft, found }: Desk): Steps<void> {
  for (const each of found.list('messages')) {
    const {
      ticket = id(each.envelope.conversation_id),
      type,
      sender,
      senderType,
      ...row
    } = records.messages.read(each, draft);
    const kind = codeIn(records.messageTypes, type);
    if (!kind) {
      draft.leftOut.add('messages', 'not-counted', each.position, each.record, 'message_type');
      continue;
    }
    const author = kind.author === 'agent' ? (codeIn(records.bots, senderType) ?? 'agent') : kind.author;
    addMessage(draft, 'messages', each, {
      ...kind,
      ...given<Partial<Message>>({ id: row.id, at: row.at, ticket, author }),
      ...(author === 'agent' && sender !== undefined && { agent: sender }),
      ...(row.private && { public: false }),
    });
    yield;
  }
}

function* readRatings({ draft, mapping, found }: Desk): Steps<void> {
  const reader = records.ratings.stated({ mapping });
  const scale = scaleOf(mapping, 'csat') ?? [1, 5];
  yield* forEach(found.list('ratings'), (each) => {
    draft.add('surveys', { kind: 'csat', scale, ...reader.read(each, draft) });
  });
}
