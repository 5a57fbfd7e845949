import { expect } from '@open-wc/testing';
import { ask, day, hour, minute, ticketOf, times, type Dirty } from '../support/records.js';
import { value, reply, asked, status, after } from './examples.js';

describe('contacts', () => {
  /** Resolved after an hour, with so many replies each after a question. */
  const resolved = (id: unknown, replies: number, more: Dirty = {}) => ({
    ticket: ticketOf(id, { customer: 'c', type: 'incident', ...more }),
    messages: times(replies, (i) => [
      ...(i ? [asked(id, after(i * 10 * minute - 1))] : []),
      reply(id, after(i * 10 * minute + minute)),
    ]).flat(),
    change: status(id, after(hour)),
  });
  const desk = (...all: ReturnType<typeof resolved>[]) => ({
    tickets: all.map(({ ticket }) => ticket),
    messages: all.flatMap(({ messages }) => messages),
    statusChanges: all.map(({ change }) => change),
  });

  it('one reply is one touch, one wait is one contact', () => {
    const tables = desk(resolved(1, 1), resolved(2, 2, { customer: 'd' }), resolved(3, 0, { customer: 'e' }));
    expect(ask(tables, { metric: 'one-touch-resolution' })).to.include({ value: 1 / 3, count: 3 });
    expect(ask(tables, { metric: 'first-contact-resolution' })).to.include({ value: 2 / 3, count: 3 });
    expect(value(tables, 'contacts-per-resolution')).to.equal(4 / 3);
  });

  it('a reopened ticket was not resolved at first contact', () => {
    const tables = desk(resolved(1, 1));
    const reopened = [status(1, after(2 * hour), 'open'), status(1, after(3 * hour))];
    expect(
      value({ ...tables, statusChanges: [...tables.statusChanges, ...reopened] }, 'first-contact-resolution'),
    ).to.equal(0);
  });

  const again = (delay: number, more: Dirty = {}) => ({
    ...desk(resolved(1, 1)),
    tickets: [
      resolved(1, 1).ticket,
      ticketOf('again', { customer: 'c', type: 'incident', createdAt: after(hour + delay), ...more }),
    ],
  });

  it('strictly, it is not if the customer comes back with the same kind within 7 days, included', () => {
    const strict = (tables: Dirty) => value(tables, 'first-contact-resolution-strict');
    expect(strict(again(7 * day))).to.equal(0);
    expect(strict(again(7 * day + 1))).to.equal(1);
    expect(strict(again(0)), 'at the resolution itself').to.equal(1);
    expect(strict(again(day, { customer: 'd' }))).to.equal(1);
    expect(strict(again(day, { type: 'question' }))).to.equal(1);
    expect(strict(again(day, { direction: 'outbound' }))).to.equal(1);
  });

  it('strictly, it is judged when its 7 days are over', () => {
    const count = (asOf: number) =>
      ask({ ...desk(resolved(1, 1)), asOf }, { metric: 'first-contact-resolution-strict' }).count;
    expect(count(after(hour + 7 * day))).to.equal(1);
    expect(count(after(hour + 7 * day) - 1)).to.equal(0);
  });

  it('a contact is repeated when another of its kind was resolved in the 7 days before', () => {
    const rate = (delay: number) => ask(again(delay), { metric: 'repeat-contact-rate' });
    expect(rate(7 * day)).to.include({ value: 0.5, count: 2 });
    expect(rate(7 * day + 1).value).to.equal(0);
    expect(rate(0).value, 'at the resolution itself').to.equal(0);
  });
});
