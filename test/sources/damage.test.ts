import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LeftOut } from '../../src/model/left-out.js';
import type { Dataset, TableName } from '../../src/model/records.js';
import { readPayload, SourceError } from '../../src/sources/index.js';
import { desks, files } from '../support/desks/index.mjs';
import { engineOf, fuzzRuns } from '../support/records.js';

/** Anything that may stand where a field or a record should: also moments that are still to come. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, NaN, 'soon', '31-02-2026', [], {}, [null], { id: {} }, true, '1e999', [[]]),
  fc.constantFrom<unknown>('constructor', '__proto__', 'toString', { records: 5 }),
  fc.constantFrom<unknown>('2999-01-01T00:00:00Z', 32_503_680_000, 32_503_680_000_000, '1969-12-31T23:00:00Z'),
  fc.jsonValue(),
);

/** A value of which some members, at any depth, are gone or hold junk; `kept` ones stay, so that the kind is known. */
function damaged(value: unknown, kept: readonly string[]): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map((each) => damaged(each, kept)));
  if (typeof value !== 'object' || value === null)
    return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: junk });
  const members = Object.entries(value).map(([key, member]) =>
    kept.includes(key)
      ? fc.constant([[key, member as unknown] as const])
      : fc.oneof(
          { weight: 7, arbitrary: damaged(member, kept).map((each) => [[key, each] as const]) },
          { weight: 1, arbitrary: junk.map((each) => [[key, each] as const]) },
          { weight: 1, arbitrary: fc.constant([]) },
        ),
  );
  return fc.tuple(...members).map((list) => Object.fromEntries(list.flat()) as object);
}

/** A list among records is a page of its own, which may be empty. */
const noList = junk.filter((each) => !Array.isArray(each));

/** A sound record first, so that the payload is still of its desk. */
const listOf = (record: object, kept: readonly string[] = []) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: damaged(record, kept) }, { weight: 1, arbitrary: noList }), {
      maxLength: 5,
    })
    .map((list) => [record, ...list]);

interface Case {
  readonly desk: string;
  readonly stream: string;
  readonly record: object;
  /** Table of the rows that come of the records, and the names under which they are set aside. */
  readonly to: TableName;
  readonly aside: string;
  /** What the records need to be understood. */
  readonly beside?: object;
  /** Fields by which alone a record is known for what it is. */
  readonly kept?: readonly string[];
}

/** Streams of the samples of which each record becomes one row: the table, the name in the log, the record. */
const rows: readonly (readonly [desk: string, stream: string, to: TableName, aside: string, which?: number])[] = [
  ['json', 'tickets', 'tickets', 'tickets'],
  ['json', 'messages', 'messages', 'messages'],
  ['json', 'statusChanges', 'statusChanges', 'statusChanges'],
  ['json', 'surveys', 'surveys', 'surveys'],
  ['json', 'calls', 'calls', 'calls'],
  ['zendesk', 'tickets', 'tickets', 'tickets'],
  ['zendesk', 'comments', 'messages', 'comments'],
  ['zendesk', 'satisfaction_ratings', 'surveys', 'ratings'],
  ['zendesk', 'calls', 'calls', 'calls'],
  ['freshdesk', 'tickets', 'tickets', 'tickets'],
  ['freshdesk', 'conversations', 'messages', 'conversations'],
  ['freshdesk', 'satisfaction_ratings', 'surveys', 'ratings'],
  ['freshdesk', 'agents', 'agents', 'agents'],
  ['intercom', 'conversations', 'tickets', 'conversations'],
  ['intercom', 'conversation_parts', 'messages', 'parts'],
  ['intercom', 'admins', 'agents', 'admins'],
  ['intercom', 'calls', 'calls', 'calls'],
  ['helpscout', 'conversations', 'tickets', 'conversations'],
  ['helpscout', 'threads', 'messages', 'threads', 3],
  ['helpscout', 'ratings', 'surveys', 'ratings'],
  ['helpscout', 'users', 'agents', 'users'],
  ['liveagent', 'tickets', 'tickets', 'tickets'],
  ['liveagent', 'tickets_history', 'statusChanges', 'history'],
  ['liveagent', 'agents', 'agents', 'agents'],
  ['liveagent', 'calls', 'calls', 'calls'],
  ['liveagent', 'ranks', 'surveys', 'ranks'],
  ['hubspot', 'tickets', 'tickets', 'tickets'],
  ['hubspot', 'feedback_submissions', 'surveys', 'surveys'],
  ['hubspot', 'owners', 'agents', 'owners'],
  ['hubspot', 'conversations_messages', 'messages', 'messages'],
  ['salesforce', 'Case', 'tickets', 'tickets|cases'],
  ['salesforce', 'EmailMessage', 'messages', 'emails'],
  ['salesforce', 'SurveyQuestionResponse', 'surveys', 'surveys|answers'],
  ['zoho', 'tickets', 'tickets', 'tickets'],
  ['zoho', 'threads', 'messages', 'threads'],
  ['zoho', 'customerHappiness', 'surveys', 'surveys|ratings'],
  ['zoho', 'agents', 'agents', 'agents'],
  ['jira', 'issues', 'tickets', 'tickets|issues'],
  ['jira', 'issue_comments', 'messages', 'comments'],
  ['jira', 'requests', 'tickets', 'tickets|requests'],
  ['chatwoot', 'conversations', 'tickets', 'conversations'],
  ['chatwoot', 'messages', 'messages', 'messages'],
  ['chatwoot', 'csat_survey_responses', 'surveys', 'ratings'],
  ['chatwoot', 'agents', 'agents', 'agents'],
  ['zammad', 'tickets', 'tickets', 'tickets'],
  ['zammad', 'ticket_articles', 'messages', 'articles'],
];

