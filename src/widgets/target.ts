import type { Unit } from '../metrics/metric.js';
import { warnOnce } from './choices.js';

/** The values to reach, in the unit of the metric; one end may be open. */
export interface Zone {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

const durations: Readonly<Record<string, number>> = { s: 1e3, min: 6e4, m: 6e4, h: 36e5, d: 864e5 };
const quantity = /^(-?\d+(?:[.,]\d+)?)\s*(%|s|min|m|h|d)?$/;

/** One number as it stands on screen: `85` or `85%` of a share, `4h` of a time. */
export function parseQuantity(text: string, unit: Unit): number | undefined {
  const [, digits, suffix] = quantity.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(',', '.'));
  if (unit === 'ms') return suffix && suffix in durations ? number * durations[suffix]! : undefined;
  if (suffix && suffix !== '%') return undefined;
  return unit === 'share' || unit === 'ratio' ? number / 100 : number;
}

/**
 * A target as the page writes it, in the unit on screen: `85`, `80-90`, `4h`. A single number is the least or the
 * most, whichever is better. `undefined` without one; an unreadable one is told to the developer once.
 */
export function parseTarget(
  text: string | undefined,
  unit: Unit,
  better: 'higher' | 'lower' | 'neither',
): Zone | undefined {
  if (!text?.trim()) return undefined;
  const [first = '', second] = text.split(/(?<=[\d%a-z])\s*[-–]\s*/i);
  const low = parseQuantity(first, unit);
  const high = second === undefined ? undefined : parseQuantity(second, unit);
  if (low === undefined || (second !== undefined && high === undefined)) {
    warnOnce(`target="${text}" is not of the form 85, 80-90 or 4h`);
    return undefined;
  }
  if (high !== undefined) return { low, high };
  return better === 'lower' ? { high: low } : { low };
}
