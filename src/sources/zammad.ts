import type { Mapping } from '../model/mapping.js';
import type { Message, Ticket } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn } from './codes.js';
import { addMessage, fullName, namesOf } from './desk-rows.js';
import { addTicket, given, recordsOf, statedTickets, type DeskOf } from './desk-tickets.js';
import { isRaw, resemblance, type Found, type Raw } from './json.js';
import type { Part } from './payload.js';
import { id, meaningOf, meaningsOf, number } from './readers.js';
import { forEach, type Steps } from './steps.js';
import { readCalendars, readSlas } from './zammad-hours.js';
import * as records from './zammad-records.js';

/** Payloads of the Zammad API: tickets with their names or their ids, articles, users, groups, states, priorities, calendars, SLAs. */
export const zammad: Adapter = {
  id: 'zammad',
  recognise: (part) => resemblance(withoutAssets(part), records.walk.shapes),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts.map(withoutAssets), records.walk, draft);
    const desk: Desk = { draft, mapping, found, answering: new Set() };
    yield* readTickets(desk);
    yield* forEach(found.list('articles'), (each) => readArticle(desk, each));
    yield* readUsers(desk);
    readCalendars(desk);
    readSlas(desk, namesOf(found.list('priorities')));
  },
};

interface Desk extends DeskOf<records.ZammadName> {
  /** Users who own tickets or answer them: agents are not told apart from customers otherwise. */
  readonly answering: Set<string>;
}

/** `{ tickets: [42], assets: { Ticket: { 42: {...} } } }` as `{ Ticket: [{...}] }`. */
function withoutAssets(part: Part): Part {
  if (part.kind === 'text' || !isRaw(part.value) || !isRaw(part.value.assets)) return part;
  const tables = Object.entries(part.value.assets).map(([name, byId]) => [
    name,
    isRaw(byId) ? Object.values(byId) : byId,
  ]);
  return { kind: 'json', value: Object.fromEntries(tables) as Raw };
}

function* readTickets(desk: Desk): Steps<void> {
  const { draft, mapping, found, answering } = desk;
  const reader = statedTickets(records.tickets, mapping);
  const names = {
    states: namesOf(found.list('states')),
    priorities: namesOf(found.list('priorities')),
    groups: namesOf(found.list('groups')),
  };
  for (const each of found.list('tickets')) {
    const named = { ...each, record: withNames(each.record, names) };
    const { record } = named;
    const ticket: Partial<Ticket> = { ...verdictsOf(record, mapping), ...reader.read(named, draft) };
    const leftOut = codeIn(records.leftOut, record.state);
    if (leftOut) Object.assign(ticket, { leftOut, status: undefined });
    if (ticket.agent != null) answering.add(String(ticket.agent));
    addTicket(draft, ticket, mapping);
    for (const article of found.nested('articles', record.articles, each)) readArticle(desk, article);
    yield;
  }
}

type Names = Readonly<Record<'states' | 'priorities' | 'groups', ReadonlyMap<string, string>>>;

/** Names in place of the ids, where the lists of them are there. */
function withNames(record: Raw, { states, priorities, groups }: Names): Raw {
  return {
    ...record,
    ...given({
      state: record.state ?? states.get(String(record.state_id)),
      priority: record.priority ?? priorities.get(String(record.priority_id)),
      group: record.group ?? groups.get(String(record.group_id)),
    }),
  };
}

/**
 * How far from its due time a thing was done: the target less the time taken, so that late is negative. A page may say
 * otherwise: `{ firstResponseMet: { positive: false, negative: true } }`.
 */
function verdictsOf(record: Raw, mapping: Mapping | undefined): Partial<Ticket> {
  const verdict = (field: 'firstResponseMet' | 'resolutionMet', difference: unknown) => {
    const minutes = number(difference);
    if (minutes === undefined || minutes === 0) return minutes === 0 ? true : undefined;
    const meaning = meaningOf(meaningsOf(mapping, field), minutes > 0 ? 'positive' : 'negative');
    return typeof meaning === 'boolean' ? meaning : minutes > 0;
  };
  return given<Partial<Ticket>>({
    firstResponseMet: verdict('firstResponseMet', record.first_response_diff_in_min),
    resolutionMet: verdict('resolutionMet', record.close_diff_in_min),
  });
}

/** Internal articles and notes are no word to the customer. */
function readArticle({ draft, answering }: Desk, each: Found) {
  const { by, type, internal, author, ...row } = records.articles.read(each, draft);
  if (author === undefined) {
    draft.leftOut.add('articles', 'not-counted', each.position, each.record, 'sender');
    return;
  }
  if (author === 'agent' && by !== undefined) answering.add(by);
  addMessage(draft, 'articles', each, {
    ...row,
    ...given<Partial<Message>>({ ticket: row.ticket ?? id(each.envelope.id) }),
    author,
    ...(author === 'agent' && by !== undefined && { agent: by }),
    ...((internal || type === 'note') && { public: false }),
  });
}

function* readUsers({ draft, found, answering }: Desk): Steps<void> {
  for (const each of found.list('users')) {
    const { id: key, first, last, active } = records.users.read(each, draft);
    if (key === undefined) draft.leftOut.add('users', 'missing-id', each.position, each.record);
    else if (answering.has(key))
      draft.add('agents', { id: key, ...given({ name: fullName(first, last) }), active: active !== false });
    yield;
  }
}
