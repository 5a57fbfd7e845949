import { sum } from 'd3';
import type { Band } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Mark } from './drawing.js';
import { bandLooks } from './band-looks.js';
import { wholeShares } from './rounding.js';

/** A waiting time that is marked on the bar. */
export interface Pin {
  readonly kind: 'median' | 'mean' | 'p90';
  /** Milliseconds. */
  readonly value: number;
  /** Share of all tickets (0-1) that had waited no longer; read off the bands when left out. */
  readonly at?: number | undefined;
}

/** How long tickets waited: bands in the order of their edges, `unanswered` last. */
export interface ResponseBands {
  readonly bands: readonly Band[];
  /** Up to which wait an answer is in time, in milliseconds: an edge of the bands. */
  readonly within?: number | undefined;
  /** Share of tickets (0-1) that should be answered within it. */
  readonly target?: number | undefined;
  readonly pins?: readonly Pin[] | undefined;
}

/** A band with its place on the bar, as shares (0-1) of all tickets. */
export interface PlacedBand {
  readonly band: Band;
  readonly from: number;
  readonly to: number;
  readonly look: string;
  readonly name: string;
  readonly share: string;
}

export function placeBands({ bands, within }: ResponseBands, words: Words): PlacedBand[] {
  const total = sum(bands, ({ count }) => count);
  const looks = bandLooks(bands, within);
  const shares = wholeShares(bands.map(({ count }) => count));
  let before = 0;
  return bands.map((band, i) => {
    const from = total ? before / total : 0;
    before += band.count;
    return {
      band,
      from,
      to: total ? before / total : 0,
      look: looks[i] ?? '',
      name: words.band(band),
      share: words.share((shares[i] ?? 0) / 100),
    };
  });
}

/** Where a pin stands: at its stated share, or as far into its band as its value; never outside that band. */
export function pinShare({ value, at }: Pin, placed: readonly PlacedBand[]): number | undefined {
  const home = placed.find(({ band }) => !band.unanswered && (band.to === undefined || value <= band.to));
  if (!home) return undefined;
  const { from: low = 0, to: high } = home.band;
  const into = high === undefined ? 1 - low / Math.max(value, low) : (value - low) / (high - low || 1);
  const share = at ?? home.from + into * (home.to - home.from);
  return Math.min(Math.max(share, home.from), home.to);
}

export function bandMarks(
  placed: readonly PlacedBand[],
  words: Words,
  box: (band: PlacedBand, i: number) => Omit<Mark, 'key' | 'title' | 'lines'>,
): Mark[] {
  return placed.map((one, i) => ({
    ...box(one, i),
    key: one.band.unanswered ? 'unanswered' : `${one.band.from ?? 0}-${one.band.to ?? ''}`,
    title: one.name,
    lines: [one.share, words.plural('tickets', one.band.count)],
  }));
}
