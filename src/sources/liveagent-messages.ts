import type { Message, Ticket } from '../model/records.js';
import { codeIn } from './codes.js';
import { addMessage } from './desk-rows.js';
import { given } from './desk-tickets.js';
import type { Draft } from './draft.js';
import type { Found } from './json.js';
import * as records from './liveagent-talk.js';
import { id } from './readers.js';

/** What tells who wrote a message, and where the messages inside a group are. */
export interface Talk {
  readonly draft: Draft;
  readonly agents: ReadonlySet<string>;
  readonly nested: (table: string, list: unknown, envelope: Found) => Found[];
  /** Assignee of each ticket. */
  readonly assignees: ReadonlyMap<string, string>;
}

type Group = Partial<{ ticket: string; user: string; type: string; status: string; at: string | number }>;
type Kind = NonNullable<ReturnType<typeof kindOf>>;

const kindOf = ({ type, status }: Group) => (records.unsent.has(status) ? undefined : codeIn(records.talk, type));

/** A group is one mail, or a chat of several messages; a transfer, a tag and the like say nothing and are counted. */
export function readGroup(talk: Talk, each: Found, inside?: Ticket['id']) {
  const { draft } = talk;
  const row = records.groups.read(each, draft);
  const { envelope, record } = each;
  const around = id(envelope.ticketId) ?? id(envelope.ticket_id) ?? id(envelope.conversationid);
  const ticket = inside === undefined ? (row.ticket ?? around) : String(inside);
  const group = { ...row, ...(ticket !== undefined && { ticket }) };
  const kind = kindOf(group);
  const list = talk.nested('messages', record.messages, each);
  const rated = list.filter((message) => records.rankingOf(message.record.type) !== undefined);
  if (ticket === undefined) draft.leftOut.add('groups', 'unknown-ticket', each.position, record);
  else if (!kind && rated.length === 0) setAside(draft, each, group);
  else readMessages(talk, each, group, kind, list);
}

function setAside({ leftOut }: Draft, { position, record }: Found, { status, type }: Group) {
  if (records.unsent.has(status)) leftOut.add('groups', 'unfinished', position, record);
  else leftOut.add('groups', 'not-counted', position, record, type);
}

function readMessages(talk: Talk, each: Found, group: Group, kind: Kind | undefined, list: readonly Found[]) {
  if (kind && list.length === 0) return addMessage(talk.draft, 'groups', each, messageOf(talk, group, kind, group));
  const comment = list.find(({ record }) => record.type === records.rankingComment);
  for (const found of list) readMessage(talk, found, group, kind, comment);
}

function readMessage(talk: Talk, found: Found, group: Group, kind: Kind | undefined, comment: Found | undefined) {
  const { draft } = talk;
  const { type, user = group.user, ...row } = records.messages.read(found, draft);
  const sentiment = records.rankingOf(type);
  const spoken = codeIn(records.spoken, type);
  const { ticket = '' } = group;
  if (sentiment) {
    const said = id(comment?.record.message);
    const agent = talk.assignees.get(ticket);
    const { id: key, at } = row;
    draft.add('surveys', {
      kind: 'csat',
      ticket,
      sentiment,
      ...given({ id: key, answeredAt: at, agent, comment: said }),
    });
  } else if (kind && spoken) {
    addMessage(draft, 'messages', found, {
      ...messageOf(talk, { ...group, ...(user !== undefined && { user }) }, kind, row),
      ...spoken,
    });
  } else if (type !== records.rankingComment) {
    draft.leftOut.add('messages', 'not-counted', found.position, found.record, type);
  }
}

function messageOf(talk: Talk, group: Group, kind: Kind, row: Partial<Pick<Message, 'id' | 'at'>>): Partial<Message> {
  const { ticket, user, at } = group;
  const author = authorOf(talk, kind, user, ticket);
  return given<Partial<Message>>({
    ticket,
    id: row.id,
    at: row.at ?? at,
    author,
    agent: author === 'agent' ? user : undefined,
    public: kind.public,
  });
}

/** The list of agents decides, then the type of the group, then whose ticket it is. */
function authorOf({ agents, assignees }: Talk, { author }: Kind, user = '', ticket = ''): Message['author'] {
  if (records.systemUser.test(user)) return 'system';
  if (agents.has(user)) return 'agent';
  return author ?? (assignees.get(ticket) === user ? 'agent' : 'customer');
}
