/**
 * Whole percentages that add up to 100: the largest remainders are rounded up (on a tie the larger share,
 * then the earlier). All zero when there is nothing to share out.
 */
export function wholeShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((share, index) => ({ index, share, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || b.share - a.share || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
