import { later } from '../later.js';
import { MetricElement } from './metric-element.js';
import type { HeatMapAnswer } from './heatmap-view.js';

const code = later(() => import('./heatmap-view.js'));

/** When the facts of a metric happen: weekday by hour. */
export abstract class HeatMapElement extends MetricElement<HeatMapAnswer> {
  /** @internal */
  override get room() {
    return 'heat' as const;
  }

  protected override makeView() {
    return code.make(({ HeatMapView }) => new HeatMapView(this));
  }
}
