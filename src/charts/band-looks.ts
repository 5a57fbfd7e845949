import type { Band } from '../engine/result.js';

const wanted = ['for-1', 'for-2', 'for-3'] as const;
const unwanted = ['against-3', 'against-2', 'against-1'] as const;
const neutral = ['seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'] as const;

/** Colour of each band: within the target for 1-3, beyond it against 3-1, steps of one hue without a target. */
export function bandLooks(bands: readonly Band[], within: number | undefined): string[] {
  const answered = bands.filter(({ unanswered }) => !unanswered);
  const inside = within === undefined ? 0 : answered.filter(({ to }) => to !== undefined && to <= within).length;
  return bands.map((_, i) => {
    if (within === undefined) return ageLook(i, answered.length);
    return i < inside ? (wanted[Math.min(i, 2)] ?? 'for-3') : (unwanted[Math.min(i - inside, 2)] ?? 'against-1');
  });
}

/** Steps of one hue from light to dark, spread over as many bands as there are. */
export function ageLook(i: number, count: number): string {
  const step = count <= neutral.length ? i : Math.floor((i * neutral.length) / count);
  return neutral[Math.min(step, neutral.length - 1)] ?? 'seq-6';
}
