import { isHumanReply, statedFirstResponse } from './conversation.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { agentCode, idOf } from './dictionary.js';
import { slicesOf } from './dimensions.js';
import { messages, type TicketEvents } from './events.js';
import { history } from './history.js';
import { openingTime } from './opening.js';
import { judgeOf, responsePromise, verdict } from './service-level.js';
import { bytes, durations, lazily, numbers, unlessNone, type Values } from './columns.js';
import type { FactColumns } from './table.js';
import { allTickets, logTicket, tickets } from './tickets.js';

/** The first reply of each ticket that asked for one, from its messages or, without any, from the shortcuts. */
interface FirstReplies {
  /** NaN: not answered, not asked (outbound), or answered before creation. */
  readonly at: Float64Array;
  /** Codes of the authors' agents, the assignee where the reply names none; absent when none does. */
  readonly authors: Uint32Array | undefined;
  /** 1 when the reply is stamped before creation: no figure at all, also not in the cohort. Empty where none is. */
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
  const all = desk.derive(tickets);
  const { length, inbound, createdAt, dimensions } = all;
  const talk = desk.derive(messages);
  const shortcuts: Record<string, number> = {};
  const use = (shortcut: string) => (shortcuts[shortcut] = (shortcuts[shortcut] ?? 0) + 1);
  const at = new Float64Array(length).fill(NaN);
  let authors: Uint32Array | undefined;
  const negative = new Uint8Array(length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (!inbound[ticket]) continue;
    const spoken = talk.offsets[ticket]! < talk.offsets[ticket + 1]!;
    const message = spoken ? firstThatCounts(talk, ticket, counts) : undefined;
    if (message !== undefined) {
      const agent = idOf(talk.records[message]!['agent']);
      if (agent !== '') {
        authors ??= new Uint32Array(dimensions.agent.codes);
        authors[ticket] = agentCode(dimensions.agent.dictionary, agent);
      }
    } else if (spoken) continue;
    const replied = message === undefined ? statedFirstResponse(desk, all, ticket, use) : talk.at[message]!;
    if (replied >= createdAt[ticket]!) at[ticket] = replied;
    else if (!Number.isNaN(replied)) {
      negative[ticket] = 1;
      if (log) logTicket(desk, 'negative-duration', ticket, 'firstResponseAt');
    }
  }
  return { at, authors, negative: unlessNone(negative), shortcuts };
}

function firstThatCounts({ records, offsets, order }: TicketEvents, ticket: number, counts: Counts) {
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) if (counts(records[order[i]!]!)) return order[i]!;
  return undefined;
}

/** A reply within ten minutes is "immediate". */
const immediate = 600_000;

/** First responses when they were sent; they belong to the author of the reply. Tickets without one have no date. */
export const firstResponses: FactsDefinition = {
  name: 'first-responses',
  from: ['tickets', 'messages'],
  fields: ['firstResponseAt'],
  rows: 'ticket',
  build(desk): FactColumns {
    const { at, authors } = desk.derive(humanFirstReplies);
    const { length } = at;
    const { createdAt } = desk.derive(tickets);
    const wait = (ticket: number) => at[ticket]! - createdAt[ticket]!;
    const flags = (business: boolean) => () => {
      const judge = judgeOf(desk, responsePromise, business);
      return bytes(length, (ticket) => (Number.isNaN(at[ticket]!) ? verdict.none : judge(ticket, at[ticket]!, true)));
    };
    return {
      length,
      ...slicesOf(desk, desk.derive(allTickets), authors),
      dates: { respondedAt: at },
      values: lazily<Record<string, Values>>({
        wait: () => durations(at, wait),
        ...businessColumn(desk, 'businessWait', at),
        immediate: () => bytes(length, (ticket) => (wait(ticket) <= immediate ? 1 : 0)),
        met: flags(false),
        businessMet: flags(true),
      }),
    };
  },
  shortcuts: (desk) => desk.derive(humanFirstReplies).shortcuts,
};

/** Opening time of each ticket from creation to an end, NaN without one; no column without opening hours. */
function businessColumn(desk: Desk, name: string, end: Float64Array): Record<string, () => Values> {
  const opening = desk.derive(openingTime);
  if (!opening) return {};
  const { createdAt } = desk.derive(tickets);
  const taken = (ticket: number) =>
    Number.isNaN(end[ticket]!) ? NaN : opening(ticket, createdAt[ticket]!, end[ticket]!);
  return { [name]: () => numbers(end.length, taken) };
}

/** The same with automatic replies; they belong to the assignee. */
export const anyResponses: FactsDefinition = {
  name: 'any-responses',
  from: ['tickets', 'messages'],
  fields: ['firstResponseAt'],
  rows: 'ticket',
  build(desk): FactColumns {
    const { createdAt, length } = desk.derive(tickets);
    const { at } = desk.derive(anyFirstReplies);
    // What human replies set aside concerns these as well, and is logged whatever is asked first.
    desk.derive(humanFirstReplies);
    return {
      length,
      ...slicesOf(desk, desk.derive(allTickets)),
      dates: { respondedAt: at },
      values: lazily<Record<string, Values>>({
        wait: () => durations(at, (ticket) => at[ticket]! - createdAt[ticket]!),
        ...businessColumn(desk, 'businessWait', at),
      }),
    };
  },
  shortcuts: (desk) => desk.derive(anyFirstReplies).shortcuts,
};

/**
 * Inbound tickets when they were created, followed until the reply, the full resolution or `asOf`. Those that
 * were answered before creation, and outbound ones, have no date.
 */
export const responseCohort: FactsDefinition = {
  name: 'response-cohort',
  from: ['tickets', 'messages', 'statusChanges'],
  fields: ['firstResponseAt', 'status'],
  rows: 'ticket',
  running: ['wait', 'businessWait', 'met', 'businessMet'],
  build(desk): FactColumns {
    const { createdAt, inbound, length } = desk.derive(tickets);
    const { at, negative } = desk.derive(humanFirstReplies);
    const { at: resolvedAt } = desk.derive(history).full;
    const counts = (ticket: number) => inbound[ticket] === 1 && !negative[ticket];
    const isAnswered = (ticket: number) => !Number.isNaN(at[ticket]!);
    const end = (ticket: number) =>
      counts(ticket) ? firstNumber(at[ticket]!, resolvedAt[ticket]!, desk.asOf.at) : NaN;
    const flags = (business: boolean) => () => {
      const judge = judgeOf(desk, responsePromise, business);
      return bytes(length, (ticket) => {
        if (!counts(ticket)) return verdict.none;
        const found = judge(ticket, end(ticket), isAnswered(ticket));
        // Resolved unanswered before the deadline: nobody waits any more, so it is not judged.
        return found === verdict.pending && !Number.isNaN(resolvedAt[ticket]!) ? verdict.none : found;
      });
    };
    return {
      length,
      ...slicesOf(desk, desk.derive(allTickets)),
      dates: lazily({ createdAt: () => numbers(length, (ticket) => (counts(ticket) ? createdAt[ticket]! : NaN)) }),
      values: lazily<Record<string, Values>>({
        wait: () => numbers(length, (ticket) => end(ticket) - createdAt[ticket]!),
        ...businessColumn(desk, 'businessWait', numbers(length, end)),
        answered: () => bytes(length, (ticket) => (isAnswered(ticket) ? 1 : 0)),
        met: flags(false),
        businessMet: flags(true),
      }),
    };
  },
  shortcuts: (desk) => desk.derive(humanFirstReplies).shortcuts,
};

const firstNumber = (a: number, b: number, c: number) => (Number.isNaN(a) ? (Number.isNaN(b) ? c : b) : a);
