import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isRowMeasure, measureRows, type RowMeasure } from '../../src/engine/measures.js';
import { FactTable, type FactColumns } from '../../src/facts/table.js';
import { Catalogue } from '../../src/engine/catalogue.js';
import { Engine } from '../../src/engine/engine.js';
import { Dictionary } from '../../src/facts/dictionary.js';
import { defineMetric, type Measure } from '../../src/metrics/metric.js';
import { at, hour, times } from '../support/records.js';

/** A fact by hand: what it measures, its flag, and how many facts it stands for. */
interface Row {
  readonly value: number;
  readonly flag: 0 | 1 | 2;
  readonly weight: number;
}

const start = at('2025-03-01');
const dated = (n: number) => Float64Array.from({ length: n }, (_, i) => start + i * hour);

function columns(rows: readonly Row[], weighted: boolean): FactColumns {
  const dictionary = new Dictionary();
  return {
    length: rows.length,
    dates: { at: dated(rows.length), left: new Float64Array(rows.length).fill(NaN) },
    dimensions: {
      channel: { dictionary, codes: Uint8Array.from(rows, ({ flag }) => dictionary.code(`flag ${flag}`)) },
    },
    values: {
      value: Float64Array.from(rows, ({ value }) => value),
      flag: Uint8Array.from(rows, ({ flag }) => flag),
      other: Uint8Array.from(rows, ({ flag }) => (flag === 2 ? 2 : 1 - flag)),
      some: Uint8Array.from(rows, ({ flag }) => flag + 1),
      seen: Uint8Array.from(rows, ({ flag }) => (flag === 1 ? 1 : 0)),
    },
    keys: { key: Uint32Array.from(rows, ({ value }) => (Number.isNaN(value) ? 0 : Math.abs(value) + 1)) },
    weight: weighted ? Float64Array.from(rows, ({ weight }) => weight) : undefined,
  };
}

const measures: readonly RowMeasure[] = [
  { kind: 'count' },
  { kind: 'count', bands: 'value' },
  { kind: 'count', bands: 'value', observed: 'seen' },
  { kind: 'sum', column: 'value' },
  { kind: 'mean', column: 'value' },
  { kind: 'distribution', column: 'value' },
  { kind: 'distribution', column: 'value', bands: true },
  { kind: 'share', flag: 'flag' },
  { kind: 'net', column: 'value', plus: [9, 10], minus: [0, 6] },
  { kind: 'distinct', key: 'key' },
  { kind: 'net-share', plus: 'flag', minus: 'other' },
  { kind: 'distinct-share', key: 'key', flag: 'seen' },
  { kind: 'repeat-share', key: 'key' },
  { kind: 'mean-per', per: 'key', column: 'value' },
  { kind: 'mean-per', per: 'key' },
  { kind: 'ratio', over: 'value', under: 'some' },
  { kind: 'mean-ratio', over: 'value', under: 'some', per: 'key' },
  { kind: 'survival', column: 'value', observed: 'seen' },
  { kind: 'survival', column: 'value', observed: 'seen', bands: true },
];

const statistics = ['mean', 'median', 'p90'] as const;
const name = (measure: RowMeasure) => JSON.stringify(measure);
const measured = (
  measure: RowMeasure,
  rows: readonly Row[],
  weighted: boolean,
  statistic: (typeof statistics)[number],
) =>
  measureRows(measure, {
    table: new FactTable('tickets', columns(rows, weighted)),
    rows: Uint32Array.from(rows.keys()),
    statistic,
    bandEdges: [2, 5],
    factor: () => 1,
  });

/** The same to within rounding: sums come in another order. */
function alike(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number') expect(actual as number, path).to.be.closeTo(expected, 1e-9);
  else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object), path).to.have.members(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) alike((actual as never)[key], value, `${path}.${key}`);
  } else expect(actual, path).to.equal(expected);
}

