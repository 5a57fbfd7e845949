import type { Mark } from '../charts/drawing.js';
import type { Result } from '../engine/result.js';
import type { Part } from './selection.js';

/** Marks of bands stand for the tickets in them; their keys are those of a set of tickets. */
export function bandPicker({ trace }: Result, period?: string): (mark: Mark) => Part {
  const { metric, population, clock } = trace;
  return ({ key }) => ({ tickets: { metric, population, clock, ...(period && { period }), bands: [key] } });
}
