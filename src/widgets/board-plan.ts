import { create, rows, tables, type BoardElement, type Place, type Row } from './board.js';
import type { Span } from '../engine/result.js';
import type { Opened } from './open.js';
import { inTurn } from './turns.js';

/** A widget and how many of the twelve columns of a wide board it takes. */
export interface Cell {
  readonly element: BoardElement;
  readonly columns: number;
  readonly tile: boolean;
  /** The last of an odd number of tiles: it takes the whole row where tiles stand in pairs. */
  readonly lone: boolean;
}

/** A slice of one group compares nothing. */
const fewestGroups = 2;
const mostTiles = 4;
const board = 12;

/** Chooses the widgets whose facts the data hold, and gives each its room. Widgets are made once and kept in `made`. */
export async function planBoard(opened: Opened, made: Map<Place, BoardElement>): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const row of rows) {
    const elements: BoardElement[] = [];
    const columns: number[] = [];
    for (const [i, place] of row.places.entries()) {
      const element = made.get(place) ?? create(place);
      made.set(place, element);
      if (!(await inTurn(() => isSupported(element, place, opened)))) continue;
      elements.push(element);
      columns.push(row.kind === 'wide' ? (row.columns[i] ?? board) : 0);
    }
    cells.push(...laidOut(row, elements, columns));
  }
  return cells;
}

/** Whether the data answer what a widget asks, whatever the period. */
function isSupported(element: BoardElement, { widget, attributes = {} }: Place, { engine, rows }: Opened): boolean {
  const { metric, families } = element;
  const table = tables[widget.tag];
  if (table !== undefined && !rows[table]) return false;
  engine.catalogue.add(...families);
  const query = { metric: metric.id, by: attributes.by, compare: 'none' } as const;
  const { trace, groups, value } = engine.query(query);
  if (!trace.span || trace.missing.length) return false;
  if (attributes.by !== undefined) return (groups ?? []).length >= fewestGroups;
  return value !== undefined || engine.query({ ...query, period: periodOf(trace.span) }).value !== undefined;
}

const periodOf = ({ start, end }: Span) => `${new Date(start).toISOString()}/${new Date(end + 1).toISOString()}`;

function laidOut({ kind }: Row, elements: readonly BoardElement[], columns: readonly number[]): readonly Cell[] {
  if (kind === 'tiles') return tiles(elements);
  // One that is left alone takes the whole row.
  return elements.map((element, i) => ({
    element,
    columns: elements.length === 1 ? board : (columns[i] ?? board),
    tile: false,
    lone: false,
  }));
}

/** As few rows as possible, as even as possible: five are three and two, not four and one. */
function tiles(elements: readonly BoardElement[]): readonly Cell[] {
  const count = elements.length;
  const rowCount = Math.ceil(count / mostTiles);
  const long = count % rowCount || rowCount;
  const size = Math.ceil(count / rowCount);
  return elements.map((element, i) => {
    const inRow = i < long * size ? size : size - 1;
    return { element, columns: board / inRow, tile: true, lone: count % 2 === 1 && i === count - 1 };
  });
}
