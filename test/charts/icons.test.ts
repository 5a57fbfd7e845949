import { expect, fixtureSync } from '@open-wc/testing';
import { render } from 'lit';
import { icon, iconNames } from '../../src/charts/icons.js';

describe('icons', () => {
  it('are the 31 of the visual language', () => {
    expect(iconNames.length).to.equal(31);
  });

  for (const name of iconNames)
    it(`draw ${name} on a grid of 16 pixels, hidden from assistive technology`, () => {
      const box = fixtureSync<HTMLElement>('<div></div>');
      render(icon(name), box);
      const svg = box.querySelector('svg');
      if (!svg) throw new Error('nothing was drawn');
      expect(svg.getAttribute('aria-hidden')).to.equal('true');
      const { x, y, width, height } = svg.getBBox();
      expect(Math.min(x, y)).to.be.at.least(0);
      expect(Math.max(x + width, y + height)).to.be.at.most(16);
      expect(width * height).to.be.greaterThan(4);
    });
});
