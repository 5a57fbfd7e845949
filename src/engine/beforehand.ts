import type { Measure } from '../metrics/metric.js';
import { agesOf } from './ages.js';
import { bandClasses, bandsOf, isCounted, type Classes } from './classes.js';
import { followedOf } from './followed.js';
import type { Measurer } from './measurer.js';
import {
  distributionOf,
  statisticOf,
  statisticOfSurvival,
  survivalOf,
  type Measured,
  type RowMeasure,
} from './measures.js';
import type { Band, Span } from './result.js';
import { spreadOf } from './spread.js';

/* What was counted beforehand becomes figures. */

type MeasureOf<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** Figures of spans; `undefined` where their rows must be looked at. */
export function beforehand(measurer: Measurer, measure: RowMeasure): ((span: Span) => Measured) | undefined {
  const { counting } = measurer.engine;
  const known = counting?.figures(measurer, measure);
  if (known) return known;
  if (measure.kind === 'survival') return followed(measurer, measure);
  if (measure.kind === 'distribution') return distributed(measurer, measure);
  if (!isCounted(measure)) return undefined;
  const totals = measurer.totals(measure);
  return totals && ((span) => measurer.figure(measure, totals.count(span)));
}

function distributed(measurer: Measurer, { column, bands }: MeasureOf<'distribution'>) {
  const { facts, engine, question, table, bandEdges } = measurer;
  const { statistic, brief } = question;
  const spread = facts && spreadOf(facts, column, engine.calendar);
  if (spread && brief) return (span: Span) => statisticOf({ ...spread(span), statistic });
  const banded = bands ? bandsBeforehand(measurer, bandClasses(table, column, undefined, bandEdges)) : noBands;
  if (!spread || !banded) return undefined;
  return (span: Span) => distributionOf({ ...spread(span), bands: banded(span, undefined), statistic });
}

function followed(measurer: Measurer, { column, observed, bands }: MeasureOf<'survival'>) {
  const { facts, engine, question, table, bandEdges } = measurer;
  const { statistic, brief } = question;
  const cohort = facts && followedOf({ facts, column, observed }, engine.calendar);
  if (cohort && brief) return (span: Span) => statisticOfSurvival({ ...cohort(span), statistic });
  const banded = bands ? bandsBeforehand(measurer, bandClasses(table, column, observed, bandEdges)) : noBands;
  if (!cohort || !banded) return undefined;
  return (span: Span) => survivalOf({ ...cohort(span), bands: banded(span, observed), statistic });
}

const noBands = () => undefined;

/** The response bands of spans. */
function bandsBeforehand(measurer: Measurer, classes: Classes) {
  const totals = measurer.totalsBy(measurer.question.rule.at, classes);
  if (!totals) return undefined;
  return (span: Span, observed: string | undefined): Band[] =>
    bandsOf(totals.count(span), measurer.bandEdges, observed);
}

/** Ages of a stock at instants. The spread around their mean is not counted. */
export function agesBeforehand(measurer: Measurer, { leave, since, edges }: MeasureOf<'level-age'>) {
  const { facts, engine, question } = measurer;
  const { statistic = 'mean' } = question;
  const ages = facts && statistic !== 'mean' ? agesOf({ facts, leave, since }, engine.calendar) : undefined;
  if (!ages) return undefined;
  return (at: number): Measured => {
    const { mean, order, inBands } = ages(at);
    const moments = { n: order.n, mean, squares: NaN };
    return distributionOf({ moments, order, bands: bandsOf(inBands(edges), edges, undefined), statistic });
  };
}
