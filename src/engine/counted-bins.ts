import { besideTables } from './recent.js';
import type { FactTable } from '../facts/table.js';
import { binColumn } from '../model/counted.js';
import { classesIn, type CountedQuestion, type Said } from './counted-cube.js';
import type { Present } from './measures.js';
import type { Span } from './result.js';

/** Values that stand for many facts each: the middles of bins, ascending. */
export interface Middles extends Present {
  readonly weights: Float64Array;
  /** Whether the event came; all 1 where the bins are not told apart by one. */
  readonly seen: Uint8Array;
}

/** The bins of a table: what they are told apart by, and what lies in the middle of each class. */
interface Bins {
  readonly said: Said;
  readonly middles: Float64Array;
  readonly seen: Uint8Array;
}

/** Waits of answered calls lie in the bins of all, told apart by a flag. */
export const valueIn = (column: string) => (column === 'answeredWait' ? 'wait' : column);

const binsBeside = besideTables<Bins>(4);

/** How many values of a span lie in each bin. */
export function middlesOf(
  question: Omit<CountedQuestion, 'by'>,
  column: string,
  seen: string | undefined,
): (span: Span) => Middles {
  const bins = binsBeside(question.table, `${column} ${seen ?? ''}`, () => binsOf(question.table, column, seen));
  const countsIn = classesIn(question, bins.said);
  return (span) => {
    const counts = countsIn(span);
    const known: number[] = [];
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) known.push(i);
    return {
      values: Float64Array.from(known, (i) => bins.middles[i]!),
      weights: Float64Array.from(known, (i) => counts[i]!),
      seen: Uint8Array.from(known, (i) => bins.seen[i]!),
    };
  };
}

/** One class for each bin that there is, or two: without and with the event. */
function binsOf({ columns }: FactTable, column: string, seen: string | undefined): Bins {
  const numbers = columns.values[binColumn]!;
  const flags = seen === undefined ? undefined : columns.values[seen]!;
  let [first, last] = [Infinity, -1];
  for (let row = 0; row < columns.length; row++) {
    if (numbers[row]! < first) first = numbers[row]!;
    if (numbers[row]! > last) last = numbers[row]!;
  }
  const each = flags ? 2 : 1;
  const size = Math.max(0, last - first + 1) * each;
  const codes = new Uint16Array(columns.length);
  const bins = { middles: new Float64Array(size), seen: new Uint8Array(size).fill(1) };
  for (let row = 0; row < codes.length; row++) {
    const code = (codes[row] = (numbers[row]! - first) * each + (flags?.[row] === 1 ? 1 : 0));
    bins.middles[code] = columns.values[column]![row]!;
    if (flags) bins.seen[code] = flags[row]!;
  }
  return {
    ...bins,
    said: { key: `${column} ${seen ?? ''}`, size, columns: () => [columns.weight!], codes: () => codes },
  };
}
