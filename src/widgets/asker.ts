import type {
  Compare,
  Control,
  ControlQuery,
  HeatMap,
  Query,
  Result,
  Span,
  TicketSet,
  Where,
} from '../engine/result.js';
import { ticketSlices } from '../metrics/metric.js';
import { addLocal, floorLocal, type CalendarUnit } from '../time/calendar.js';
import { parsePeriod } from '../time/period.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { warnOnce } from './choices.js';
import { InputError, parseWhere } from './inputs.js';
import { isoDate, localText } from './local-text.js';
import type { Opened } from './open.js';
import type { Part } from './selection.js';
import { hourMs } from '../time/units.js';

/** What a widget and its source say together about every question. */
export interface Question {
  readonly period: string | undefined;
  /** Filters of the source, then those of the widget, which win for their dimension. */
  readonly where: readonly [source: string | undefined, own: string | undefined];
  readonly compare: Compare;
  /** What readers have chosen in other widgets. */
  readonly narrowing: readonly Part[];
}

type Extra = Omit<Query, 'metric'>;

/** Asks the engine with the period and the filters of the widget. */
export class Asker {
  readonly opened: Opened;
  readonly zone: Zone;
  readonly period: string | undefined;
  /** Filters and selections by slice. */
  readonly where: Where;
  /** Selections that are sets of tickets. */
  readonly tickets: readonly TicketSet[];
  readonly #question: Question;

  /** @throws InputError for a period or filters that cannot be read. */
  constructor(opened: Opened, question: Question) {
    this.opened = opened;
    this.#question = question;
    this.zone = zoneOf(opened.settings.timeZone ?? 'UTC');
    this.where = mergedWhere(question);
    this.tickets = known(question.narrowing, opened);
    this.period = question.period;
    checkPeriod(this.period, this.zone);
  }

  query(metric: string, extra: Extra = {}): Result {
    return this.opened.engine.query({ metric, ...this.#common(metric), ...extra });
  }

  control(metric: string, extra: Omit<ControlQuery, 'metric'> = {}): Control {
    const { compare: _, ...common } = this.#common(metric);
    return this.opened.engine.control({ metric, ...common, ...extra });
  }

  /** So many months, weeks, … up to `end`, as a period; the last one is cut where `end` cuts it. Weeks start on Monday, as in control charts. */
  upTo(end: number, unit: CalendarUnit, n: number): string {
    const last = floorLocal(this.zone.toLocal(end - 1), unit, 1);
    return `${isoDate(addLocal(last, unit, 1 - n))}/${localText(this.zone.toLocal(end))}`;
  }

  /** The end of a period for a chart of weeks: of one that is over, its last whole week. Exports are made up to 23:59. */
  lastWeekEnd({ start, end }: Span): number {
    const monday = this.zone.toInstant(floorLocal(this.zone.toLocal(end), 'week', 1));
    return end - hourMs <= this.opened.engine.asOf && monday > start ? monday : end;
  }

  heatmap(metric: string, extra: Extra = {}): HeatMap {
    return this.opened.engine.heatmap({ metric, ...this.#common(metric), ...extra });
  }

  /** The filters that a metric knows: one by channel says nothing of customers. */
  filters(metric: string): Where {
    const { slices } = this.opened.engine.catalogue.metric(metric);
    return Object.fromEntries(Object.entries(this.where).filter(([name]) => slices.some((slice) => slice === name)));
  }

  #common(metric: string): Extra {
    const { tickets } = this;
    return {
      period: this.period,
      where: this.filters(metric),
      compare: this.#question.compare,
      ...(tickets.length && { tickets }),
    };
  }
}

/** A selection takes keys away from the filters of the source; a filter of the widget's own stands alone. */
function mergedWhere({ where: [source, own], narrowing }: Question): Where {
  const filters = [source, own].map(parseWhere);
  for (const name of filters.flatMap(Object.keys)) checkSlice(name);
  const merged: Record<string, Where[string]> = { ...filters[0] };
  for (const [name, keys] of narrowing.flatMap(({ where }) => Object.entries(where ?? {}))) {
    const before = merged[name] as readonly string[] | undefined;
    merged[name] = before ? before.filter((key) => keys.includes(key)) : keys;
  }
  return { ...merged, ...filters[1] };
}

function checkSlice(name: string) {
  if (ticketSlices.some((slice) => slice === name)) return;
  throw new InputError('bad-filter', name, `where: unknown dimension "${name}"; allowed: ${ticketSlices.join(', ')}`);
}

/** A page may remember a selection of a metric that there is no more. */
function known(narrowing: readonly Part[], { engine }: Opened): readonly TicketSet[] {
  return narrowing.flatMap(({ tickets }) => {
    if (!tickets || engine.catalogue.has(tickets.metric)) return tickets ?? [];
    warnOnce(`selection of an unknown metric "${tickets.metric}"`);
    return [];
  });
}

/** @throws InputError `bad-period` */
export function checkPeriod(period: string | undefined, zone: Zone) {
  if (period === undefined) return;
  try {
    parsePeriod(period, { zone, weekStart: 1, asOf: 0 });
  } catch (cause) {
    throw new InputError('bad-period', period, `Unknown period "${period}"`, cause);
  }
}
