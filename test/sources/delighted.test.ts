import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { mapping });
const response = (given: object = {}) => ({
  id: '47',
  person: { id: '12', email: 'c@example.com' },
  survey_type: 'nps',
  score: 10,
  comment: 'Super',
  permalink: 'https://x.example/r/x',
  created_at: 1772618400,
  updated_at: 1772618400,
  person_properties: { Ticket: '1001' },
  notes: [],
  tags: [],
  ...given,
});

describe('a response of Delighted', () => {
  it('is a survey of its type, with seconds as its date', () => {
    const { dataset, adapter, leftOut } = read([response()]);
    expect(adapter).to.equal('delighted');
    expect(dataset.surveys).to.deep.equal([
      { id: '47', kind: 'nps', score: 10, customer: '12', comment: 'Super', answeredAt: 1_772_618_400_000 },
    ]);
    expect(leftOut).to.deep.equal([]);
  });

  it('may name its person by id alone, and its ticket in a property that the page names', () => {
    expect(read([response({ person: '12' })]).dataset.surveys?.[0]?.customer).to.equal('12');
    expect(
      read([response()], { columns: { ticket: 'person_properties.Ticket' } }).dataset.surveys?.[0]?.ticket,
    ).to.equal('1001');
  });

  it('without a score was sent and not answered', () => {
    const { score: _, ...bare } = response();
    expect(read([bare]).dataset.surveys?.[0]).to.not.have.any.keys('score', 'answeredAt');
  });

  it('has the kind and scale that the page states; another type stays as written', () => {
    const smileys = [response({ survey_type: 'smileys', score: 2 })];
    expect(read(smileys).dataset.surveys?.[0]?.kind).to.equal('smileys');
    expect(
      read(smileys, { values: { kind: { smileys: 'csat' } }, scales: { csat: [1, 3] } }).dataset.surveys?.[0],
    ).to.deep.include({
      kind: 'csat',
      scale: [1, 3],
    });
  });
});
