/** Registers every element, with every language. A tag that the page already has stays as it is. */
import './i18n/all.js';
import { KpiBacklog, KpiCsatTrend, KpiNps, KpiResponseBands, KpiSource } from './index.js';

// The source first: widgets inside it ask for it as soon as they are upgraded.
KpiSource.define();
for (const widget of [KpiNps, KpiResponseBands, KpiBacklog, KpiCsatTrend]) widget.define();
