import type { Mapping } from '../model/mapping.js';
import { recordsOf } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { statusesOf, type Statuses } from './jira-history.js';
import * as records from './jira-records.js';
import { at, type Found } from './json.js';
import type { Part } from './payload.js';
import { id, meaningsOf, text } from './readers.js';

/** What is known about all issues before the first is read. */
export interface JiraDesk {
  readonly draft: Draft;
  readonly mapping: Mapping | undefined;
  readonly found: ReturnType<typeof recordsOf<records.JiraName>>;
  readonly statuses: Statuses;
  /** Custom fields by what they hold. */
  readonly custom: ReadonlyMap<string, string>;
  /** Id of a ticket by its id and by its key. */
  readonly tickets: ReadonlyMap<string, string>;
  readonly reporters: Map<string, string>;
  readonly people: Set<string>;
}

export function deskOf(parts: readonly Part[], draft: Draft, mapping: Mapping | undefined): JiraDesk {
  const found = recordsOf(parts, records.walk, draft);
  const issues = found.list('issues').map(({ record }) => record);
  const requests = found.list('requests').map(({ record }) => record);
  const shown = [
    ...issues.map((issue) => at(issue, 'fields.status')),
    ...requests.map(({ currentStatus }) => currentStatus),
    ...found.list('statuses').map(({ record }) => record),
  ];
  const keys = [
    ...issues.map(({ id: own, key }) => [own, key]),
    ...requests.map((each) => [each.issueId, each.issueKey]),
  ];
  return {
    draft,
    mapping,
    found,
    statuses: statusesOf(shown, meaningsOf(mapping, 'status')),
    custom: customFields(found.list('fields')),
    tickets: new Map(keys.flatMap(([own, key]) => aliases(id(own), id(key)))),
    reporters: new Map(),
    people: new Set(),
  };
}

const aliases = (own: string | undefined, key: string | undefined): [string, string][] =>
  [own, key].flatMap((name): [string, string][] => (name === undefined ? [] : [[name, own ?? name]]));

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
