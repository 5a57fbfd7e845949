import { expect } from '@open-wc/testing';
import { readPayload } from '../../src/sources/index.js';

const ticket = { id: 1, createdAt: '2026-03-02T09:00:00Z', channel: 'Email' };

describe('canonical JSON', () => {
  it('is handed on as it comes, tables and what stands beside them', () => {
    const data = {
      tickets: [ticket],
      surveys: [{ kind: 'nps', score: '9', answeredAt: 'soon' }],
      agents: [],
      sourceTimeZone: 'Europe/Madrid',
      asOf: '2026-03-05',
      coverage: { loaded: 1, total: 5 },
    };
    const { dataset, leftOut, adapter, confidence } = readPayload(data);
    expect(dataset).to.deep.equal(data);
    expect(leftOut).to.deep.equal([]);
    expect([adapter, confidence]).to.deep.equal(['json', 1]);
  });

  it('keeps fields and tables that it does not know out, and counts them', () => {
    const { dataset, leftOut } = readPayload({
      tickets: [ticket, { ...ticket, id: 2, mood: 'blue' }, { ...ticket, id: 3, constructor: 1 }],
      gadgets: [{}, {}],
    });
    expect(dataset).to.deep.equal({ tickets: [ticket, { ...ticket, id: 2 }, { ...ticket, id: 3 }] });
    expect(leftOut.map(({ table, reason, field, count }) => [table, reason, field, count])).to.deep.equal([
      ['tickets', 'unknown-field', 'mood', 1],
      ['tickets', 'unknown-field', 'constructor', 1],
      ['gadgets', 'unknown-field', undefined, 2],
    ]);
    expect(leftOut[0]?.records[0]?.position).to.equal(1);
  });

  it('does not change what the page gave', () => {
    const given = { tickets: [{ ...ticket, mood: 'blue' }] };
    readPayload(given);
    expect(given.tickets[0]).to.have.property('mood');
  });

  it('counts what is no record, and reads on', () => {
    const { dataset, leftOut } = readPayload({ tickets: [null, 'x', [ticket], ticket], surveys: 'none' });
    expect(dataset.tickets).to.deep.equal([ticket]);
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['tickets', 'not-a-record', 3],
      ['surveys', 'not-a-record', 1],
    ]);
  });

  it('may be JSON Lines of records of any table; a bad line is counted by its number', () => {
    const lines = [
      JSON.stringify(ticket),
      JSON.stringify({ ticket: 1, at: '2026-03-02T10:00:00Z', author: 'agent' }),
      '{"id": 2, "created',
      JSON.stringify({ ticket: 1, at: '2026-03-02T11:00:00Z', status: 'closed' }),
      JSON.stringify({ kind: 'csat', ticket: 1, score: 5 }),
    ];
    const { dataset, leftOut } = readPayload(lines.join('\n'));
    expect(Object.keys(dataset)).to.have.members(['tickets', 'messages', 'statusChanges', 'surveys']);
    expect(leftOut).to.have.length(1);
    expect(leftOut[0]?.records[0]?.position).to.equal(3);
  });

  it('comes together from several payloads, the last extraction counting', () => {
    const { dataset } = readPayload({
      payloads: [
        { tickets: [ticket], asOf: '2026-03-05T00:00:00Z' },
        { tickets: [{ ...ticket, id: 2 }], asOf: '2026-03-04T00:00:00Z' },
      ],
    });
    expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(dataset.asOf).to.equal('2026-03-05T00:00:00Z');
  });

  it('with an empty table is an answer, not an error', () => {
    expect(readPayload({ tickets: [] }).dataset).to.deep.equal({ tickets: [] });
  });

  it('reads times without an offset in the zone that the page states', () => {
    expect(
      readPayload({ tickets: [ticket], sourceTimeZone: 'UTC' }, { sourceTimeZone: 'Europe/Madrid' }).dataset
        .sourceTimeZone,
    ).to.equal('Europe/Madrid');
  });
});
