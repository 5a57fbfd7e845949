import { everyPriority } from '../model/desk-settings.js';
import type { Settings } from '../model/settings.js';
import { statuses } from '../model/status.js';
import { later, match } from './counted.js';
import { numberText } from './dialects.js';
import { fold, type Row } from './row.js';

/** A flag where nothing is judged, and where a promise may still be kept: as in the facts of the engine. */
const [none, pending] = [2, 3];
const leftOutMarks = `('spam', 'deleted', 'merged', 'test')`;

/** What the facts of a ticket consist of, in SQL. The rules are those of the engine, for tickets without events. */
export class TicketTerms {
  readonly row: Row;
  /** Nothing at it or later exists. */
  readonly asOf: number;
  readonly created: string;
  readonly inbound: string;
  readonly #sla: NonNullable<Settings['sla']>;

  constructor(row: Row, asOf: number, sla: Settings['sla'] = {}) {
    this.row = row;
    this.asOf = asOf;
    this.#sla = sla;
    this.created = row.ms('createdAt')!;
    const direction = row.word('direction');
    this.inbound = direction ? `${direction} <> 'outbound'` : '1 = 1';
  }

  /** The moment of counting as a value. */
  get now(): string {
    return this.row.dialect.moment(this.asOf);
  }

  /** Tickets that count at all. */
  get kept(): string[] {
    const mark = this.row.word('leftOut');
    return [`${this.created} < ${this.asOf}`, ...(mark ? [`${mark} NOT IN ${leftOutMarks}`] : [])];
  }

  get responded(): string | undefined {
    return this.row.ms('firstResponseAt');
  }

  /** Answered by `asOf`, and not before creation. */
  get answered(): string {
    const { responded, created, asOf } = this;
    // Never NULL: a condition that may be costs ClickHouse an eighth of a query.
    return responded ? `coalesce(${responded} >= ${created} AND ${responded} < ${asOf}, 1 = 0)` : '1 = 0';
  }

  /** Stamped as answered before creation: no figure at all. */
  get answeredEarly(): string {
    const { responded, created } = this;
    return responded ? `coalesce(${responded} < ${created}, 1 = 0)` : '1 = 0';
  }

  /** The resolution as it is stamped. */
  get stamped(): string | undefined {
    const both = ['resolvedAt', 'closedAt'].flatMap((field) => this.row.ms(field) ?? []);
    return both.length > 1 ? `coalesce(${both.join(', ')})` : both[0];
  }

  /** Resolved at `asOf`. */
  get resolved(): string {
    const { stamped, asOf } = this;
    const status = this.row.word('status');
    const dated = stamped ? `coalesce(${stamped} < ${asOf}, 1 = 0)` : '1 = 0';
    if (!status) return dated;
    const notLater = stamped ? ` AND coalesce(${stamped} < ${asOf}, 1 = 1)` : '';
    return `CASE WHEN ${status} <> '' THEN ${status} IN ('resolved', 'closed')${notLater} ELSE ${dated} END`;
  }

  /** Resolved at `asOf`, and when is known. */
  get fullyResolved(): string {
    return this.stamped ? `(${this.resolved} AND ${this.stamped} IS NOT NULL)` : '1 = 0';
  }

  /** A resolution acts at creation when it is stamped before it. */
  get resolvedAt(): string {
    return later(this.created, this.stamped!);
  }

  /** Resolved nobody knows when: out of the backlog. */
  get undated(): string {
    return this.stamped ? `(${this.resolved} AND ${this.stamped} IS NULL)` : `(${this.resolved})`;
  }

  /** The first resolution as it is stamped. */
  get firstStamped(): string | undefined {
    const { stamped } = this;
    const first = this.row.ms('firstResolvedAt');
    return first && stamped ? `coalesce(${first}, ${stamped})` : (first ?? stamped);
  }

  get firstResolved(): string {
    return this.firstStamped ? `coalesce(${this.firstStamped} < ${this.asOf}, 1 = 0)` : '1 = 0';
  }

