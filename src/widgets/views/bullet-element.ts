import { later } from '../later.js';
import { MetricElement } from './metric-element.js';

const code = later(() => import('./bullet-view.js'));

/** One number against its target or its ideal band. */
export abstract class BulletElement extends MetricElement {
  /** @internal */
  override get room() {
    return 'bullet' as const;
  }

  protected override makeView() {
    return code.make(({ BulletView }) => new BulletView(this));
  }
}
