import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { TableName } from '../../src/model/records.js';
import { readPayload } from '../../src/sources/index.js';
import { engineOf, fuzzRuns } from '../support/records.js';

/** Anything that may stand where a field or a record should. */
const junk = fc.oneof(
  fc.constantFrom(null, '', 0, -1, NaN, 'soon', '31-02-2026', [], {}, [null], { id: {} }, true, '1e999'),
  fc.constantFrom('constructor', '__proto__', 'toString'),
  fc.jsonValue(),
);

/** A record of which some fields are gone and some hold junk, or junk in its place. */
const damaged = (record: object) => {
  const fields = Object.entries(record).map(([key, value]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([[key, value as unknown] as const]) },
      { weight: 1, arbitrary: junk.map((other) => [[key, other] as const]) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
  );
  const partly = fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()) as object);
  return fc.oneof({ weight: 5, arbitrary: partly }, { weight: 1, arbitrary: junk });
};

interface Case {
  readonly desk: string;
  /** Key of the envelope. */
  readonly key: string;
  readonly record: object;
  /** Table of the rows that come of the records. */
  readonly to: TableName;
  /** Tables under which records are set aside, beside that of the payload. */
  readonly aside: string;
}

const utc = '2026-03-02T09:00:00Z';
const local = '2026-03-02 09:00:00';
const seconds = 1772442000;

const freshdesk: readonly Case[] = [
  {
    desk: 'freshdesk',
    key: 'tickets',
    record: { id: 1, created_at: utc, requester_id: 2, status: 4, stats: { resolved_at: utc }, tags: [], spam: false },
    to: 'tickets',
    aside: 'tickets',
  },
  {
    desk: 'freshdesk',
    key: 'conversations',
    record: { id: 1, ticket_id: 1, incoming: true, private: false, user_id: 2, created_at: utc, source: 0 },
    to: 'messages',
    aside: 'conversations',
  },
  {
    desk: 'freshdesk',
    key: 'satisfaction_ratings',
    record: { id: 1, survey_id: 1, ticket_id: 1, user_id: 2, created_at: utc, ratings: { default_question: 103 } },
    to: 'surveys',
    aside: 'ratings',
  },
  {
    desk: 'freshdesk',
    key: 'agents',
    record: { id: 1, contact: { name: 'Ana' }, deactivated: false },
    to: 'agents',
    aside: 'agents',
  },
];

const intercom: readonly Case[] = [
  {
    desk: 'intercom',
    key: 'conversations',
    record: {
      type: 'conversation',
      id: '1',
      created_at: seconds,
      state: 'closed',
      source: { author: { type: 'user', id: 'c' } },
      statistics: { last_close_at: seconds + 60, first_admin_reply_at: seconds + 30 },
      contacts: { contacts: [{ id: 'c' }] },
      tags: { tags: [{ name: 'a' }] },
      conversation_parts: { conversation_parts: [{ id: '2', part_type: 'comment', created_at: seconds + 20 }] },
    },
    to: 'tickets',
    aside: 'conversations',
  },
  {
    desk: 'intercom',
    key: 'conversation_parts',
    record: { conversation_id: '1', part_type: 'comment', created_at: seconds, author: { type: 'admin', id: '5' } },
    to: 'messages',
    aside: 'parts',
  },
  {
    desk: 'intercom',
    key: 'calls',
    record: { type: 'call', id: '5', direction: 'inbound', initiated_at: seconds, answered_at: seconds + 5 },
    to: 'calls',
    aside: 'calls',
  },
];

const helpScout: readonly Case[] = [
  {
    desk: 'helpscout',
    key: 'conversations',
    record: {
      id: 1,
      mailboxId: 2,
      status: 'closed',
      createdAt: utc,
      closedAt: utc,
      assignee: { id: 3 },
      tags: [{ tag: 'a' }],
      _embedded: { threads: [{ id: 1, type: 'message', createdAt: utc }] },
    },
    to: 'tickets',
    aside: 'conversations',
  },
  {
    desk: 'helpscout',
    key: 'threads',
    record: { id: 1, conversationId: 1, type: 'customer', createdBy: { id: 2, type: 'customer' }, createdAt: utc },
    to: 'messages',
    aside: 'threads',
  },
];

