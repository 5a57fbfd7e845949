import { expect } from '@open-wc/testing';
import { ask, openedAt, type Dirty } from '../support/records.js';
import { value } from './examples.js';

describe('agents', () => {
  const shift = (agent: string, busyMinutes: number, availableMinutes: number): Dirty => ({
    agent,
    date: '2025-03-10',
    busyMinutes,
    availableMinutes,
  });
  const agentTime = [shift('a', 300, 480), shift('b', 60, 240), shift('c', 10, 0)];

  it('utilisation is busy over available time: a ratio of sums, and the mean of the agents beside it', () => {
    expect(value({ agentTime }, 'agent-utilization')).to.equal(0.5);
    expect(value({ agentTime }, 'agent-utilization-gap')).to.equal(-0.125);
    expect(value({ agentTime }, 'agent-utilization-mean')).to.equal(0.4375);
    expect(value({ agentTime: [shift('a', 300, 480)] }, 'agent-utilization'), '5 h of 8 h').to.equal(0.625);
  });

  it('work on a local date; a date that does not exist is no date', () => {
    const on = (date: string) =>
      value({ agentTime: [{ ...shift('a', 1, 2), date }] }, 'agent-utilization', {}, { timeZone: 'Europe/Madrid' });
    expect(on('2025-03-01')).to.equal(0.5);
    expect(on('2025-04-01')).to.equal(undefined);
    expect(on('2025-02-30')).to.equal(undefined);
  });

  it('quality is the weighted mean of what was scored', () => {
    const reviews = [{ at: openedAt, scores: { tone: 80, speed: 50, form: null } }];
    expect(value({ reviews }, 'internal-quality-score')).to.equal(65);
    expect(
      value({ reviews }, 'internal-quality-score', {}, { reviewWeights: { tone: 2, speed: 1, form: 5 } }),
    ).to.equal(70);
  });

  it('appraised are counted among the active', () => {
    const tables = {
      agents: [{ id: 'a' }, { id: 'b' }, { id: 'c', active: false }],
      appraisals: [
        { agent: 'a', at: openedAt, score: 4 },
        { agent: 'c', at: openedAt, score: 2 },
      ],
    };
    expect(ask(tables, { metric: 'appraisal-rate' })).to.include({ value: 0.5, count: 2 });
    expect(value(tables, 'appraisal-score')).to.equal(3);
  });
});
