import { expect } from '@open-wc/testing';
import { heat, type Heat } from '../../src/charts/heat.js';
import { show, textsIn } from './stage.js';
import { heats } from './view-models.js';

const of = (name: string): Heat => heats[name]!;
const week = of('a working week with its opening hours');
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));
/** Fill of the cell of a mark, from the middle of it. */
const stepAt = (svg: SVGSVGElement, { x, y }: { x: number; y: number }) =>
  [...svg.querySelectorAll('[class^=seq-]')]
    .find((cell) => number(cell, 'x') === Math.round(x * 10) / 10 && number(cell, 'y') === Math.round(y * 10) / 10)
    ?.getAttribute('class');

describe('heat', () => {
  it('has a cell for each hour of the week, in equal steps from zero', () => {
    show(heat, week, { width: 860 }, ({ svg, drawing }) => {
      expect(svg.querySelectorAll('[class^=seq-]').length).to.equal(7 * 24);
      // The hill: 100 at ten on Tuesday, 84 two hours later (above 5/6 of 100), 60 five hours later, 0 at night.
      const steps = [10, 12, 15, 23].map((hour) => stepAt(svg, drawing.marks[24 + hour]!));
      expect(steps).to.deep.equal(['seq-6', 'seq-6', 'seq-4', 'seq-1']);
    });
  });

  it('prints numbers only where a cell has room for them, with the sums of the days', () => {
    show(heat, week, { width: 860 }, ({ svg }) => {
      expect(svg.querySelectorAll('.cell').length).to.equal(7 * 24);
      expect(textsIn(svg)).to.include('total');
    });
    show(heat, week, { width: 320 }, ({ svg }) => {
      expect(svg.querySelectorAll('.cell').length).to.equal(0);
      expect(textsIn(svg)).to.not.include('total');
      expect(textsIn(svg).slice(-5)).to.deep.equal(['0', '6', '12', '18', '24']);
    });
  });

  it('leaves a place without such an hour empty: no zero', () => {
    show(heat, of('a week from Sunday with a night shift and holes'), { width: 860 }, ({ svg, drawing }) => {
      expect(svg.querySelectorAll('.no-cell').length).to.equal(3);
      expect(drawing.marks.find(({ key }) => key === '7-2')?.lines).to.deep.equal(['no data']);
    });
  });

  it('begins with the day that the week begins with', () => {
    show(heat, of('a week from Sunday with a night shift and holes'), { width: 860 }, ({ svg }) => {
      expect(textsIn(svg).filter((text) => /^[A-Z][a-z]{2}$/.test(text))[0]).to.equal('Sun');
    });
  });

  it('outlines the opening hours: every border between open and closed once, none between two open hours', () => {
    show(heat, week, { width: 860 }, ({ svg, drawing }) => {
      const path = svg.querySelector('.opening')?.getAttribute('d') ?? '';
      const uprights = [...path.matchAll(/M([\d.]+),[\d.]+V/g)].map(([, x]) => Number(x));
      const [nine, three, six] = [9, 15, 18].map((hour) => drawing.marks[hour]!.x - 0.5);
      expect(uprights.filter((x) => Math.abs(x - nine!) < 0.2).length).to.equal(5);
      expect(uprights.filter((x) => Math.abs(x - six!) < 0.2).length).to.equal(4);
      expect(uprights.filter((x) => Math.abs(x - three!) < 0.2).length).to.equal(1);
      // The top of Monday, the step between Thursday and Friday, the foot of Friday.
      expect([...path.matchAll(/H/g)].length).to.equal(3);
    });
  });

  it('reads each hour out, with the next day in the row below', () => {
    show(heat, week, { width: 320 }, ({ drawing }) => {
      const mark = drawing.marks[24 + 10];
      expect([mark?.title, mark?.lines, mark?.row]).to.deep.equal(['Tuesday, 10:00–11:00', ['100 tickets'], 1]);
    });
  });
});
