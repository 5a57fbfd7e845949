import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { metrics } from '../../src/metrics/index.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import { fittingOf, markupOf } from '../../stories/fitting.js';
import { everything } from '../support/everything.js';
import { mount, part, text } from '../support/mount.js';

/*
 * Each metric has a widget from the moment that it is declared: its own, or the generic one that suits it.
 */

const settings = {
  sla: { unknown: { firstResponse: 3_600_000, resolution: 864_000_000 } },
  grossMargin: 0.4,
};
const attributes = `period="2025-03" settings='${JSON.stringify(settings)}'`;
const data = everything();

describe('the view that suits a metric', () => {
  for (const [id, markup] of [
    ['csat', '<kpi-csat></kpi-csat>'],
    ['nps', '<kpi-nps></kpi-nps>'],
    ['backlog', '<kpi-backlog></kpi-backlog>'],
    ['reopened-tickets', '<kpi-trend metric="reopened-tickets"></kpi-trend>'],
    ['immediate-responses', '<kpi-bullet metric="immediate-responses"></kpi-bullet>'],
    ['ces-ease', '<kpi-stat metric="ces-ease"></kpi-stat>'],
  ] as const)
    it(`of ${id} is ${markup}`, () => expect(markupOf(fittingOf(metrics[id]!))).to.equal(markup));
});

describe('every metric in the view that suits it', () => {
  for (const metric of Object.values(metrics))
    it(`${metric.id} shows what the engine answers, or says why there is nothing`, async () => {
      const element = await mount<KpiElement>(markupOf(fittingOf(metric)), { data, attributes });
      const shown = text(element.shadowRoot?.querySelector('.kpi'));
      // Bands are a view of the waiting time.
      if (metric.id !== 'response-bands') expect(element.metric?.id).to.equal(metric.id);
      expect(part(element, 'label')).to.not.equal('');
      expect(shown).to.not.match(/undefined|NaN|\[object/);
      expect(element.shadowRoot?.querySelector('[part~="value"], svg, [part~="state"]')).to.not.equal(null);
    });
});
