import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { byTicket } from '../../src/facts/group.js';

describe('events by ticket', () => {
  it('are sorted by time inside each ticket, in the order of the data at one time', () => {
    // Few tickets and few instants: long runs and many ties.
    const events = fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(events, (given) => {
        const { offsets, order } = byTicket(
          Uint32Array.from(given, ([ticket]) => ticket),
          Float64Array.from(given, ([, at]) => at),
          5,
        );
        for (let ticket = 0; ticket < 5; ticket++) {
          const expected = given
            .map(([owner, at], i) => ({ owner, at, i }))
            .filter(({ owner }) => owner === ticket)
            .sort((a, b) => a.at - b.at)
            .map(({ i }) => i);
          expect([...order.subarray(offsets[ticket]!, offsets[ticket + 1]!)]).to.deep.equal(expected);
        }
      }),
    );
  });
});
