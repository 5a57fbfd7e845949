import { expect } from '@open-wc/testing';
import { ask, day, ticketOf, times, type Dirty } from '../support/records.js';
import { value, after } from './examples.js';

describe('customers', () => {
  const crowd = (n: number, from: string, since: string, until?: string): Dirty[] =>
    times(n, (i) => ({ id: `${from} ${i}`, since, ...(until && { until }) }));
  const before = '2024-01-01T00:00Z';
  const inMarch = '2025-03-10T00:00Z';

  it('200 at the start, 200 at the end and 20 new: 90 % are kept', () => {
    const customers = [
      ...crowd(180, 'old', before),
      ...crowd(20, 'gone', before, inMarch),
      ...crowd(20, 'new', inMarch),
    ];
    expect(value({ customers }, 'retention-rate')).to.equal(0.9);
    expect(value({ customers }, 'churn-rate')).to.equal(0.1);
  });

  it('20 lost of 250 are 8 %', () => {
    const customers = [...crowd(230, 'old', before), ...crowd(20, 'gone', before, inMarch)];
    expect(value({ customers }, 'churn-rate')).to.equal(0.08);
    expect(ask({ customers }, { metric: 'churn-rate', population: 'cohort' })).to.include({ value: 0.08, count: 250 });
  });

  it('100, 10 new of whom 5 leave: 95 % by the formula, 100 % of the cohort', () => {
    const customers = [
      ...crowd(100, 'old', before),
      ...crowd(5, 'new', inMarch),
      ...crowd(5, 'both', inMarch, '2025-03-20T00:00Z'),
    ];
    expect(value({ customers }, 'retention-rate')).to.equal(0.95);
    expect(value({ customers }, 'retention-rate', { population: 'cohort' })).to.equal(1);
    expect(value({ customers }, 'churn-rate')).to.equal(0.05);
  });

  it('E = S + N - L', () => {
    const customers = [...crowd(7, 'old', before), ...crowd(2, 'gone', before, inMarch), ...crowd(4, 'new', inMarch)];
    const [s, n, l, e] = ['customers-start', 'new-customers', 'lost-customers', 'customers'].map((id) =>
      value({ customers }, id)!,
    );
    expect([s, n, l, e]).to.deep.equal([9, 4, 2, 11]);
  });

  it('a customer since the very start is new, one gone at the very end is lost in the next period', () => {
    const customers = [{ id: 1, since: '2025-03-01T00:00Z', until: '2025-04-01T00:00Z' }];
    const of = (period: string) =>
      ['customers-start', 'new-customers', 'lost-customers', 'customers'].map((id) =>
        value({ customers }, id, { period }),
      );
    expect(of('2025-03')).to.deep.equal([0, 1, 0, 1]);
    expect(of('2025-04')).to.deep.equal([1, 0, 1, 0]);
  });

  it('has no rate without customers at the start', () => {
    expect(value({ customers: crowd(3, 'new', inMarch) }, 'retention-rate')).to.equal(undefined);
    expect(value({ customers: crowd(3, 'new', inMarch) }, 'churn-rate')).to.equal(undefined);
  });

  it('referred are counted among the new, referrers among those of the start', () => {
    const customers = [
      ...crowd(10, 'old', before),
      { id: 'a', since: inMarch, referredBy: 'old 1' },
      { id: 'b', since: inMarch, referredBy: 'old 1' },
      { id: 'c', since: inMarch },
      { id: 'd', since: inMarch, referredBy: 'a' },
    ];
    expect(ask({ customers }, { metric: 'referral-rate' })).to.include({ value: 0.75, count: 4 });
    expect(ask({ customers }, { metric: 'referrer-rate' })).to.include({ value: 0.1, count: 10 });
  });

  it('complaints and tickets per 100 of the start', () => {
    const tables = { customers: crowd(50, 'old', before), tickets: [ticketOf(1, { complaint: true }), ticketOf(2)] };
    expect(value(tables, 'complaints-per-100-customers')).to.equal(2);
    expect(value(tables, 'tickets-per-100-customers')).to.equal(4);
  });

  it('converted is who buys within 7 days of the first ticket, included', () => {
    const tables = {
      tickets: ['a', 'b', 'c'].map((customer) => ticketOf(customer, { customer })),
      conversions: [
        { customer: 'a', at: after(7 * day) },
        { customer: 'b', at: after(7 * day + 1) },
        { customer: 'c', at: after(-1) },
      ],
    };
    expect(ask(tables, { metric: 'conversion-rate' })).to.include({ value: 1 / 3, count: 3 });
  });

  it('historical value is the orders of each buyer times the margin', () => {
    const orders = [
      { customer: 'a', at: before, amount: 100 },
      { customer: 'a', at: inMarch, amount: 50 },
      { customer: 'b', at: inMarch, amount: 50 },
    ];
    expect(value({ orders }, 'clv-historical', {}, { grossMargin: 0.4 })).to.be.closeTo(40, 1e-9);
    expect(value({ orders }, 'average-order-value')).to.equal(50);
  });

  it('takes part who is still there at the end', () => {
    const customers = [...crowd(4, 'old', before), { id: 'left', since: before, until: '2025-03-20T00:00Z' }];
    const participations = ['old 1', 'old 1', 'left'].map((customer) => ({
      customer,
      at: inMarch,
      program: 'loyalty',
    }));
    expect(ask({ customers, participations }, { metric: 'loyalty-participation' })).to.include({
      value: 0.25,
      count: 4,
    });
    expect(value({ customers, participations }, 'engagement')).to.equal(0.125);
  });
});
