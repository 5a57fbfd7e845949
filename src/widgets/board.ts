import type { KpiElement } from './kpi-element.js';
import { KpiAgentSatisfaction } from './kpi-agent-satisfaction.js';
import { KpiAppraisal } from './kpi-appraisal.js';
import { KpiBacklog } from './kpi-backlog.js';
import { KpiBalance } from './kpi-balance.js';
import { KpiBreakdown } from './kpi-breakdown.js';
import { KpiCes } from './kpi-ces.js';
import { KpiChannelPreference } from './kpi-channel-preference.js';
import { KpiChannels } from './kpi-channels.js';
import { KpiChurn } from './kpi-churn.js';
import { KpiClv } from './kpi-clv.js';
import { KpiComplaints } from './kpi-complaints.js';
import { KpiContacts } from './kpi-contacts.js';
import { KpiConversion } from './kpi-conversion.js';
import { KpiCsatTrend } from './kpi-csat-trend.js';
import { KpiEngagement } from './kpi-engagement.js';
import { KpiFcr } from './kpi-fcr.js';
import { KpiFeedback } from './kpi-feedback.js';
import { KpiFirstResponse } from './kpi-first-response.js';
import { KpiHeatmap } from './kpi-heatmap.js';
import { KpiNps } from './kpi-nps.js';
import { KpiOverallSatisfaction } from './kpi-overall-satisfaction.js';
import { KpiQuality } from './kpi-quality.js';
import { KpiReadTime } from './kpi-read-time.js';
import { KpiReferral } from './kpi-referral.js';
import { KpiReopen } from './kpi-reopen.js';
import { KpiResolutionTime } from './kpi-resolution-time.js';
import { KpiResolved } from './kpi-resolved.js';
import { KpiResponseBands } from './kpi-response-bands.js';
import { KpiResponseTime } from './kpi-response-time.js';
import { KpiRetention } from './kpi-retention.js';
import { KpiSelfService } from './kpi-self-service.js';
import { KpiSla } from './kpi-sla.js';
import { KpiSocial } from './kpi-social.js';
import { KpiUtilization } from './kpi-utilization.js';
import { KpiVolume } from './kpi-volume.js';
import { KpiWaitTime } from './kpi-wait-time.js';

interface Widget {
  readonly tag: string;
  define(): void;
}

/** A widget of the board and what it is told. */
export interface Place {
  readonly widget: Widget;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Widgets that stand side by side: small ones in a row of tiles, or large ones whose columns are given, of twelve. */
export type Row =
  | { readonly kind: 'tiles'; readonly places: readonly Place[] }
  | { readonly kind: 'wide'; readonly places: readonly Place[]; readonly columns: readonly number[] };

const at = (widget: Widget, attributes: Readonly<Record<string, string>> = {}): Place => ({ widget, attributes });
const tiles = (...widgets: readonly Widget[]): Row => ({ kind: 'tiles', places: widgets.map((widget) => at(widget)) });
const beside = (first: Place, second: Place): Row => ({ kind: 'wide', places: [first, second], columns: [7, 5] });
const whole = (place: Place): Row => ({ kind: 'wide', places: [place], columns: [12] });

/** Everything that a board can show, from the daily to the rare. */
export const rows: readonly Row[] = [
  tiles(KpiFirstResponse, KpiResolutionTime, KpiSla, KpiFcr),
  beside(at(KpiCsatTrend), at(KpiNps)),
  beside(at(KpiResponseBands), at(KpiBalance, { pair: 'speed-vs-satisfaction' })),
  whole(at(KpiBacklog)),
  beside(at(KpiHeatmap, { metric: 'ticket-volume' }), at(KpiBreakdown, { metric: 'csat', by: 'agent' })),
  beside(at(KpiVolume), at(KpiChannels)),
  tiles(KpiResolved, KpiResponseTime, KpiContacts, KpiReopen, KpiComplaints, KpiWaitTime),
  tiles(KpiCes, KpiOverallSatisfaction, KpiAgentSatisfaction, KpiQuality, KpiAppraisal, KpiFeedback),
  beside(at(KpiUtilization), at(KpiChannelPreference)),
  tiles(KpiRetention, KpiChurn, KpiClv, KpiEngagement, KpiConversion, KpiReferral, KpiSelfService, KpiReadTime),
  whole(at(KpiSocial)),
];

/** Tables without which a widget could only say 0: nobody recorded what it counts. */
export const tables: Readonly<Record<string, string>> = {
  [KpiConversion.tag]: 'conversions',
  [KpiEngagement.tag]: 'participations',
};

/** Registers what a board is made of. */
export function defineWidgets() {
  for (const { places } of rows) for (const { widget } of places) widget.define();
}

export type BoardElement = HTMLElement & Pick<KpiElement, 'metric' | 'families' | 'ticketUrl'>;

/** A widget of the page's own making; the page may have its own class for the tag. */
export function create({ widget, attributes = {} }: Place): BoardElement {
  const element = document.createElement(widget.tag) as BoardElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
