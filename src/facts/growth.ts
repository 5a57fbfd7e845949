import { getOrInsert } from '../model/maps.js';
import { grown, roomy, type Values } from './columns.js';

/** Columns of one length that grow together: columns that were one array stay one. */
export class Growth {
  readonly length: number;
  /** Columns are copied, since others go on with them as they are. */
  readonly #apart: boolean;
  readonly #known = new Map<Values, Values>();

  constructor(length: number, apart = false) {
    this.length = length;
    this.#apart = apart;
  }

  /** The column with its new length. */
  of<T extends Values>(column: T): T {
    const grow = () => grown(this.#apart ? (column.slice() as T) : column, this.length);
    return getOrInsert(this.#known, column, grow) as T;
  }

  /** The column with other values in some rows; wider where these do not fit. */
  write<T extends Values>(column: T, values: Values, rows: Uint32Array): T {
    let next = this.of(column);
    if (next.BYTES_PER_ELEMENT < values.BYTES_PER_ELEMENT) {
      const wider = roomy(values.constructor as never, this.length) as unknown as T;
      wider.set(next);
      this.#known.set(column, (next = wider));
    }
    for (let i = 0; i < rows.length; i++) next[rows[i]!] = values[i]!;
    return next;
  }
}
