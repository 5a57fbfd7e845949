import { expect } from '@open-wc/testing';
import { clearingTime } from '../../src/engine/bootstrap.js';
import { at, day, engineOf, ticketOf, times, type Dirty } from '../support/records.js';

const week = 7 * day;
/** Of 2000 drawn futures a share is known to about one point; four of them are no chance. */
const fourErrors = 0.04;

describe('the time to clear a backlog', () => {
  it('is the backlog over the mean net flow: 10 at 5 a week are 2 weeks, whatever is drawn', () => {
    expect(clearingTime(10, [5, 5, 5, 5])).to.deep.equal({
      backlog: 10,
      weeks: 4,
      value: 2 * week,
      low: 2 * week,
      high: 2 * week,
      never: 0,
    });
  });

  it('of weeks with 2 and 4 is 4 weeks, between 3 and 6: a quarter of the futures each has both weeks alike', () => {
    // Means of two drawn weeks: 2, 3 or 4 in 1/4, 1/2 and 1/4 of the futures.
    expect(clearingTime(12, [2, 4])).to.deep.equal({
      backlog: 12,
      weeks: 2,
      value: 4 * week,
      low: 3 * week,
      high: 6 * week,
      never: 0,
    });
  });

  it('is never reached in the futures whose weeks add to the backlog: a quarter of -1 and 3', () => {
    const { value, low, high, never } = clearingTime(6, [-1, 3]);
    expect({ value, low, high }).to.deep.equal({ value: 6 * week, low: 2 * week, high: undefined });
    expect(never).to.be.closeTo(0.25, fourErrors);
  });

  it('has no value when the backlog grows on average, and may still clear in a lucky future', () => {
    const { value, low, high, never } = clearingTime(6, [-3, 1]);
    expect({ value, low, high }).to.deep.equal({ value: undefined, low: 6 * week, high: undefined });
    expect(never).to.be.closeTo(0.75, fourErrors);
  });

  it('of no backlog is none, whatever flows', () => {
    expect(clearingTime(0, [-2, -3])).to.include({ value: 0, low: 0, high: 0, never: 0 });
  });

  it('needs two weeks: one tells nothing of how weeks differ', () => {
    for (const flows of [[], [5]])
      expect(clearingTime(10, flows)).to.deep.equal({
        backlog: 10,
        weeks: flows.length,
        value: undefined,
        low: undefined,
        high: undefined,
        never: undefined,
      });
  });

  it('is drawn with a fixed seed: the same data give the same range', () => {
    const flows = [3, -1, 4, 1, -5, 9, 2, 6];
    expect(clearingTime(31, flows)).to.deep.equal(clearingTime(31, flows));
  });
});

describe('engine.clearing', () => {
  const monday = at('2025-01-06T00:00Z');

  /** Ten tickets from before; each week so many created (and kept open), so many of the old ones resolved. */
  function desk(created: readonly number[], resolved: readonly number[]) {
    const old = times(40, (i) => ticketOf(`old ${i}`, { createdAt: monday - 9 * week }));
    const fresh = created.flatMap((n, w) =>
      times(n, (i) => ticketOf(`${w}-${i}`, { createdAt: monday + w * week + day })),
    );
    let next = 0;
    const statusChanges: Dirty[] = resolved.flatMap((n, w) =>
      times(n, () => ({ ticket: `old ${next++}`, at: monday + w * week + 2 * day, status: 'resolved' })),
    );
    return engineOf({ asOf: monday + created.length * week, tickets: [...old, ...fresh], statusChanges });
  }

  it('takes the whole weeks before the end: created 1, 2 and 1, resolved 5, 6 and 5 are 4 a week', () => {
    // 40 + 4 - 16 = 28 open: 7 weeks at 4.
    const clearing = desk([1, 2, 1], [5, 6, 5]).clearing({ period: '2025-01' }, 3);
    expect(clearing).to.deep.equal({ backlog: 28, weeks: 3, value: 7 * week, low: 7 * week, high: 7 * week, never: 0 });
  });

  it('lets the week that is not over set no pace', () => {
    const engine = desk([1, 1, 1, 9], [5, 5, 5, 0]);
    const asked = { period: '2025-01-06/2025-01-31' };
    // The fourth week runs to Sunday 2 February; the period ends before.
    expect(engine.clearing(asked, 3)).to.deep.include({ weeks: 3, backlog: 37, value: (37 / 4) * week });
  });

  it('holds under filters', () => {
    const engine = desk([1, 1], [3, 3]);
    expect(engine.clearing({ period: '2025-01', where: { channel: 'chat' } }, 2).backlog).to.equal(0);
  });
});
