import type { FactsDefinition } from '../facts/definition.js';
import type { FactsName } from '../facts/names.js';
import type { Family, Metric } from '../metrics/metric.js';
import type { Pair } from '../metrics/pairs.js';

/** Metrics with the names of the facts that they count; a family says more. */
type Metrics = Pick<Family, 'facts' | 'metrics'>;

/** What an engine starts with; everything else is added. */
export interface Known {
  readonly families?: readonly Metrics[];
  /** Conflicting KPIs; those whose metrics no family holds are left out. */
  readonly pairs?: readonly Pair[];
  readonly facts?: readonly FactsDefinition[];
  /** Brings the code of facts that are not there from the start. */
  readonly load?: ((name: FactsName) => Promise<FactsDefinition>) | undefined;
}

/** The metrics that an engine answers, and the facts that they count. A page adds the families of its widgets. */
export class Catalogue {
  readonly #metrics = new Map<string, Metric>();
  readonly #facts = new Map<string, FactsDefinition>();

  readonly #pairs: readonly Pair[];
  readonly #load: Known['load'];

  constructor({ families = [], pairs = [], facts = [], load }: Known = {}) {
    this.#pairs = pairs;
    this.#load = load;
    this.addFacts(...facts);
    this.add(...families);
  }

  get pairs(): readonly Pair[] {
    return this.#pairs.filter((pair) =>
      [pair.primary, pair.counter].every(({ metric }) => this.#metrics.has(metric.id)),
    );
  }

  /** Their facts are added apart. */
  add(...families: readonly Metrics[]) {
    for (const { metrics } of families) for (const metric of metrics) this.#metrics.set(metric.id, metric);
  }

  addFacts(...definitions: readonly FactsDefinition[]) {
    for (const definition of definitions) this.#facts.set(definition.name, definition);
  }

  /** Adds families, and brings the code of their facts where it has not come yet. */
  async bring(...families: readonly Metrics[]) {
    const load = this.#load;
    const names = new Set(families.flatMap(({ facts }) => facts).filter((name) => !this.#facts.has(name)));
    if (load) this.addFacts(...(await Promise.all([...names].map(load))));
    this.add(...families);
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
    throw new Error(`Nobody has brought the facts "${name}".`);
  }
}
