import type { Message, StatusChange, Ticket } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import { addMessage } from './desk-rows.js';
import { given, type DeskOf } from './desk-tickets.js';
import { status, type IntercomName } from './intercom-records.js';
import { isRaw, type Found, type Raw } from './json.js';
import { flag, id, inner, instant, RecordReader, text } from './readers.js';

/** What is known about all conversations before the first is read. */
export interface IntercomDesk extends DeskOf<IntercomName> {
  readonly teams: ReadonlyMap<string, string>;
  /** Tickets of which messages are there. */
  readonly spoken: Set<string>;
}

interface PartRow extends Pick<Message, 'id' | 'at'> {
  ticket: string;
  kind: string;
  body: string;
  by: string;
  role: string;
  machine: boolean;
  status: StatusChange['status'];
}

const parts = new RecordReader<PartRow>(
  'parts',
  {
    id: ['id', id],
    ticket: ['conversation_id|ticket_id', id],
    at: ['created_at', instant],
    kind: ['part_type', text],
    body: ['body', text],
    by: ['author.id', id],
    role: ['author.type', text],
    machine: ['author.from_ai_agent', flag],
    status: ['ticket_state.category|ticket_state', status],
  },
  'type updated_at notified_at assigned_to redacted previous_ticket_state event_details external_id ' +
    'attachments state tags app_package_code metadata email_message_metadata updated_attribute_data',
);

/** Who writes; anybody else is a machine. */
export const authors: Codes<Message['author']> = {
  user: 'customer',
  lead: 'customer',
  contact: 'customer',
  admin: 'agent',
  bot: 'bot',
  team: 'system',
};

/** What kinds of part are: messages always, messages if they say something, and changes of status. */
const messageKinds: ReadonlySet<string> = new Set(['comment', 'note', 'quick_reply']);
const statusKinds: Codes<StatusChange['status']> = {
  open: 'open',
  assign_and_reopen: 'open',
  close: 'closed',
  snoozed: 'hold',
};
const spokenKinds: ReadonlySet<string> = new Set(['assignment', ...Object.keys(statusKinds)]);

/** The parts inside a conversation or a ticket. */
export const partsIn = ({ found }: IntercomDesk, each: Found) =>
  (['conversation_parts', 'ticket_parts'] as const).flatMap((key) => {
    const list = each.record[key];
    return found.nested('parts', isRaw(list) ? list[key] : list, each);
  });

/** A part is a message, a change of status, both, or another event, which is counted. */
export function readPart(desk: IntercomDesk, each: Found, inside: Partial<Ticket> = {}) {
  const { draft, spoken } = desk;
  const row = parts.read(each, draft);
  const { kind = '' } = row;
  const ticket = inside.id ?? row.ticket ?? id(each.envelope.conversation_id);
  const status = statusOf(row);
  const speaks = messageKinds.has(kind) || (row.body !== undefined && spokenKinds.has(kind));
  if (ticket === undefined) return draft.leftOut.add('parts', 'unknown-ticket', each.position, each.record);
  if (!speaks && !status) return draft.leftOut.add('parts', 'not-counted', each.position, each.record, kind);
  if (status) draft.add('statusChanges', { ticket, at: row.at, status } as StatusChange);
  if (!speaks) return;
  spoken.add(String(ticket));
  addMessage(draft, 'parts', each, messageOf(row, ticket));
}

const statusOf = ({ kind, status }: Partial<PartRow>) =>
  kind?.startsWith('ticket_state_updated') ? status : codeIn(statusKinds, kind);

function messageOf({ kind, machine, role, by, ...row }: Partial<PartRow>, ticket: Ticket['id']): Partial<Message> {
  const author = machine ? 'bot' : (codeIn(authors, role) ?? 'system');
  return given<Partial<Message>>({
    id: row.id,
    at: row.at,
    ticket,
    author,
    agent: author === 'agent' ? by : undefined,
    public: kind === 'note' ? false : undefined,
  });
}

/** The first message stands in the source and not among the parts. */
export function readOpening({ draft, spoken }: IntercomDesk, record: Raw, { id: ticket, createdAt }: Partial<Ticket>) {
  if (ticket === undefined || createdAt === undefined || !spoken.has(String(ticket))) return;
  const { author } = inner(record, 'source');
  if (!isRaw(author)) return;
  const role = codeIn(authors, author.type) ?? 'system';
  const agent = role === 'agent' ? id(author.id) : undefined;
  draft.add('messages', { ticket, at: createdAt, author: role, ...(agent !== undefined && { agent }) });
}
