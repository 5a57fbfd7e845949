import { firstResponseShortcut, isHumanReply } from './conversation.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { agentCode, idOf } from './dictionary.js';
import { allTickets, slicesOf } from './dimensions.js';
import { messages } from './events.js';
import { history } from './history.js';
import { openingTime } from './opening.js';
import { judgeOf, responsePromise, verdict } from './service-level.js';
import type { FactColumns } from './table.js';
import { logTicket, tickets } from './tickets.js';

/** The first reply of each ticket that asked for one, from its messages or, without any, from the shortcuts. */
interface FirstReplies {
  /** NaN: not answered, not asked (outbound), or answered before creation. */
  readonly at: Float64Array;
  /** Code of the author's agent; the assignee when the reply names none. */
  readonly author: Uint32Array;
  /** 1 when the reply is stamped before creation: no figure at all, also not in the cohort. */
  readonly negative: Uint8Array;
  readonly shortcuts: Readonly<Record<string, number>>;
}

type Counts = (message: Readonly<Record<string, unknown>>) => boolean;

/** Human replies only. */
export const humanFirstReplies = (desk: Desk): FirstReplies => firstReplies(desk, isHumanReply, true);

/** The first public message not by the customer, automatic ones included. */
const anyFirstReplies = (desk: Desk): FirstReplies =>
  firstReplies(desk, ({ author, public: shown }) => author !== 'customer' && shown !== false, false);

function firstReplies(desk: Desk, counts: Counts, log: boolean): FirstReplies {
  const { length, inbound, createdAt, dimensions } = desk.derive(tickets);
  const shortcuts: Record<string, number> = {};
  const at = new Float64Array(length).fill(NaN);
  const author = Uint32Array.from(dimensions.agent.codes);
  const negative = new Uint8Array(length);
  for (let ticket = 0; ticket < length; ticket++) {
    const reply = inbound[ticket] ? findReply(desk, ticket, counts) : undefined;
    if (!reply) continue;
    if (reply.shortcut) shortcuts[reply.shortcut] = (shortcuts[reply.shortcut] ?? 0) + 1;
    if (reply.agent !== '') author[ticket] = agentCode(dimensions.agent.dictionary, reply.agent);
    if (reply.at >= createdAt[ticket]!) at[ticket] = reply.at;
    else {
      negative[ticket] = 1;
      if (log) logTicket(desk, 'negative-duration', ticket, 'firstResponseAt');
    }
  }
  return { at, author, negative, shortcuts };
}

interface Reply {
  readonly at: number;
  readonly agent: string;
  readonly shortcut?: string;
}

function findReply(desk: Desk, ticket: number, counts: Counts): Reply | undefined {
  const { records, at, offsets, order } = desk.derive(messages);
  const [from, to] = [offsets[ticket]!, offsets[ticket + 1]!];
  for (let i = from; i < to; i++) {
    const message = order[i]!;
    if (counts(records[message]!)) return { at: at[message]!, agent: idOf(records[message]!['agent']) };
  }
  if (from < to) return undefined;
  const stated = firstResponseShortcut(desk, ticket);
  return stated && { ...stated, agent: '' };
}

/** A reply within ten minutes is "immediate". */
const immediate = 600_000;

/** First responses when they were sent; they belong to the author of the reply. */
export const firstResponses: FactsDefinition = {
  name: 'first-responses',
  from: ['tickets', 'messages'],
  fields: ['firstResponseAt'],
  build(desk): FactColumns {
    const { createdAt } = desk.derive(tickets);
    const { at, author } = desk.derive(humanFirstReplies);
    const rows = answered(desk, at);
    const wait = Float64Array.from(rows, (ticket) => at[ticket]! - createdAt[ticket]!);
    const flags = (business: boolean) => {
      const judge = judgeOf(desk, responsePromise, business);
      return Uint8Array.from(rows, (ticket) => judge(ticket, at[ticket]!, true));
    };
    return {
      length: rows.length,
      ...slicesOf(
        desk,
        rows,
        Uint32Array.from(rows, (ticket) => author[ticket]!),
      ),
      dates: { respondedAt: Float64Array.from(rows, (ticket) => at[ticket]!) },
      values: {
        wait,
        ...businessColumn(desk, 'businessWait', rows, (ticket) => at[ticket]!),
        immediate: Uint8Array.from(wait, (ms) => (ms <= immediate ? 1 : 0)),
        met: flags(false),
        businessMet: flags(true),
      },
    };
  },
  shortcuts: (desk) => desk.derive(humanFirstReplies).shortcuts,
};

