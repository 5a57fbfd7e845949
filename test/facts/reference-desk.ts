import type { Dataset } from '../../src/model/records.js';
import type { Dirty } from '../support/records.js';
import { category, isResolved, sortedBy, statusOf, text, time } from './reference-fields.js';
import { plainSurveys } from './reference-surveys.js';

/*
 * The rules of the data model once more, slowly and plainly: objects, filters and sorts, nothing shared with `src`.
 */

/** Keys of a fact by dimension; several where a ticket has several tags. */
export type Keys = Readonly<Record<string, readonly string[]>>;

export interface PlainTicket {
  readonly id: string;
  readonly created: number;
  readonly inbound: boolean;
  readonly keys: Keys;
  /** When it became resolved (true) or unresolved (false), ascending. */
  readonly turns: readonly Turn[];
  /** Its full resolution, if it is resolved at `asOf`. */
  readonly full: number | undefined;
  /** Resolved, and nobody knows since when. */
  readonly undated: boolean;
  /** The first resolution; an open ticket whose record states a resolution had one, and was reopened since. */
  readonly first: Turn | undefined;
  readonly reopened: boolean;
  /** The first human reply, whenever it was. */
  readonly reply: Reply | undefined;
  /** The first public message that is not by the customer, machines included. */
  readonly anyReply: Reply | undefined;
  /** Waits that a human reply ended. */
  readonly waits: readonly Wait[];
}

interface Turn {
  /** When it acts: never before the creation. */
  readonly at: number;
  /** Its time as it was written. */
  readonly stamped: number;
  readonly resolved: boolean;
}

interface Reply {
  readonly at: number;
  readonly agent: string;
}

interface Wait extends Reply {
  readonly wait: number;
  /** It began at the creation of the ticket. */
  readonly first: boolean;
}

export interface PlainSurvey {
  readonly kind: string;
  readonly sent: number | undefined;
  readonly answered: number | undefined;
  readonly score: number | undefined;
  readonly scale: readonly [number, number];
  readonly sentiment: string | undefined;
  readonly polarity: string | undefined;
  readonly customer: string;
  readonly ticket: string;
  readonly keys: Keys;
}

export interface PlainDesk {
  readonly asOf: number;
  readonly tickets: readonly PlainTicket[];
  readonly surveys: readonly PlainSurvey[];
}

export function plainDesk(data: Dataset): PlainDesk {
  const zone = data.sourceTimeZone ?? 'UTC';
  const rows = (table: 'tickets' | 'messages' | 'statusChanges' | 'surveys') => (data[table] ?? []) as Dirty[];
  const read = (value: unknown) => time(value, zone);
  const asOf = read(data.asOf) ?? newest(data, read);
  const exists = (value: unknown) => {
    const instant = read(value);
    return instant !== undefined && instant <= asOf ? instant : undefined;
  };
  const records = onePerId(rows('tickets'), read).filter(
    (record) => exists(record['createdAt']) !== undefined && !record['leftOut'],
  );
  const dated = (table: 'messages' | 'statusChanges', id: string) =>
    sortedBy(
      rows(table)
        .filter((row) => text(row['ticket']) === id && exists(row['at']) !== undefined)
        .map((row) => ({ row, at: exists(row['at'])! })),
      ({ at }) => at,
    );
  const tickets = records.map((record) => {
    const id = text(record['id']);
    return plainTicket(record, {
      exists,
      read,
      asOf,
      messages: withoutRepeats(dated('messages', id), rows('messages')),
      changes: dated('statusChanges', id),
    });
  });
  const ids = new Set(rows('tickets').map((row) => text(row['id'])));
  return { asOf, tickets, surveys: plainSurveys(rows('surveys'), tickets, ids, exists) };
}

export type Read = (value: unknown) => number | undefined;
type Dated = { readonly row: Dirty; readonly at: number };

/** Nothing stated: the newest instant of the data. Due dates lie ahead and tell nothing. */
function newest(data: Dataset, read: Read): number {
  const fields = [
    'createdAt',
    'updatedAt',
    'complaintAt',
    'firstResponseAt',
    'firstResolvedAt',
    'resolvedAt',
    'closedAt',
  ];
  const rows = [data.tickets, data.messages, data.statusChanges, data.surveys].flatMap(
    (table) => (table ?? []) as Dirty[],
  );
  const found = rows.flatMap((row) => [...fields, 'at', 'sentAt', 'answeredAt'].map((field) => read(row[field])));
  return Math.max(...found.filter((instant) => instant !== undefined));
}

/** Rule 1: of several tickets with one id the latest `updatedAt`; none is oldest, on a tie the last. */
function onePerId(rows: readonly Dirty[], read: Read): Dirty[] {
  const ids = [...new Set(rows.map((row) => text(row['id'])))].filter((id) => id !== '');
  return ids.map((id) => {
    const same = rows.filter((row) => text(row['id']) === id);
    return sortedBy(same, (row) => read(row['updatedAt']) ?? -1e15).at(-1)!;
  });
}

