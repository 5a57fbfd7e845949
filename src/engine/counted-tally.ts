import { columnsBehind, type Summand } from '../facts/counted-columns.js';
import type { Terms } from './counted-terms.js';
import type { Sums } from './counted-cube.js';
import type { Tally } from './cube.js';
import type { Span } from './result.js';

/** Classes of facts as sums and differences of what the counts say. */
export class CountedTally implements Tally {
  readonly edges: Float64Array;
  readonly #sums: Sums;
  /** Numbers of one group. */
  readonly #size: number;
  /** Which numbers each class consists of. */
  readonly #classes: readonly { readonly plus: readonly number[]; readonly minus: readonly number[] }[];

  /** @param names what the numbers are called @param edges of the bands among them */
  constructor(sums: Sums, names: readonly string[], edges: readonly number[], terms: readonly Terms[]) {
    const has = (name: string) => names.includes(name);
    const placesOf = (all: readonly Summand[]) =>
      all.flatMap((of) => columnsBehind(of, edges, has)).flatMap((name) => (has(name) ? [names.indexOf(name)] : []));
    this.edges = sums.starts;
    this.#sums = sums;
    this.#size = names.length;
    this.#classes = terms.map(({ plus, minus }) => ({ plus: placesOf(plus), minus: placesOf(minus) }));
  }

  count(span: Span): Float64Array {
    const counts = new Float64Array((this.#sums.width / this.#size) * this.#classes.length);
    this.addTo(counts, 0, span);
    return counts;
  }

  addTo(counts: Float64Array, place: number, span: Span) {
    const sums = this.#sums.of(span);
    let at = place;
    for (let group = 0; group < sums.length; group += this.#size) {
      for (const { plus, minus } of this.#classes) {
        for (const i of plus) counts[at]! += sums[group + i]!;
        for (const i of minus) counts[at]! -= sums[group + i]!;
        at++;
      }
    }
  }

  ofGroup(counts: Float64Array, group: number): Float64Array {
    const size = this.#classes.length;
    const from = group * size;
    return from < counts.length ? counts.subarray(from, from + size) : new Float64Array(size);
  }
}
