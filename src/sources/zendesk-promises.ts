import type { Ticket } from '../model/records.js';
import { idsOf, rawsIn } from './desk-rows.js';
import { given } from './desk-tickets.js';
import { groupBy } from './group-by.js';
import { at, isRaw, type Found, type Raw } from './json.js';
import { promiseOf, type PromiseName } from './promises.js';
import { flag, id, instant, meaningsOf, minutes, number, RecordReader, text, type Meanings } from './readers.js';
import { roughly } from './times.js';
import type { Steps } from './steps.js';
import type { Desk } from './zendesk-desk.js';

interface SlaEventRow {
  ticket: string;
  metric: string;
  instance: number;
  type: string;
  at: string | number;
  /** Minutes from the moment the promise was made. */
  target: number;
  business: boolean;
  withdrawn: boolean;
}

const slaEvents = new RecordReader<SlaEventRow>(
  'slaEvents',
  {
    ticket: ['ticket_id', id],
    metric: ['metric', text],
    instance: ['instance_id', number],
    type: ['type', text],
    at: ['time', instant],
    target: ['sla.target', minutes],
    business: ['sla.business_hours', flag],
    withdrawn: ['deleted', flag],
  },
  'id status group_sla',
);

type Event = Partial<SlaEventRow>;

/** One round of a promise: it starts again with each reply that is asked for, and each reopening. */
interface Round {
  readonly promise: PromiseName | undefined;
  readonly instance: number;
  readonly doneAt: string | number | undefined;
  readonly dueAt: string | number | undefined;
  readonly met: boolean | undefined;
}

/** What the events of metrics say of each ticket; events stand in a list of their own, or inside the ticket. */
export function* promisesOf({ draft, mapping, found }: Desk): Steps<(ticket: Found) => Partial<Ticket>> {
  const names = meaningsOf(mapping, 'sla');
  const tickets = yield* idsOf(found.list('tickets'));
  const events = new Map<string, Event[]>();
  for (const each of found.list('slaEvents')) {
    const event = slaEvents.read(each, draft);
    const of = event.ticket ?? '';
    if (!tickets.has(of)) draft.leftOut.add('slaEvents', 'unknown-ticket', each.position, each.record);
    else if (events.get(of)?.push(event) === undefined) events.set(of, [event]);
    yield;
  }
  return (ticket) => {
    const inside = found.nested('slaEvents', eventsIn(ticket.record), ticket);
    const own = inside.map((each) => slaEvents.read(each, draft));
    const all = [...(events.get(id(ticket.record.id) ?? '') ?? []), ...own];
    return { ...policiesIn(ticket.record, names), ...kept(all, names) };
  };
}

const eventsIn = ({ metric_events: lists }: Raw): unknown[] => (isRaw(lists) ? Object.values(lists).flat() : []);

/** A policy in force says until when; how it ended only the events say. */
function policiesIn(record: Raw, names: Meanings): Partial<Ticket> {
  const due = (promise: PromiseName) =>
    rawsIn(at(record, 'slas.policy_metrics'))
      .filter(({ metric }) => promiseOf(text(metric) ?? '', names) === promise)
      .map(({ breach_at: moment }) => instant(moment))[0];
  return given<Partial<Ticket>>({ firstResponseDueAt: due('firstResponse'), resolutionDueAt: due('resolution') });
}

/** The first response is that of the first round, the resolution that of the last. */
function kept(events: readonly Event[], names: Meanings): Partial<Ticket> {
  const groups = groupBy(events, ({ metric = '', instance = 0 }) => `${metric}/${instance}`);
  const rounds = [...groups.values()].map((group) => roundOf(group, names)).sort((a, b) => a.instance - b.instance);
  const of = (promise: PromiseName) => rounds.filter((round) => round.promise === promise);
  const first = of('firstResponse')[0];
  const last = of('resolution').at(-1);
  return given<Partial<Ticket>>({
    firstResponseAt: first?.doneAt,
    firstResponseMet: first?.met,
    firstResponseDueAt: first?.dueAt,
    resolutionMet: last?.met,
    resolutionDueAt: last?.dueAt,
  });
}

function roundOf(group: readonly Event[], names: Meanings): Round {
  const { metric = '', instance = 0 } = group[0]!;
  const last = (...types: string[]) =>
    group
      .filter(({ type = '' }) => types.includes(type))
      .sort((a, b) => roughly(a.at) - roughly(b.at))
      .at(-1);
  const promised = last('apply_sla', 'apply_group_sla');
  const breach = last('breach');
  const doneAt = last('fulfill')?.at;
  const isBroken = breach !== undefined && breach.withdrawn !== true;
  return {
    promise: promiseOf(nameOf(metric, instance), names),
    instance,
    doneAt,
    dueAt: isBroken ? breach.at : dueAt(last('activate') ?? promised, promised),
    met: promised && (isBroken ? false : doneAt === undefined ? undefined : true),
  };
}

/** Only the first reply is the first response; the page may name any metric under `values.sla`. */
const nameOf = (metric: string, instance: number) =>
  metric === 'reply_time' ? `${instance === 1 ? 'first' : 'next'}_reply_time` : metric;

/** Minutes of working time end at a moment that only the schedule knows. */
function dueAt(start: Event | undefined, promised: Event | undefined) {
  if (promised?.target === undefined || promised.business === true) return undefined;
  const from = roughly(start?.at);
  return Number.isNaN(from) ? undefined : from + promised.target;
}
