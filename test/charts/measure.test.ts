import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { forgetWidths, measurer } from '../../src/charts/measure.js';

const box = () => fixtureSync<HTMLElement>(html`<div></div>`);

/** The width that the page gives to a text with tabular figures. */
function drawnWidth(element: HTMLElement, text: string) {
  const span = document.createElement('span');
  span.style.setProperty('font-variant-numeric', 'tabular-nums lining-nums');
  span.style.setProperty('white-space', 'pre');
  span.style.setProperty('font-size', '13px');
  span.textContent = text;
  element.append(span);
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}

describe('measurer', () => {
  for (const family of ['sans-serif', 'serif', 'Inter, sans-serif', 'Lato, sans-serif'])
    for (const text of ['1,266', '12.345', '31 mar.', '79–88 %', '+42', '1111', 'Fără răspuns', '−0,3 zile'])
      it(`measures ${text} in ${family} as wide as it is drawn`, () => {
        const element = box();
        element.style.setProperty('font', `16px ${family}`);
        const drawn = drawnWidth(element, text);
        // Kerning between figures may draw them closer; never must they be wider than measured.
        expect(measurer(element)(text, { size: 13 })).to.be.within(drawn - 0.8, drawn + 2);
      });

  it('gives every digit the same width', () => {
    const width = measurer(box());
    expect(width('1111')).to.equal(width('0000'));
  });

  it('measures at the small size of the element unless told otherwise, and never below 11 pixels', () => {
    const element = box();
    element.style.setProperty('font-size', '20px');
    expect(measurer(element)('abc')).to.equal(measurer(element)('abc', { size: 16.25 }));
    element.style.setProperty('font-size', '10px');
    expect(measurer(element)('abc')).to.equal(measurer(element)('abc', { size: 11 }));
  });

  it('leaves nothing behind in the element', () => {
    forgetWidths();
    const element = box();
    measurer(element)('1,266');
    expect(element.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('');
  });

  it('measures in an element that is not shown', () => {
    forgetWidths();
    expect(measurer(document.createElement('div'))('abc')).to.be.greaterThan(0);
  });
});
