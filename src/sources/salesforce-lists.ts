import { groupBy } from './group-by.js';
import type { recordsOf } from './desk-tickets.js';
import { at, isRaw, type Found } from './json.js';
import { id } from './readers.js';
import { inCase, type SalesforceName } from './salesforce-records.js';

/** All records by kind, those that stand inside a case included. */
export interface Lists extends Record<Exclude<SalesforceName, 'history' | 'milestones'>, readonly Found[]> {
  /** By case. */
  readonly history: ReadonlyMap<string, readonly Found[]>;
  readonly milestones: ReadonlyMap<string, readonly Found[]>;
  /** The long form of an id of 15 characters, where a case carries it: reports cut the last three. */
  twin(key: string): string;
}

const shortForm = 15;

export function listRecords(found: ReturnType<typeof recordsOf<SalesforceName>>): Lists {
  const cases = found.list('cases');
  const all = new Map<SalesforceName, Found[]>();
  const list = (name: SalesforceName) => all.get(name) ?? [...found.list(name)];
  for (const each of cases) {
    for (const [relation, name] of Object.entries(inCase)) {
      const content = each.record[relation];
      const inside = isRaw(content) ? at(content, 'records') : content;
      all.set(name, [...list(name), ...found.nested(name, inside, each).map((row) => owned(row, each, name))]);
    }
  }
  const long = new Map(cases.flatMap(({ record }) => longForm(id(record.Id))));
  const twin = (key: string) => (key.length === shortForm ? (long.get(key) ?? key) : key);
  const byCase = (name: 'history' | 'milestones') => groupBy(list(name), ({ record }) => twin(id(record.CaseId) ?? ''));
  return {
    cases,
    emails: list('emails'),
    comments: list('comments'),
    answers: list('answers'),
    responses: list('responses'),
    statuses: list('statuses'),
    users: list('users'),
    history: byCase('history'),
    milestones: byCase('milestones'),
    twin,
  };
}

const longForm = (key: string | undefined): [string, string][] =>
  key !== undefined && key.length > shortForm ? [[key.slice(0, shortForm), key]] : [];

/** A sub-query need not ask for the case again. */
function owned(row: Found, { record }: Found, name: SalesforceName): Found {
  const key = name === 'emails' || name === 'comments' ? 'ParentId' : 'CaseId';
  return row.record[key] != null ? row : { ...row, record: { ...row.record, [key]: record.Id } };
}
