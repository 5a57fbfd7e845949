import type { ReactiveControllerHost } from 'lit';
import { families, metrics } from '../../metrics/index.js';
import type { Metric } from '../../metrics/metric.js';
import { defineMetric } from '../../metrics/metric.js';

/** What a page may write: the id, or the definition that it took from the catalogue. */
export type MetricName = string | Pick<Metric, 'id'> | null | undefined;

/** A property that holds an accessor of its own: `metric="csat"`. */
export const metricProperty = { type: String, noAccessor: true } as const;

/** Stands in for an id that nobody knows, so that the card can name it. */
export const unknownMetric = (id: string): Metric =>
  defineMetric({
    id,
    facts: 'tickets',
    at: 'createdAt',
    measure: { kind: 'count' },
    unit: 'count',
    better: 'neither',
    source: '',
    slices: [],
  });

/** Lets a page choose any metric of the catalogue by its id. */
export class ChosenMetric {
  readonly families = families;
  readonly #host: ReactiveControllerHost;
  #metric = unknownMetric('');

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get metric(): Metric {
    return this.#metric;
  }

  choose(name: MetricName) {
    const id = (typeof name === 'string' ? name : name?.id)?.trim() ?? '';
    if (id === this.#metric.id) return;
    this.#metric = Object.hasOwn(metrics, id) ? metrics[id]! : unknownMetric(id);
    this.#host.requestUpdate();
  }
}
