import type { Summand } from '../facts/counted-columns.js';
import type { Measure, Rule } from '../metrics/metric.js';
import { countedSlices, numberColumn, partOf, sumOf } from '../model/counted.js';
import { allOf, countedTerms, momentTerms, type Terms } from './counted-terms.js';

/** A slice by its name; a flag that was not counted takes tickets. */
export const lack = (name: string) =>
  `counted ${(countedSlices as readonly string[]).includes(name) ? name : 'tickets'}`;

/** Measures that need each fact, or keys that counts cannot tell apart. */
export const tooMuch: ReadonlySet<Measure['kind']> = new Set<Measure['kind']>([
  'distinct',
  'distinct-share',
  'repeat-share',
  'mean-per',
  'mean-ratio',
  'level-age',
  'retained',
  'tenure',
  'open-share',
  'participation',
]);

export const ratioTerms = (over: string, flag: string): Terms[] =>
  [numberColumn, sumOf(over), partOf(flag, 1)].map((of) => ({ plus: [of], minus: [] }));

/** Everything that is added up for a measure, whatever the bands. */
export function needsOf(rule: Rule): Summand[] {
  const { facts, measure } = rule;
  const terms = [
    ...(countedTerms(rule, measure, []) ?? [allOf(rule)]),
    ...('column' in measure && measure.kind !== 'survival' ? momentTerms(facts, measure.column) : []),
    ...(measure.kind === 'ratio' ? ratioTerms(measure.over, measure.under) : []),
  ];
  const since = measure.kind === 'level-mean' ? [{ since: 0 }] : [];
  return [...terms.flatMap(({ plus, minus }) => [...plus, ...minus]), ...since];
}

export const bandsIn = (measure: Measure): boolean => 'bands' in measure && measure.bands !== undefined;

/** Columns of rows that a measure looks at. */
export function namesIn(measure: Measure): readonly string[] {
  const fields = measure as unknown as Readonly<Record<string, unknown>>;
  const names = ['column', 'flag', 'kept', ...(measure.kind === 'net-share' ? ['plus', 'minus'] : [])];
  return names.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
}
