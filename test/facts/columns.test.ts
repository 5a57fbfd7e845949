import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { durations, unlessNone } from '../../src/facts/columns.js';
import { dataset, day, engineOf, ticketOf } from '../support/records.js';

describe('a column of durations', () => {
  const own = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(2 ** 32, 60 * day, 0.5, -1, NaN));

  it('holds what each row with a date measures, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(own, fc.boolean()), { maxLength: 50 }), (rows) => {
        const dates = Float64Array.from(rows, ([, dated]) => (dated ? 1 : NaN));
        const column = durations(dates, (row) => rows[row]![0]);
        rows.forEach(([value, dated], row) => {
          if (dated) expect(column[row]).to.deep.equal(value);
        });
      }),
    );
  });

  it('takes half the room where all are whole milliseconds below seven weeks', () => {
    const of = (...values: number[]) =>
      durations(
        Float64Array.from(values, () => 1),
        (row) => values[row]!,
      );
    expect(of(0, 15, 49 * day).BYTES_PER_ELEMENT).to.equal(4);
    for (const wide of [50 * day, 0.5, -1, NaN]) expect(of(0, wide).BYTES_PER_ELEMENT).to.equal(8);
  });

  for (const [what, wait] of Object.entries({ 'longer than it can hold': 90 * day, 'with fractions': 1234.5 })) {
    it(`becomes wider when a wait comes that is ${what}`, () => {
      const createdAt = Date.parse('2025-01-01T00:00Z');
      const ticket = (id: number, ms: number) => ticketOf(id, { createdAt, firstResponseAt: createdAt + ms });
      const [first, second, late] = [ticket(1, 5000), ticket(2, 7000), ticket(3, wait)];
      const question = { metric: 'first-response-time', period: '2025' } as const;
      const engine = engineOf({ tickets: [first, second] });
      expect(engine.query(question).mean).to.equal(6000);
      engine.upsert(dataset({ tickets: [late] }));
      const fresh = engineOf({ tickets: [first, second, late] }).query(question);
      expect(fresh.mean).to.equal((12_000 + wait) / 3);
      expect(engine.query(question)).to.include({ mean: fresh.mean, median: fresh.median, p90: fresh.p90 });
    });
  }
});

describe('flags', () => {
  it('take no room where none is set', () => {
    expect(unlessNone(new Uint8Array(5))).to.have.lengthOf(0);
    expect([...unlessNone(Uint8Array.of(0, 1, 0))]).to.deep.equal([0, 1, 0]);
  });
});
