import type { Engine } from '../engine/engine.js';
import { ruleOf } from '../engine/question.js';
import type { Fact, Result } from '../engine/result.js';
import type { Measure, Unit } from '../metrics/metric.js';

/** What stands beside each ticket: a value in a unit, whether it counts as a hit, or nothing. */
export type ValueKind = Unit | 'hit' | undefined;

export interface Behind {
  readonly facts: readonly Fact[];
  readonly kind: ValueKind;
}

const known = new WeakMap<Result, Behind>();

/** The rows behind an answer, read once. */
export function behind(result: Result, engine: Engine): Behind {
  let found = known.get(result);
  if (!found) known.set(result, (found = read(result, engine)));
  return found;
}

function read({ trace, period, unit }: Result, engine: Engine): Behind {
  const { metric, where, population, clock } = trace;
  const iso = (instant: number) => new Date(instant).toISOString();
  const span = `${iso(period.start)}/${iso(period.end)}`;
  const { measure } = ruleOf(engine.catalogue.metric(metric), population, clock);
  return { facts: engine.facts({ metric, where, population, clock, period: span }), kind: kindOf(measure, unit) };
}

const plain = new Set<Measure['kind']>(['distribution', 'survival', 'mean', 'sum', 'mean-per', 'level-age']);

function kindOf(measure: Measure, unit: Unit): ValueKind {
  if (measure.kind === 'share' || measure.kind === 'net-share') return 'hit';
  if (measure.kind === 'net') return 'number';
  if (measure.kind === 'count') return measure.bands ? 'ms' : undefined;
  return plain.has(measure.kind) ? unit : undefined;
}

export type Order = 'value' | 'at';

/** The largest value, or the latest date, first; `rising` turns it round. Facts without a value come last. */
export function ordered(facts: readonly Fact[], by: Order, rising: boolean): readonly Fact[] {
  const way = rising ? 1 : -1;
  const missing = (fact: Fact) => fact[by] === undefined;
  return [...facts].sort((a, b) => {
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    return way * ((a[by] ?? 0) - (b[by] ?? 0)) || b.at - a.at;
  });
}

const safe = new Set(['http:', 'https:']);

/** Address of a ticket: by the template of the page (`https://desk.example/tickets/{id}`), else as the data say. */
export function addressOf({ ticket, record }: Fact, template: string | undefined): string | undefined {
  const own = typeof record?.url === 'string' ? record.url : undefined;
  const text = template && ticket !== undefined ? template.replaceAll('{id}', encodeURIComponent(ticket)) : own;
  if (!text) return undefined;
  try {
    // Addresses come from data: only those that open a page are links.
    return safe.has(new URL(text, document.baseURI).protocol) ? text : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** What a ticket is about, or what its customer wrote with an answer. */
export const aboutOf = ({ record }: Fact) => textOf(record?.subject) ?? textOf(record?.comment);
