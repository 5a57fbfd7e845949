/** Table of contents: the classes and their types. Importing it registers nothing. */
export { KpiBacklog } from './widgets/kpi-backlog.js';
export { KpiCsatTrend } from './widgets/kpi-csat-trend.js';
export { KpiElement } from './widgets/kpi-element.js';
export { KpiNps } from './widgets/kpi-nps.js';
export { KpiResponseBands } from './widgets/kpi-response-bands.js';
export { KpiSource } from './widgets/kpi-source.js';
export { KpiErrorEvent, KpiFilterRequestEvent, KpiPeriodRequestEvent, KpiReadyEvent } from './widgets/events.js';
export { registerLanguage, wordsFor, type Words } from './i18n/words.js';
export type { Messages } from './i18n/messages.js';
export type { Dataset } from './model/records.js';
export type { Settings } from './model/settings.js';
export type { Control, Query, Result, Where } from './engine/result.js';
