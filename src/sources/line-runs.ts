import { placeIn, type Place } from '../model/lines.js';

/** Places of records that come one after the other, in few numbers. */
export class LineRuns {
  readonly numbers: number[] = [];
  /** The record after the last one of a file, and what would go on its run. */
  #end = 0;
  #line = 0;
  #file = 0;

  /** @param file 1 is the first of the files with a name, 0 one without */
  add(row: number, line: number, file: number) {
    if (row > this.#end) this.numbers.push(this.#end, 0, 0);
    if (row > this.#end || line !== this.#line || file !== this.#file) this.numbers.push(row, line, file);
    this.#end = row + 1;
    this.#line = line + 1;
    this.#file = file;
  }

  /** Says how many records there are: those after the last one of a file are of none. */
  close(size: number) {
    if (this.#end < size) this.numbers.push(this.#end, 0, 0);
  }

  placeOf(row: number, files: readonly string[]): Place | undefined {
    return row < this.#end ? placeIn(this.numbers, files, row) : undefined;
  }
}
