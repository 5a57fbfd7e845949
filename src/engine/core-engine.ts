import type { FactsDefinition } from '../facts/definition.js';
import { Desk } from '../facts/desk.js';
import { part } from '../facts/pause.js';
import { FactTable } from '../facts/table.js';
import type { Rule } from '../metrics/metric.js';
import type { Dataset } from '../model/records.js';
import type { Note } from '../model/note.js';
import { withDataSettings } from '../model/desk-settings.js';
import type { LeftOut } from '../model/left-out.js';
import type { Settings } from '../model/settings.js';
import { buckets, type Calendar } from '../time/calendar.js';
import { upserted, without } from '../model/merge.js';
import { factsOf, rowsBehind } from './drill-down.js';
import { parsePeriod, previousPeriod } from '../time/period.js';
import type { Catalogue } from './catalogue.js';
import type { Counting } from './counting.js';
import { answerGroups } from './groups.js';
import { Measurer } from './measurer.js';
import { readQuestion, type Question } from './question.js';
import type { Fact, Figure, Previous, Query, Result, Span } from './result.js';
import { pointsOf } from './series.js';
import { filtersOf, ownRows, TicketSets } from './ticket-sets.js';
import { traceOf } from './trace.js';

/** What a page may add to the settings of its desk. */
export interface EngineSettings extends Settings {
  /** What the source left out while reading the payload: shown in traces beside what the facts leave out. */
  readonly leftOut?: readonly LeftOut[];
  /** What the source had to assume while reading: shown in traces. */
  readonly notes?: readonly Note[];
}

/** A table of facts that is in use. */
export interface BuiltTable {
  readonly definition: FactsDefinition;
  readonly table: FactTable;
  shortcuts: Readonly<Record<string, number>>;
}

/** What an engine may have beside what every question needs. */
export interface EngineParts {
  /** Answers from facts counted beforehand. */
  readonly counting?: Counting | undefined;
  /** Without it an upsert derives all facts again. */
  readonly follow?: Follow | undefined;
}

/**
 * Lets tables of facts follow an upsert; gives the desk as it stands then, `undefined` where everything has to be
 * derived anew. Few pages need the code, which is `followed` in `live.ts`.
 */
export type Follow = (tables: Map<string, BuiltTable>, desk: Desk, records: Dataset) => Desk | undefined;

/**
 * Answers questions about one dataset, and gives the facts behind an answer. Free of DOM; safe in a worker. What is drawn
 * from many answers is `Engine`'s.
 */
export class CoreEngine {
  readonly settings: EngineSettings;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  /** Facts that a database has counted, which stand in for records. */
  readonly counting: Counting | undefined;
  readonly #tables = new Map<string, BuiltTable>();
  readonly #sets = new TicketSets(this);
  #desk: Desk;
  #follow: Follow | undefined;

  /** @throws RangeError for an unknown zone or unreadable opening hours, in settings of either kind; never for the data. */
  constructor(
    dataset: Dataset,
    settings: EngineSettings,
    catalogue: Catalogue,
    { counting, follow }: EngineParts = {},
  ) {
    const stated = withDataSettings(dataset, settings);
    this.settings = counting ? { ...stated, timeZone: counting.zone.name } : stated;
    this.catalogue = catalogue;
    this.counting = counting;
    this.#follow = follow;
    this.#desk = new Desk(counting ? { ...dataset, asOf: counting.asOf } : dataset, this.settings);
    this.calendar = { zone: this.desk.zone, weekStart: this.settings.weekStart ?? 1 };
  }

  get desk(): Desk {
    return this.#desk;
  }

  /** @internal From now on an upsert derives the facts of the touched tickets alone. */
  followBy(follow: Follow) {
    this.#follow = follow;
  }

  /**
   * Live data: records of any table; one with the same id replaces. `asOf` moves on if it comes along.
   * @throws RangeError on facts counted beforehand
   */
  upsert(records: Dataset) {
    this.#needRecords();
    const next = this.#follow?.(this.#tables, this.#desk, records);
    this.#sets.clear();
    if (next) this.#desk = next;
    else this.#renew(upserted(this.#desk.dataset, records));
  }

  /**
   * Takes tickets out, with their messages, changes, surveys and reviews.
   * @throws RangeError on facts counted beforehand
   */
  remove(ids: readonly (string | number)[]) {
    this.#needRecords();
    this.#renew(without(this.#desk.dataset, ids));
  }

  /** The moment of extraction; nothing later exists. */
  get asOf() {
    return this.desk.asOf.at;
  }

  table(name: Rule['facts']): FactTable {
    const { table } = this.#built(name);
    this.#sets.extend(table);
    return table;
  }

  /** @internal How many tickets rest on each shortcut instead of events, in a table of facts. */
  shortcuts(name: Rule['facts']): Readonly<Record<string, number>> {
    return this.#built(name).shortcuts;
  }

  #built(name: Rule['facts']): BuiltTable {
    let built = this.#tables.get(name);
    if (!built) {
      const definition = this.catalogue.facts(name);
      const table = part(() => this.counting?.table(name) ?? new FactTable(name, definition.build(this.desk)));
      this.#tables.set(name, (built = { definition, table, shortcuts: definition.shortcuts?.(this.desk) ?? {} }));
    }
    return built;
  }

  /** @throws RangeError that names a wrong metric, slice, period or option and lists what is allowed. */
  query(query: Query): Result {
    const question = this.read(query);
    const period = this.period(question.period);
    const measurer = new Measurer(this, question);
    const [figure] = measurer.measure([period]);
    const { hits, ...whole } = figure!;
    return {
      metric: question.metric.id,
      unit: question.unit,
      period,
      ...whole,
      groups: question.by === undefined ? undefined : answerGroups(measurer, question.by, period, whole),
      series:
        question.interval && pointsOf(measurer, buckets(this.calendar, period.start, period.end, question.interval)),
      previous: this.#previous(question, period),
      trace: traceOf(this, measurer, period, whole, hits),
    };
  }

  /** The rows behind a number, for drill-down and export; facts counted beforehand have none. */
  facts(query: Query): Fact[] {
    const question = this.read(query);
    if (this.counting) return [];
    const measurer = new Measurer(this, question);
    const period = this.period(question.period);
    return factsOf(measurer, ownRows(measurer, rowsBehind(measurer, period), question.sets, period));
  }

  /** A period as instants of the report's zone. @throws RangeError */
  period(text: string): Span {
    return parsePeriod(text, { ...this.calendar, asOf: this.asOf });
  }

  /** @internal A question that has been checked. @throws RangeError */
  read(query: Query): Question {
    const question = readQuestion(query, this.catalogue.metric(query.metric));
    if (!question.sets.length) return question;
    this.#sets.find(question.sets);
    return { ...question, filters: { ...question.filters, ...filtersOf(question.sets) } };
  }

  /** Counts do not say which of the facts in them a record is. */
  #needRecords() {
    if (this.counting) throw new RangeError('Pre-counted facts are loaded anew, not changed record by record.');
  }

  #renew(dataset: Dataset) {
    this.#desk = new Desk(dataset, this.settings);
    this.#tables.clear();
    this.#sets.clear();
  }

  #previous(question: Question, period: Span): Previous | undefined {
    const { compare } = question;
    if (compare === 'none') return undefined;
    const measurer = new Measurer(this, { ...question, brief: true });
    const before = previousPeriod(period, compare, { ...this.calendar, asOf: this.asOf });
    const [{ value, count, interval }] = measurer.measure([before]) as [Figure];
    return { value, count, interval, period: before };
  }
}
