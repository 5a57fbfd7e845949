import type { PropertyDeclarations } from 'lit';
import type { Room } from '../card.js';
import { later } from '../later.js';
import { MetricElement } from './metric-element.js';
import { isAdditive } from './trend-span.js';
import type { TrendAnswer } from './trend-view.js';

const code = later(() => import('./trend-view.js'));

/** One metric over time: a line, or bars for what adds up, with its target and what stands out. */
export abstract class TrendElement extends MetricElement<TrendAnswer> {
  static override properties: PropertyDeclarations = { interval: { type: String } };

  /** `day`, `week`, `month`, `quarter`, `year` or `hour`; by default as the metric and the period allow. */
  declare interval: string | undefined;

  /** @internal */
  override get details() {
    return [...super.details, this.interval];
  }

  /** @internal */
  override get room(): Room {
    return isAdditive(this.metric) ? 'bars' : 'trend';
  }

  protected override makeView() {
    return code.make(({ TrendView }) => new TrendView(this));
  }
}
