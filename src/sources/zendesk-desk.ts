import type { Mapping } from '../model/mapping.js';
import { addAgent, namesOf } from './desk-rows.js';
import { recordsOf, type DeskOf } from './desk-tickets.js';
import type { Draft } from './draft.js';
import type { Part } from './payload.js';
import { id, meaningsOf, text, type Meanings } from './readers.js';
import type { Steps } from './steps.js';
import * as records from './zendesk-records.js';

/** What is known about all tickets before the first is read. */
export interface Desk extends DeskOf<records.ZendeskName> {
  readonly roles: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** What an account calls its own statuses, by id. */
  readonly states: ReadonlyMap<string, string>;
  /** What the page says that the labels of statuses stand for. */
  readonly labels: Meanings;
  /** Who asked, by ticket. */
  readonly requesters: Map<string, string>;
}

export function* deskOf(parts: readonly Part[], draft: Draft, mapping: Mapping | undefined): Steps<Desk> {
  const found = yield* recordsOf(parts, records.walk, draft);
  const groups = namesOf(found.list('groups'));
  return {
    draft,
    mapping,
    found,
    groups,
    roles: yield* readUsers(found, groups, draft),
    states: statesOf(found),
    labels: meaningsOf(mapping, 'status'),
    requesters: new Map(),
  };
}

function statesOf(found: Desk['found']): Desk['states'] {
  const states = new Map<string, string>();
  for (const { record } of found.list('states')) {
    const [key, label] = [id(record.id), text(record.agent_label)];
    if (key !== undefined && label !== undefined) states.set(key, label);
  }
  return states;
}

/** Roles that answer. */
export const people: ReadonlySet<string> = new Set(['agent', 'admin']);

/** The role of every user; those who answer become agents. */
function* readUsers(found: Desk['found'], groups: Desk['groups'], draft: Draft): Steps<Desk['roles']> {
  const roles = new Map<string, string>();
  for (const each of found.list('users')) {
    const { role = '', suspended, active, team, ...user } = records.users.read(each, draft);
    if (user.id !== undefined && role !== '') roles.set(String(user.id), role);
    if (user.id !== undefined && !people.has(role)) continue;
    addAgent(draft, 'users', each, {
      ...user,
      active: active !== false && suspended !== true,
      ...(team && { team: groups.get(String(team)) ?? team }),
    });
    yield;
  }
  return roles;
}
