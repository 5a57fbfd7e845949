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

describe('the evidence of a change', () => {
  const mondays = times(25, (week) => at('2024-10-07T00:00Z') + week * 7 * day);
  const first = mondays.findIndex((monday) => monday === at('2025-03-03T00:00Z'));

  /** Five tickets a week, solved within hours given for each week. */
  function weeks(hoursOf: (week: number) => readonly number[]) {
    const all = mondays.flatMap((monday, week) =>
      hoursOf(week).map((hours, i) => ({ id: `${week}-${i}`, monday, hours })),
    );
    return engineOf({
      tickets: all.map(({ id, monday }) => ticketOf(id, { createdAt: monday })),
      statusChanges: all.map(({ id, monday, hours }) => ({
        ticket: id,
        at: monday + hours * hour,
        status: 'resolved',
      })),
    })
      .balance({ period: '2025-03' })
      .find(({ pair }) => pair === 'resolution-vs-reopen')!;
  }

  it('is a week beyond the limits of its chart, where the intervals of the months meet', () => {
    // Medians of 10 and 10.2 hours, and 14 in the second week of March; of the months 10.1 and 12.
    const { evidence, now, before } = weeks((week) =>
      week === first + 1 ? [1, 14, 14, 50, 100] : [1, 5, week % 2 ? 10 : 10.2, 50, 100],
    );
    expect(now.primary.interval![0]).to.be.lessThan(before.primary.interval![1]);
    expect(now.primary.value).to.be.greaterThan(before.primary.value!);
    expect(evidence).to.deep.equal({ primary: 'signal', counter: undefined });
  });

  it('is no week that stands out on the other side: the month rose, the week fell', () => {
    // Medians of 9 and 11 hours; in March 11.5, 1.5, 9.5 and 11.5: the month rises from 10 to 10.5.
    const march = [11.5, 1.5, 9.5, 11.5];
    const { evidence, now, before } = weeks((week) =>
      week === first + 1 ? [1, 1.5, 1.5, 50, 100] : [1, 5, march[week - first] ?? (week % 2 ? 9 : 11), 50, 100],
    );
    expect([before.primary.value, now.primary.value]).to.deep.equal([10 * hour, 10.5 * hour]);
    expect(evidence.primary).to.equal(undefined);
  });

  it('is the intervals, where they do not meet; and clear means evidence on both sides', () => {
    const clear = balance(month('2025-02', 200, 10, 10), month('2025-03', 200, 5, 150));
    expect(clear.evidence).to.deep.equal({ primary: 'intervals', counter: 'intervals' });
    for (const found of [clear, balance(month('2025-02', 8, 10, 2), month('2025-03', 8, 5, 3))])
      expect(found.clear).to.equal(found.evidence.primary !== undefined && found.evidence.counter !== undefined);
  });

  it('of a value that did not move is none', () => {
    expect(balance(month('2025-02', 200, 5, 10), month('2025-03', 200, 5, 10)).evidence).to.deep.equal({
      primary: undefined,
      counter: undefined,
    });
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
