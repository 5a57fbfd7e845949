/** Text to 32 bits (FNV-1a), to turn a seed that people can read into a state. */
const hash = (/** @type {string} */ text) => {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return bits >>> 0;
};

/**
 * Seeded randomness (xorshift of 128 bits): the same seed gives the same numbers on every machine.
 * Each part of the desk draws from a `branch` of its own, so that a new table never changes another.
 */
export class Random {
  /** @type {[number, number, number, number]} */
  #state;
  #seed;

  /** @param {string} seed */
  constructor(seed) {
    this.#seed = seed;
    this.#state = [hash(`${seed}:a`), hash(`${seed}:b`), hash(`${seed}:c`), hash(`${seed}:d`) | 1];
    for (let i = 0; i < 16; i++) this.unit();
  }

  /** @param {string} name */
  branch(name) {
    return new Random(`${this.#seed}/${name}`);
  }

  /** In [0, 1). */
  unit() {
    const [x, y, z, w] = this.#state;
    const t = x ^ (x << 11);
    const next = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    this.#state = [y, z, w, next];
    return next / 0x100000000;
  }

  /** @param {number} low @param {number} high */
  between(low, high) {
    return low + (high - low) * this.unit();
  }

  /** A whole number, both ends included. @param {number} low @param {number} high */
  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }

  /** @param {number} probability 0-1 */
  chance(probability) {
    return this.unit() < probability;
  }

  /** Mean 0, standard deviation 1 (Box and Muller). */
  normal() {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Waiting times: most are short, a few are long. @param {number} median @param {number} sigma of the logarithm */
  logNormal(median, sigma) {
    return median * Math.exp(sigma * this.normal());
  }

  /** How many of many rare things happen; the normal approximation is good enough here. @param {number} mean */
  count(mean) {
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
  }

  /**
   * @template T
   * @param {readonly T[]} list not empty
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[Math.floor(this.unit() * list.length)]);
  }

  /**
   * One value of a table of [value, weight].
   * @template T
   * @param {readonly (readonly [T, number])[]} table not empty
   * @returns {T}
   */
  weighted(table) {
    let left = this.unit() * table.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    return /** @type {readonly [T, number]} */ (table[table.length - 1])[0];
  }
}
