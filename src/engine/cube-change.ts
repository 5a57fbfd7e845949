import { readOf, type Rows } from '../facts/columns.js';
import { lowerBound } from '../facts/order.js';
import type { FactTable } from '../facts/table.js';
import type { Rule } from '../metrics/metric.js';
import { areRead, type Classes } from './classes.js';
import type { Cube, Days } from './cube.js';

/** The day that holds an instant. */
export function dayOf({ edges }: Days, at: number): number {
  const day = lowerBound(edges, at);
  return edges[day] === at ? day : day - 1;
}

/** Whether days begin as others do: what was counted by day then stays in its place. */
export const beginAlike = (a: Days, b: Days): boolean => {
  const n = Math.min(a.edges.length, b.edges.length);
  for (let day = 0; day < n; day++) if (a.edges[day] !== b.edges[day]) return false;
  return n > 0;
};

/** Adds rows to a cube or, by -1, takes them out. */
export function countInto(cube: Cube, table: FactTable, rows: Rows, by: 1 | -1) {
  const { date, where, classes } = cube.question;
  const { dates, dimensions } = table.columns;
  const at = dates[date]!;
  const passes = rowTest(table, where);
  const codes = cube.names.map((name) => dimensions[name]!.codes);
  const classCodes = classes.codes;
  for (const row of rows) {
    if (!(at[row]! > -Infinity) || !passes(row)) continue;
    let slot = 0;
    for (let i = 0; i < codes.length; i++) slot = slot * cube.sizes[i]! + codes[i]![row]!;
    slot = slot * classes.size + (classCodes ? classCodes[row]! : 0);
    cube.counts[dayOf(cube.days, at[row]!) * cube.stride + slot]! += by;
  }
}

/** Whether a row passes the fixed conditions of a rule. */
function rowTest({ columns }: FactTable, where: Rule['where']): (row: number) => boolean {
  const tests = Object.entries(where ?? {}).map(([name, value]) => {
    if (typeof value === 'number') return { column: columns.values[name]!, value };
    const { codes, dictionary } = columns.dimensions[name]!;
    return { column: codes, value: dictionary.find(value.trim().toLowerCase()) ?? -1 };
  });
  return (row) => tests.every(({ column, value }) => column[row] === value);
}

/** Whether what a cube is counted by stands as it did, so that it can go on. */
export function canGoOn(table: FactTable, { names, sizes, question }: Cube): boolean {
  const { classes, where = {} } = question;
  const { dimensions, values } = table.columns;
  const read = new Set([...readOf(dimensions), ...readOf(values)]);
  return (
    isCurrent(table, classes) &&
    names.every((name, i) => read.has(name) && dimensions[name]!.dictionary.size === sizes[i]) &&
    Object.keys(where).every((name) => read.has(name))
  );
}

const isCurrent = (table: FactTable, classes: Classes) =>
  areRead(table, classes) && (classes.version === undefined || classes.version === table.version);
