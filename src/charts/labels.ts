/** A label of a row of labels: where it would like to begin, how wide it is, and how much it matters. */
export interface RowLabel {
  readonly want: number;
  readonly width: number;
  /** The least weighty is dropped first. */
  readonly weight: number;
}

/**
 * Places labels on one line from 0 to `width`, in their order and at least `gap` apart: what does not fit is
 * dropped by weight, the rest is pushed from the right, then from the left. Gives the left edge of each, or `undefined`.
 */
export function placeRow(labels: readonly RowLabel[], width: number, gap: number): (number | undefined)[] {
  const kept = fitting(labels, width, gap);
  const lefts = new Map<RowLabel, number>();
  let next = width + gap;
  for (const label of [...kept].reverse()) {
    next = Math.min(label.want, next - gap - label.width);
    lefts.set(label, next);
  }
  let end = -gap;
  for (const label of kept) {
    const left = Math.max(lefts.get(label) ?? 0, end + gap);
    lefts.set(label, left);
    end = left + label.width;
  }
  return labels.map((label) => lefts.get(label));
}

function fitting(labels: readonly RowLabel[], width: number, gap: number): RowLabel[] {
  let kept = [...labels];
  const needed = () => kept.reduce((sum, label) => sum + label.width + gap, -gap);
  while (kept.length && needed() > width) {
    const least = kept.reduce((a, b) => (b.weight <= a.weight ? b : a));
    kept = kept.filter((label) => label !== least);
  }
  return kept;
}
