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

/**
 * How much room a widget takes: a tile a quarter of a row, at least; a wide and a narrow one share a row; a whole one
 * has it for itself.
 */
export type Size = 'tile' | 'narrow' | 'wide' | 'whole';

/** A widget of the board, its size, and what it is told. */
export interface Place {
  readonly widget: Widget;
  readonly size: Size;
  readonly attributes?: Readonly<Record<string, string>>;
}

const at = (size: Size, widget: Widget, attributes: Readonly<Record<string, string>> = {}): Place => ({
  widget,
  size,
  attributes,
});
const tiles = (...widgets: readonly Widget[]): readonly Place[] => widgets.map((widget) => at('tile', widget));

/** Everything that a board can show, in its order: from the daily to the rare. */
export const places: readonly Place[] = [
  ...tiles(KpiFirstResponse, KpiResolutionTime, KpiSla, KpiFcr),
  at('wide', KpiCsatTrend),
  at('narrow', KpiNps),
  at('wide', KpiResponseBands),
  at('narrow', KpiBalance, { pair: 'speed-vs-satisfaction' }),
  at('whole', KpiBacklog),
  at('wide', KpiHeatmap, { metric: 'ticket-volume' }),
  at('narrow', KpiBreakdown, { metric: 'csat', by: 'agent', limit: '8' }),
  at('wide', KpiVolume),
  at('narrow', KpiChannels),
  ...tiles(KpiResolved, KpiResponseTime, KpiContacts, KpiReopen, KpiComplaints, KpiWaitTime),
  ...tiles(KpiCes, KpiOverallSatisfaction, KpiAgentSatisfaction, KpiQuality, KpiAppraisal, KpiFeedback),
  at('wide', KpiUtilization),
  at('narrow', KpiChannelPreference),
  ...tiles(KpiRetention, KpiChurn, KpiClv, KpiEngagement, KpiConversion, KpiReferral, KpiSelfService, KpiReadTime),
  at('whole', KpiSocial),
];

/** What a page calls a widget in `show` and `hide`: its tag without the prefix, `csat-trend`. */
export const wordOf = ({ widget }: Place) => widget.tag.replace(/^kpi-/, '');

/** Tables without which a widget could only say 0: nobody recorded what it counts. */
export const tables: Readonly<Record<string, string>> = {
  [KpiConversion.tag]: 'conversions',
  [KpiEngagement.tag]: 'participations',
};

/** Registers what a board is made of. */
export function defineWidgets() {
  for (const { widget } of places) widget.define();
}

export type BoardElement = HTMLElement & Pick<KpiElement, 'metric' | 'families' | 'ticketUrl' | 'density'>;

/** A widget of the page's own making; the page may have its own class for the tag. */
export function create({ widget, attributes = {} }: Place): BoardElement {
  const element = document.createElement(widget.tag) as BoardElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
