import type { Records } from './desk-tickets.js';
import { groupSteps } from './group-by.js';
import { at, isRaw, type Found } from './json.js';
import { id } from './readers.js';
import { inCase, type SalesforceName } from './salesforce-records.js';
import type { Steps } from './steps.js';

/** All records by kind, those that stand inside a case included. */
export interface Lists extends Record<Exclude<SalesforceName, 'history' | 'milestones'>, readonly Found[]> {
  /** By case. */
  readonly history: ReadonlyMap<string, readonly Found[]>;
  readonly milestones: ReadonlyMap<string, readonly Found[]>;
  /** The long form of an id of 15 characters, where a case carries it: reports cut the last three. */
  twin(key: string): string;
}

const shortForm = 15;

export function* listRecords(found: Records<SalesforceName>): Steps<Lists> {
  const cases = found.list('cases');
  const inside = new Map<SalesforceName, Found[]>();
  const long = new Map<string, string>();
  for (const each of cases) {
    for (const [relation, name] of Object.entries(inCase)) {
      const rows = found.nested(name, listIn(each.record[relation]), each).map((row) => owned(row, each, name));
      if (inside.get(name)?.push(...rows) === undefined) inside.set(name, rows);
    }
    const key = id(each.record.Id);
    if (key !== undefined && key.length > shortForm) long.set(key.slice(0, shortForm), key);
    yield;
  }
  const list = (name: SalesforceName) => found.list(name).concat(inside.get(name) ?? []);
  const twin = (key: string) => (key.length === shortForm ? (long.get(key) ?? key) : key);
  const caseOf = ({ record }: Found) => twin(id(record.CaseId) ?? '');
  return {
    cases,
    emails: list('emails'),
    comments: list('comments'),
    answers: list('answers'),
    responses: list('responses'),
    statuses: list('statuses'),
    users: list('users'),
    hours: list('hours'),
    holidays: list('holidays'),
    history: yield* groupSteps(list('history'), caseOf),
    milestones: yield* groupSteps(list('milestones'), caseOf),
    twin,
  };
}

const listIn = (content: unknown) => (isRaw(content) ? at(content, 'records') : content);

/** A sub-query need not ask for the case again. */
function owned(row: Found, { record }: Found, name: SalesforceName): Found {
  const key = name === 'emails' || name === 'comments' ? 'ParentId' : 'CaseId';
  return row.record[key] != null ? row : { ...row, record: { ...row.record, [key]: record.Id } };
}
