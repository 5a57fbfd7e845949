import type { Mark } from '../charts/drawing.js';

const rowOf = (mark: Mark) => mark.row ?? 0;
const centre = (mark: Mark) => mark.x + mark.width / 2;

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
    const distance = Math.hypot(x - centre(mark), y - (mark.y + mark.height / 2));
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
