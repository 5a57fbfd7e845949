import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LeftOut } from '../../src/model/left-out.js';
import type { Dataset, TableName } from '../../src/model/records.js';
import { readPayload, SourceError } from '../../src/sources/index.js';
import { fuzzRuns } from '../support/records.js';

/** Anything that may stand where a field or a record should. */
const junk = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 'soon', [], {}, [null], { id: {} }, true, 'constructor', '__proto__', [[]], {
    records: 5,
  }),
  fc.jsonValue(),
);

/** A value of which some members, at any depth, are gone or hold junk; `kept` ones stay so that the kind is known. */
function damaged(value: unknown, kept: readonly string[]): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map((each) => damaged(each, kept)));
  if (typeof value !== 'object' || value === null)
    return fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: junk });
  const members = Object.entries(value).map(([key, member]) =>
    kept.includes(key)
      ? fc.constant([key, member] as const)
      : fc.oneof(
          { weight: 6, arbitrary: damaged(member, kept).map((each) => [key, each] as const) },
          { weight: 1, arbitrary: junk.map((each) => [key, each] as const) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
  );
  return fc.tuple(...members).map((list) => Object.fromEntries(list.filter((each) => each !== undefined)));
}

interface Case {
  readonly desk: string;
  readonly kept: readonly string[];
  readonly envelope: string;
  readonly record: object;
  /** The table that a record of this kind becomes a row of, and the one under which it is counted. */
  readonly table: TableName;
  readonly counted: string;
  /** What the records need to be understood. */
  readonly beside?: object;
}

const at = '2026-03-02T08:15:10.000Z';
const cases: readonly Case[] = [
  {
    desk: 'hubspot',
    kept: ['properties', 'hs_pipeline_stage'],
    envelope: 'results',
    record: {
      id: '1',
      properties: { createdate: at, hs_pipeline: '0', hs_pipeline_stage: '4', time_to_close: '5', hs_tag_ids: '1;2' },
      propertiesWithHistory: { hs_pipeline_stage: [{ value: '4', timestamp: at }] },
      associations: { contacts: { results: [{ id: '901' }] } },
      archived: false,
    },
    table: 'tickets',
    counted: 'tickets',
  },
  {
    desk: 'hubspot',
    kept: ['properties', 'hs_survey_type'],
    envelope: 'results',
    record: {
      id: '5',
      properties: { hs_survey_type: 'NPS', hs_value: '9', hs_response_group: 'PROMOTER', hs_createdate: at },
      archived: false,
    },
    table: 'surveys',
    counted: 'surveys',
  },
  {
    desk: 'salesforce',
    kept: ['attributes'],
    envelope: 'records',
    record: {
      attributes: { type: 'Case' },
      Id: '500AA0000000001AAA',
      CaseNumber: '1',
      Status: 'Closed',
      IsClosed: true,
      CreatedDate: at,
      Owner: { Name: 'Ana' },
      OwnerId: '005',
      EmailMessages: { records: [{ Id: '2', Incoming: true, MessageDate: at }] },
      CaseMilestones: { records: [{ MilestoneType: { Name: 'First Response' }, StartDate: at, IsCompleted: true }] },
      Histories: { records: [{ Field: 'Status', OldValue: 'New', NewValue: 'Closed', CreatedDate: at }] },
    },
    table: 'tickets',
    counted: 'tickets',
  },
  {
    desk: 'zoho',
    kept: ['ticketNumber'],
    envelope: 'data',
    record: {
      id: '1',
      ticketNumber: '7',
      createdTime: at,
      status: 'Open',
      statusType: 'Open',
      metrics: { firstResponseTime: '00:50 hrs', reopenCount: '1' },
      threads: [{ id: 't', direction: 'in', author: { type: ['AGENT'] }, createdTime: at }],
      history: {
        data: [{ eventTime: at, eventInfo: [{ propertyName: 'Status', propertyValue: { updatedValue: 'Closed' } }] }],
      },
    },
    table: 'tickets',
    counted: 'tickets',
  },
  {
    desk: 'jira',
    kept: ['key', 'fields'],
    envelope: 'issues',
    record: {
      id: '1',
      key: 'HELP-1',
      fields: {
        created: at,
        status: { id: '3', name: 'Done', statusCategory: { key: 'done' } },
        reporter: { accountId: 'c' },
        customfield_1: { rating: 4, comment: { body: 'x' } },
        customfield_2: {
          name: 'Time to first response',
          completedCycles: [{ startTime: { epochMillis: 5 }, stopTime: { iso8601: at }, breached: false }],
        },
        comment: { comments: [{ id: 'k', author: { accountId: 'a', accountType: 'customer' }, created: at }] },
      },
      changelog: {
        total: 1,
        histories: [
          { created: at, items: [{ field: 'status', from: '1', fromString: 'New', to: '3', toString: 'Done' }] },
        ],
      },
    },
    table: 'tickets',
    counted: 'tickets',
  },
  {
    desk: 'delighted',
    kept: ['survey_type'],
    envelope: 'survey_responses',
    record: { id: '1', survey_type: 'nps', score: 9, created_at: 1772618400, person: { id: '1' } },
    table: 'surveys',
    counted: 'surveys',
  },
  {
    desk: 'typeform',
    kept: ['response_id', 'answers', 'landed_at'],
    envelope: 'items',
    record: {
      response_id: '1',
      landed_at: at,
      submitted_at: at,
      answers: [{ field: { id: 'f', type: 'nps' }, type: 'number', number: 9 }],
    },
    table: 'surveys',
    counted: 'surveys',
  },
  {
    desk: 'surveymonkey',
    kept: ['response_status', 'survey_id', 'pages'],
    envelope: 'data',
    record: {
      id: '1',
      survey_id: '1',
      response_status: 'completed',
      date_created: at,
      pages: [{ questions: [{ id: '100', answers: [{ choice_id: '5' }] }] }],
    },
    table: 'surveys',
    counted: 'surveys',
    beside: {
      title: 'Survey',
      question_count: 1,
      pages: [{ questions: [{ id: '100', answers: { choices: [{ id: '5', weight: 5 }] } }] }],
    },
  },
];

/** Records of a kind that were set aside whole, and what was no record at all. */
const lost = (leftOut: readonly LeftOut[], table: string) =>
  leftOut
    .filter(
      ({ table: own, reason }) =>
        (own === table && ['invalid-score', 'marked-deleted', 'not-a-record', 'unfinished'].includes(reason)) ||
        own === 'payload',
    )
    .reduce((sum, { count }) => sum + count, 0);

const size = (dataset: Dataset, table: TableName) => dataset[table]?.length ?? 0;

describe('random damage to a desk', () => {
  for (const { desk, kept, envelope, record, table, counted, beside } of cases) {
    it(`loses no record of ${desk} (${table}) without counting it`, () => {
      const list = fc.array(
        fc.oneof(
          { weight: 6, arbitrary: damaged(record, kept) },
          { weight: 1, arbitrary: fc.constantFrom(null, 5, 'x') },
        ),
        { maxLength: 6 },
      );
      fc.assert(
        fc.property(list, (records) => {
          const { dataset, leftOut } = readPayload(
            { payloads: [{ [envelope]: [record, ...records] }, ...(beside ? [beside] : [])] },
            { adapter: desk },
          );
          expect(size(dataset, table) + lost(leftOut, counted)).to.be.at.least(records.length + 1);
        }),
        fuzzRuns(80),
      );
    });
  }

  it('of everything, under any envelope, throws nothing but a SourceError', () => {
    const all = fc.oneof(...cases.map(({ record }) => damaged(record, [])), junk);
    const key = fc.constantFrom(
      'results',
      'records',
      'data',
      'issues',
      'values',
      'items',
      'comments',
      'histories',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.array(all, { maxLength: 4 })),
        fc.constantFrom('auto', ...cases.map(({ desk }) => desk)),
        (payload, adapter) => {
          try {
            readPayload(payload, { adapter });
          } catch (error) {
            expect(error).to.be.instanceOf(SourceError);
          }
        },
      ),
      fuzzRuns(300),
    );
  });
});

describe('among all desks', () => {
  for (const { desk, envelope, record } of cases) {
    it(`a payload of ${desk} is known, whole and bare`, () => {
      for (const payload of [{ [envelope]: [record] }, [record]]) {
        expect(readPayload({ payloads: [payload, { tickets: [{ id: 1, createdAt: at }] }] }).adapter).to.equal(
          `${desk}+json`,
        );
      }
    });
  }
});

describe('complaints', () => {
  it('are the tickets of which a field holds a label that the page names', () => {
    const tickets = [
      { id: 1, createdAt: at, type: 'Queja ' },
      { id: 2, createdAt: at, tags: ['a', 'REC'] },
      { id: 3, createdAt: at, type: 'queja', complaint: false },
      { id: 4, createdAt: at, type: 'Duda' },
    ];
    const { dataset } = readPayload({ tickets }, { mapping: { complaintWhen: { type: ['queja'], tags: ['rec'] } } });
    expect(dataset.tickets?.map(({ complaint }) => complaint)).to.deep.equal([true, true, false, undefined]);
  });
});
