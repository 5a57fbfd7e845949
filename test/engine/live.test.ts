import { expect } from '@open-wc/testing';
import { dataset, engineOf, minute, openedAt, ticketOf } from '../support/records.js';

const start = {
  tickets: [ticketOf(1, { channel: 'email' }), ticketOf(2, { channel: 'email' })],
  messages: [{ id: 'm', ticket: 1, at: openedAt + minute, author: 'agent' }],
  surveys: [{ id: 's', kind: 'csat', ticket: 1, score: 1, answeredAt: openedAt }],
};
const value = (engine: ReturnType<typeof engineOf>, metric: string) =>
  engine.query({ metric, period: '2025-03' }).value;

describe('live data', () => {
  it('with a known id replaces, with a new one adds', () => {
    const engine = engineOf(start);
    expect(value(engine, 'ticket-volume')).to.equal(2);
    engine.upsert(dataset({ tickets: [ticketOf(2, { channel: 'chat' }), ticketOf(3, { channel: 'chat' })] }));
    const { groups } = engine.query({ metric: 'ticket-volume', period: '2025-03', by: 'channel' });
    expect(groups!.map(({ key, value: n }) => [key, n])).to.deep.equal([
      ['chat', 2],
      ['email', 1],
    ]);
  });

  it('reaches every metric that rests on it', () => {
    const engine = engineOf(start);
    expect([value(engine, 'csat'), value(engine, 'first-response-time')]).to.deep.equal([0, minute]);
    engine.upsert(
      dataset({
        messages: [{ id: 'm', ticket: 1, at: openedAt + 2 * minute, author: 'agent' }],
        surveys: [{ id: 's', kind: 'csat', ticket: 1, score: 5, answeredAt: openedAt }],
      }),
    );
    expect([value(engine, 'csat'), value(engine, 'first-response-time')]).to.deep.equal([1, 2 * minute]);
  });

  it('may move the moment of extraction on', () => {
    const engine = engineOf(start);
    engine.upsert(dataset({ asOf: '2025-05-01T00:00Z' }));
    expect(engine.asOf).to.equal(Date.parse('2025-05-01T00:00Z'));
  });

  it('takes a ticket out with all that hangs on it', () => {
    const engine = engineOf(start);
    engine.remove([1]);
    const counts = ['ticket-volume', 'first-response-time', 'csat'].map(
      (metric) => engine.query({ metric, period: '2025-03' }).count,
    );
    expect(counts).to.deep.equal([1, 0, 0]);
  });

  it('leaves the given records as they were', () => {
    const given = dataset(structuredClone(start));
    const engine = engineOf(given);
    engine.upsert(dataset({ tickets: [ticketOf(9)] }));
    engine.remove([1]);
    expect(given).to.deep.equal(start);
  });
});
