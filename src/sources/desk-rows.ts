import type { Message } from '../model/records.js';
import type { Draft, Row } from './draft.js';
import { isRaw, type Found, type Raw } from './json.js';
import { id } from './readers.js';
import { forEach, type Steps } from './steps.js';
import { roughly } from './times.js';

/** Names by id, of groups, teams and the like. */
export function namesOf(records: readonly Found[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { record } of records) {
    const [key, name] = [id(record.id), id(record.name)];
    if (key !== undefined && name !== undefined) names.set(key, name);
  }
  return names;
}

/** The ids of records, with stops. */
export function* idsOf(
  records: readonly Found[],
  idOf: (record: Raw) => unknown = (record) => record.id,
): Steps<ReadonlySet<string | undefined>> {
  const ids = new Set<string | undefined>();
  yield* forEach(records, ({ record }) => ids.add(id(idOf(record))));
  return ids;
}

/** Adds a message of a ticket; one of no ticket is counted. */
export function addMessage(draft: Draft, table: string, each: Found, message: Partial<Message>) {
  if (message.ticket === undefined) draft.leftOut.add(table, 'unknown-ticket', each.position, each.record);
  else draft.add('messages', message as Message);
}

/** Adds an agent; one without an id is counted. */
export function addAgent(draft: Draft, table: string, each: Found, agent: Partial<Row<'agents'>>) {
  if (agent.id === undefined) draft.leftOut.add(table, 'missing-id', each.position, each.record);
  else draft.add('agents', { ...agent, id: agent.id });
}

/** A name of two parts, of which either may be missing; `undefined` without both. */
export const fullName = (first: string | undefined, last: string | undefined): string | undefined =>
  [first, last].filter(Boolean).join(' ') || undefined;

/** The objects of a list inside a record. */
export const rawsIn = (list: unknown): Raw[] => (Array.isArray(list) ? list.filter(isRaw) : []);

/** A list of named values inside a record, `[{ id: 31, value: 'refund' }]`, by name: so that a page can say `custom_fields.31`. */
export function withKeyed(
  record: Raw,
  member: string,
  entryOf: (each: Raw) => readonly [key: unknown, value: unknown],
) {
  const list = rawsIn(record[member]);
  if (list.length === 0) return record;
  const entries = list.map(entryOf).map(([key, value]): [string, unknown] => [String(key), value]);
  return { ...record, [member]: Object.fromEntries(entries) as Raw };
}

/** Says that the source holds more tickets than were loaded, where an envelope around them states how many. */
export function addCoverage(draft: Draft, tickets: readonly Found[], totalOf: (envelope: Raw) => unknown) {
  const totals = tickets.map(({ envelope }) => totalOf(envelope)).filter((total) => typeof total === 'number');
  const total = totals.reduce((most, each) => Math.max(most, each), 0);
  if (total > tickets.length) draft.dataset.coverage = { loaded: tickets.length, total };
}

type Instant = string | number | null | undefined;

/** Whether something came in time; `undefined` where either moment is unknown. */
export function inTime(at: Instant, due: Instant): boolean | undefined {
  const left = roughly(due) - roughly(at);
  return Number.isNaN(left) ? undefined : left >= 0;
}

interface Call extends Partial<Row<'calls'>> {
  readonly endedAt?: string | number;
}

/** Adds a call that somebody waited for: unanswered, it was given up when it ended. Others are counted. */
export function addCall(draft: Draft, each: Found, { endedAt, ...call }: Call, isInbound: boolean) {
  if (!isInbound) return draft.leftOut.add('calls', 'not-counted', each.position, each.record, 'direction');
  const abandoned = call.answeredAt === undefined && endedAt !== undefined && { abandonedAt: endedAt };
  // Facts leave out a call without a moment, and count it.
  draft.add('calls', { ...call, ...abandoned } as Row<'calls'>);
}
