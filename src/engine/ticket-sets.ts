import type { Rows } from '../facts/columns.js';
import { noTicket, type FactTable } from '../facts/table.js';
import { tickets } from '../facts/tickets.js';
import { hourOfWeek } from '../time/calendar.js';
import { rowsBehind, valueColumn } from './drill-down.js';
import type { CoreEngine } from './core-engine.js';
import { Measurer } from './measurer.js';
import type { Question } from './question.js';
import type { Span, TicketSet } from './result.js';

/** Sets last asked for; each costs one byte a fact in every table that is asked. */
const mostSets = 8;
const always: Span = { start: -Infinity, end: Infinity };

const nameOf = (set: TicketSet) => `tickets ${JSON.stringify(set)}`;

/** How a question filters by sets of tickets: each is a dimension of every table, with one key that passes. */
export const filtersOf = (sets: readonly TicketSet[]) =>
  Object.fromEntries(sets.map((set) => [nameOf(set), ['yes']] as const));

/** The tickets of each set, found when it is first asked for. */
export class TicketSets {
  readonly #engine: CoreEngine;
  /** 1 for each ticket of the desk that belongs to the set, by name. */
  readonly #known = new Map<string, Uint8Array>();

  constructor(engine: CoreEngine) {
    this.#engine = engine;
  }

  /** @throws RangeError for a metric that is not in the catalogue. */
  find(sets: readonly TicketSet[]) {
    for (const set of sets) {
      const name = nameOf(set);
      const members = this.#known.get(name) ?? membersOf(this.#engine, set);
      this.#known.delete(name);
      this.#known.set(name, members);
    }
    for (const name of [...this.#known.keys()].slice(0, -Math.max(mostSets, sets.length))) this.#known.delete(name);
  }

  /** Lets a table be filtered by every set that is known, and by no other. */
  extend(table: FactTable) {
    table.dropSets((name) => !this.#known.has(name));
    for (const [name, members] of this.#known) table.addSet(name, members);
  }

  clear() {
    this.#known.clear();
  }
}

function membersOf(engine: CoreEngine, set: TicketSet): Uint8Array {
  const members = new Uint8Array(engine.desk.derive(tickets).length);
  const measurer = new Measurer(engine, engine.read(set));
  const owners = measurer.table.columns.tickets;
  if (!owners) return members;
  for (const row of rowsOfSet(measurer, set)) if (owners[row] !== noTicket) members[owners[row]!] = 1;
  return members;
}

/** The facts that make a ticket a member. */
function rowsOfSet(measurer: Measurer, set: TicketSet): Rows {
  const period = set.period === undefined ? always : measurer.engine.period(set.period);
  return rowsBehind(measurer, period, true).filter(belongs(measurer, set, period));
}

/** Of facts of the metric that a set is made from, those that lie in its bands and hours; of others all. */
export function ownRows(measurer: Measurer, rows: Rows, sets: readonly TicketSet[], period: Span): Rows {
  const { metric, population, clock } = measurer.question;
  const own = sets.filter(
    (set) =>
      set.metric === metric.id && (set.population ?? 'event') === population && (set.clock ?? 'calendar') === clock,
  );
  return own.reduce((kept, set) => kept.filter(belongs(measurer, set, period)), rows);
}

function belongs(measurer: Measurer, { bands, hours }: TicketSet, period: Span): (row: number) => boolean {
  const inBand = bands && bandTest(measurer, bands, period);
  const inHour = hours && hourTest(measurer, hours);
  return (row) => (!inBand || inBand(row)) && (!inHour || inHour(row));
}

function bandTest(measurer: Measurer, bands: readonly string[], period: Span) {
  const value = valuesOf(measurer, period);
  const edges = bands.filter((band) => band !== 'unanswered').map(edgesOf);
  const unanswered = bands.includes('unanswered');
  return (row: number) => {
    const own = value(row);
    if (own === undefined) return unanswered;
    return edges.some(([from, to]) => (own > from || from === 0) && own <= to);
  };
}

/** `3600000-14400000`, `86400000-`: above the first, up to the second. */
function edgesOf(band: string): readonly [from: number, to: number] {
  const [from = '', to = ''] = band.split('-');
  return [Number(from), to === '' ? Infinity : Number(to)];
}

/** What stands in the bands: the value of a fact, the age of what is open; nothing for who still waits. */
function valuesOf({ table, question: { rule }, engine }: Measurer, { end }: Span): (row: number) => number | undefined {
  const { measure } = rule;
  if (measure.kind === 'level-age') {
    const since = table.columns.dates[measure.since]!;
    const at = Math.min(end, engine.asOf);
    return (row) => at - since[row]!;
  }
  const column = valueColumn(measure);
  const values = column === undefined ? undefined : table.columns.values[column];
  const seen = measure.kind === 'survival' ? table.columns.values[measure.observed] : undefined;
  return (row) => {
    const value = values?.[row];
    return value === undefined || Number.isNaN(value) || seen?.[row] === 0 ? undefined : value;
  };
}

/** `2-10`: Tuesday from ten to eleven, by the date that counts. */
function hourTest({ table, engine, question: { rule } }: Measurer, hours: readonly string[]) {
  const wanted = new Set(hours);
  const dates = table.columns.dates[rule.at]!;
  const { zone } = engine.calendar;
  return (row: number) => {
    const hour = hourOfWeek(zone.toLocal(dates[row]!));
    return wanted.has(`${1 + Math.floor(hour / 24)}-${hour % 24}`);
  };
}

/** Whether facts can be told by their tickets. */
export const knowsTickets = ({ columns }: FactTable) => columns.tickets !== undefined;

/** The filters of a question without those that sets of tickets stand for. */
export const ownFilters = ({ filters, sets }: Pick<Question, 'filters' | 'sets'>) => {
  if (!sets.length) return filters;
  const names = new Set(sets.map(nameOf));
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.has(name)));
};
