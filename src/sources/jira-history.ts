import type { StatusChange } from '../model/records.js';
import { at, isRaw, type Found, type Raw } from './json.js';
import { moment, statusOfLabel } from './jira-records.js';
import { id, meaningOf, status, text, type Meanings } from './readers.js';
import type { Move } from './status-history.js';

/** What is known about statuses: their category by id and by label. */
export interface Statuses {
  readonly categories: ReadonlyMap<string, unknown>;
  readonly stated: Meanings;
}

/** Gathers the categories of the statuses that issues, requests and the list of statuses show. */
export class StatusNames implements Statuses {
  readonly categories = new Map<string, unknown>();
  readonly stated: Meanings;

  constructor(stated: Meanings) {
    this.stated = stated;
  }

  add(shown: unknown) {
    if (!isRaw(shown)) return;
    const category = at(shown, 'statusCategory.key') ?? shown.statusCategory;
    if (text(category) === undefined) return;
    for (const key of [id(shown.id), id(shown.name) ?? id(shown.status)]) {
      if (key !== undefined) this.categories.set(key.toLowerCase(), category);
    }
  }
}

/** Status by label and id: as the page states it, else by category, else by the word for it. */
export function statusFor(
  { categories, stated }: Statuses,
  label: unknown,
  key: unknown,
): StatusChange['status'] | undefined {
  const said = meaningOf(stated, label) ?? meaningOf(stated, key);
  if (typeof said === 'string') return status(said);
  const name = id(label) ?? id(key);
  const category = categories.get(id(key)?.toLowerCase() ?? '') ?? categories.get(name?.toLowerCase() ?? '');
  return statusOfLabel(name, category) ?? undefined;
}

/**
 * The moves between statuses among the changes of an issue. Members are asked for by `at`, which sees own ones only:
 * `toString` is a member of a change, and of every object.
 */
export function movesOf(histories: readonly Raw[], statuses: Statuses): Move[] {
  return histories.flatMap((history) => {
    const items = Array.isArray(history.items) ? history.items.filter(isRaw) : [];
    return items
      .filter((item) => item.field === 'status' || item.fieldId === 'status')
      .map((item) => ({
        at: moment(history.created),
        from: statusFor(statuses, at(item, 'fromString'), at(item, 'from')),
        to: statusFor(statuses, at(item, 'toString'), at(item, 'to')),
      }));
  });
}

/** Whether the log inside an issue is whole: long ones are cut. */
export function isWholeLog(issue: Raw, found: readonly Found[]): boolean {
  const total = at(issue, 'changelog.total');
  return typeof total !== 'number' || total <= found.length;
}
