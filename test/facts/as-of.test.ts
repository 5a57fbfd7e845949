import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import { at, dataset, openedAt, ticketOf, type Dirty } from '../support/records.js';

const extracted = (tables: Dirty) => createEngine(dataset(tables)).asOf;

describe('the moment of extraction', () => {
  it('is what the data states, as text or number', () => {
    expect(extracted({ asOf: '2025-04-10T00:00Z' })).to.equal(at('2025-04-10T00:00Z'));
    expect(extracted({ asOf: openedAt })).to.equal(openedAt);
    expect(extracted({ asOf: '2025-04-10T00:00', sourceTimeZone: 'Europe/Madrid' })).to.equal(at('2025-04-09T22:00Z'));
  });

  const newest: readonly [what: string, tables: Dirty][] = [
    ['creation', { tickets: [ticketOf(1, { createdAt: '2025-03-20T00:00Z' })] }],
    ['update', { tickets: [ticketOf(1, { updatedAt: '2025-03-20T00:00Z' })] }],
    ['resolution', { tickets: [ticketOf(1, { resolvedAt: '2025-03-20T00:00Z' })] }],
    ['message', { messages: [{ ticket: 9, at: '2025-03-20T00:00Z' }] }],
    ['status change', { statusChanges: [{ ticket: 9, at: '2025-03-20T00:00Z' }] }],
    ['answer', { surveys: [{ kind: 'nps', sentAt: '2025-03-19T00:00Z', answeredAt: '2025-03-20T00:00Z' }] }],
    ['call', { calls: [{ queuedAt: '2025-03-20T00:00Z' }] }],
    ['order', { orders: [{ customer: 1, at: '2025-03-20T00:00Z', amount: 5 }] }],
  ];
  for (const [what, tables] of newest) {
    it(`is else the newest instant, here of a ${what}`, () => {
      const older = { mentions: [{ at: '2025-01-01T00:00Z' }, { at: 'never' }] };
      expect(extracted({ ...older, ...tables })).to.equal(at('2025-03-20T00:00Z'));
      expect(extracted({ ...older, ...tables, asOf: 'unknown' }), 'unreadable').to.equal(at('2025-03-20T00:00Z'));
    });
  }

  it('is not moved by what lies ahead: due dates and ends of contracts', () => {
    const tables = {
      tickets: [ticketOf(1, { firstResponseDueAt: '2030-01-01T00:00Z', resolutionDueAt: '2030-01-01T00:00Z' })],
      customers: [{ id: 1, since: '2024-01-01', until: '2031-01-01' }],
    };
    expect(extracted(tables)).to.equal(openedAt);
  });

  it('is now when the data holds no instant at all', () => {
    const before = Date.now();
    expect(extracted({})).to.be.within(before, Date.now());
  });
});
