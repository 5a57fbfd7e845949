import { expect } from '@open-wc/testing';
import { adapterIds, readPayload, registerAdapter, SourceError, type Adapter } from '../../src/sources/index.js';

const zendesk = {
  tickets: [{ id: 1, created_at: '2026-03-02T09:00:00Z', via: { channel: 'web' }, requester_id: 2, status: 'open' }],
};
const csv = 'Ticket ID,Created,Status\n7,2026-03-02 09:00,Open\n';
const json = { tickets: [{ id: 3, createdAt: '2026-03-02T09:00:00Z' }] };

/** One record of each desk in its documented envelope. */
const others: Readonly<Record<string, unknown>> = {
  intercom: {
    type: 'conversation.list',
    conversations: [{ type: 'conversation', id: '471', created_at: 1772442000, statistics: {} }],
  },
  helpscout: { _embedded: { conversations: [{ id: 1, status: 'active' }] }, page: { number: 1 } },
  freshdesk: [{ id: 1, status: 2, created_at: '2026-03-02T09:00:00Z', requester_id: 5, responder_id: null }],
  liveagent: [{ id: 'fp80688h', departmentid: 'd', date_created: '2026-03-02 09:00:00', status: 'A' }],
  hubspot: { results: [{ id: '1', properties: { createdate: '2026-03-02T09:00:00Z' } }] },
  salesforce: { records: [{ attributes: { type: 'Case' }, CreatedDate: '2026-03-02T09:00:00.000+0000' }] },
  zoho: { data: [{ id: '1', ticketNumber: '101' }] },
  jira: { issues: [{ key: 'A-1', fields: { created: '2026-03-02T09:00:00.000+0000' } }] },
  delighted: [{ id: '47', survey_type: 'nps', score: 10 }],
  typeform: { items: [{ response_id: 'tok1', answers: [] }] },
};

describe('auto', () => {
  for (const [name, payload, adapter] of [
    ['a Zendesk envelope', zendesk, 'zendesk'],
    ['a list of Zendesk tickets', zendesk.tickets, 'zendesk'],
    ['Zendesk ratings', { satisfaction_ratings: [{ id: 1, ticket_id: 1, requester_id: 2, score: 'good' }] }, 'zendesk'],
    ['Zendesk JSON as text', JSON.stringify(zendesk), 'zendesk'],
    ['canonical JSON', json, 'json'],
    ['a list of canonical tickets', json.tickets, 'json'],
    ['a ticket file', csv, 'csv'],
    ['a ticket file with a byte order mark', `\uFEFF${csv}`, 'csv'],
    ['a file of answers', 'NPS;Created\n9;02/03/2026', 'csv'],
  ] as const) {
    it(`knows ${name}`, () => {
      const { adapter: found, confidence } = readPayload(payload);
      expect(found).to.equal(adapter);
      expect(confidence).to.be.within(0.5, 1);
    });
  }

  it('is less sure of a file that names fewer columns', () => {
    const sure = readPayload(csv).confidence;
    expect(readPayload('Ticket ID,Colour\n1,red').confidence).to.be.below(sure);
  });

  it('reads payloads of several kinds into one dataset', () => {
    const { dataset, adapter } = readPayload({ payloads: [zendesk, csv, json] });
    expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['1', '7', 3]);
    expect(adapter).to.equal('zendesk+csv+json');
  });
});

describe('a payload that cannot be read', () => {
  const broken = '{"tickets": [\n  {"id": 1},\n  {"id": 2,,}\n]}';
  for (const [name, payload, code] of [
    ['nothing', undefined, 'empty'],
    ['blank text', ' \n', 'empty'],
    ['no payloads', { payloads: [] }, 'empty'],
    ['a login page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'html'],
    ['a login page after white space', '\n <html lang="en">', 'html'],
    ['JSON that breaks off', '{"tickets": [{"id": 1}', 'unreadable'],
    ['JSON with a slip', broken, 'unreadable'],
    ['a spreadsheet', 'PK\u0003\u0004\u0014', 'unreadable'],
    ['prose', 'Service unavailable', 'unknown-format'],
    ['a number', 42, 'unknown-format'],
    ['an object of something else', { weather: [{ rain: true }] }, 'unknown-format'],
    ['an empty list', [], 'no-tickets'],
    ['a header without rows', 'Ticket ID,Created\n', 'no-tickets'],
    ['rows without ids', 'Ticket ID,Created\n,2026-03-02\n', 'no-tickets'],
  ] as const) {
    it(`is ${code} when it is ${name}`, () => {
      expect(() => readPayload(payload))
        .to.throw(SourceError)
        .with.property('code', code);
    });
  }

  it('says where JSON broke', () => {
    expect(() => readPayload(broken))
      .to.throw(SourceError)
      .that.includes({ line: 3, column: 12 });
  });

  for (const [desk, payload] of Object.entries(others)) {
    it(`is from another desk when it is from ${desk}`, () => {
      for (const adapter of ['zendesk', 'json']) {
        expect(() => readPayload(payload, { adapter }))
          .to.throw(SourceError)
          .that.includes({ code: 'wrong-desk', desk });
      }
    });
  }

  it('is of another adapter when a stated one is plainly wrong', () => {
    for (const [adapter, payload, desk] of [
      ['json', zendesk, 'zendesk'],
      ['zendesk', json, 'json'],
      ['zendesk', csv, 'csv'],
    ] as const) {
      expect(() => readPayload(payload, { adapter }))
        .to.throw(SourceError)
        .that.includes({ code: 'wrong-desk', desk });
    }
  });

  it('is refused with the list of adapters when there is no such adapter', () => {
    expect(() => readPayload(json, { adapter: 'abacus' })).to.throw(
      RangeError,
      /abacus.*auto, json, csv, zendesk, freshdesk/,
    );
    expect(adapterIds()).to.deep.equal([
      'json',
      'csv',
      'zendesk',
      'freshdesk',
      'intercom',
      'helpscout',
      'liveagent',
      'chatwoot',
      'zammad',
      'hubspot',
      'salesforce',
      'zoho',
      'jira',
      'servicenow',
      'delighted',
      'surveymonkey',
      'typeform',
      'facts',
    ]);
  });

  it('is never shown whole in the message', () => {
    const secret = `${'x'.repeat(100)}secret`;
    expect(() => readPayload(secret))
      .to.throw(SourceError)
      .with.property('message')
      .that.does.not.include('secret');
  });
});

describe('an adapter of the page', () => {
  const diary: Adapter = {
    id: 'diary',
    recognise: (part) => (part.kind === 'text' && part.text.startsWith('Dear diary') ? 1 : 0),
    read(parts, draft) {
      draft.add('tickets', ...parts.map(() => ({ id: 'd', createdAt: '2026-03-02' })));
    },
  };

  it('takes part in the recognition, and can be stated', () => {
    registerAdapter(diary);
    for (const adapter of ['auto', 'diary']) {
      expect(readPayload('Dear diary, help', { adapter })).to.deep.include({ adapter: 'diary', confidence: 1 });
    }
    expect(readPayload(csv).adapter).to.equal('csv');
  });
});
