import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { refreshed, upserted } from '../../src/model/merge.js';
import type { Dataset } from '../../src/model/records.js';

const ticket = (id: string | number, subject = '') => ({ id, createdAt: '2026-03-02T09:00:00Z', subject });
const order = (amount: number) => ({ customer: 'c', at: '2026-03-02T09:00:00Z', amount });
const message = (ticketId: string, id?: string) => ({
  ticket: ticketId,
  at: '2026-03-02T09:00:00Z',
  author: 'agent' as const,
  ...(id !== undefined && { id }),
});

for (const [name, merge] of [
  ['upserted', upserted],
  ['refreshed', refreshed],
] as const) {
  describe(name, () => {
    it('replaces what has the same id, as text or number, in its place, and adds the rest', () => {
      const { tickets } = merge(
        { tickets: [ticket(1, 'old'), ticket(2)] },
        { tickets: [ticket(' 1 ', 'new'), ticket(3)] },
      );
      expect(tickets?.map(({ id, subject }) => [id, subject])).to.deep.equal([
        [' 1 ', 'new'],
        [2, ''],
        [3, ''],
      ]);
    });

    it('leaves of several with one id as many as came last, in their order', () => {
      const subjects = (before: string[], added: string[]) =>
        merge(
          { tickets: before.map((text) => ticket(1, text)) },
          { tickets: added.map((text) => ticket(1, text)) },
        ).tickets?.map(({ subject }) => subject);
      expect(subjects(['a', 'b'], ['c'])).to.deep.equal(['c']);
      expect(subjects(['a'], ['b', 'c'])).to.deep.equal(['b', 'c']);
    });

    it('tells messages apart by their ticket too', () => {
      const { messages } = merge(
        { messages: [message('a', '1')] },
        { messages: [message('b', '1'), message('a', '1')] },
      );
      expect(messages).to.have.length(2);
    });

    it('takes what stands beside the tables from the newer one, where it says anything', () => {
      const merged = merge({ asOf: 1, sourceTimeZone: 'UTC', events: [] }, { asOf: 2 });
      expect(merged).to.deep.equal({ asOf: 2, sourceTimeZone: 'UTC', events: [] });
    });

    it('leaves both datasets as they were', () => {
      const [before, added]: [Dataset, Dataset] = [{ tickets: [ticket(1)] }, { tickets: [ticket(1, 'new')] }];
      merge(before, added);
      expect([before, added]).to.deep.equal([{ tickets: [ticket(1)] }, { tickets: [ticket(1, 'new')] }]);
    });

    it('keeps the place of what is no record', () => {
      const dirty = { tickets: [null, ticket(1)] } as unknown as Dataset;
      expect(merge(dirty, { tickets: [ticket(2)] }).tickets).to.have.length(3);
    });
  });
}

describe('a record without an id', () => {
  it('that is upserted is another one', () => {
    expect(upserted({ orders: [order(1)] }, { orders: [order(1)] }).orders).to.have.length(2);
  });

  it('that a refresh brings again is the same one', () => {
    const { orders } = refreshed({ orders: [order(1), order(1), order(2)] }, { orders: [order(1), order(3)] });
    expect(orders?.map(({ amount }) => amount)).to.deep.equal([1, 1, 2, 3]);
  });

  it('stays as often as either side has it', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
    const times = (list: readonly number[], amount: number) => list.filter((each) => each === amount).length;
    fc.assert(
      fc.property(amounts, amounts, (before, added) => {
        const merged = refreshed({ orders: before.map(order) }, { orders: added.map(order) }).orders ?? [];
        const found = merged.map(({ amount }) => amount);
        for (const amount of [0, 1, 2, 3]) {
          expect(times(found, amount)).to.equal(Math.max(times(before, amount), times(added, amount)));
        }
      }),
    );
  });
});
