import type { FactsDefinition } from '../facts/definition.js';
import type { Family, Metric } from '../metrics/metric.js';
import type { Pair } from '../metrics/pairs.js';

/** Metrics with the facts that they count; a family says more. */
type Metrics = Pick<Family, 'facts' | 'metrics'>;

/** The metrics that an engine answers, and the facts that they count. A page adds the families of its widgets. */
export class Catalogue {
  readonly #metrics = new Map<string, Metric>();
  readonly #facts = new Map<string, FactsDefinition>();

  readonly #pairs: readonly Pair[];

  /** @param pairs conflicting KPIs; those whose metrics no family holds are left out */
  constructor(families: readonly Metrics[] = [], pairs: readonly Pair[] = []) {
    this.#pairs = pairs;
    this.add(...families);
  }

  get pairs(): readonly Pair[] {
    return this.#pairs.filter((pair) =>
      [pair.primary, pair.counter].every(({ metric }) => this.#metrics.has(metric.id)),
    );
  }

  add(...families: readonly Metrics[]) {
    for (const { facts, metrics } of families) {
      for (const definition of facts) this.#facts.set(definition.name, definition);
      for (const metric of metrics) this.#metrics.set(metric.id, metric);
    }
  }

  has(id: string) {
    return this.#metrics.has(id);
  }

  /** @throws RangeError that lists the ids when there is no such metric. */
  metric(id: string): Metric {
    const metric = this.#metrics.get(id);
    if (metric) return metric;
    throw new RangeError(`Unknown metric "${id}". Allowed: ${[...this.#metrics.keys()].join(', ')}.`);
  }

  facts(name: string): FactsDefinition {
    const definition = this.#facts.get(name);
    if (definition) return definition;
    throw new Error(`No family of this page builds the facts "${name}".`);
  }
}
