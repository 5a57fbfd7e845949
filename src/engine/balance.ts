import type { Pair, Side } from '../metrics/pairs.js';
import { addLocal } from '../time/calendar.js';
import type { Engine } from './engine.js';
import type { Balance, Evidence, Previous, Query, Result, Span, Verdict } from './result.js';

/** Weeks that a control chart looks back on to tell a signal from noise. */
const weeks = 26;

/** Under which filters a pair is asked for; those that a metric does not know do not hold for it. */
type Asking = Pick<Query, 'period' | 'where' | 'tickets'>;

/** Reads a pair: did the counter-metric pay for the primary one, and did both really move? */
export function balanceOf(engine: Engine, { id, primary, counter }: Pair, asking: Asking): Balance {
  const [first, second] = [primary, counter].map((side) => ask(engine, side, asking)) as [Asked, Asked];
  return {
    pair: id,
    primary: primary.metric.id,
    counter: counter.metric.id,
    now: { primary: first.now, counter: second.now },
    before: { primary: first.before, counter: second.before },
    verdict: verdictOf(first.change, second.change),
    clear: first.evidence !== undefined && second.evidence !== undefined,
    evidence: { primary: first.evidence, counter: second.evidence },
  };
}

interface Asked {
  readonly now: Result;
  readonly before: Previous;
  /** 1 better, -1 worse, 0 did not move; `undefined` without both values. */
  readonly change: number | undefined;
  readonly evidence: Evidence | undefined;
}

function ask(engine: Engine, side: Side, { period, where, tickets }: Asking): Asked {
  const { metric, statistic } = side;
  const own = Object.fromEntries(
    Object.entries(where ?? {}).filter(([name]) => metric.slices.some((slice) => slice === name)),
  );
  const filters = { where: own, tickets };
  const now = engine.query({ metric: metric.id, period, ...filters, statistic });
  const before = now.previous!;
  const move = moveOf(now.value, before.value);
  const better = side.better ?? metric.better;
  return {
    now,
    before,
    change: move && move * (better === 'lower' ? -1 : 1),
    evidence: move ? evidenceOf(engine, { side, move, filters }, now, before) : undefined,
  };
}

/** 1 up, -1 down, 0 did not move. */
const moveOf = (now: number | undefined, before: number | undefined) =>
  now === undefined || before === undefined ? undefined : Math.sign(now - before);

const verdicts: Readonly<Record<string, Verdict>> = {
  '1,1': 'win-win',
  '1,-1': 'trade-off',
  '-1,1': 'reverse',
  '-1,-1': 'both-worse',
};

const verdictOf = (primary: number | undefined, counter: number | undefined): Verdict =>
  primary === undefined || counter === undefined ? 'no-data' : (verdicts[`${primary},${counter}`] ?? 'flat');

type Ends = readonly [number, number] | undefined;

const disjoint = (a: Ends, b: Ends) => a !== undefined && b !== undefined && (a[1] < b[0] || b[1] < a[0]);

interface Moved {
  readonly side: Side;
  /** 1 up, -1 down. */
  readonly move: number;
  readonly filters: Asking;
}

function evidenceOf(engine: Engine, moved: Moved, now: Result, before: Previous): Evidence | undefined {
  if (disjoint(now.interval, before.interval)) return 'intervals';
  return hasSignal(engine, moved, now.period) ? 'signal' : undefined;
}

/** Whether a week of the period lies outside the limits, or ends a run, on the side to which the value moved. */
function hasSignal(engine: Engine, { side, move, filters }: Moved, period: Span): boolean {
  const { zone } = engine.calendar;
  const end = zone.toLocal(period.end);
  const from = Math.min(addLocal(end, 'week', -weeks), zone.toLocal(period.start));
  const text = (local: number) => new Date(local).toISOString().slice(0, 10);
  const { centre = 0, points } = engine.control({
    metric: (side.charted ?? side.metric).id,
    statistic: side.statistic,
    period: `${text(from)}/${text(end)}`,
    ...filters,
  });
  return points.some(
    ({ signal, end: until, value }) =>
      signal !== undefined && until > period.start && Math.sign(value! - centre) === move,
  );
}
