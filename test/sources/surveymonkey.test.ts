import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { mapping });
const choices = (...weights: (number | null)[]) => weights.map((weight, index) => ({ id: `100${index}`, weight }));
const details = (list: object[]) => ({
  id: '1',
  title: 'Encuesta',
  question_count: 1,
  pages: [
    {
      id: '10',
      questions: [
        {
          id: '100',
          family: 'matrix',
          subtype: 'rating',
          headings: [{ heading: '¿Nos recomendaría?' }],
          answers: { choices: list },
        },
      ],
    },
  ],
});
const response = (given: object = {}, choice = '1009') => ({
  id: '5001',
  survey_id: '1',
  collector_id: '7',
  response_status: 'completed',
  date_created: '2026-03-04T10:00:00+00:00',
  date_modified: '2026-03-04T10:01:00+00:00',
  total_time: 60,
  custom_variables: { ticket: '1001' },
  pages: [
    {
      id: '10',
      questions: [
        { id: '100', answers: [{ choice_id: choice, row_id: '1' }] },
        { id: '101', answers: [{ text: 'Bien' }] },
      ],
    },
  ],
  ...given,
});
const bulk = (...data: object[]) => ({ per_page: 50, page: 1, total: data.length, links: { self: 'x' }, data });
const eleven = details(choices(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

describe('a response of SurveyMonkey', () => {
  it('has the weight of its choice as score; eleven weights from 0 on ask for a recommendation', () => {
    const { dataset, adapter, leftOut } = read({ payloads: [bulk(response()), eleven] });
    expect(adapter).to.equal('surveymonkey');
    expect(dataset.surveys).to.deep.equal([
      {
        id: '5001',
        kind: 'nps',
        ticket: '1001',
        answeredAt: '2026-03-04T10:01:00+00:00',
        score: 9,
        scale: [0, 10],
        comment: 'Bien',
      },
    ]);
    expect(leftOut).to.deep.equal([]);
  });

  it('answers what the page says that a question asks, by id or heading', () => {
    const five = details(choices(1, 2, 3, 4, 5, null));
    const payload = { payloads: [bulk(response({}, '1003')), five] };
    expect(read(payload).dataset.surveys?.[0]?.kind).to.equal('100');
    for (const mapping of [{ columns: { csat: '100' } }, { values: { kind: { '¿nos recomendaría?': 'csat' } } }]) {
      expect(read(payload, mapping).dataset.surveys?.[0]).to.deep.include({ kind: 'csat', score: 4, scale: [1, 5] });
    }
  });

  for (const [what, payload, reason] of [
    ['partial', { payloads: [bulk(response(), response({ response_status: 'partial' })), eleven] }, 'unfinished'],
    ['of a choice that nobody knows', { payloads: [bulk(response(), response({}, '9999')), eleven] }, 'invalid-score'],
  ] as const) {
    it(`is counted when it is ${what}`, () => {
      const { dataset, leftOut } = read(payload);
      expect(dataset.surveys).to.have.length(1);
      expect(leftOut.map((entry) => [entry.table, entry.reason, entry.count])).to.deep.equal([['surveys', reason, 1]]);
    });
  }
});

describe('a file of SurveyMonkey', () => {
  it('has two rows of headings', () => {
    const file = [
      'Respondent ID,Collector ID,Date Created,Date Modified,Likelihood to recommend,"Why, in your words"',
      ',,,,Response,Open-Ended Response',
      '1,7,2026-03-04 10:00:00,2026-03-04 10:01:00,9,"Bien, ""gracias"""',
    ].join('\n');
    const { dataset, adapter } = read(file);
    expect(adapter).to.equal('surveymonkey');
    expect(dataset.surveys).to.deep.equal([{ kind: 'nps', answeredAt: '2026-03-04T10:01:00', score: 9 }]);
  });
});
