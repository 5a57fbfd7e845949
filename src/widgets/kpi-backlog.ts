import { backlog, backlogFamily } from '../metrics/backlog.js';
import { resolution } from '../metrics/resolution.js';
import { volume } from '../metrics/volume.js';
import type { BacklogAnswer } from './backlog-parts.js';
import { KpiElement } from './kpi-element.js';
import { later } from './later.js';

const code = later(() => import('./views/backlog-view.js'));

/**
 * Shows how many tickets are open, what came in and went out day by day, how old the open ones are, and how
 * long they would take to clear.
 *
 * @summary Open tickets and their flow.
 * @tagname kpi-backlog
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and how far its data reach.
 * @csspart value - Tickets that are open at the end of the period.
 * @csspart unit - The unit of a number.
 * @csspart status - The verdict: icon and word.
 * @csspart delta - The change since the start of the period.
 * @csspart chart - Each drawing.
 * @csspart table - The same numbers as a table.
 * @csspart explanation - How the numbers are computed.
 * @csspart tooltip - What is said of one day or one age.
 * @csspart state - A message: empty, failed, stale, sample.
 * @csspart footer - The sum from start to end.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the card.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Numbers are on screen.
 * @cssstate empty - There are no tickets for the period.
 * @cssstate failed - The last load failed.
 * @cssstate stale - Older numbers are shown, because the last load failed.
 */
export class KpiBacklog extends KpiElement<BacklogAnswer> {
  static readonly tag = 'kpi-backlog';

  override readonly metric = backlog;
  /** @internal */
  override readonly families = [backlogFamily, volume, resolution];

  /** @internal */
  override get room() {
    return 'backlog' as const;
  }

  protected override makeView() {
    return code.make(({ BacklogView }) => new BacklogView(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-backlog': KpiBacklog;
  }
}
