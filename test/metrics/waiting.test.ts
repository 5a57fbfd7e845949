import { expect } from '@open-wc/testing';
import { ask, minute, openedAt, times } from '../support/records.js';
import { value } from './examples.js';

describe('calls', () => {
  const queuedAt = openedAt;
  const calls = [
    ...times(200, () => ({ queuedAt, answeredAt: queuedAt + 2.5 * minute })),
    ...times(50, () => ({ queuedAt, abandonedAt: queuedAt + minute })),
  ];

  it('500 minutes of 200 answered are 2.5, and 2.75 with 50 who gave up after a minute', () => {
    expect(value({ calls }, 'wait-time')).to.equal(2.5 * minute);
    expect(value({ calls }, 'wait-time-all')).to.equal(2.75 * minute);
    expect(ask({ calls }, { metric: 'abandonment-rate' })).to.include({ value: 0.2, count: 250 });
    expect([value({ calls }, 'calls-offered'), value({ calls }, 'calls-answered')]).to.deep.equal([250, 200]);
  });

  it('that end before they begin, or never, are left out; answered wins over abandoned', () => {
    const odd = [
      { queuedAt, answeredAt: queuedAt - 1 },
      { queuedAt },
      { queuedAt, answeredAt: queuedAt + minute, abandonedAt: queuedAt + 2 * minute },
    ];
    expect([value({ calls: odd }, 'calls-offered'), value({ calls: odd }, 'calls-answered')]).to.deep.equal([1, 1]);
  });
});
