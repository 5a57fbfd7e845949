import { expect } from '@open-wc/testing';
import { pictureOf } from '../../src/widgets/export/picture.js';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import { desk } from '../support/desk.js';
import { card, mount } from '../support/mount.js';

const oneFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Around the card in its picture. */
const margin = 16;
/** From the narrowest card that has the dot to one with room for all. */
const widths = [224, 236, 248, 260, 280, 300];

describe('the picture of a card', () => {
  for (const lang of ['es', 'ro'])
    it(`holds no word that the screen cuts off: the dot before a judgement that begins a line, in "${lang}"`, async () => {
      const widget = await mount<KpiStat>('<kpi-stat metric="nps" frame="tile"></kpi-stat>', { data: desk(), lang });
      let wrapped = 0;
      for (const width of widths) {
        widget.style.setProperty('width', `${width}px`);
        await oneFrame();
        await widget.updateComplete;
        const element = card(widget);
        const dot = element.querySelector('.separator')!.getBoundingClientRect();
        const { left } = element.querySelector('.delta')!.getBoundingClientRect();
        if (dot.right > left + 1) continue;
        wrapped++;
        const edge = left - element.getBoundingClientRect().left + margin;
        const cut = pictureOf(element, 'NPS').words.filter(({ text, x }) => text.trim() === '·' && x < edge - 1);
        expect(cut, `${width} px`).to.deep.equal([]);
      }
      expect(wrapped).to.be.above(0);
    });
});
