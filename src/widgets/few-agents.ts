import type { Engine } from '../engine/engine.js';
import type { Fact, Figure, Query } from '../engine/result.js';
import type { Metric } from '../metrics/metric.js';

/** What agents say of their work is shown of so many of them at least: nobody is to be recognised. */
export const fewestAgents = 5;

export const isPersonal = ({ where }: Metric) => where?.['kind'] === 'agent';

export const isHidden = (metric: Metric, { count }: Pick<Figure, 'count'>) =>
  isPersonal(metric) && count > 0 && count < fewestAgents;

/** The rows behind a number; none of those that a card hides to protect somebody. */
export function shownFacts(engine: Engine, query: Query): readonly Fact[] {
  const facts = engine.facts(query);
  return isHidden(engine.catalogue.metric(query.metric), { count: facts.length }) ? [] : facts;
}
