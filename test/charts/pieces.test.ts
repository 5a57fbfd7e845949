import { expect } from '@open-wc/testing';
import { render, svg } from 'lit';
import { drawPieces, type Piece } from '../../src/charts/pieces.js';

const line = (x1: number, look = 'grid'): Piece => ({ name: 'line', attributes: { x1, class: look } });
const words = (text: string): Piece => ({ name: 'text', attributes: { x: 1 }, inside: text });
const hatch = (look: string): Piece => ({
  name: 'defs',
  attributes: {},
  inside: [{ name: 'pattern', attributes: { id: 'p' }, inside: [line(0, look)] }],
});

describe('the pieces of a drawing', () => {
  let place: SVGSVGElement;
  beforeEach(() => {
    place = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  });
  const draw = (...pieces: Piece[]) => render(svg`${drawPieces(pieces)}<rect class="ring"></rect>`, place);
  const elements = () => [...place.children];
  const drawn = () => place.innerHTML.replaceAll(/<!--.*?-->/g, '');
  const ring = '<rect class="ring"></rect>';

  it('are elements of SVG, in their order and before what follows them', () => {
    draw(line(1), words('40%'), hatch('muted'));
    expect(drawn()).to.equal(
      `<line x1="1" class="grid"></line><text x="1">40%</text><defs><pattern id="p"><line x1="0" class="muted"></line></pattern></defs>${ring}`,
    );
    expect(elements().every((each) => each instanceof SVGElement)).to.equal(true);
  });

  it('are no markup where their words look like it', () => {
    draw(words('<b>'));
    expect(place.querySelector('text')!.textContent).to.equal('<b>');
  });

  it('are the same elements after a change, so that they can move', () => {
    draw(line(1), words('40%'), hatch('muted'));
    const before = [...place.querySelectorAll('*')];
    draw(line(2, 'axis'), words('41%'), hatch('strong'));
    expect([...place.querySelectorAll('*')]).to.deep.equal(before);
    expect(drawn()).to.equal(
      `<line x1="2" class="axis"></line><text x="1">41%</text><defs><pattern id="p"><line x1="0" class="strong"></line></pattern></defs>${ring}`,
    );
  });

  for (const [what, before, after] of [
    ['more of them', [line(1)], [line(1), words('a'), line(2)]],
    ['fewer of them', [line(1), words('a'), line(2)], [line(1)]],
    ['others in their place', [line(1), words('a')], [words('a'), line(1)]],
    ['none', [line(1)], []],
    ['fewer attributes', [line(1)], [{ name: 'line', attributes: { x1: 1 } }]],
    ['fewer inside', [hatch('a')], [{ name: 'defs', attributes: {}, inside: [] }]],
  ] satisfies (readonly [string, Piece[], Piece[]])[])
    it(`are what was drawn last: ${what}`, () => {
      draw(...after);
      const expected = drawn();
      render(undefined, place);
      draw(...before);
      draw(...after);
      expect(drawn()).to.equal(expected);
    });

  it('writes nothing that has not changed', () => {
    draw(line(1), words('40%'));
    const changes = new MutationObserver(() => {});
    changes.observe(place, { subtree: true, attributes: true, childList: true, characterData: true });
    draw(line(1), words('40%'));
    expect(changes.takeRecords()).to.deep.equal([]);
    changes.disconnect();
  });

  it('go with the drawing that they are of', () => {
    draw(line(1), words('40%'));
    render(undefined, place);
    expect(place.children).to.have.length(0);
  });
});
