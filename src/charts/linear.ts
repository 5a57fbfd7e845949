/**
 * Straight from a domain to a range; a domain without extent gives the middle of the range. `scaleLinear` of d3 does the
 * same and brings colours, formats and interpolation of anything, nine kilobytes that no chart here uses.
 */
export function linear(domain: Pair, range: Pair, clamped = false): (value: number) => number {
  const [low, high] = domain;
  const [from, to] = range;
  return (value) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return from + (to - from) * (clamped ? Math.max(0, Math.min(1, share)) : share);
  };
}

type Pair = readonly [from: number, to: number];
