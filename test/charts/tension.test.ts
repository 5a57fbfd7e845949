import { expect } from '@open-wc/testing';
import { tension } from '../../src/charts/tension.js';
import { show, textsIn } from './stage.js';
import { tensions } from './view-models.js';

const of = (name: string) => tensions[name]!;
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));

describe('tension', () => {
  it('pulls to the right where it is better, to the left where it is worse, from the middle of the noise', () => {
    show(tension, of('a trade-off'), { width: 400 }, ({ svg }) => {
      const [better, worse] = [svg.querySelector('.for-2'), svg.querySelector('.against-2')];
      const zero = number(svg.querySelector('.axis'), 'x1');
      expect(number(better, 'x')).to.be.closeTo(zero, 1);
      expect(number(worse, 'x') + number(worse, 'width')).to.be.closeTo(zero, 1);
      // 3.2 half-widths against 1.6.
      expect(number(better, 'width') / number(worse, 'width')).to.be.closeTo(2, 0.02);
    });
  });

  it('lets the noise reach one half-width to each side', () => {
    show(tension, of('a trade-off'), { width: 400 }, ({ svg }) => {
      const noise = number(svg.querySelector('.band'), 'width');
      expect(number(svg.querySelector('.against-2'), 'width')).to.be.closeTo((1.6 * noise) / 2, 0.2);
    });
  });

  it('judges nothing by colour that lies within the noise, and draws nothing where nothing can be compared', () => {
    show(tension, of('noise, and nothing to compare'), { width: 400 }, ({ svg }) => {
      expect(svg.querySelector('.for-2, .against-2')).to.equal(null);
      expect([svg.querySelectorAll('.mid').length, svg.querySelectorAll('.notch').length]).to.deep.equal([1, 1]);
    });
  });

  it('ends at the end of the axis, however far a change goes', () => {
    show(tension, of('far beyond the axis'), { width: 400 }, ({ svg }) => {
      const right = [...svg.querySelectorAll('.notch')].map((each) => number(each, 'x') + number(each, 'width'));
      expect(Math.max(...right)).to.be.at.most(400);
    });
  });

  it('names both ends, and the noise where there is room', () => {
    show(tension, of('a trade-off'), { width: 400 }, ({ svg }) => {
      expect(textsIn(svg).slice(0, 3)).to.have.members(['better', 'worse', 'noise']);
    });
  });

  it('says of each side its value, its change and what to think of it', () => {
    show(tension, of('a trade-off'), { width: 400 }, ({ drawing }) => {
      expect(drawing.marks[0]?.title).to.equal('First response');
      expect(drawing.marks[0]?.lines).to.deep.equal(['15 min', '−8 min', 'better']);
    });
  });
});
