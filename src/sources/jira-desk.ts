import type { Mapping } from '../model/mapping.js';
import { recordsOf, type DeskOf } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { StatusNames, type Statuses } from './jira-history.js';
import * as records from './jira-records.js';
import { at, type Found } from './json.js';
import type { Part } from './payload.js';
import { id, meaningsOf, text } from './readers.js';
import { forEach, type Steps } from './steps.js';

/** What is known about all issues before the first is read. */
export interface JiraDesk extends DeskOf<records.JiraName> {
  readonly statuses: Statuses;
  /** Custom fields by what they hold. */
  readonly custom: ReadonlyMap<string, string>;
  /** Id of a ticket by its id and by its key. */
  readonly tickets: ReadonlyMap<string, string>;
  readonly reporters: Map<string, string>;
  readonly people: Set<string>;
}

export function* deskOf(parts: readonly Part[], draft: Draft, mapping: Mapping | undefined): Steps<JiraDesk> {
  const found = yield* recordsOf(parts, records.walk, draft);
  const statuses = new StatusNames(meaningsOf(mapping, 'status'));
  const tickets = new Map<string, string>();
  const name = (own: string | undefined, key: string | undefined) => {
    for (const each of [own, key]) if (each !== undefined) tickets.set(each, own ?? each);
  };
  yield* forEach(found.list('issues'), ({ record }) => {
    statuses.add(at(record, 'fields.status'));
    name(id(record.id), id(record.key));
  });
  yield* forEach(found.list('requests'), ({ record }) => {
    statuses.add(record.currentStatus);
    name(id(record.issueId), id(record.issueKey));
  });
  for (const { record } of found.list('statuses')) statuses.add(record);
  return {
    draft,
    mapping,
    found,
    statuses,
    custom: customFields(found.list('fields')),
    tickets,
    reporters: new Map(),
    people: new Set(),
  };
}

function customFields(fields: readonly Found[]): JiraDesk['custom'] {
  const custom = new Map<string, string>();
  for (const { record } of fields) {
    const type = text(at(record, 'schema.custom')) ?? '';
    const name = id(record.id) ?? id(record.key);
    for (const [what, pattern] of Object.entries(records.customTypes)) {
      if (name !== undefined && pattern.test(type)) custom.set(what, name);
    }
  }
  return custom;
}

/** The ticket of a record that does not carry one: that of the list around it, or the one its address names. */
export function ticketOf({ tickets }: JiraDesk, { record, envelope }: Found): string | undefined {
  const named =
    id(record.issueId) ??
    id(record.issueKey) ??
    id(envelope.issueId) ??
    id(envelope.issueKey) ??
    (Object.hasOwn(envelope, 'fields') ? (id(envelope.id) ?? id(envelope.key)) : undefined) ??
    records.issueInLink(envelope) ??
    records.issueInLink(record);
  return named === undefined ? undefined : (tickets.get(named) ?? named);
}
