import type { Drawing, Mark } from '../charts/drawing.js';

const rowOf = (mark: Mark) => mark.row ?? 0;
const centre = (mark: Mark) => mark.x + mark.width / 2;
const middle = (mark: Mark) => mark.y + mark.height / 2;

/** How far around a mark the pointer still reaches it, in px. */
const reach = 6;

/** The mark under the pointer; of several, the one whose centre is nearest. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  let best: Mark | undefined;
  let nearest = Infinity;
  for (const mark of marks) {
    const inside =
      x >= mark.x - reach &&
      x <= mark.x + mark.width + reach &&
      y >= mark.y - reach &&
      y <= mark.y + mark.height + reach;
    const distance = Math.hypot(x - centre(mark), y - middle(mark));
    if (!inside || distance >= nearest) continue;
    best = mark;
    nearest = distance;
  }
  return best;
}

/** The mark whose area of the drawing holds a point: a week is chosen anywhere in its column. */
export const markAround = (marks: readonly Mark[], x: number, y: number): Mark | undefined =>
  marks.find(({ area }) => area && x >= area.x && x < area.x + area.width && y >= area.y && y <= area.y + area.height);

/** Left and right go along the row, and on to the next where a row has only one mark. */
function along(marks: readonly Mark[], from: Mark, step: 1 | -1) {
  const row = marks.filter((mark) => rowOf(mark) === rowOf(from));
  const line = row.length > 1 ? row : marks;
  return line[line.indexOf(from) + step] ?? from;
}

/** Up and down go to the mark of the neighbouring row that stands nearest. */
function across(marks: readonly Mark[], from: Mark, step: 1 | -1) {
  const rows = [...new Set(marks.map(rowOf))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(rowOf(from)) + step];
  if (row === undefined) return from;
  return marks
    .filter((mark) => rowOf(mark) === row)
    .reduce((a, b) => (Math.abs(centre(b) - centre(from)) < Math.abs(centre(a) - centre(from)) ? b : a));
}

/** Where a key leads from a mark; `undefined` for keys that move nothing. Without a mark, arrows lead to an end. */
export function moved(marks: readonly Mark[], from: Mark | undefined, key: string): Mark | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  switch (key) {
    case 'Home':
      return first;
    case 'End':
      return last;
    case 'ArrowRight':
      return from ? along(marks, from, 1) : first;
    case 'ArrowLeft':
      return from ? along(marks, from, -1) : last;
    case 'ArrowDown':
      return from ? across(marks, from, 1) : first;
    case 'ArrowUp':
      return from ? across(marks, from, -1) : last;
    default:
      return undefined;
  }
}

/** The mark that stands nearest to one that is gone: in its row, where there is one. */
export function nearest(marks: readonly Mark[], gone: Mark): Mark | undefined {
  const row = marks.filter((mark) => rowOf(mark) === rowOf(gone));
  const away = (mark: Mark) => Math.hypot(centre(mark) - centre(gone), middle(mark) - middle(gone));
  return (row.length ? row : marks).reduce<Mark | undefined>(
    (best, mark) => (best && away(best) <= away(mark) ? best : mark),
    undefined,
  );
}

/** Whether two drawings hold the same things: forms of other things have nowhere to come from. */
export const sameMarks = (a: Drawing, b: Drawing): boolean =>
  a.height === b.height && a.marks.length === b.marks.length && a.marks.every(({ key }, i) => key === b.marks[i]!.key);

const sides = ['x', 'y', 'width', 'height'] as const;

/** Whether any of the same things stands elsewhere. */
export const hasMoved = (before: Drawing, { marks }: Drawing): boolean =>
  marks.some((mark, i) => sides.some((side) => mark[side] !== before.marks[i]![side]));
