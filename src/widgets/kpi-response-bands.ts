import type { PropertyDeclarations } from 'lit';
import type { Population } from '../engine/result.js';
import { firstResponseTime, response } from '../metrics/response.js';
import { oneOf } from './choices.js';
import { KpiElement } from './kpi-element.js';
import { later } from './later.js';
import type { BandsAnswer } from './views/response-bands-view.js';

const code = later(() => import('./views/response-bands-view.js'));

const populations = ['cohort', 'event'] as const satisfies readonly Population[];

/**
 * Shows how long the tickets of the period waited for their first response, and how many still wait.
 *
 * @summary First response time in bands.
 * @tagname kpi-response-bands
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and which tickets are meant.
 * @csspart value - Share of the tickets answered within the time.
 * @csspart unit - The unit of a number.
 * @csspart status - The verdict: icon and word.
 * @csspart chart - The bands.
 * @csspart table - The same numbers as a table.
 * @csspart explanation - How the numbers are computed.
 * @csspart tooltip - What is said of one band.
 * @csspart state - A message: empty, failed, stale, sample.
 * @csspart footer - Number of tickets.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the card.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Numbers are on screen.
 * @cssstate empty - The period holds no tickets.
 * @cssstate failed - The last load failed.
 * @cssstate stale - Older numbers are shown, because the last load failed.
 */
export class KpiResponseBands extends KpiElement<BandsAnswer> {
  static readonly tag = 'kpi-response-bands';

  static override properties: PropertyDeclarations = {
    population: { type: String },
    within: { type: String },
  };

  /** `cohort` (default): tickets created in the period; `event`: first responses sent in it. */
  declare population: string | undefined;
  /** Upper edge of a band, `1h` by default: the share up to it is the value and what `target` is about. */
  declare within: string | undefined;

  override readonly metric = firstResponseTime;
  /** @internal */
  override readonly families = [response];

  /** @internal */
  override get details() {
    return [this.answered];
  }

  /** @internal The target is a share of the tickets, not a time. */
  override get goal() {
    return { unit: 'share', better: 'higher' } as const;
  }

  /** @internal Whose waiting is shown. */
  get answered(): Population {
    return oneOf(populations, this.population, 'population');
  }

  /** @internal */
  override get room() {
    return 'bands' as const;
  }

  protected override makeView() {
    return code.make(({ ResponseBandsView }) => new ResponseBandsView(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-response-bands': KpiResponseBands;
  }
}
