import { ascending } from '../facts/order.js';
import { getOrInsert } from '../model/maps.js';

/** A sample that can be asked for its k-th smallest value, without sorting all of it. */
export interface Ordered {
  /** Number of observations, weights included. */
  readonly n: number;
  /** The value of rank `k`, from 0. */
  at(rank: number): number;
}

/** Hyndman-Fan type 7: linear between the two ranks around `(n - 1) q`. */
export function quantile(sample: Ordered, q: number): number | undefined {
  if (sample.n === 0) return undefined;
  const position = (sample.n - 1) * q;
  const rank = Math.floor(position);
  const low = sample.at(rank);
  return position === rank ? low : low + (sample.at(rank + 1) - low) * (position - rank);
}

/** From here on values are spread over buckets first: below, selecting is faster. */
const many = 2048;

/** Takes the array over and reorders it as ranks are asked for. */
export function ordered(values: Float64Array): Ordered {
  if (values.length <= 64) {
    values.sort();
    return { n: values.length, at: (rank) => values[rank]! };
  }
  return (values.length >= many ? bucketed(values) : undefined) ?? selected(values);
}

/** Any rank by selection. Takes the array over. */
export function selected(values: Float64Array): Ordered {
  // Ranks that have been selected split the array: a later one is searched between its neighbours only.
  const settled: number[] = [];
  return {
    n: values.length,
    at(rank) {
      let i = 0;
      while (i < settled.length && settled[i]! < rank) i++;
      if (settled[i] !== rank) {
        select(values, rank, i > 0 ? settled[i - 1]! + 1 : 0, i < settled.length ? settled[i]! - 1 : values.length - 1);
        settled.splice(i, 0, rank);
      }
      return values[rank]!;
    },
  };
}

/** Which half of a number holds its sign, exponent and first digits: the bits of positive numbers ascend with them. */
const highWord = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 1 : 0;
/** Bits that stay: the exponent, and the first 8 binary digits (256 buckets from a number to its double). */
const shift = 12;
const mostBuckets = 1 << 16;

/** Counts values by their first digits in one pass; a rank is then searched in its bucket alone. Not for negatives. */
function bucketed(values: Float64Array): Ordered | undefined {
  const n = values.length;
  const words = new Uint32Array(values.buffer, values.byteOffset, n * 2);
  let [low, high] = [0xffffffff, 0];
  for (let i = highWord; i < words.length; i += 2) {
    const word = words[i]!;
    if (word < low) low = word;
    if (word > high) high = word;
  }
  const first = low >>> shift;
  const size = (high >>> shift) - first + 1;
  if (high > 0x7fffffff || size > mostBuckets) return undefined;
  const upTo = new Uint32Array(size + 1);
  for (let i = highWord; i < words.length; i += 2) upTo[(words[i]! >>> shift) - first + 1]!++;
  for (let b = 0; b < size; b++) upTo[b + 1]! += upTo[b]!;
  return inPieces(upTo, (bucket) => {
    const own = new Float64Array(upTo[bucket + 1]! - upTo[bucket]!);
    const code = bucket + first;
    for (let i = 0, k = 0; k < own.length; i++) if (words[2 * i + highWord]! >>> shift === code) own[k++] = values[i]!;
    return selected(own);
  });
}

/**
 * Values in ascending pieces, of which each is put in order when a rank in it is asked for.
 * @param upTo how many values lie before each piece, and at last how many there are
 */
export function inPieces(upTo: Uint32Array | Float64Array, open: (piece: number) => Ordered): Ordered {
  const known = new Map<number, Ordered>();
  return {
    n: upTo.at(-1)!,
    at(rank) {
      const piece = lastUpTo(upTo, rank);
      return getOrInsert(known, piece, open).at(rank - upTo[piece]!);
    },
  };
}

/** The piece that holds a rank: the last one with no more than that before it. */
export function lastUpTo(upTo: Uint32Array | Float64Array, rank: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (upTo[middle]! <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Hoare's selection with the median of three: afterwards `values[k]` is where sorting would put it. */
function select(values: Float64Array, k: number, left: number, right: number) {
  while (right > left) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swap = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swap;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

const medianOfThree = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Values that stand for `weights[i]` observations each. */
export function weighted(values: Float64Array, weights: Float64Array): Ordered {
  const order = ascending(values);
  const upTo = new Float64Array(order.length + 1);
  for (let i = 0; i < order.length; i++) upTo[i + 1] = upTo[i]! + weights[order[i]!]!;
  return { n: upTo.at(-1)!, at: (rank) => values[order[lastUpTo(upTo, rank)]!]! };
}
