import type { Pair } from '../../metrics/pairs.js';
import { KpiElement } from '../kpi-element.js';
import { later } from '../later.js';
import type { BalanceAnswer } from './balance-view.js';

const code = later(() => import('./balance-view.js'));

/** A KPI that is easily pushed beside the one that pays for it. */
export abstract class BalanceElement extends KpiElement<BalanceAnswer> {
  /** The pair; `undefined` for one that is not in the catalogue. */
  abstract readonly pair: Pair | undefined;
  /** @internal As the page wrote it. */
  abstract readonly pairName: string;

  /** @internal */
  override get details(): readonly unknown[] {
    return [this.pairName];
  }

  /** @internal */
  override get room() {
    return 'pair' as const;
  }

  protected override makeView() {
    return code.make(({ BalanceView }) => new BalanceView(this));
  }
}
