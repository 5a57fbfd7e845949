import { expect } from '@open-wc/testing';
import { pictureOf } from '../../src/widgets/export/picture.js';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import { desk } from '../support/desk.js';
import { card, mount } from '../support/mount.js';

describe('the picture of a card', () => {
  for (const lang of ['en', 'es', 'ro'])
    it(`holds no word that the screen cuts off: the dot before a judgement that begins a line, in "${lang}"`, async () => {
      const widget = await mount<KpiStat>('<kpi-stat metric="csat" frame="tile"></kpi-stat>', { data: desk(), lang });
      widget.style.setProperty('width', '200px');
      await widget.updateComplete;
      const element = card(widget);
      const { words } = pictureOf(element, 'CSAT');
      const { paddingLeft } = getComputedStyle(element.querySelector('.inside') ?? element);
      const left = 16 + parseFloat(paddingLeft);
      expect(words.length).to.be.above(3);
      expect(words.filter(({ text, x, anchor }) => anchor === 'start' && /^\s*·/.test(text) && x < left)).to.eql([]);
    });
});
