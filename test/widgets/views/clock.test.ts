import { expect } from '@open-wc/testing';
import type { KpiElement } from '../../../src/widgets/kpi-element.js';
import { everything } from '../../support/everything.js';
import { card, mount, press, text } from '../../support/mount.js';

const businessHours = {
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]])),
};
const attributes = `period="2025-03" settings='${JSON.stringify({ businessHours })}'`;
const seen = (element: Element) => text(card(element));

describe('times in which only opening hours count', () => {
  const tags = ['kpi-stat', 'kpi-bullet', 'kpi-trend', 'kpi-breakdown'];
  for (const tag of tags)
    it(`are written as working time everywhere in <${tag}>: value, interval, change, table, explanation`, async () => {
      const metric = 'metric="first-response-time" clock="business"';
      const element = await mount<KpiElement>(`<${tag} ${metric}></${tag}>`, { data: everything(), attributes });
      press(card(element), 'i');
      press(card(element), 't');
      await element.updateComplete;
      expect(seen(element)).to.match(/working (h|min)/);
      const times = seen(element).match(/\d+(?:\.\d+)? (?:working )?(?:h|min|d)\b/g) ?? [];
      // The axis of a chart has no room for more than the unit; the table stands in its place here.
      expect(times.filter((time) => !time.includes('working'))).to.deep.equal([]);
    });
});
