import { expect } from '@open-wc/testing';
import { engineOf, ticketOf, times, at, day, hour, type Dirty } from '../support/records.js';

/** Two months of tickets resolved after so many hours, some of them reopened. */
function month(
  name: string,
  count: number,
  hours: number,
  reopened: number,
): { tickets: Dirty[]; statusChanges: Dirty[] } {
  const start = at(`${name}-03T00:00Z`);
  const tickets = times(count, (i) => ticketOf(`${name} ${i}`, { createdAt: start + i * hour }));
  const statusChanges = times(count, (i) => {
    const resolved = start + i * hour + hours * hour;
    const change = (after: number, status: string): Dirty => ({ ticket: `${name} ${i}`, at: resolved + after, status });
    return [change(0, 'resolved'), ...(i < reopened ? [change(1, 'open'), change(2, 'resolved')] : [])];
  }).flat();
  return { tickets, statusChanges };
}

const balance = (before: ReturnType<typeof month>, now: ReturnType<typeof month>) =>
  engineOf({
    tickets: [...before.tickets, ...now.tickets],
    statusChanges: [...before.statusChanges, ...now.statusChanges],
  })
    .balance({ period: '2025-03' })
    .find(({ pair }) => pair === 'resolution-vs-reopen')!;

describe('the balance of resolution time and reopenings', () => {
  const cases: readonly [verdict: string, hours: [number, number], reopened: [number, number]][] = [
    ['trade-off', [10, 5], [2, 8]],
    ['win-win', [10, 5], [8, 2]],
    ['reverse', [5, 10], [8, 2]],
    ['both-worse', [5, 10], [2, 8]],
    ['flat', [5, 5], [2, 8]],
    ['flat', [10, 5], [2, 2]],
  ];
  for (const [verdict, hours, reopened] of cases) {
    it(`from ${hours[0]} to ${hours[1]} hours and from ${reopened[0]} to ${reopened[1]} of 20 reopened is ${verdict}`, () => {
      const found = balance(month('2025-02', 20, hours[0], reopened[0]), month('2025-03', 20, hours[1], reopened[1]));
      expect(found.verdict).to.equal(verdict);
      expect([found.primary, found.counter]).to.deep.equal(['resolution-time', 'reopen-rate']);
    });
  }

  it('has no data without the period before', () => {
    const none = { tickets: [], statusChanges: [] };
    expect(balance(none, month('2025-03', 20, 5, 2)).verdict).to.equal('no-data');
  });

  it('is clear only when both leave the noise', () => {
    expect(balance(month('2025-02', 200, 10, 10), month('2025-03', 200, 5, 150)).clear).to.equal(true);
    expect(balance(month('2025-02', 8, 10, 2), month('2025-03', 8, 5, 3)).clear).to.equal(false);
  });
});

describe('every pair', () => {
  const pairs = [
    'speed-vs-repeat',
    'speed-vs-satisfaction',
    'autoreply-vs-reply',
    'resolution-vs-reopen',
    'resolution-vs-satisfaction',
    'resolution-vs-churn',
    'contacts-vs-resolution',
    'contacts-vs-reopen',
    'readtime-vs-leak',
    'articles-vs-leak',
    'articles-vs-tickets',
    'agents-vs-utilization',
    'agents-vs-sla',
    'loyalty-vs-agents',
    'loyalty-vs-backlog',
  ];
  it('of the definitions is there, and has no data where there is none', () => {
    const found = engineOf({ asOf: at('2025-04-10T00:00Z') + day }).balance({ period: '2025-03' });
    expect(found.map(({ pair }) => pair)).to.include.members(pairs);
    for (const { pair, verdict, clear } of found) {
      // A backlog of nothing is 0 and did not move; NPS of nothing is no number.
      expect([verdict, clear], pair).to.deep.equal(['no-data', false]);
    }
  });
});
