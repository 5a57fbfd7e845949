import { expect } from '@open-wc/testing';
import { dots, type Dots } from '../../src/charts/dots.js';
import { show, textsIn } from './stage.js';
import { breakdowns } from './view-models.js';

const of = (name: string): Dots => breakdowns[name]!;
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));
const agents = of('agents, one of them far below');

describe('dots', () => {
  it('writes a line for each group: name, value, and what it rests on', () => {
    show(dots, agents, { width: 480 }, ({ svg }) => {
      const texts = textsIn(svg);
      for (const text of ['Elena Popescu', '96%', '49', 'Diego Fernández', '56%', '34']) expect(texts).to.include(text);
    });
  });

  it('names the whole on its line, with the ends of the axis beside it', () => {
    show(dots, agents, { width: 480 }, ({ svg }) => {
      const whole = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === '84%');
      const line = [...svg.querySelectorAll('line.axis')].find((each) => number(each, 'x1') === number(each, 'x2'));
      expect(whole?.classList.contains('strong')).to.equal(true);
      expect(number(line, 'x1')).to.be.closeTo(number(whole, 'x'), 1);
    });
  });

  it('places dots in proportion: halfway between two others stands what is halfway', () => {
    const model: Dots = {
      ...agents,
      rows: [0.6, 0.7, 0.8].map((value, i) => ({ ...agents.rows[0]!, key: String(i), value, interval: undefined })),
    };
    show(dots, model, { width: 480 }, ({ svg }) => {
      const [a, b, c] = [...svg.querySelectorAll('.dot')].map((dot) => number(dot, 'cx'));
      expect(b).to.be.closeTo((a! + c!) / 2, 0.2);
    });
  });

  it('marks a signal with a diamond, a small sample with a ring, the others with a dot', () => {
    show(dots, agents, { width: 480 }, ({ svg }) => {
      const found = ['.diamond', '.ring', '.dot'].map((look) => svg.querySelectorAll(look).length);
      expect(found).to.deep.equal([1, 2, 2]);
      expect(svg.querySelectorAll('.interval-weak').length).to.equal(2);
    });
  });

  it('says no value of a handful, neither in the row nor to the pointer', () => {
    show(dots, agents, { width: 480 }, ({ svg, drawing }) => {
      expect(textsIn(svg)).to.include('–').and.to.not.include('50%');
      expect(drawing.marks[4]?.lines).to.deep.equal(['too few for a value', '6 answers']);
    });
  });

  for (const target of [{ low: 0.99 }, { high: 0.2 }])
    it(`leaves room to see a target that is open to one side: ${JSON.stringify(target)}`, () => {
      show(dots, { ...agents, target }, { width: 480 }, ({ svg }) => {
        expect(number(svg.querySelector('.rail'), 'width')).to.be.greaterThan(2);
      });
    });

  it('ends what lies far beyond the others with an arrow head', () => {
    show(dots, of('times, one of them far beyond what the others tell'), { width: 560 }, ({ svg }) => {
      expect(svg.querySelector('.cap-weak')?.getAttribute('d')).to.contain('L');
      expect(svg.querySelector('.cap')?.getAttribute('d')).to.not.contain('L');
    });
  });

  it('draws counts as bars from zero, in proportion', () => {
    show(dots, of('counts with their shares'), { width: 560 }, ({ svg }) => {
      const [email, other] = [...svg.querySelectorAll('.bar')];
      expect(number(email, 'x')).to.equal(number(other, 'x'));
      expect(number(other, 'width') / number(email, 'width')).to.be.closeTo(31 / 617, 0.001);
      expect(svg.querySelectorAll('.bar').length, 'none for zero').to.equal(2);
    });
  });

  it('leaves the drawing out where there is no room, never a value', () => {
    show(dots, agents, { width: 130 }, ({ svg }) => {
      expect(svg.querySelector('.dot, .interval')).to.equal(null);
      expect(textsIn(svg)).to.include('96%').and.to.include('Elena Popescu');
    });
  });

  it('reads each row out: name, value, facts, interval, and what is wrong with it', () => {
    show(dots, agents, { width: 480 }, ({ drawing }) => {
      expect(drawing.marks[2]?.title).to.equal('Diego Fernández');
      expect(drawing.marks[2]?.lines.map((line) => line.replaceAll('\u00a0', ' '))).to.deep.equal([
        '56%',
        '34 answers',
        '95% interval: 40–71%',
        'Clearly worse than the whole',
      ]);
      expect(drawing.marks.map(({ row }) => row)).to.deep.equal([0, 1, 2, 3, 4]);
    });
  });
});
