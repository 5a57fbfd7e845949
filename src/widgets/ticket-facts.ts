import type { Engine } from '../engine/engine.js';
import { ruleOf } from '../engine/question.js';
import type { Fact, Result } from '../engine/result.js';
import type { Measure, Unit } from '../metrics/metric.js';
import { shownFacts } from './few-agents.js';
import { rowsQuery } from './rows-query.js';
import type { Part } from './selection.js';

/** What stands beside each ticket: a value in a unit, whether it counts as a hit, or nothing. */
export type ValueKind = Unit | 'hit' | undefined;

export interface Behind {
  readonly facts: readonly Fact[];
  readonly kind: ValueKind;
}

/** A result, or a part of it. */
export interface Drill {
  readonly engine: Engine;
  readonly result: Result;
  readonly part?: Part | undefined;
}

const known = new WeakMap<Engine, WeakMap<Result, Map<string, Behind>>>();

/** The rows behind an answer or a part of it, read once. */
export function behind({ engine, result, part }: Drill): Behind {
  const results = known.get(engine) ?? new WeakMap<Result, Map<string, Behind>>();
  const parts = results.get(result) ?? new Map<string, Behind>();
  known.set(engine, results.set(result, parts));
  const key = JSON.stringify(part ?? {});
  const found = parts.get(key) ?? read(engine, result, part);
  parts.set(key, found);
  return found;
}

function read(engine: Engine, result: Result, part: Part | undefined): Behind {
  const { trace, unit } = result;
  const metric = engine.catalogue.metric(trace.metric);
  const { measure } = ruleOf(metric, trace.population, trace.clock);
  return { facts: shownFacts(engine, rowsQuery(result, part)), kind: kindOf(measure, unit) };
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

/** A key for each row, the same in newer data: its ticket and instant, and of several such rows which one it is. */
export function rowKeys(facts: readonly Fact[]): readonly string[] {
  const seen = new Map<string, number>();
  return facts.map(({ ticket, at }) => {
    const key = `${ticket} ${at}`;
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return `${key} ${n}`;
  });
}

const safe = new Set(['http:', 'https:']);

/** Address of a ticket: by the template of the page (`https://desk.example/tickets/{id}`), else as the data say. */
export function addressOf({ ticket, record, about }: Fact, template: string | undefined): string | undefined {
  const own = textOf(record?.url) ?? textOf(about?.url);
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

/** What the ticket is about, and what its customer wrote with an answer. */
export const aboutOf = ({ record, about }: Fact) => {
  const said = [textOf(about?.subject) ?? textOf(record?.subject), textOf(record?.comment)];
  return said.filter((text) => text !== undefined).join(' · ') || undefined;
};
