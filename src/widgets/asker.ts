import type { Compare, Control, ControlQuery, Query, Result, Span, Where } from '../engine/result.js';
import { ticketSlices } from '../metrics/metric.js';
import { addLocal, floorLocal, type CalendarUnit } from '../time/calendar.js';
import { parsePeriod } from '../time/period.js';
import { zoneOf, type Zone } from '../time/zone.js';
import { InputError, parseWhere } from './inputs.js';
import type { Opened } from './open.js';

/** What a widget and its source say together about every question. */
export interface Question {
  readonly period: string | undefined;
  /** Filters of the source, then those of the widget, which win for their dimension. */
  readonly where: readonly (string | undefined)[];
  readonly compare: Compare;
}

const hour = 3_600_000;

type Extra = Omit<Query, 'metric'>;

/** Asks the engine with the period and the filters of the widget. */
export class Asker {
  readonly opened: Opened;
  readonly zone: Zone;
  readonly where: Where;
  readonly #question: Question;

  /** @throws InputError for a period or filters that cannot be read. */
  constructor(opened: Opened, question: Question) {
    this.opened = opened;
    this.#question = question;
    this.zone = zoneOf(opened.settings.timeZone ?? 'UTC');
    this.where = mergedWhere(question.where);
    checkPeriod(question.period, this.zone);
  }

  query(metric: string, extra: Extra = {}): Result {
    return this.opened.engine.query({ metric, ...this.#common(), ...extra });
  }

  control(metric: string, extra: Omit<ControlQuery, 'metric'> = {}): Control {
    const { period, where } = this.#common();
    return this.opened.engine.control({ metric, period, where, ...extra });
  }

  /** So many months, weeks, … up to `end`, as a period; the last one is cut where `end` cuts it. Weeks start on Monday, as in control charts. */
  upTo(end: number, unit: CalendarUnit, n: number): string {
    const last = floorLocal(this.zone.toLocal(end - 1), unit, 1);
    return `${isoDate(addLocal(last, unit, 1 - n))}/${localText(this.zone.toLocal(end))}`;
  }

  /** The end of a period for a chart of weeks: of one that is over, its last whole week. Exports are made up to 23:59. */
  lastWeekEnd({ start, end }: Span): number {
    const monday = this.zone.toInstant(floorLocal(this.zone.toLocal(end), 'week', 1));
    return end - hour <= this.opened.engine.asOf && monday > start ? monday : end;
  }

  #common(): Extra {
    return { period: this.#question.period, where: this.where, compare: this.#question.compare };
  }
}

/** Date of a wall clock, as ISO text. */
export const isoDate = (local: number) => new Date(local).toISOString().slice(0, 10);

/** The same with the time where a day is cut. */
const localText = (local: number) => new Date(local).toISOString().replace(/(T00:00)?:00\.000Z$/, '');

function mergedWhere(parts: readonly (string | undefined)[]): Where {
  const where = Object.assign({}, ...parts.map(parseWhere)) as Where;
  for (const name of Object.keys(where))
    if (!ticketSlices.some((slice) => slice === name))
      throw new InputError(
        'bad-filter',
        name,
        `where: unknown dimension "${name}"; allowed: ${ticketSlices.join(', ')}`,
      );
  return where;
}

function checkPeriod(period: string | undefined, zone: Zone) {
  if (period === undefined) return;
  try {
    parsePeriod(period, { zone, weekStart: 1, asOf: 0 });
  } catch (cause) {
    throw new InputError('bad-period', period, `Unknown period "${period}"`, cause);
  }
}
