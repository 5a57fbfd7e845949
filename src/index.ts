/** Table of contents: the classes and their types. Importing it registers nothing. */
export { KpiAgentSatisfaction } from './widgets/kpi-agent-satisfaction.js';
export { KpiAppraisal } from './widgets/kpi-appraisal.js';
export { KpiBacklog } from './widgets/kpi-backlog.js';
export { KpiBalance } from './widgets/kpi-balance.js';
export { KpiBreakdown } from './widgets/kpi-breakdown.js';
export { KpiBullet } from './widgets/kpi-bullet.js';
export { KpiCes } from './widgets/kpi-ces.js';
export { KpiChannelPreference } from './widgets/kpi-channel-preference.js';
export { KpiChannels } from './widgets/kpi-channels.js';
export { KpiChurn } from './widgets/kpi-churn.js';
export { KpiClv } from './widgets/kpi-clv.js';
export { KpiComplaints } from './widgets/kpi-complaints.js';
export { KpiContacts } from './widgets/kpi-contacts.js';
export { KpiConversion } from './widgets/kpi-conversion.js';
export { KpiCsatTrend } from './widgets/kpi-csat-trend.js';
export { KpiCsat } from './widgets/kpi-csat.js';
export { KpiDashboard } from './widgets/kpi-dashboard.js';
export { KpiFilter } from './widgets/kpi-filter.js';
export { KpiPeriod } from './widgets/kpi-period.js';
export { KpiElement } from './widgets/kpi-element.js';
export { KpiEngagement } from './widgets/kpi-engagement.js';
export { KpiExplain } from './widgets/kpi-explain.js';
export { KpiFcr } from './widgets/kpi-fcr.js';
export { KpiFeedback } from './widgets/kpi-feedback.js';
export { KpiFirstResponse } from './widgets/kpi-first-response.js';
export { KpiHeatmap } from './widgets/kpi-heatmap.js';
export { KpiNps } from './widgets/kpi-nps.js';
export { KpiOverallSatisfaction } from './widgets/kpi-overall-satisfaction.js';
export { KpiQuality } from './widgets/kpi-quality.js';
export { KpiReadTime } from './widgets/kpi-read-time.js';
export { KpiReferral } from './widgets/kpi-referral.js';
export { KpiReopen } from './widgets/kpi-reopen.js';
export { KpiResolutionTime } from './widgets/kpi-resolution-time.js';
export { KpiResolved } from './widgets/kpi-resolved.js';
export { KpiResponseBands } from './widgets/kpi-response-bands.js';
export { KpiResponseTime } from './widgets/kpi-response-time.js';
export { KpiRetention } from './widgets/kpi-retention.js';
export { KpiSelfService } from './widgets/kpi-self-service.js';
export { KpiSla } from './widgets/kpi-sla.js';
export { KpiSocial } from './widgets/kpi-social.js';
export { KpiSource } from './widgets/kpi-source.js';
export { KpiStat } from './widgets/kpi-stat.js';
export { KpiTickets } from './widgets/kpi-tickets.js';
export { KpiTrend } from './widgets/kpi-trend.js';
export { KpiUtilization } from './widgets/kpi-utilization.js';
export { KpiVolume } from './widgets/kpi-volume.js';
export { KpiWaitTime } from './widgets/kpi-wait-time.js';
export {
  KpiErrorEvent,
  KpiFilterRequestEvent,
  KpiPeriodRequestEvent,
  KpiReadyEvent,
  KpiSelectEvent,
  KpiStateEvent,
} from './widgets/events.js';
export type { State } from './widgets/state.js';
export type { Part, Selection } from './widgets/selection.js';
export { registerLanguage, wordsFor, type Words } from './i18n/words.js';
export type { Messages } from './i18n/messages.js';
export type { Dataset } from './model/records.js';
export type { Settings } from './model/settings.js';
export type { Control, Query, Result, Where } from './engine/result.js';