const rowsOf = (missing: boolean) =>
  fc.array(
    fc.record({
      value: missing
        ? fc.oneof(
            { weight: 8, arbitrary: fc.integer({ min: 0, max: 10 }) },
            { weight: 1, arbitrary: fc.constant(NaN) },
          )
        : fc.integer({ min: 0, max: 10 }),
      flag: fc.constantFrom(0, 1, 2),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 90, size: 'max' },
  );

describe('a row measure', () => {
  for (const measure of measures) {
    it(`${name(measure)} of weighted facts is that of repeated ones`, () => {
      fc.assert(
        fc.property(rowsOf(measure.kind !== 'survival'), fc.constantFrom(...statistics), (rows, statistic) => {
          const repeated = rows.flatMap((row) => times(row.weight, () => row));
          alike(measured(measure, rows, true, statistic), measured(measure, repeated, false, statistic));
        }),
      );
    });

    it(`${name(measure)} of nothing counts 0 and has no value unless it is a count or a sum`, () => {
      const { value, count, interval } = measured(measure, [], false, 'mean');
      expect(count).to.equal(0);
      expect(value).to.equal(['count', 'sum', 'distinct'].includes(measure.kind) ? 0 : undefined);
      expect(interval).to.equal(undefined);
    });
  }

  it('of weight 2 is that of two facts', () => {
    const rows: Row[] = [
      { value: 9, flag: 1, weight: 2 },
      { value: 3, flag: 0, weight: 1 },
      { value: 7, flag: 2, weight: 1 },
    ];
    const of = (measure: RowMeasure) => measured(measure, rows, true, 'mean').value;
    expect(of({ kind: 'count' })).to.equal(4);
    expect(of({ kind: 'sum', column: 'value' })).to.equal(28);
    expect(of({ kind: 'mean', column: 'value' })).to.equal(7);
    expect(of({ kind: 'share', flag: 'flag' }), 'two of three judged').to.equal(2 / 3);
    expect(of({ kind: 'net', column: 'value', plus: [9, 10], minus: [0, 6] })).to.equal(25);
  });

  it('over nothing has no value, never NaN', () => {
    const rows: Row[] = [{ value: 0, flag: 0, weight: 1 }];
    for (const kind of ['ratio', 'mean-ratio'] as const) {
      const { value } = measured({ kind, over: 'value', under: 'seen', per: 'key' }, rows, false, 'mean');
      expect(value, kind).to.equal(undefined);
    }
  });

  it('leaves a missing value out of its figure, and a fact that cannot be judged out of its share', () => {
    const rows: Row[] = [
      { value: NaN, flag: 2, weight: 1 },
      { value: 4, flag: 1, weight: 1 },
    ];
    expect(measured({ kind: 'mean', column: 'value' }, rows, false, 'mean')).to.include({ value: 4, count: 1 });
    expect(measured({ kind: 'share', flag: 'flag' }, rows, false, 'mean')).to.include({ value: 1, count: 1, hits: 1 });
  });
});

describe('an engine over weighted facts', () => {
  /** A metric for each measure over one table by hand. */
  const engine = (rows: readonly Row[], weighted: boolean) => {
    const level: Measure[] = [
      { kind: 'level', leave: 'left', edge: 'end' },
      { kind: 'level-change', leave: 'left' },
    ];
    const list = [...measures.filter(({ kind }) => kind !== 'survival'), ...level];
    const metrics = list.map((measure, i) =>
      defineMetric({
        id: `m${i}`,
        facts: 'tickets',
        at: 'at',
        measure,
        unit: 'number',
        better: 'neither',
        source: 'by hand',
        slices: ['channel'],
      }),
    );
    const facts = [{ name: 'tickets', from: ['tickets'], fields: [], build: () => columns(rows, weighted) }] as const;
    const built = new Engine({ asOf: '2025-04-10' }, {}, new Catalogue({ facts, families: [{ facts: [], metrics }] }));
    return metrics.map(({ id, measure }) => {
      const { trace: _, ...result } = built.query({ metric: id, period: '2025-03', by: 'channel', interval: 'week' });
      return { measure, result };
    });
  };

  it('answers like one over repeated facts: whole, groups and series', () => {
    fc.assert(
      fc.property(rowsOf(true), (rows) => {
        // Repeated facts have the date of their row, so that both engines see the same weeks.
        const repeated = rows.flatMap((row) => times(row.weight, () => row));
        const byHand = engine(rows, true);
        const each = engine(repeated, false);
        byHand.forEach(({ result, measure }, i) => {
          if (isRowMeasure(measure) || measure.kind === 'level') {
            expect(result.count, JSON.stringify(measure)).to.equal(each[i]!.result.count);
          }
          if (result.value !== undefined) expect(result.value).to.be.closeTo(each[i]!.result.value!, 1e-9);
          const groups = (r: typeof result) => r.groups!.map(({ key, count }) => [key, count]);
          expect(groups(result)).to.have.deep.members(groups(each[i]!.result));
        });
      }),
      { numRuns: 40 },
    );
  });
});
