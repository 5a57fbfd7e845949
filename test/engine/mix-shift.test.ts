import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { engineOf, at, day, times, type Dirty } from '../support/records.js';

/** Answers of a month by channel: so many, of which so many satisfied. */
type Month = Readonly<Record<string, readonly [count: number, satisfied: number]>>;

const answers = (from: string, channels: Month): Dirty[] =>
  Object.entries(channels).flatMap(([channel, [count, satisfied]]) =>
    times(count, (i) => ({ kind: 'csat', channel, score: i < satisfied ? 5 : 1, answeredAt: at(from) + 10 * day })),
  );

/** Surveys take the slices of their tickets. */
function desk(before: Month, now: Month) {
  const surveys = [...answers('2025-02-01', before), ...answers('2025-03-01', now)].map((survey, i): Dirty => ({
    ...survey,
    ticket: `t${i}`,
  }));
  const tickets = surveys.map(
    ({ channel, ticket }) => ({ id: ticket, createdAt: '2025-01-10T00:00Z', channel }) as Dirty,
  );
  return engineOf({ tickets, surveys });
}

const shift = (before: Month, now: Month) =>
  desk(before, now).mixShift({ metric: 'csat', period: '2025-03', by: 'channel' });

const expectEffects = (
  found: ReturnType<typeof shift>,
  expected: Readonly<Record<string, readonly [number, number]>>,
) => {
  expect(found.groups.map(({ key }) => key)).to.have.members(Object.keys(expected));
  for (const { key, rate, mix } of found.groups) {
    expect(rate, `${key} rate`).to.be.closeTo(expected[key]![0], 1e-12);
    expect(mix, `${key} mix`).to.be.closeTo(expected[key]![1], 1e-12);
  }
};

describe('the split of a change', () => {
  it('is mix alone where no channel changed: 70 % falls to 65 % because more of it is chat', () => {
    const found = shift({ email: [100, 80], chat: [100, 60] }, { email: [50, 40], chat: [150, 90] });
    expect(found.change).to.be.closeTo(-0.05, 1e-12);
    expect(found.rate).to.be.closeTo(0, 1e-12);
    // Email loses a quarter of the weight at 80 %, chat gains it at 60 %.
    expectEffects(found, { email: [0, -0.2], chat: [0, 0.15] });
  });

  it('is rate alone where the weights stay', () => {
    const found = shift({ email: [50, 40], chat: [50, 30] }, { email: [50, 45], chat: [50, 20] });
    expect(found.change).to.be.closeTo(-0.05, 1e-12);
    expectEffects(found, { email: [0.05, 0], chat: [-0.1, 0] });
  });

  it('tells both apart: every channel 10 points better, the whole only 5', () => {
    const found = shift({ email: [100, 80], chat: [100, 60] }, { email: [50, 45], chat: [150, 105] });
    expect([found.change, found.rate, found.mix].map((part) => Number(part!.toFixed(12)))).to.deep.equal([
      0.05, 0.1, -0.05,
    ]);
    // Midpoint weights 0.375 and 0.625; midpoint rates 85 % and 65 %.
    expectEffects(found, { email: [0.0375, -0.2125], chat: [0.0625, 0.1625] });
  });

  it('counts a channel that is new, or gone, as mix: it had no rate of its own to change', () => {
    expectEffects(shift({ email: [10, 5] }, { email: [10, 5], chat: [10, 10] }), { email: [0, -0.25], chat: [0, 0.5] });
    expectEffects(shift({ email: [10, 5], chat: [10, 10] }, { email: [10, 5] }), { email: [0, 0.25], chat: [0, -0.5] });
  });

  it('has no change, and no groups, without both periods', () => {
    const none = { change: undefined, rate: 0, mix: 0, groups: [] };
    expect(shift({}, { email: [10, 5] })).to.deep.include(none);
    expect(shift({ email: [10, 5] }, {})).to.deep.include(none);
  });

  it('names the metric, the slice and both periods', () => {
    const found = shift({ email: [10, 5] }, { email: [10, 5] });
    expect(found).to.deep.include({
      metric: 'csat',
      by: 'channel',
      period: { start: at('2025-03-01'), end: at('2025-04-01') },
      previous: { start: at('2025-02-01'), end: at('2025-03-01') },
    });
  });

  it('leaves no residue: rate and mix of the groups add up to the change, whatever the answers', () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    const month = fc
      .record({ email: part, chat: part, phone: part })
      .map(
        (channels) =>
          Object.fromEntries(Object.entries(channels).map(([name, [n, m]]) => [name, [n + m, n] as const])) as Month,
      );
    fc.assert(
      fc.property(month, month, (before, now) => {
        const { change, rate, mix, groups } = shift(before, now);
        if (change === undefined) return;
        expect(rate + mix).to.be.closeTo(change, 1e-12);
        expect(groups.reduce((sum, group) => sum + group.rate + group.mix, 0)).to.be.closeTo(change, 1e-12);
      }),
      { numRuns: 40 },
    );
  });
});