/** Rule 3: of messages with one id the first in the data stays. */
function withoutRepeats(messages: readonly Dated[], rows: readonly Dirty[]): Dated[] {
  const inData = sortedBy(messages, ({ row }) => rows.indexOf(row));
  return messages.filter(({ row }) => {
    const id = text(row['id']);
    return id === '' || inData.find((other) => text(other.row['id']) === id)!.row === row;
  });
}

interface Around {
  readonly exists: Read;
  readonly read: Read;
  readonly asOf: number;
  readonly messages: readonly Dated[];
  readonly changes: readonly Dated[];
}

function plainTicket(record: Dirty, around: Around): PlainTicket {
  const created = around.exists(record['createdAt'])!;
  const changes = around.changes.filter(({ row }) => text(row['status']) !== '');
  const inbound = text(record['direction']) !== 'outbound';
  const shortcut = fromShortcuts(record, created, around);
  const course = changes.length ? fromChanges(created, changes) : fromRecord(record, created, around);
  const written = (Array.isArray(record['tags']) ? record['tags'] : [])
    .map(category)
    .filter((tag) => tag !== 'unknown');
  return {
    id: text(record['id']),
    created,
    inbound,
    keys: {
      channel: [category(record['channel'])],
      priority: [category(record['priority'])],
      team: [category(record['team'])],
      type: [category(record['type'])],
      source: [category(record['source'])],
      agent: [text(record['agent']) || 'unassigned'],
      tag: written.length ? [...new Set(written)] : ['unknown'],
      status: [course.status],
    },
    turns: course.turns,
    full: isResolved(course.status) ? course.turns.at(-1)?.at : undefined,
    undated: course.undated,
    first: course.first,
    reopened: course.reopened,
    reply: around.messages.length ? fromMessages(around.messages, isHuman) : shortcut,
    anyReply: around.messages.length ? fromMessages(around.messages, isNotCustomer) : shortcut,
    waits: around.messages.length
      ? waitsOf(around.messages, inbound ? created : undefined)
      : inbound && shortcut && shortcut.at >= created
        ? [{ ...shortcut, wait: shortcut.at - created, first: true }]
        : [],
  };
}

type Course = Pick<PlainTicket, 'turns' | 'undated' | 'first' | 'reopened'> & { readonly status: string };

/** A change stamped before creation acts at creation. */
function fromChanges(created: number, changes: readonly Dated[]): Course {
  const turns: Turn[] = [];
  let status = 'new';
  for (const { row, at } of changes) {
    const next = statusOf(row['status']);
    if (isResolved(next) !== isResolved(status))
      turns.push({ at: Math.max(at, created), stamped: at, resolved: isResolved(next) });
    status = next;
  }
  const first = turns.find(({ resolved }) => resolved);
  return { status, turns, undated: false, first, reopened: turns.some(({ resolved }) => !resolved) };
}

/** No changes: the status of the record, and when it says that it was resolved. */
function fromRecord(record: Dirty, created: number, { read, asOf }: Around): Course {
  const duration = record['clock'] === 'business' ? undefined : (record['resolutionMs'] as number | undefined);
  const stamped =
    read(record['resolvedAt']) ?? read(record['closedAt']) ?? (duration === undefined ? undefined : created + duration);
  const stated = text(record['status']) ? statusOf(record['status']) : stamped === undefined ? 'new' : 'resolved';
  const happened = stamped !== undefined && stamped <= asOf;
  const first = happened ? { at: Math.max(created, stamped), stamped, resolved: true } : undefined;
  const course = { status: stated, turns: [], undated: false, first, reopened: false };
  if (!isResolved(stated)) return { ...course, reopened: happened };
  if (stamped === undefined) return { ...course, undated: true };
  if (!first) return { ...course, status: text(record['status']) ? 'open' : 'new' };
  return { ...course, turns: [first] };
}

const isPublic = (row: Dirty) => row['public'] !== false;
const isHuman = (row: Dirty) => row['author'] === 'agent' && isPublic(row) && row['automatic'] !== true;
const isNotCustomer = (row: Dirty) => row['author'] !== 'customer' && isPublic(row);
const isAsking = (row: Dirty) => row['author'] === 'customer' && isPublic(row) && row['automatic'] !== true;

function fromMessages(messages: readonly Dated[], counts: (row: Dirty) => boolean): Reply | undefined {
  const found = messages.find(({ row }) => counts(row));
  return found && { at: found.at, agent: text(found.row['agent']) };
}

/** From the creation, or the first customer message after the last human reply, to the next human reply. */
function waitsOf(messages: readonly Dated[], created: number | undefined): Wait[] {
  const waits: Wait[] = [];
  let since = created;
  let first = created !== undefined;
  for (const { row, at } of messages) {
    if (isHuman(row)) {
      if (since !== undefined) waits.push({ at, agent: text(row['agent']), wait: at - since, first });
      since = undefined;
      first = false;
    } else if (isAsking(row)) since ??= at;
  }
  return waits.filter(({ wait }) => wait >= 0);
}

function fromShortcuts(record: Dirty, created: number, { read, asOf }: Around): Reply | undefined {
  const duration = record['clock'] === 'business' ? undefined : (record['firstResponseMs'] as number | undefined);
  const at = read(record['firstResponseAt']) ?? (duration === undefined ? undefined : created + duration);
  return at === undefined || at > asOf ? undefined : { at, agent: '' };
}
