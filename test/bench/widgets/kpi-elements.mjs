/** Ours, whole, as an application has it: from its bundler, with later parts in files of their own. */
import '../../../src/i18n/en.js';
import { KpiCsatTrend } from '../../../src/widgets/kpi-csat-trend.js';
import { KpiNps } from '../../../src/widgets/kpi-nps.js';
import { KpiResponseBands } from '../../../src/widgets/kpi-response-bands.js';
import { KpiSource } from '../../../src/widgets/kpi-source.js';

for (const widget of [KpiSource, KpiCsatTrend, KpiResponseBands, KpiNps]) widget.define();

export { make } from './kpi-page.mjs';
