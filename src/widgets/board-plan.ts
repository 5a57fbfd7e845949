import { chosenPieces, type Choice, type Piece } from './board-choice.js';
import { layOut, type Room } from './board-layout.js';
import { create, tables, type BoardElement, type Place } from './board.js';
import type { Span } from '../engine/result.js';
import type { Opened } from './open.js';
import { inTurn } from './turns.js';

/** A widget, or a place for elements of the page's own, and its room on the board. */
export type Cell = Room & ({ readonly element: BoardElement } | { readonly slot: string });

/** A slice of one group compares nothing. */
const fewestGroups = 2;

/**
 * Chooses what the page asks for, else the widgets whose facts the data hold, and gives each its room. Widgets are made
 * once and kept in `made`.
 */
export async function planBoard(
  opened: Opened,
  choice: Choice,
  made: Map<Place, BoardElement>,
): Promise<readonly Cell[]> {
  const shown: Piece[] = [];
  for (const piece of chosenPieces(choice))
    if (piece.kind === 'slot' || piece.asked || (await isSupported(kept(piece.place, made), piece.place, opened)))
      shown.push(piece);
  const rooms = layOut(shown.map(({ size }) => size));
  return shown.map((piece, i) => ({
    ...rooms[i]!,
    ...(piece.kind === 'slot' ? { slot: piece.slot } : { element: kept(piece.place, made) }),
  }));
}

function kept(place: Place, made: Map<Place, BoardElement>): BoardElement {
  const element = made.get(place) ?? create(place);
  made.set(place, element);
  return element;
}

/** Whether the data answer what a widget asks, whatever the period. */
async function isSupported(element: BoardElement, place: Place, opened: Opened): Promise<boolean> {
  const table = tables[place.widget.tag];
  if (table !== undefined && !opened.rows[table]) return false;
  await opened.engine.catalogue.bring(...element.families);
  return (await inTurn({}, () => isAnswered(element, place, opened))) === true;
}

function isAnswered({ metric }: BoardElement, { attributes = {}, widget }: Place, { engine }: Opened): boolean {
  if (widget.tag === 'kpi-heatmap' && engine.heatmap({ metric: metric.id }).missing) return false;
  const query = { metric: metric.id, by: attributes.by, compare: 'none' } as const;
  const { trace, groups, value } = engine.query(query);
  if (!trace.span || trace.missing.length) return false;
  if (attributes.by !== undefined) return (groups ?? []).length >= fewestGroups;
  return value !== undefined || engine.query({ ...query, period: periodOf(trace.span) }).value !== undefined;
}

const periodOf = ({ start, end }: Span) => `${new Date(start).toISOString()}/${new Date(end + 1).toISOString()}`;
