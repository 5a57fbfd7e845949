/** The board on a Lightning page. Data come from Apex, which asks as the reader; they go to the element as a property. */
import LANG from '@salesforce/i18n/lang';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import cases from '@salesforce/apex/KpiBoardController.cases';
import KPI_ELEMENTS from '@salesforce/resourceUrl/kpiElements';
import { api, LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';

export default class KpiBoard extends LightningElement {
  /** Days of cases to load. */
  @api days = 90;

  started = false;

  async renderedCallback() {
    if (this.started) return;
    this.started = true;
    const place = this.template.querySelector('.figures');
    const [payload] = await Promise.all([cases({ days: this.days }), loadScript(this, KPI_ELEMENTS)]);
    place.append(boardOf(payload));
  }
}

function boardOf(payload) {
  const source = document.createElement('kpi-source');
  Object.assign(source, { adapter: 'salesforce', timeZone: TIME_ZONE, lang: LANG, data: payload });
  source.append(document.createElement('kpi-dashboard'));
  return source;
}
