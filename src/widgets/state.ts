import type { Compare, Where } from '../engine/result.js';
import { ticketSlices } from '../metrics/metric.js';
import { zoneOf } from '../time/zone.js';
import { checkPeriod } from './asker.js';
import { comparisons } from './choices.js';
import { InputError, parseWhere } from './inputs.js';
import type { Selection } from './selection.js';

/** What readers can change about a source: everything that its widgets ask with. What is absent is as the page wrote it. */
export interface State {
  /** In the words of the attribute: `last-7-days`, `2025-03`, `2025-03-01/2025-04-01`. */
  readonly period?: string | undefined;
  /** Filters by slice: `{ channel: ['email', 'chat'] }`. */
  readonly where?: Where | undefined;
  readonly compare?: Compare | undefined;
  /** What is chosen in widgets. */
  readonly selections?: readonly Selection[] | undefined;
}

type Name = keyof State;
const utc = zoneOf('UTC');

const bad = (place: string, message: string, cause?: unknown) =>
  new InputError('bad-state', place, `state: ${place}: ${message}`, cause);

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const readers: { readonly [K in Name]-?: (given: unknown, place: string) => NonNullable<State[K]> } = {
  period(given, place) {
    if (typeof given !== 'string') throw bad(place, 'is not a text');
    try {
      checkPeriod(given, utc);
    } catch (cause) {
      throw bad(place, `"${given}" is no period`, cause);
    }
    return given;
  },
  where: (given, place) => slicesOf(typeof given === 'string' ? textWhere(given, place) : given, place, ticketSlices),
  compare(given, place) {
    const found = comparisons.find((one) => one === given);
    if (!found) throw bad(place, `is not one of ${comparisons.join(', ')}`);
    return found;
  },
  selections(given, place) {
    if (!Array.isArray(given)) throw bad(place, 'is not a list');
    return given.map((one, i) => selectionOf(one, `${place}.${i}`));
  },
};

const names = Object.keys(readers) as readonly Name[];

/**
 * A state as a page, or an address, gives it.
 * @throws InputError `bad-state` that names the first place that is wrong, and what is allowed there.
 */
export function readState(given: unknown): State {
  if (!isObject(given)) throw bad('state', 'is not an object');
  const foreign = Object.keys(given).find((name) => !names.some((known) => known === name));
  if (foreign !== undefined) throw bad(foreign, `is not known; allowed: ${names.join(', ')}`);
  const known = names.filter((name) => (given[name] ?? undefined) !== undefined);
  return Object.fromEntries(known.map((name) => [name, readers[name](given[name], name)]));
}

function textWhere(text: string, place: string): Where {
  try {
    return parseWhere(text);
  } catch (cause) {
    throw bad(place, 'is not of the form channel=email,chat', cause);
  }
}

/** @param allowed - Any slice when absent: what is chosen in a widget may be one that only some metrics have. */
function slicesOf(given: unknown, place: string, allowed?: readonly string[]) {
  if (!isObject(given)) throw bad(place, 'is not an object');
  const entries = Object.entries(given).map(([name, keys]) => {
    if (allowed && !allowed.includes(name))
      throw bad(`${place}.${name}`, `is no slice; allowed: ${allowed.join(', ')}`);
    return [name, textsOf(Array.isArray(keys) ? keys : [keys], `${place}.${name}`)] as const;
  });
  return Object.fromEntries(entries);
}

function textsOf(given: unknown, place: string): readonly string[] {
  if (!Array.isArray(given) || !given.every((key) => typeof key === 'string' || typeof key === 'number'))
    throw bad(place, 'is not a list of texts');
  return given.map(String);
}

function selectionOf(given: unknown, place: string): Selection {
  if (!isObject(given)) throw bad(place, 'is not an object');
  const { widget, where, period, tickets } = given;
  if (typeof widget !== 'string' || !widget) throw bad(`${place}.widget`, 'names no widget');
  const parts = [where, period, tickets].filter((part) => part !== undefined);
  if (parts.length !== 1) throw bad(place, 'has to have exactly one of where, period, tickets');
  if (period !== undefined) return { widget, period: readers.period(period, `${place}.period`) };
  if (where !== undefined) return { widget, where: slicesOf(where, `${place}.where`) };
  return { widget, tickets: ticketsOf(tickets, `${place}.tickets`) };
}

function ticketsOf(given: unknown, place: string): NonNullable<Selection['tickets']> {
  if (!isObject(given) || typeof given.metric !== 'string') throw bad(`${place}.metric`, 'names no metric');
  const { metric, population, clock, period, bands, hours } = given;
  const oneOf = <T extends string>(value: unknown, allowed: readonly T[], name: string) => {
    const found = allowed.find((one) => one === value);
    if (value !== undefined && !found) throw bad(`${place}.${name}`, `is not one of ${allowed.join(', ')}`);
    return found && { [name]: found };
  };
  return {
    metric,
    ...oneOf(population, ['event', 'cohort'], 'population'),
    ...oneOf(clock, ['calendar', 'business'], 'clock'),
    ...(period !== undefined && { period: readers.period(period, `${place}.period`) }),
    ...(bands !== undefined && { bands: textsOf(bands, `${place}.bands`) }),
    ...(hours !== undefined && { hours: textsOf(hours, `${place}.hours`) }),
  };
}
