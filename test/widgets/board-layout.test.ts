import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { layOut } from '../../src/widgets/board-layout.js';
import type { Size } from '../../src/widgets/board.js';

const columns = (...sizes: Size[]) => layOut(sizes).map((room) => room.columns);
const tiles = (count: number): Size[] => Array.from({ length: count }, () => 'tile');

describe('the layout of a board', () => {
  const cases: [string, Size[], number[]][] = [
    ['four tiles share a row', tiles(4), [3, 3, 3, 3]],
    ['five tiles are three and two', tiles(5), [4, 4, 4, 6, 6]],
    ['a tile alone takes the row', tiles(1), [12]],
    ['a wide card leaves room for a narrow one', ['wide', 'narrow'], [7, 5]],
    ['in either order', ['narrow', 'wide'], [5, 7]],
    ['two of a kind share evenly', ['wide', 'wide'], [6, 6]],
    ['a card that finds nobody to share with takes the row', ['wide', 'whole', 'narrow'], [12, 12, 12]],
    ['tiles end a row', ['narrow', ...tiles(2), 'wide'], [12, 6, 6, 12]],
    ['nothing takes no room', [], []],
  ];
  for (const [title, sizes, expected] of cases) it(title, () => expect(columns(...sizes)).to.deep.equal(expected));

  it('gives a tile that has a row for itself all that a card says', () => {
    expect(layOut([...tiles(1), 'wide', ...tiles(2)]).map(({ tile }) => tile)).to.deep.equal([
      false,
      false,
      true,
      true,
    ]);
  });

  it('marks the last of an odd number of tiles, which stands alone where tiles stand in pairs', () => {
    expect(layOut(tiles(3)).map(({ lone }) => lone)).to.deep.equal([false, false, true]);
    expect(layOut(tiles(4)).some(({ lone }) => lone)).to.equal(false);
  });

  it('fills every row, whatever the cards', () => {
    const sizes = fc.array(fc.constantFrom<Size>('tile', 'narrow', 'wide', 'whole'), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, (given) => {
        const rooms = layOut(given);
        let used = 0;
        for (const room of rooms) {
          used += room.columns;
          if (used > 12) return false;
          if (used === 12) used = 0;
        }
        return used === 0 && rooms.length === given.length;
      }),
    );
  });
});
