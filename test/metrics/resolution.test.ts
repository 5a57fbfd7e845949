import { expect } from '@open-wc/testing';
import { ask, day, hour, ticketOf, times } from '../support/records.js';
import { value, status, after } from './examples.js';

describe('resolutions', () => {
  const tables = {
    tickets: times(4, (i) => ticketOf(i)),
    statusChanges: [
      status(0, after(day)),
      status(0, after(2 * day), 'open'),
      status(0, after(3 * day), 'closed'),
      status(1, after(2 * day)),
      status(2, after(-hour)),
    ],
  };

  it('the full resolution is the last, the first one is the first, and a negative time enters neither', () => {
    expect(ask(tables, { metric: 'resolution-time' })).to.include({ value: 2.5 * day, count: 2 });
    expect(ask(tables, { metric: 'first-resolution-time' })).to.include({ value: 1.5 * day, count: 2 });
    expect(value(tables, 'tickets-resolved')).to.equal(3);
  });

  it('the rate of the flow divides resolved by created, the cohort follows the created', () => {
    expect(value(tables, 'resolution-rate')).to.equal(0.75);
    const flow = {
      ...tables,
      tickets: [...times(3, (i) => ticketOf(i, { createdAt: '2025-02-01T00:00Z' })), ticketOf(3)],
    };
    expect(value(flow, 'resolution-rate'), 'may pass 100 %').to.equal(3);
    expect(ask(flow, { metric: 'resolution-rate', population: 'cohort' })).to.include({
      value: 0,
      count: 1,
      unit: 'share',
    });
  });

  it('one of three first resolutions was ever reopened', () => {
    expect(ask(tables, { metric: 'reopen-rate' })).to.include({ value: 1 / 3, count: 3 });
  });

  it('closing may come later than resolving', () => {
    const closed = {
      tickets: [ticketOf(1)],
      statusChanges: [status(1, after(day)), status(1, after(4 * day), 'closed')],
    };
    expect(value(closed, 'close-time')).to.equal(4 * day);
    expect(value(closed, 'resolution-time')).to.equal(day);
  });

  it('the requester waits in new, open and hold, the agent in pending', () => {
    const course = [
      status(1, after(hour), 'open'),
      status(1, after(3 * hour), 'pending'),
      status(1, after(8 * hour), 'hold'),
      status(1, after(10 * hour)),
      status(1, after(20 * hour), 'open'),
      status(1, after(21 * hour), 'closed'),
    ];
    const waited = { tickets: [ticketOf(1)], statusChanges: course };
    expect(value(waited, 'requester-wait')).to.equal(6 * hour);
    expect(value(waited, 'agent-wait')).to.equal(5 * hour);
  });

  it('a complaint of Monday 18:00 solved on Wednesday 09:00 took 1.625 elapsed days, and 2 by the calendar', () => {
    const complaint = {
      tickets: [ticketOf(1, { complaint: true, complaintAt: '2025-03-10T18:00Z' })],
      statusChanges: [status(1, '2025-03-12T09:00Z')],
    };
    expect(value(complaint, 'complaint-resolution-time')).to.equal(1.625 * day);
    expect(value(complaint, 'complaint-resolution-days')).to.equal(2);
    expect(value(complaint, 'complaints')).to.equal(1);
    expect(value(complaint, 'unresolved-complaints', { period: '2025-03-10/2025-03-12' })).to.equal(1);
    expect(value(complaint, 'unresolved-complaints-now', { period: '2025-03-10/2025-03-12' })).to.equal(0);
  });
});
