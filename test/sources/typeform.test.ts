import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'typeform', mapping });
const answer = (type: string, number: number, id = 'f1') => ({
  field: { id, type, ref: `${id}_ref` },
  type: 'number',
  number,
});
const response = (...answers: unknown[]) => ({
  response_id: 'tok1',
  token: 'tok1',
  landed_at: '2026-03-04T09:58:00Z',
  submitted_at: '2026-03-04T10:00:00Z',
  hidden: { ticket_id: '1001' },
  calculated: { score: 0 },
  answers,
});
const text = { field: { id: 'f9', type: 'long_text', ref: 'why' }, type: 'text', text: 'Todo bien' };
const items = (...list: unknown[]) => ({ total_items: list.length, page_count: 1, items: list });

describe('a response of Typeform', () => {
  it('answers the question of the type nps', () => {
    const { dataset, adapter, leftOut } = readPayload(items(response(answer('nps', 9), text)));
    expect(adapter).to.equal('typeform');
    expect(dataset.surveys).to.deep.equal([
      { id: 'tok1', kind: 'nps', ticket: '1001', answeredAt: '2026-03-04T10:00:00Z', score: 9, comment: 'Todo bien' },
    ]);
    expect(leftOut).to.deep.equal([]);
  });

  it('answers what the page says that the other questions ask, by id, reference or type', () => {
    const rated = items(response(answer('opinion_scale', 4, 'f2')));
    expect(read(rated).dataset.surveys?.[0]?.kind).to.equal('f2');
    for (const mapping of [
      { columns: { csat: 'f2' } },
      { columns: { csat: 'F2_ref' } },
      { values: { kind: { opinion_scale: 'csat' } } },
    ]) {
      expect(read(rated, mapping).dataset.surveys?.[0]).to.include({ kind: 'csat', score: 4 });
    }
  });

  it('has the scale of its form, which may begin at 0 or at 1, in groups too', () => {
    const form = {
      id: 'form',
      title: 'Encuesta',
      settings: {},
      fields: [
        { id: 'f2', type: 'opinion_scale', properties: { steps: 11, start_at_one: false } },
        { id: 'g', type: 'group', properties: { fields: [{ id: 'f3', type: 'rating', properties: { steps: 10 } }] } },
      ],
    };
    const mapping: Mapping = { columns: { csat: ['f2', 'f3'] } };
    const scales = (id: string) =>
      read({ payloads: [items(response(answer('x', 4, id))), form] }, mapping).dataset.surveys?.[0]?.scale;
    expect(scales('f2')).to.deep.equal([0, 10]);
    expect(scales('f3')).to.deep.equal([1, 10]);
  });

  it('with several scores is several surveys of their own ids', () => {
    const { dataset } = read(items(response(answer('nps', 9), answer('rating', 4, 'f2'))), { columns: { csat: 'f2' } });
    expect(dataset.surveys?.map(({ id, kind }) => [id, kind])).to.deep.equal([
      ['tok1', 'nps'],
      ['tok1/2', 'csat'],
    ]);
  });

  it('without any is counted', () => {
    const { leftOut } = read(items(response(answer('nps', 9)), { ...response(text), token: 'tok2' }));
    expect(leftOut.map(({ reason, field, count }) => [reason, field, count])).to.deep.equal([
      ['invalid-score', 'answers', 1],
    ]);
  });
});
