import type { PropertyDeclarations } from 'lit';
import type { Room } from '../card.js';
import { later } from '../later.js';
import { MetricElement } from './metric-element.js';
import type { StatAnswer } from './stat-view.js';

const code = later(() => import('./stat-view.js'));

/** One number, what to think of it, and what it rests on. */
export abstract class StatElement extends MetricElement<StatAnswer> {
  static override properties: PropertyDeclarations = { interval: { type: String } };

  /** Of the sparkline: `month` (default) or `week`. */
  declare interval: string | undefined;

  /** @internal */
  override get details() {
    return [...super.details, this.interval];
  }

  /** @internal */
  override get room(): Room {
    // Mean, median and p90 have a line of their own.
    return this.metric.measure.kind === 'distribution' ? 'time' : 'stat';
  }

  protected override makeView() {
    return code.make(({ StatView }) => new StatView(this));
  }
}