const answered = (desk: Desk, at: Float64Array) => allTickets(desk).filter((ticket) => !Number.isNaN(at[ticket]!));

/** Opening time from creation to an end, as a column; no column without opening hours. */
function businessColumn(desk: Desk, name: string, rows: Uint32Array, end: (ticket: number) => number) {
  const opening = desk.derive(openingTime);
  if (!opening) return {};
  const { createdAt } = desk.derive(tickets);
  return { [name]: Float64Array.from(rows, (ticket) => opening(ticket, createdAt[ticket]!, end(ticket))) };
}

/** The same with automatic replies; they belong to the assignee. */
export const anyResponses: FactsDefinition = {
  name: 'any-responses',
  from: ['tickets', 'messages'],
  fields: ['firstResponseAt'],
  build(desk): FactColumns {
    const { createdAt } = desk.derive(tickets);
    const { at } = desk.derive(anyFirstReplies);
    const rows = answered(desk, at);
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { respondedAt: Float64Array.from(rows, (ticket) => at[ticket]!) },
      values: {
        wait: Float64Array.from(rows, (ticket) => at[ticket]! - createdAt[ticket]!),
        ...businessColumn(desk, 'businessWait', rows, (ticket) => at[ticket]!),
      },
    };
  },
  shortcuts: (desk) => desk.derive(anyFirstReplies).shortcuts,
};

/** Inbound tickets when they were created, followed until the reply, the full resolution or `asOf`. */
export const responseCohort: FactsDefinition = {
  name: 'response-cohort',
  from: ['tickets', 'messages', 'statusChanges'],
  fields: ['firstResponseAt', 'status'],
  build(desk): FactColumns {
    const { createdAt, inbound } = desk.derive(tickets);
    const { at, negative } = desk.derive(humanFirstReplies);
    const { at: resolvedAt } = desk.derive(history).full;
    const rows = allTickets(desk).filter((ticket) => inbound[ticket] && !negative[ticket]);
    const isAnswered = (ticket: number) => !Number.isNaN(at[ticket]!);
    const end = (ticket: number) => firstNumber(at[ticket]!, resolvedAt[ticket]!, desk.asOf.at);
    const flags = (business: boolean) => {
      const judge = judgeOf(desk, responsePromise, business);
      return Uint8Array.from(rows, (ticket) => {
        const found = judge(ticket, end(ticket), isAnswered(ticket));
        // Resolved unanswered before the deadline: nobody waits any more, so it is not judged.
        return found === verdict.pending && !Number.isNaN(resolvedAt[ticket]!) ? verdict.none : found;
      });
    };
    return {
      length: rows.length,
      ...slicesOf(desk, rows),
      dates: { createdAt: Float64Array.from(rows, (ticket) => createdAt[ticket]!) },
      values: {
        wait: Float64Array.from(rows, (ticket) => end(ticket) - createdAt[ticket]!),
        ...businessColumn(desk, 'businessWait', rows, end),
        answered: Uint8Array.from(rows, (ticket) => (isAnswered(ticket) ? 1 : 0)),
        met: flags(false),
        businessMet: flags(true),
      },
    };
  },
  shortcuts: (desk) => desk.derive(humanFirstReplies).shortcuts,
};

const firstNumber = (...candidates: number[]) => candidates.find((candidate) => !Number.isNaN(candidate)) ?? NaN;
