import type { Span, TicketSet } from '../engine/result.js';
import type { Zone } from '../time/zone.js';
import { localText } from './local-text.js';

/**
 * What a mark stands for, as something that narrows a question: keys of a slice, a stretch of time, or the tickets of
 * some bands or hours. Exactly one of them.
 */
export interface Part {
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  /** `2025-03-03/2025-03-10`, the end outside. */
  readonly period?: string | undefined;
  readonly tickets?: TicketSet | undefined;
}

/** What a reader has chosen in a widget: it narrows the others and not the widget itself. */
export interface Selection extends Part {
  /** `id` of the widget; without one its tag and what it shows: `kpi-breakdown:csat:channel`. */
  readonly widget: string;
}

/** A stretch of time as a part. */
export const timePart = ({ start, end }: Span, zone: Zone): Part => ({
  period: `${localText(zone.toLocal(start))}/${localText(zone.toLocal(end))}`,
});

/** The keys that a part consists of. */
export const keysIn = ({ where, period, tickets }: Part): readonly string[] => [
  ...Object.values(where ?? {}).flat(),
  ...(tickets?.bands ?? []),
  ...(tickets?.hours ?? []),
  ...(period === undefined ? [] : [period]),
];

/** The same kind of part with other keys. */
function withKeys({ where, tickets, period }: Part, keys: readonly string[]): Part {
  if (where) return { where: Object.fromEntries(Object.keys(where).map((name) => [name, keys])) };
  if (tickets) return { tickets: { ...tickets, ...(tickets.bands ? { bands: keys } : { hours: keys }) } };
  return period === undefined ? {} : { period: keys[0] };
}

const isSameKind = (a: Part, b: Part) => JSON.stringify(withKeys(a, [])) === JSON.stringify(withKeys(b, []));

/** Whether a selection holds all of a part. */
export function includes(selection: Part, part: Part): boolean {
  if (!isSameKind(selection, part)) return false;
  if (selection.period !== undefined && part.period !== undefined) return covers(selection.period, part.period);
  const keys = keysIn(selection);
  return keysIn(part).every((key) => keys.includes(key));
}

/** Local ISO texts stand in the order of their letters. */
const ends = (period: string) => period.split('/') as [start: string, end: string];

function covers(outer: string, inner: string) {
  const [[from, to], [start, end]] = [ends(outer), ends(inner)];
  return from <= start && end <= to;
}

function around(a: string, b: string) {
  const [first, second] = [ends(a), ends(b)];
  const start = first[0] < second[0] ? first[0] : second[0];
  return `${start}/${first[1] > second[1] ? first[1] : second[1]}`;
}

/**
 * What is selected after a mark has been chosen: the mark alone, or nothing when it was. With `several`, the mark joins
 * or leaves; of time, everything up to it joins.
 */
export function chosen(before: Part | undefined, part: Part, several: boolean): Part | undefined {
  if (!before || !isSameKind(before, part)) return part;
  if (part.period !== undefined && before.period !== undefined) {
    if (several) return { period: around(before.period, part.period) };
    return before.period === part.period ? undefined : part;
  }
  const [keys, own] = [keysIn(before), keysIn(part)];
  const held = own.every((key) => keys.includes(key));
  if (!several) return held && keys.length === own.length ? undefined : part;
  const rest = keys.filter((key) => !own.includes(key));
  const next = held ? rest : [...rest, ...own];
  return next.length ? withKeys(part, next) : undefined;
}

/** All selections after that of one widget has changed. There is one stretch of time at most: the last one chosen. */
export function replaced(all: readonly Selection[], widget: string, part: Part | undefined): readonly Selection[] {
  const others = all.filter((one) => one.widget !== widget && !(part?.period && one.period));
  return part ? [...others, { widget, ...part }] : others;
}
