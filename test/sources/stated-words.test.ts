import { expect } from '@open-wc/testing';
import type { Mapping } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const utc = '2026-03-02T09:00:00Z';
const frozen = <T extends object>(rows: readonly T[]) => Object.freeze(rows.map((row) => Object.freeze(row)));

describe('statusMap', () => {
  const tickets = frozen([
    { id: 1, createdAt: utc, status: 'Waiting for parts ' },
    { id: 2, createdAt: utc, status: 'open' },
    { id: 3, createdAt: utc },
  ]);
  const statusChanges = frozen([{ ticket: 1, at: utc, status: 'WAITING FOR PARTS' }]);

  it('says what labels of our own JSON stand for, and leaves the records of the page as they are', () => {
    const mapping: Mapping = { statusMap: { 'waiting for parts': 'hold', open: 'pending' } };
    const { dataset } = readPayload({ tickets, statusChanges }, { mapping });
    expect(dataset.tickets?.map(({ status }) => status)).to.deep.equal(['hold', 'open', undefined]);
    expect(dataset.statusChanges?.[0]?.status).to.equal('hold');
  });

  it('gives way to values, which say the same of one field', () => {
    const mapping: Mapping = { statusMap: { Raro: 'hold' }, values: { status: { Raro: 'pending' } } };
    const file = 'Ticket ID,Created,Status\n1,2026-03-02,Raro\n';
    expect(readPayload(file, { mapping }).dataset.tickets?.[0]?.status).to.equal('pending');
  });
});

describe('csatPositive', () => {
  const sentiments = (surveys: readonly object[], csatPositive: readonly (string | number)[]) =>
    readPayload({ surveys }, { mapping: { csatPositive: [...csatPositive] } }).dataset.surveys?.map(
      ({ sentiment }) => sentiment,
    );

  it('names the scores that count as satisfied; no other does', () => {
    const scores = [5, '4', 3, 1, undefined].map((score) => ({ kind: 'csat', answeredAt: utc, score }));
    expect(sentiments(scores, [3, 4, 5])).to.deep.equal(['positive', 'positive', 'positive', 'neutral', undefined]);
    expect(sentiments(scores, ['5'])).to.deep.equal(['positive', 'neutral', 'neutral', 'neutral', undefined]);
  });

  it('names judgements, and leaves a negative one negative', () => {
    const surveys = ['positive', 'neutral', 'negative'].map((sentiment) => ({ kind: 'csat', sentiment }));
    expect(sentiments(surveys, ['neutral'])).to.deep.equal(['neutral', 'positive', 'negative']);
  });

  it('is about satisfaction alone, keeps the scores, and leaves the records of the page as they are', () => {
    const surveys = frozen([
      { kind: 'nps', score: 5 },
      { kind: 'csat', score: 5 },
    ]);
    const { dataset } = readPayload({ surveys }, { mapping: { csatPositive: [5] } });
    expect(dataset.surveys).to.deep.equal([
      { kind: 'nps', score: 5 },
      { kind: 'csat', score: 5, sentiment: 'positive' },
    ]);
  });

  it('names words of a file that nobody else would know', () => {
    const file = 'Ticket ID,Created,Resolved,CSAT\n1,2026-03-02,2026-03-03,Chulo\n2,2026-03-02,2026-03-03,Good\n';
    const { dataset } = readPayload(file, { mapping: { csatPositive: ['chulo'] } });
    expect(dataset.surveys?.map(({ score, sentiment }) => [score, sentiment])).to.deep.equal([
      [undefined, 'positive'],
      [undefined, 'neutral'],
    ]);
  });

  for (const [desk, payload, csatPositive, expected] of [
    [
      'freshdesk',
      {
        satisfaction_ratings: [103, 101, 100].map((code) => ({
          id: code,
          survey_id: 1,
          ticket_id: 1,
          user_id: 2,
          created_at: utc,
          ratings: { default_question: code },
        })),
      },
      [103, 100],
      ['positive', 'neutral', 'positive'],
    ],
    [
      'zoho',
      { ratings: ['GOOD', 'OK', 'BAD'].map((rating) => ({ id: rating, rating, ticketId: '1', ratedTime: utc })) },
      ['ok'],
      ['neutral', 'positive', 'negative'],
    ],
    [
      'helpscout',
      { ratings: ['great', 'okay', 'not_good'].map((rating) => ({ id: 1, rating, conversationId: 1, threadId: 2 })) },
      ['great', 'okay'],
      ['positive', 'positive', 'negative'],
    ],
    [
      'zendesk',
      {
        satisfaction_ratings: ['good', 'bad'].map((score) => ({
          id: 1,
          ticket_id: 1,
          requester_id: 2,
          score,
          created_at: utc,
        })),
      },
      ['bad'],
      ['neutral', 'positive'],
    ],
    [
      'hubspot',
      {
        results: ['PROMOTER', 'PASSIVE'].map((group) => ({
          properties: { hs_survey_type: 'CSAT', hs_response_group: group, hs_survey_id: '1' },
        })),
      },
      ['PASSIVE'],
      ['neutral', 'positive'],
    ],
    [
      'chatwoot',
      {
        payload: [3, 2].map((rating) => ({
          id: 1,
          conversation_id: 1,
          rating,
          feedback_message: '',
          created_at: 1772442000,
        })),
      },
      [3],
      ['positive', 'neutral'],
    ],
    [
      'liveagent',
      { ranks: ['R', 'P'].map((rankingType) => ({ id: 1, rankingType, conversationid: 'x', datecreated: utc })) },
      ['R'],
      ['positive', 'negative'],
    ],
  ] as const) {
    it(`is in the words of ${desk}`, () => {
      const { dataset } = readPayload(payload, { adapter: desk, mapping: { csatPositive: [...csatPositive] } });
      expect(dataset.surveys?.map(({ sentiment }) => sentiment)).to.deep.equal(expected);
    });
  }
});

describe('complaintWhen', () => {
  it('leaves the records of the page as they are', () => {
    const tickets = frozen([{ id: 1, createdAt: utc, type: 'Queja' }]);
    const { dataset } = readPayload({ tickets }, { mapping: { complaintWhen: { type: ['queja'] } } });
    expect(dataset.tickets?.[0]).to.include({ complaint: true });
    expect(tickets[0]).to.not.have.property('complaint');
  });
});