const liveAgent: readonly Case[] = [
  {
    desk: 'liveagent',
    key: 'tickets',
    record: { id: 'a', departmentid: 'd', status: 'R', date_created: local, tags: ['t'], sla: {}, messages: [] },
    to: 'tickets',
    aside: 'tickets',
  },
  {
    desk: 'liveagent',
    key: 'message_groups',
    record: { ticket_id: 'a', userid: 'u', type: '4', status: 'V', datecreated: local },
    to: 'messages',
    aside: 'groups',
  },
  {
    desk: 'liveagent',
    key: 'history',
    record: { conversation_id: 'a', date_from: local, status: 'C' },
    to: 'statusChanges',
    aside: 'history',
  },
];

const chatwoot: readonly Case[] = [
  {
    desk: 'chatwoot',
    key: 'conversations',
    record: { id: 1, inbox_id: 2, status: 'open', meta: { sender: { id: 3 } }, created_at: seconds, labels: ['a'] },
    to: 'tickets',
    aside: 'conversations',
  },
  {
    desk: 'chatwoot',
    key: 'messages',
    record: { id: 1, conversation_id: 1, message_type: 1, private: false, created_at: seconds, content: 'x' },
    to: 'messages',
    aside: 'messages',
  },
];

const zammad: readonly Case[] = [
  {
    desk: 'zammad',
    key: 'tickets',
    record: { id: 1, number: '1', title: 'x', article_count: 1, created_at: utc, state: 'open', owner: '-' },
    to: 'tickets',
    aside: 'tickets',
  },
  {
    desk: 'zammad',
    key: 'articles',
    record: { id: 1, ticket_id: 1, internal: false, type: 'email', sender: 'Agent', created_at: utc },
    to: 'messages',
    aside: 'articles',
  },
];

const cases = [...freshdesk, ...intercom, ...helpScout, ...liveAgent, ...chatwoot, ...zammad];

/** Why a record is set aside; other reasons are of single fields. */
const reasons: readonly string[] = ['not-a-record', 'not-counted', 'unfinished', 'unknown-ticket', 'missing-id'];

/** A sound record first, so that the payload is still of its desk. */
const listOf = (record: object) => fc.array(damaged(record), { maxLength: 6 }).map((list) => [record, ...list]);

describe('damage', () => {
  for (const { desk, key, record, to, aside } of cases) {
    it(`loses none of the ${key} of ${desk} without counting it`, () => {
      fc.assert(
        fc.property(listOf(record), fc.boolean(), (list, isDump) => {
          const dump = list.map((data) => ({ stream: key, data }));
          const { dataset, leftOut } = readPayload(isDump ? dump : { [key]: list }, { adapter: desk });
          const counted = leftOut
            .filter(({ table, reason }) => table === aside && reasons.includes(reason))
            .reduce((sum, { count }) => sum + count, 0);
          expect((dataset[to]?.length ?? 0) + counted).to.equal(list.length);
        }),
        fuzzRuns(60),
      );
    });
  }

  it('never makes a negative time part of a mean', () => {
    const tickets = cases.filter(({ to }) => to === 'tickets');
    const payload = fc
      .constantFrom(...tickets)
      .chain(({ desk, key, record }) => listOf(record).map((list) => ({ adapter: desk, given: { [key]: list } })));
    fc.assert(
      fc.property(payload, ({ adapter, given }) => {
        const engine = engineOf({ asOf: '2026-04-10T00:00Z', ...readPayload(given, { adapter }).dataset });
        for (const metric of ['first-response-time', 'resolution-time']) {
          const { value } = engine.query({ metric, period: '2026-03' });
          expect(value === undefined || value >= 0).to.equal(true);
        }
      }),
      fuzzRuns(60),
    );
  });
});
