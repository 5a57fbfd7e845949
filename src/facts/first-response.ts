import type { Raw } from './as-of.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { agentCode, idOf } from './dictionary.js';
import { allTickets, slicesOf } from './dimensions.js';
import { messages } from './events.js';
import { history } from './history.js';
import { openingTime } from './opening.js';
import type { FactColumns } from './table.js';
import { tickets } from './tickets.js';

/** The first human reply to each inbound ticket, from its messages or, without any, from the shortcuts. */
interface FirstReplies {
  /** NaN: not answered, not asked (outbound), or answered before creation. */
  readonly at: Float64Array;
  /** Code of the author's agent; the assignee when the reply names none. */
  readonly author: Uint32Array;
  /** 1 when the reply is stamped before creation: no figure at all, also not in the cohort. */
  readonly negative: Uint8Array;
  readonly shortcuts: Readonly<Record<string, number>>;
}

function firstReplies(desk: Desk): FirstReplies {
  const { length, inbound, createdAt, records, dimensions } = desk.derive(tickets);
  const { offsets } = desk.derive(messages);
  const shortcuts: Record<string, number> = {};
  const at = new Float64Array(length).fill(NaN);
  const author = Uint32Array.from(dimensions.agent.codes);
  const negative = new Uint8Array(length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (!inbound[ticket]) continue;
    const hasMessages = offsets[ticket]! < offsets[ticket + 1]!;
    const reply = hasMessages ? fromMessages(desk, ticket) : fromShortcuts(desk, records[ticket]!, createdAt[ticket]!);
    if (!reply) continue;
    if (reply.shortcut) shortcuts[reply.shortcut] = (shortcuts[reply.shortcut] ?? 0) + 1;
    if (reply.agent !== '') author[ticket] = agentCode(dimensions.agent.dictionary, reply.agent);
    if (reply.at >= createdAt[ticket]!) at[ticket] = reply.at;
    else {
      negative[ticket] = 1;
      desk.log.add('tickets', 'negative-duration', ticket, records[ticket], 'firstResponseAt');
    }
  }
  return { at, author, negative, shortcuts };
}

interface Reply {
  readonly at: number;
  readonly agent: string;
  readonly shortcut?: string;
}

/** A public message of an agent that no machine sent. */
export const isHumanReply = (message: Raw) =>
  message['author'] === 'agent' && message['public'] !== false && message['automatic'] !== true;

function fromMessages(desk: Desk, ticket: number): Reply | undefined {
  const { records, at, offsets, order } = desk.derive(messages);
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
    const message = order[i]!;
    if (isHumanReply(records[message]!)) return { at: at[message]!, agent: idOf(records[message]!['agent']) };
  }
  return undefined;
}

/** A duration on the calendar clock tells the instant; on the business clock it does not. */
function fromShortcuts(desk: Desk, record: Raw, createdAt: number): Reply | undefined {
  const stamped = desk.instants.read(record['firstResponseAt']);
  const ms = record['firstResponseMs'];
  const calendar = typeof ms === 'number' && Number.isFinite(ms) && record['clock'] !== 'business';
  const at = Number.isNaN(stamped) && calendar ? createdAt + ms : stamped;
  if (!(at <= desk.asOf.at)) return undefined;
  return { at, agent: '', shortcut: Number.isNaN(stamped) ? 'firstResponseMs' : 'firstResponseAt' };
}

/** First responses when they were sent; they belong to the author of the reply. */
export const firstResponses: FactsDefinition = {
  name: 'first-responses',
  from: ['tickets', 'messages'],
  fields: ['firstResponseAt'],
  build(desk): FactColumns {
    const { createdAt } = desk.derive(tickets);
    const { at, author } = desk.derive(firstReplies);
    const rows = allTickets(desk).filter((ticket) => !Number.isNaN(at[ticket]!));
    const opening = desk.derive(openingTime);
    return {
      length: rows.length,
      ...slicesOf(
        desk,
        rows,
        Uint32Array.from(rows, (ticket) => author[ticket]!),
      ),
      dates: { sentAt: Float64Array.from(rows, (ticket) => at[ticket]!) },
      values: {
        wait: Float64Array.from(rows, (ticket) => at[ticket]! - createdAt[ticket]!),
        ...(opening && {
          businessWait: Float64Array.from(rows, (ticket) => opening(ticket, createdAt[ticket]!, at[ticket]!)),
        }),
      },
    };
  },
  shortcuts: (desk) => desk.derive(firstReplies).shortcuts,
};

/** Inbound tickets when they were created, followed until the reply, the full resolution or `asOf`. */
export const responseCohort: FactsDefinition = {
  name: 'response-cohort',
  from: ['tickets', 'messages', 'statusChanges'],
  fields: ['firstResponseAt', 'status'],
  build(desk): FactColumns {
    const { createdAt, inbound } = desk.derive(tickets);
    const { at, negative } = desk.derive(firstReplies);
    const { resolvedAt } = desk.derive(history);
    const rows = allTickets(desk).filter((ticket) => inbound[ticket] && !negative[ticket]);
    const end = (ticket: number) => firstNumber(at[ticket]!, resolvedAt[ticket]!, desk.asOf.at);
    const opening = desk.derive(openingTime);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { createdAt: Float64Array.from(rows, (ticket) => createdAt[ticket]!) },
      values: {
        wait: Float64Array.from(rows, (ticket) => end(ticket) - createdAt[ticket]!),
        ...(opening && {
          businessWait: Float64Array.from(rows, (ticket) => opening(ticket, createdAt[ticket]!, end(ticket))),
        }),
        answered: Uint8Array.from(rows, (ticket) => (Number.isNaN(at[ticket]!) ? 0 : 1)),
      },
    };
  },
  shortcuts: (desk) => desk.derive(firstReplies).shortcuts,
};

const firstNumber = (...candidates: number[]) => candidates.find((candidate) => !Number.isNaN(candidate)) ?? NaN;
