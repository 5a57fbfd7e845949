import { nps, satisfaction } from '../metrics/satisfaction.js';
import { KpiElement } from './kpi-element.js';
import { later } from './later.js';
import type { NpsAnswer } from './views/nps-view.js';

const code = later(() => import('./views/nps-view.js'));

/**
 * Shows the Net Promoter Score, the answers that it is made of, and its last twelve months.
 *
 * @summary Net Promoter Score with its parts.
 * @tagname kpi-nps
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and how far its data reach.
 * @csspart value - The score.
 * @csspart status - The verdict: icon and word.
 * @csspart delta - The change since the period before.
 * @csspart chart - Each drawing.
 * @csspart table - The same numbers as a table.
 * @csspart state - A message: empty, failed, stale, sample.
 * @csspart footer - Number of answers and response rate.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the card.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Numbers are on screen.
 * @cssstate empty - The period holds no answers.
 * @cssstate failed - The last load failed.
 * @cssstate stale - Older numbers are shown, because the last load failed.
 */
export class KpiNps extends KpiElement<NpsAnswer> {
  static readonly tag = 'kpi-nps';

  override readonly metric = nps;
  /** @internal */
  override readonly families = [satisfaction];

  /** @internal */
  override get room() {
    return 'nps' as const;
  }

  protected override makeView() {
    return code.make(({ NpsView }) => new NpsView(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-nps': KpiNps;
  }
}
