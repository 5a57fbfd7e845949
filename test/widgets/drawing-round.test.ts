import { expect } from '@open-wc/testing';
import { drawn, drawSoon } from '../../src/widgets/drawing-round.js';

function drawing(name: string, told: string[]) {
  return { measure: () => told.push(`measure ${name}`), draw: () => void told.push(`draw ${name}`) };
}

describe('drawings that are asked for together', () => {
  it('are all measured before the first is drawn, so that the page is laid out once', async () => {
    const told: string[] = [];
    for (const name of ['a', 'b']) drawSoon(drawing(name, told));
    expect(told).to.deep.equal([]);
    await drawn();
    expect(told).to.deep.equal(['measure a', 'measure b', 'draw a', 'draw b']);
  });

  it('are drawn once, however often they are asked for', async () => {
    const told: string[] = [];
    const one = drawing('a', told);
    drawSoon(one);
    drawSoon(one);
    await drawn();
    expect(told).to.deep.equal(['measure a', 'draw a']);
    expect(drawn()).to.equal(undefined);
  });

  it('keep nobody else from being drawn when one fails', async () => {
    const told: string[] = [];
    const failed = new Error('no such mark');
    const heard = new Promise<unknown>((resolve) => {
      const mocha = window.onerror;
      window.onerror = (_, __, ___, ____, error) => {
        window.onerror = mocha;
        resolve(error);
        return true;
      };
    });
    drawSoon({
      measure: () => undefined,
      draw: () => {
        throw failed;
      },
    });
    drawSoon(drawing('b', told));
    await drawn();
    expect(told).to.deep.equal(['measure b', 'draw b']);
    expect(await heard).to.equal(failed);
  });
});
