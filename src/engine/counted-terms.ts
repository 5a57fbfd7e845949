import type { Summand } from '../facts/counted-columns.js';
import type { Measure, Rule } from '../metrics/metric.js';
import { countable, knownOf, numberColumn, partOf, squaresOf, sumOf } from '../model/counted.js';

/** What is added up for one class of facts: some columns of the counts, less others. */
export interface Terms {
  readonly plus: readonly Summand[];
  readonly minus: readonly Summand[];
}

const no: Terms = { plus: [], minus: [] };
const only = (...plus: Summand[]): Terms => ({ plus, minus: [] });

/** A reply within ten minutes. */
const immediate = 600_000;

/** Whether rows of these facts say how many facts are of each kind; those of surveys are told apart by kind. */
export const hasParts = (facts: string): boolean => {
  const known = countable[facts];
  return known !== undefined && known.flags === undefined;
};

/** All facts that meet the conditions of a rule: those with a flag have a column of their own. */
export function allOf({ facts, where = {} }: Pick<Rule, 'facts' | 'where'>): Terms {
  const flags = Object.entries(where).filter(([name]) => isCountedBy(facts, name));
  const [flag] = flags.map(([name, value]) => partOf(name, Number(value)));
  return only(flag ?? numberColumn);
}

/** Whether a condition chooses what of a row is added up, rather than rows. */
export const isPart = (facts: string, name: string): boolean => isCountedBy(facts, name) || isImplied(facts, name);

const isCountedBy = (facts: string, name: string) => hasParts(facts) && countable[facts]!.parts?.[name] !== undefined;

/** Replies and contacts are counted of incoming tickets alone. */
const isImplied = (facts: string, name: string) => facts === 'resolutions' && name === 'inbound';

/** The classes of a measure that counts, in the order in which the engine has them; `undefined` where rows say it. */
export function countedTerms(rule: Pick<Rule, 'facts' | 'where'>, measure: Measure, edges: readonly number[]) {
  if (!hasParts(rule.facts)) return undefined;
  if (measure.kind === 'count') return measure.bands === undefined ? [allOf(rule)] : bandTerms(rule, measure, edges);
  return measure.kind === 'share' ? shareTerms(rule.facts, measure.flag) : undefined;
}

function bandTerms(
  rule: Pick<Rule, 'facts' | 'where'>,
  { bands, observed }: Extract<Measure, { kind: 'count' }>,
  edges: readonly number[],
): Terms[] {
  const own = edges.map((upTo, i): Summand => ({ banded: bands!, above: edges[i - 1] ?? -1, upTo }));
  const all = allOf(rule).plus;
  const seen = observed === undefined ? all : [partOf(observed, 1)];
  const unseen = observed === undefined ? no : { plus: all, minus: seen };
  return [...own.map((band) => only(band)), { plus: seen, minus: own }, unseen, no];
}

/** No, yes, not judged, may still be kept, broken while it still waits. */
function shareTerms(facts: string, flag: string): Terms[] {
  if (flag === 'immediate') return yesOrNo(only({ banded: 'wait', above: -1, upTo: immediate }));
  if (flag === 'abandoned') return yesOrNo({ plus: [numberColumn], minus: [partOf('answered', 1)] });
  const values = countable[facts]!.parts?.[flag];
  if (!values?.includes(0)) return yesOrNo(only(partOf(flag, 1)));
  return [0, 1, 2, 3, 4].map((value) => (values.includes(value) ? only(partOf(flag, value)) : no));
}

const yesOrNo = (yes: Terms): Terms[] => [{ plus: [numberColumn, ...yes.minus], minus: yes.plus }, yes, no, no, no];

/** Number, sum and sum of squares of a value. */
export const momentTerms = (facts: string, value: string): Terms[] => [
  only(knownOf(value)),
  only(sumOf(value)),
  countable[facts]!.squares?.includes(value) ? only(squaresOf(value)) : no,
];
