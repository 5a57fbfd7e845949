import type { Raw } from './as-of.js';
import type { Desk } from './desk.js';
import { agentCode, idOf } from './dictionary.js';
import { messages } from './events.js';
import { tickets, type Tickets } from './tickets.js';

/** The waits of all tickets, and what the messages of each ticket add up to. */
export interface Conversation {
  /** Waits that a human reply ended, in the order of the tickets. */
  readonly waits: Waits;
  /** Human replies of each ticket; NaN where nothing is known. */
  readonly replies: Float64Array;
  /** Waits begun, answered or not, at least 1; NaN where nothing is known. */
  readonly contacts: Float64Array;
  readonly shortcuts: Readonly<Record<string, number>>;
}

export interface Waits {
  readonly tickets: number[];
  readonly start: number[];
  readonly end: number[];
  /** 1 for the wait that began at the creation of the ticket. */
  readonly first: number[];
  readonly author: number[];
}

/** A public message of an agent that no machine sent. */
export const isHumanReply = (message: Raw) =>
  message['author'] === 'agent' && message['public'] !== false && message['automatic'] !== true;

/** A public message of the customer that no machine sent: a reason to wait. */
const asks = (message: Raw) =>
  message['author'] === 'customer' && message['public'] !== false && message['automatic'] !== true;

/** Whether the data knows messages at all. */
export const hasMessages = (desk: Desk): boolean => desk.derive(messages).records.length > 0;

/** Waits begin at creation (inbound) or with the first customer message after the last human reply. */
export function conversation(desk: Desk): Conversation {
  const { length } = desk.derive(tickets);
  const { offsets } = desk.derive(messages);
  const talk: Conversation = {
    waits: { tickets: [], start: [], end: [], first: [], author: [] },
    replies: new Float64Array(length).fill(NaN),
    contacts: new Float64Array(length).fill(NaN),
    shortcuts: {},
  };
  for (let ticket = 0; ticket < length; ticket++) {
    if (offsets[ticket]! < offsets[ticket + 1]!) fromMessages(desk, talk, ticket);
    else fromShortcuts(desk, talk, ticket, desk.derive(hasMessages));
  }
  return talk;
}

function fromMessages(desk: Desk, { waits, replies, contacts }: Conversation, ticket: number) {
  const { createdAt, inbound } = desk.derive(tickets);
  const { records, at, offsets, order } = desk.derive(messages);
  let since = inbound[ticket] ? createdAt[ticket]! : NaN;
  let first = inbound[ticket]!;
  let begun = first;
  let replied = 0;
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
    const message = order[i]!;
    const record = records[message]!;
    if (isHumanReply(record)) {
      replied++;
      if (!Number.isNaN(since))
        push(desk, waits, { ticket, start: since, end: at[message]!, first, agent: idOf(record['agent']) });
      since = NaN;
      first = 0;
    } else if (asks(record) && Number.isNaN(since)) {
      since = at[message]!;
      begun++;
    }
  }
  replies[ticket] = replied;
  contacts[ticket] = Math.max(1, begun);
}

interface Wait {
  readonly ticket: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  /** Whoever wrote the reply; blank for the assignee. */
  readonly agent: string;
}

/** A negative wait is dropped. */
function push(desk: Desk, waits: Waits, { ticket, start, end, first, agent }: Wait) {
  if (end < start) return;
  const { dictionary, codes } = desk.derive(tickets).dimensions.agent;
  waits.tickets.push(ticket);
  waits.start.push(start);
  waits.end.push(end);
  waits.first.push(first);
  waits.author.push(agent === '' ? codes[ticket]! : agentCode(dictionary, agent));
}

/** Without messages of its own a ticket has none if the data has messages at all, else nothing is known. */
function fromShortcuts(desk: Desk, talk: Conversation, ticket: number, hasMessages: boolean) {
  const all = desk.derive(tickets);
  const { createdAt, inbound } = all;
  const record = all.records[ticket]!;
  const { replies, contacts, waits } = talk;
  replies[ticket] = counted(talk, record, 'replies') ?? (hasMessages ? 0 : NaN);
  contacts[ticket] = counted(talk, record, 'contacts') ?? (hasMessages ? 1 : NaN);
  if (!inbound[ticket]) return;
  const answered = statedFirstResponse(desk, all, ticket, (shortcut) => use(talk, shortcut));
  if (Number.isNaN(answered)) return;
  push(desk, waits, { ticket, start: createdAt[ticket]!, end: answered, first: 1, agent: '' });
}

function counted(talk: Conversation, record: Raw, shortcut: 'replies' | 'contacts'): number | undefined {
  const value = record[shortcut];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return undefined;
  use(talk, shortcut);
  return shortcut === 'contacts' ? Math.max(1, value) : value;
}

const use = ({ shortcuts }: Conversation, shortcut: string) => {
  (shortcuts as Record<string, number>)[shortcut] = (shortcuts[shortcut] ?? 0) + 1;
};

/**
 * The first response as the record states it, NaN when it does not. A duration on the calendar clock tells the
 * instant; on the business clock it does not. `use` hears which shortcut it rests on.
 */
export function statedFirstResponse(
  desk: Desk,
  { records, createdAt }: Pick<Tickets, 'records' | 'createdAt'>,
  ticket: number,
  use: (shortcut: string) => void,
): number {
  const record = records[ticket]!;
  const stamped = desk.instant('tickets', ticket, record, 'firstResponseAt');
  const at = Number.isNaN(stamped) ? createdAt[ticket]! + durationOf(record) : stamped;
  if (!desk.happened(at)) return NaN;
  use(Number.isNaN(stamped) ? 'firstResponseMs' : 'firstResponseAt');
  return at;
}

function durationOf(record: Raw): number {
  const ms = record['firstResponseMs'];
  return typeof ms === 'number' && Number.isFinite(ms) && record['clock'] !== 'business' ? ms : NaN;
}
