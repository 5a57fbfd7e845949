import { isCounted } from './classes.js';
import { isRowMeasure } from './measures.js';
import type { Measurer } from './measurer.js';
import type { Figure, Group, Span } from './result.js';
import { partition } from './select.js';

/** Every key that the dimension has in the data, also without facts; the largest first, then by key. */
export function answerGroups(measurer: Measurer, by: string, period: Span, whole: Pick<Figure, 'value'>): Group[] {
  const { unit } = measurer.question;
  const groups = split(measurer, by, period).map(({ hits: _, ...group }) => ({
    ...group,
    ...(unit === 'count' && { share: whole.value ? (group.value ?? 0) / whole.value : undefined }),
  }));
  const before = by === 'hour' ? earlier : alphabetical;
  return groups.sort((a, b) => b.count - a.count || before(a.key, b.key));
}

const alphabetical = (a: string, b: string) => (a < b ? -1 : 1);
/** The ninth hour comes before the tenth. */
const earlier = (a: string, b: string) => Number(a) - Number(b);

/** Facts counted beforehand may lack a slice. */
const noKeys = { keys: [], labels: [], codes: [] };

/** A group is the same question with its key as a filter; row measures get there with one partition instead. */
function split(measurer: Measurer, by: string, period: Span): (Group & { hits?: number })[] {
  const { rule, filters } = measurer.question;
  const { counting } = measurer.engine;
  // Times counted beforehand lie in bins, not in the rows of their cells.
  const inRows = isRowMeasure(rule.measure) && (!counting || isCounted(rule.measure));
  if (inRows && measurer.missing.length === 0) return splitRows(measurer, by, period);
  const { many, dimensions } = measurer.table.columns;
  const { keys, labels, codes } = (many?.[by] ?? dimensions[by])?.dictionary ?? noKeys;
  const passing = filters[by];
  return codes.map((i) => {
    const key = keys[i]!;
    const own = passing && !passing.includes(key) ? [] : [key];
    const [figure] = measurer.with({ ...filters, [by]: own }).measure([period]);
    return { key, label: labels[i]!, ...figure! };
  });
}

function splitRows(measurer: Measurer, by: string, period: Span): (Group & { hits?: number })[] {
  const { rule } = measurer.question;
  const { measure } = rule;
  if (!isRowMeasure(measure)) return [];
  const totals = isCounted(measure) && !measurer.table.columns.many?.[by] ? measurer.totals(measure, by) : undefined;
  if (totals && isCounted(measure)) {
    const counts = totals.count(measurer.reach(period));
    const { keys, labels, codes } = measurer.table.columns.dimensions[by]!.dictionary;
    const figure = (i: number) => measurer.figure(measure, totals.ofGroup(counts, i));
    return codes.map((i) => ({ key: keys[i]!, label: labels[i]!, ...figure(i) }));
  }
  const { dictionary, rows } = partition(measurer.table, measurer.passing(period), by);
  return dictionary.codes.map((i) => ({
    key: dictionary.keys[i]!,
    label: dictionary.labels[i]!,
    ...measurer.measureSpan(measure, measurer.keep(rows[i]!), period),
  }));
}