/** Without these a record with lists inside it is an envelope. */
const keptIn: Readonly<Record<string, readonly string[]>> = { requests: ['issueKey', 'currentStatus'] };

const ofDesks = rows.map(([desk, stream, to, aside, which = 0]): Case => {
  const sample = desks.find(({ adapter, streams }) => adapter === desk && streams[stream]);
  const [beside] = (stream === 'conversations_messages' && sample!.streams.conversations_threads) || [];
  return {
    desk,
    stream,
    to,
    aside,
    record: sample!.streams[stream]![which]!,
    kept: keptIn[stream] ?? [],
    ...(beside && { beside }),
  };
});

const utc = '2026-03-02T09:00:00Z';
const ofSurveys: readonly Case[] = [
  {
    desk: 'delighted',
    stream: 'survey_responses',
    record: { id: '1', survey_type: 'nps', score: 9, created_at: 1772618400, person: { id: '1' } },
    to: 'surveys',
    aside: 'surveys',
  },
  {
    desk: 'typeform',
    stream: 'items',
    kept: ['answers', 'field', 'type'],
    record: {
      response_id: '1',
      landed_at: utc,
      submitted_at: utc,
      answers: [{ field: { id: 'f', type: 'nps' }, type: 'number', number: 9 }],
    },
    to: 'surveys',
    aside: 'surveys',
  },
  {
    desk: 'surveymonkey',
    stream: 'data',
    record: {
      id: '1',
      survey_id: '1',
      response_status: 'completed',
      date_created: utc,
      pages: [{ questions: [{ id: '100', answers: [{ choice_id: '5' }] }] }],
    },
    to: 'surveys',
    aside: 'surveys',
    beside: {
      title: 'Survey',
      question_count: 1,
      pages: [{ questions: [{ id: '100', answers: { choices: [{ id: '5', weight: 5 }] } }] }],
    },
  },
];

/** Why a record is set aside whole; other reasons are of single fields. */
const whole: readonly string[] = [
  'not-a-record',
  'not-counted',
  'unfinished',
  'unknown-ticket',
  'missing-id',
  'marked-deleted',
  'invalid-score',
];

const lost = (leftOut: readonly LeftOut[], aside: string) =>
  leftOut
    .filter(({ table, reason }) => whole.includes(reason) && (aside.split('|').includes(table) || table === 'payload'))
    .reduce((sum, { count }) => sum + count, 0);

const size = (dataset: Dataset, table: TableName) => dataset[table]?.length ?? 0;

