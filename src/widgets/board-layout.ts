import type { Size } from './board.js';

/** The room of one card. */
export interface Room {
  /** Of the twelve of a wide board. */
  readonly columns: number;
  readonly tile: boolean;
  /** The last of an odd number of tiles: it takes the whole row where tiles stand in pairs. */
  readonly lone: boolean;
}

const board = 12;
const mostTiles = 4;

/** Rows that are always full: neighbouring tiles share rows evenly, other cards stand in pairs or alone. */
export function layOut(sizes: readonly Size[]): readonly Room[] {
  const rooms: Room[] = [];
  while (rooms.length < sizes.length) {
    const rest = sizes.slice(rooms.length);
    rooms.push(...(rest[0] === 'tile' ? tiles(run(rest)) : pair(rest)));
  }
  return rooms;
}

const run = (sizes: readonly Size[]) => {
  const end = sizes.findIndex((size) => size !== 'tile');
  return end < 0 ? sizes.length : end;
};

/** As few rows as possible, as even as possible: five are three and two, not four and one. */
function tiles(count: number): readonly Room[] {
  const rows = Math.ceil(count / mostTiles);
  const long = count % rows || rows;
  const size = Math.ceil(count / rows);
  return Array.from({ length: count }, (_, i) => ({
    columns: board / (i < long * size ? size : size - 1),
    // One that has a row for itself has room for all that it says.
    tile: count > 1,
    lone: count % 2 === 1 && i === count - 1,
  }));
}

const isHalf = (size: Size | undefined) => size === 'wide' || size === 'narrow';

/** Two of a kind share a row evenly; one that finds nobody to share with takes it whole. */
function pair([first, second]: readonly Size[]): readonly Room[] {
  const card = (columns: number): Room => ({ columns, tile: false, lone: false });
  if (!isHalf(first) || !isHalf(second)) return [card(board)];
  if (first === second) return [card(board / 2), card(board / 2)];
  return first === 'wide' ? [card(7), card(5)] : [card(5), card(7)];
}
