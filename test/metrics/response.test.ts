import { expect } from '@open-wc/testing';
import { ask, day, hour, minute, ticketOf, times } from '../support/records.js';
import { value, reply, asked, status, after } from './examples.js';

describe('responses', () => {
  it('four first replies of 120 minutes in all with two resolved: 30 by S0, 60 by S3', () => {
    const tables = {
      tickets: times(4, (i) => ticketOf(i)),
      messages: [10, 20, 30, 60].map((minutes, i) => reply(i, after(minutes * minute))),
      statusChanges: [status(0, after(day)), status(1, after(day))],
    };
    expect(value(tables, 'first-response-time')).to.equal(30 * minute);
    expect(value(tables, 'first-response-time-per-resolved')).to.equal(60 * minute);
  });

  it('replies after 10, 20 and 30 minutes on two tickets: 20 a reply, 30 a ticket', () => {
    const tables = {
      tickets: [ticketOf(1), ticketOf(2)],
      messages: [
        reply(1, after(10 * minute)),
        asked(1, after(hour)),
        asked(1, after(hour + 5 * minute)),
        reply(1, after(hour + 20 * minute)),
        reply(1, after(hour + 25 * minute)),
        reply(2, after(30 * minute)),
      ],
    };
    expect(ask(tables, { metric: 'reply-time' })).to.include({ value: 20 * minute, count: 3 });
    expect(value(tables, 'reply-time-per-ticket')).to.equal(30 * minute);
    expect(ask(tables, { metric: 'later-reply-time' })).to.include({ value: 20 * minute, count: 1 });
  });

  it('immediate is up to 600 seconds, included', () => {
    const tables = {
      tickets: times(3, (i) => ticketOf(i)),
      messages: [600_000, 600_001, 0].map((wait, i) => reply(i, after(wait))),
    };
    expect(ask(tables, { metric: 'immediate-responses' })).to.include({ value: 2 / 3, count: 3 });
  });

  it('an automatic message is a first response of any kind only', () => {
    const tables = {
      tickets: [ticketOf(1)],
      messages: [reply(1, after(minute), { author: 'bot', automatic: true }), reply(1, after(hour))],
    };
    expect(value(tables, 'first-response-time-any')).to.equal(minute);
    expect(value(tables, 'first-response-time')).to.equal(hour);
  });

  const promised = { sla: { high: { firstResponse: hour, resolution: day } } };
  const desk = {
    tickets: [...times(12, (i) => ticketOf(i, { priority: 'High' })), ticketOf('none', { priority: 'low' })],
    messages: [
      ...times(8, (i) => reply(i, after(hour))),
      reply(8, after(hour + 1)),
      reply(9, after(2 * hour)),
      reply('none', after(minute)),
    ],
  };

  it('eight of ten in time are 80 %, and 8 of 12 with two never answered', () => {
    expect(ask(desk, { metric: 'first-response-sla' }, promised)).to.include({ value: 0.8, count: 10 });
    expect(ask(desk, { metric: 'first-response-sla', population: 'cohort' }, promised)).to.include({
      value: 8 / 12,
      count: 12,
    });
  });

  it('a target of every priority judges those that have none of their own', () => {
    const every = { sla: { '*': { firstResponse: minute }, high: { firstResponse: hour } } };
    // The same eight of ten, and the low one after exactly a minute.
    expect(ask(desk, { metric: 'first-response-sla' }, every)).to.include({ value: 9 / 11, count: 11 });
    const half = { sla: { '*': { firstResponse: hour }, high: { resolution: day } } };
    expect(ask(desk, { metric: 'first-response-sla' }, half)).to.include({ value: 9 / 11, count: 11 });
  });

  it('what is not yet past its target is not judged', () => {
    const early = { ...desk, asOf: after(30 * minute), messages: [reply(0, after(10 * minute))] };
    const { value: share, count } = ask(early, { metric: 'first-response-sla', population: 'cohort' }, promised);
    expect({ share, count }).to.deep.equal({ share: 1, count: 1 });
  });

  it('without any target there is no answer', () => {
    expect(ask(desk, { metric: 'first-response-sla' })).to.include({ value: undefined, count: 0 });
  });
});