describe('random damage', () => {
  for (const { desk, stream, record, to, aside, beside, kept } of [...ofDesks, ...ofSurveys]) {
    it(`loses none of the ${stream} of ${desk} without counting it`, () => {
      fc.assert(
        fc.property(listOf(record, kept), fc.boolean(), (list, isDump) => {
          const dump = list.map((data) => ({ stream, data }));
          const payloads = [isDump ? dump : { [stream]: list }, ...(beside ? [beside] : [])];
          const { dataset, leftOut } = readPayload({ payloads }, { adapter: desk });
          expect(size(dataset, to) + lost(leftOut, aside)).to.equal(list.length);
        }),
        fuzzRuns(30),
      );
    });
  }

  const asOf = Date.parse('2026-03-10T00:00Z');
  const times = [
    'first-response-time',
    'resolution-time',
    'first-resolution-time',
    'close-time',
    'reply-time',
    'wait-time',
  ];

  /** The oldest moment that anything can have begun at. */
  const oldest = ({ tickets = [], calls = [] }: Dataset) => {
    const begun = [...tickets.map(({ createdAt }) => createdAt), ...calls.map(({ queuedAt }) => queuedAt)] as unknown[];
    const moments = begun.map((at) => (typeof at === 'number' ? at : Date.parse(String(at))));
    return Math.min(asOf, ...moments.filter((at) => !Number.isNaN(at)));
  };

  for (const { adapter, name = adapter, mapping, streams } of desks) {
    it(`never makes a time below zero, or one that is not over yet, part of a mean of ${name}`, () => {
      const lists = Object.entries(streams).map(([stream, records]) =>
        damaged(records, []).map((list) => [stream, [...records.slice(0, 1), ...(list as unknown[])]] as const),
      );
      fc.assert(
        fc.property(fc.tuple(...lists), (entries) => {
          const { dataset } = readPayload(Object.fromEntries(entries), { adapter, mapping });
          const engine = engineOf({ ...dataset, asOf });
          for (const metric of times) {
            const { value = 0, median = 0, p90 = 0 } = engine.query({ metric, period: '2026-03' });
            for (const ms of [value, median, p90]) expect(ms, metric).to.be.within(0, asOf - oldest(dataset));
          }
        }),
        fuzzRuns(15),
      );
    });
  }

  const chosen = fc.constantFrom('auto', 'csv', ...new Set(desks.map(({ adapter }) => adapter)));

  it('of whole payloads throws nothing but a SourceError', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json());
    const payload = fc.oneof(
      text,
      junk,
      fc.record({ payloads: fc.array(fc.oneof(text, junk)) }),
      fc.dictionary(fc.constantFrom('tickets', 'comments', 'audits', 'users', 'surveys', 'asOf', '__proto__'), junk),
    );
    fc.assert(
      fc.property(payload, chosen, (given, adapter) => {
        readOrRefuse(given, adapter);
      }),
      fuzzRuns(200),
    );
  });

  it('of everything, under any envelope, throws nothing but a SourceError', () => {
    const every = desks.flatMap(({ streams }) => Object.values(streams).flatMap((records) => records.slice(0, 1)));
    const record = fc.oneof(
      fc.constantFrom(...every).chain((each) => damaged(each, [])),
      junk,
    );
    const keys = ['results', 'records', 'data', 'issues', 'values', 'items', 'comments', 'histories', '__proto__'];
    const key = fc.constantFrom(...keys, ...new Set(desks.flatMap(({ streams }) => Object.keys(streams))));
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.array(record, { maxLength: 3 }), { maxKeys: 4 }),
        chosen,
        (payload, adapter) => {
          readOrRefuse(payload, adapter);
        },
      ),
      fuzzRuns(200),
    );
  });

  it('of a few characters in a text throws nothing but a SourceError', () => {
    const texts = [...desks.map(({ streams }) => JSON.stringify(streams)), ...files.map(({ text }) => text)];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string({ maxLength: 3 }), (text, place, put) => {
        const at = place % text.length;
        readOrRefuse(`${text.slice(0, at)}${put}${text.slice(at + 1)}`, 'auto');
      }),
      fuzzRuns(200),
    );
  });

  for (const { name, adapter, text } of files) {
    it(`loses no row of ${name} without counting it`, () => {
      const cell = fc.oneof(
        fc.constantFrom('', '?', '02/03/2026 09:15', 'Cerrado', '4', '1:30', '-0:30', '#N/A', '2999-01-01'),
        fc.string(),
      );
      const row = fc.array(cell, { minLength: 1, maxLength: 18 }).filter((cells) => cells.some((each) => each.trim()));
      const delimiter = text.includes('";"') ? ';' : ',';
      fc.assert(
        fc.property(fc.array(row, { maxLength: 6 }), (added) => {
          // Of ServiceNow, a number that comes again is one more change of the same incident.
          const isLog = adapter === 'servicenow';
          const rows = added.map(([first = '', ...rest], i) => [isLog ? `INC${i + 3}${first}` : first, ...rest]);
          const lines = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
          const { dataset, leftOut } = readPayload([text, ...lines].join('\r\n'), { adapter });
          expect(size(dataset, 'tickets') + lost(leftOut, 'tickets')).to.equal(2 + added.length);
        }),
        fuzzRuns(30),
      );
    });
  }
});

function readOrRefuse(payload: unknown, adapter: string) {
  try {
    readPayload(payload, { adapter });
  } catch (error) {
    expect(error).to.be.instanceOf(SourceError);
  }
}