  /** Whether the table says at all which tickets are resolved. */
  get knowsEnd(): boolean {
    return this.stamped !== undefined || this.row.has('status');
  }

  /** When the ticket became a complaint: at its creation where nothing else is said. NULL where it is none. */
  get complainedAt(): string | undefined {
    const complaint = this.row.flag('complaint');
    const stated = this.row.ms('complaintAt');
    return (
      complaint &&
      `CASE WHEN ${complaint} = 1 THEN ${stated ? `coalesce(${stated}, ${this.created})` : this.created} END`
    );
  }

  /** From the complaint to the resolution, where that is not earlier. */
  get complaintTime(): string | undefined {
    const { complainedAt: filed, stamped, created, resolvedAt, asOf } = this;
    if (!filed) return undefined;
    const follows = `${filed} <= ${resolvedAt} AND ${filed} < ${asOf} AND ${stamped!} >= ${created}`;
    return `CASE WHEN ${follows} THEN ${resolvedAt} - ${filed} END`;
  }

  /** Known where reopenings are counted: a ticket that was resolved again does not show otherwise. */
  get reopened(): string | undefined {
    const reopens = this.row.raw('reopens');
    return reopens && `(coalesce(${reopens}, 0) > 0 OR (${this.firstResolved} AND NOT (${this.resolved})))`;
  }

  /** The status at `asOf`; an unknown one counts as open. */
  get status(): string {
    const status = this.row.word('status');
    const known = `(${statuses.map((name) => `'${name}'`).join(', ')})`;
    const unstated = `CASE WHEN ${this.resolved} THEN 'resolved' ELSE 'new' END`;
    if (!status) return unstated;
    return (
      `CASE WHEN ${status} = '' THEN ${unstated} WHEN ${status} IN ('resolved', 'closed') AND NOT (${this.resolved})` +
      ` THEN 'open' WHEN ${status} IN ${known} THEN ${status} ELSE 'open' END`
    );
  }

  /** Flag of a promise: kept, broken, not judged, or pending while it is not kept at `end`. */
  verdict(promise: 'firstResponse' | 'resolution', end: string, kept: string): string {
    const judged = (within: string) =>
      `CASE WHEN ${within} THEN CASE WHEN ${kept} THEN 1 ELSE ${pending} END ELSE 0 END`;
    const desk = this.#deskVerdict(promise, end, judged);
    const policies = Object.entries(this.#sla).flatMap(([name, policy]) => {
      const limit = policy[promise];
      if (limit === undefined) return [];
      if (policy.clock === 'business') throw new RangeError(`Opening hours are not counted in SQL (sla.${name}).`);
      return [[name, limit] as const];
    });
    if (policies.length === 0) return desk;
    const inTime = (limit: number) => judged(`${end} - ${this.created} <= ${numberText(limit)}`);
    const [, limitOfAll] = policies.find(([name]) => name.trim() === everyPriority) ?? [];
    const otherwise = limitOfAll === undefined ? desk : inTime(limitOfAll);
    const priority = this.row.word('priority') ?? `''`;
    const named = `CASE WHEN ${priority} = '' THEN 'unknown' ELSE ${priority} END`;
    const cases = policies
      .filter(([name]) => name.trim() !== everyPriority)
      .map(([name, limit]) => [this.row.dialect.text(fold(name)), inTime(limit)] as const);
    return cases.length === 0 ? otherwise : match(named, cases, otherwise);
  }

  #deskVerdict(promise: 'firstResponse' | 'resolution', end: string, judged: (within: string) => string): string {
    const met = this.row.flag(`${promise}Met`);
    const due = this.row.ms(`${promise}DueAt`);
    const byDue = due ? `CASE WHEN ${due} IS NULL THEN ${none} ELSE ${judged(`${end} <= ${due}`)} END` : String(none);
    return met ? `coalesce(${met}, ${byDue})` : byDue;
  }
}
