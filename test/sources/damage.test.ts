import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LeftOut } from '../../src/model/left-out.js';
import { readPayload, SourceError } from '../../src/sources/index.js';
import { fuzzRuns } from '../support/records.js';

/** Anything that may stand where a field or a record should. */
const junk = fc.oneof(
  fc.constantFrom(null, '', 0, -1, NaN, 'soon', '31-02-2026', [], {}, [null], { id: {} }, true, '__proto__', '1e999'),
  fc.jsonValue(),
);

/** A record of which some fields are gone and some hold junk, or junk in its place. */
const damaged = (record: object) => {
  const fields = Object.keys(record).map((key) =>
    fc.constantFrom('sound', 'sound', 'sound', 'junk', 'gone').map((state) => [key, state] as const),
  );
  const partly = fc.tuple(fc.tuple(...fields), junk).map(([states, other]) => {
    const kept = states.filter(([, state]) => state !== 'gone');
    return Object.fromEntries(
      kept.map(([key, state]) => [key, state === 'junk' ? other : (record as Record<string, unknown>)[key]]),
    );
  });
  return fc.oneof({ weight: 5, arbitrary: partly }, { weight: 1, arbitrary: junk });
};

const zendeskTicket = {
  id: 501,
  created_at: '2026-03-02T09:00:00Z',
  via: { channel: 'email' },
  requester_id: 7001,
  submitter_id: 7001,
  status: 'solved',
  tags: ['a'],
  satisfaction_rating: { score: 'good' },
  metric_set: { solved_at: '2026-03-03T09:00:00Z', reply_time_in_minutes: { calendar: 1 } },
};
const comment = { id: 1, ticket_id: 501, author_id: 7001, public: true, created_at: '2026-03-02T09:00:00Z' };
const canonicalTicket = { id: 1, createdAt: '2026-03-02T09:00:00Z', tags: ['a'], status: 'open', channel: 'email' };

const countOf = (leftOut: readonly LeftOut[], table: string, ...reasons: string[]) =>
  leftOut
    .filter((entry) => entry.table === table && reasons.includes(entry.reason))
    .reduce((sum, { count }) => sum + count, 0);

/** A sound record first, so that the payload is still of its desk. */
const listOf = (record: object) => fc.array(damaged(record), { maxLength: 8 }).map((list) => [record, ...list]);

describe('random damage', () => {
  it('loses no record of canonical JSON without counting it', () => {
    fc.assert(
      fc.property(listOf(canonicalTicket), (tickets) => {
        const { dataset, leftOut } = readPayload({ tickets });
        expect((dataset.tickets?.length ?? 0) + countOf(leftOut, 'tickets', 'not-a-record')).to.equal(tickets.length);
      }),
    );
  });

  it('loses no record of Zendesk without counting it', () => {
    fc.assert(
      fc.property(listOf(zendeskTicket), listOf(comment), (tickets, comments) => {
        const { dataset, leftOut } = readPayload({ tickets, comments }, { adapter: 'zendesk' });
        expect((dataset.tickets?.length ?? 0) + countOf(leftOut, 'tickets', 'not-a-record')).to.equal(tickets.length);
        expect(
          (dataset.messages?.length ?? 0) + countOf(leftOut, 'comments', 'not-a-record', 'unknown-ticket'),
        ).to.equal(comments.length);
      }),
    );
  });

  it('loses no row of a file without counting it', () => {
    const cell = fc.oneof(
      fc.constantFrom('1001', '', '?', '02/03/2026 09:15', 'Cerrado', '4', '1:30', '-0:30', '#N/A'),
      fc.string(),
    );
    const row = fc
      .array(cell, { minLength: 1, maxLength: 9 })
      .filter((cells) => cells.some((value) => value.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const quoted = (cells: readonly string[]) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(';');
        const header = 'Ticket ID;Created;First response;Closed;Status;Time to resolution;CSAT;Reopens';
        const text = [header, '1;02/03/2026;;;;;;', ...rows.map(quoted)].join('\n');
        const { dataset, leftOut } = readPayload(text);
        expect((dataset.tickets?.length ?? 0) + countOf(leftOut, 'tickets', 'missing-id')).to.equal(rows.length + 1);
      }),
    );
  });

  it('of whole payloads throws nothing but a SourceError', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json());
    const payload = fc.oneof(
      text,
      junk,
      fc.record({ payloads: fc.array(fc.oneof(text, junk)) }),
      fc.dictionary(fc.constantFrom('tickets', 'comments', 'audits', 'users', 'surveys', 'asOf', '__proto__'), junk),
    );
    fc.assert(
      fc.property(payload, fc.constantFrom('auto', 'json', 'csv', 'zendesk'), (given, adapter) => {
        try {
          readPayload(given, { adapter });
        } catch (error) {
          expect(error).to.be.instanceOf(SourceError);
        }
      }),
      fuzzRuns(500),
    );
  });

  it('of one character in a text throws nothing but a SourceError', () => {
    const texts = [
      JSON.stringify({ tickets: [zendeskTicket], comments: [comment] }),
      JSON.stringify({ tickets: [canonicalTicket] }),
      'Ticket ID,Created,Status,CSAT\n1,2026-03-02,Open,4\n2,2026-03-02,"Closed",Good\n',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string({ maxLength: 3 }), (text, place, put) => {
        const at = place % text.length;
        try {
          readPayload(`${text.slice(0, at)}${put}${text.slice(at + 1)}`);
        } catch (error) {
          expect(error).to.be.instanceOf(SourceError);
        }
      }),
      fuzzRuns(500),
    );
  });
});
