import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'hubspot', mapping });

/** A ticket of the documented shape, with properties of the case put over it. */
const ticket = (properties: object = {}, beside: object = {}) => ({
  id: '31593170001',
  properties: {
    createdate: '2026-03-02T08:15:10.120Z',
    hs_lastmodifieddate: '2026-03-03T09:40:00.000Z',
    closed_date: '2026-03-03T09:39:58.500Z',
    first_agent_reply_date: '2026-03-02T09:05:10.120Z',
    time_to_first_agent_reply: '3000000',
    time_to_close: '91488380',
    hs_pipeline: '0',
    hs_pipeline_stage: '4',
    hs_ticket_priority: 'HIGH',
    hs_ticket_category: 'BILLING_ISSUE',
    source_type: 'EMAIL',
    hubspot_owner_id: '52550001',
    hs_time_to_first_response_sla_status: '3',
    hs_time_to_close_sla_status: '4',
    hs_tag_ids: '12;44',
    subject: 'Factura duplicada',
    ...properties,
  },
  createdAt: '2026-03-02T08:15:10.120Z',
  updatedAt: '2026-03-03T09:40:00.000Z',
  archived: false,
  ...beside,
});

const survey = (properties: object = {}) => ({
  id: '512',
  properties: {
    hs_survey_type: 'NPS',
    hs_survey_id: '5',
    hs_survey_name: 'Relational NPS',
    hs_survey_channel: 'EMAIL',
    hs_value: '9',
    hs_response_group: 'PROMOTER',
    hs_sentiment: 'POSITIVE',
    hs_content: 'Claros',
    hs_contact_id: '901',
    hs_ticket_id: null,
    hs_submission_timestamp: '2026-03-04T10:00:00.000Z',
    ...properties,
  },
  createdAt: '2026-03-04T10:00:01.000Z',
  updatedAt: '2026-03-04T10:00:01.000Z',
  archived: false,
});

const pipeline = {
  id: '7',
  label: 'Soporte',
  stages: [
    { id: '70', label: 'Waiting on contact', metadata: { ticketState: 'OPEN', isClosed: 'false' } },
    { id: '71', label: 'Archivado', metadata: { ticketState: 'CLOSED', isClosed: 'true' } },
    { id: '72', label: 'Solved', metadata: { ticketState: 'OPEN', isClosed: 'false' } },
    { id: '73', label: 'Resuelto', metadata: { ticketState: 'CLOSED' } },
  ],
};

const thread = {
  id: '77',
  inboxId: '1',
  originalChannelId: '1002',
  threadAssociations: { associatedTicketId: '31593170001' },
};
const message = (given: object = {}) => ({
  id: 'm1',
  type: 'MESSAGE',
  conversationsThreadId: '77',
  createdAt: '2026-03-02T08:15:10Z',
  createdBy: 'V-901',
  direction: 'INCOMING',
  senders: [{ actorId: 'V-901' }],
  recipients: [],
  client: { clientType: 'HUBSPOT' },
  ...given,
});

const ticketOf = (properties: object, beside: object = {}, mapping?: Mapping) =>
  read({ results: [ticket(properties, beside)] }, mapping).dataset.tickets?.[0];

describe('a HubSpot ticket', () => {
  it('is read property by property, text that is a number as one', () => {
    const associations = { contacts: { results: [{ id: '901', type: 'ticket_to_contact' }] } };
    expect(ticketOf({}, { associations })).to.deep.equal({
      id: '31593170001',
      createdAt: '2026-03-02T08:15:10.120Z',
      updatedAt: '2026-03-03T09:40:00.000Z',
      closedAt: '2026-03-03T09:39:58.500Z',
      firstResponseAt: '2026-03-02T09:05:10.120Z',
      firstResponseMs: 3_000_000,
      resolutionMs: 91_488_380,
      status: 'closed',
      priority: 'HIGH',
      type: 'BILLING_ISSUE',
      channel: 'EMAIL',
      agent: '52550001',
      customer: '901',
      tags: ['12', '44'],
      subject: 'Factura duplicada',
      firstResponseMet: true,
      resolutionMet: false,
    });
  });

  it('may come in an envelope, in a list around it, bare, as JSON Lines, flattened, or from a connector', () => {
    const flattened = Object.fromEntries(
      Object.entries(ticket().properties).map(([name, value]) => [`properties_${name}`, value]),
    );
    for (const payload of [
      { results: [ticket()], paging: { next: { after: '1' } } },
      [{ total: 1, results: [ticket()] }],
      [ticket()],
      `${JSON.stringify(ticket())}\n${JSON.stringify(ticket())}\n`,
      [{ id: '31593170001', ...flattened }],
      `${JSON.stringify({ stream: 'tickets', data: ticket() })}\n${JSON.stringify({ stream: 'tickets', data: ticket() })}`,
    ]) {
      const { dataset, adapter } = readPayload(payload);
      expect(adapter).to.equal('hubspot');
      expect(dataset.tickets?.[0]).to.include({ id: '31593170001', priority: 'HIGH', status: 'closed' });
    }
  });

  it('is an answer when nothing was found', () => {
    expect(read({ total: 0, results: [] }).dataset.tickets).to.deep.equal([]);
  });

  it('is one of more where a search says so', () => {
    expect(read({ total: 7310, results: [ticket()] }).dataset.coverage).to.deep.equal({ loaded: 1, total: 7310 });
  });

  it('takes the date of an import before that of the record, and the record where there is none', () => {
    expect(ticketOf({ createdate: '2021-02-16T05:00:00Z' })?.createdAt).to.equal('2021-02-16T05:00:00Z');
    expect(ticketOf({ createdate: null })?.createdAt).to.equal('2026-03-02T08:15:10.120Z');
  });

  it('misses nothing that is null, blank or not there', () => {
    const sparse = ticketOf({
      hs_ticket_priority: null,
      source_type: '',
      first_agent_reply_date: null,
      closed_date: undefined,
    });
    expect(sparse).to.not.have.any.keys('priority', 'channel', 'firstResponseAt', 'closedAt');
  });

  for (const [pipelineId, stage, status] of [
    ['0', '1', 'new'],
    ['0', '2', 'open'],
    ['0', '4', 'closed'],
    ['9', '4', '4'],
    ['7', '70', 'pending'],
    ['7', '71', 'closed'],
    ['7', '72', 'open'],
    ['7', '73', 'resolved'],
    ['7', 'constructor', 'constructor'],
  ] as const) {
    it(`is ${status} in stage ${stage} of pipeline ${pipelineId}`, () => {
      const record = ticket({ hs_pipeline: pipelineId, hs_pipeline_stage: stage });
      expect(read({ results: [record, pipeline] }).dataset.tickets?.[0]?.status).to.equal(status);
    });
  }

  it('has the status that the page states, by stage or by label', () => {
    const record = ticket({ hs_pipeline: '7', hs_pipeline_stage: '71' });
    for (const label of ['71', 'archivado']) {
      const { dataset } = read({ results: [record, pipeline] }, { values: { status: { [label]: 'resolved' } } });
      expect(dataset.tickets?.[0]?.status).to.equal('resolved');
    }
  });

  it('has the custom fields that the page names', () => {
    const mapping: Mapping = {
      columns: { channel: 'canal_propio', csat: 'nota' },
      values: { channel: { tel: 'phone' } },
      scales: { csat: [1, 10] },
    };
    const { dataset } = read({ results: [ticket({ canal_propio: 'TEL', nota: '8' })] }, mapping);
    expect(dataset.tickets?.[0]?.channel).to.equal('phone');
    expect(dataset.surveys?.[0])
      .to.include({ kind: 'csat', ticket: '31593170001', score: 8 })
      .and.deep.include({ scale: [1, 10] });
  });

  for (const [code, met] of [
    ['0', undefined],
    ['1', false],
    ['2', undefined],
    ['3', true],
    ['4', false],
    ['MET', true],
    ['BREACHED', false],
  ] as const) {
    it(`was ${met === undefined ? 'not judged yet' : met ? 'in time' : 'late'} with SLA status ${code}`, () => {
      const { dataset, leftOut } = read({ results: [ticket({ hs_time_to_close_sla_status: code })] });
      expect(dataset.tickets?.[0]?.resolutionMet).to.equal(met);
      expect(leftOut).to.deep.equal([]);
    });
  }

  it('has the stages of its history as status changes, whatever their order', () => {
    const stages = [
      { value: '4', timestamp: '2026-03-03T09:39:58.500Z', sourceType: 'CRM_UI' },
      { value: '1', timestamp: '2026-03-02T08:15:10.120Z' },
      'broken',
    ];
    const { dataset, leftOut } = read({
      results: [ticket({}, { propertiesWithHistory: { hs_pipeline_stage: stages } })],
    });
    expect(dataset.statusChanges).to.have.deep.members([
      { ticket: '31593170001', at: '2026-03-02T08:15:10.120Z', status: 'new' },
      { ticket: '31593170001', at: '2026-03-03T09:39:58.500Z', status: 'closed' },
    ]);
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['history', 'not-a-record', 1],
    ]);
  });

  it('was reopened when it says so and has no history', () => {
    expect(ticketOf({ hs_ticket_reopened_at: '2026-03-03T10:00:00Z' })?.reopens).to.equal(1);
    expect(ticketOf({})?.reopens).to.equal(undefined);
  });

  it('is left out when it is archived, or its conversation is spam', () => {
    expect(ticketOf({}, { archived: true })?.leftOut).to.equal('deleted');
    const { dataset } = read({ payloads: [{ results: [ticket()] }, { results: [{ ...thread, spam: true }] }] });
    expect(dataset.tickets?.[0]?.leftOut).to.equal('spam');
  });

  it('has the channel of its conversation where it has none', () => {
    const { dataset } = read({ results: [ticket({ source_type: null }), thread] });
    expect(dataset.tickets?.[0]?.channel).to.equal('email');
  });

  it('counts properties that nobody reads', () => {
    const { leftOut } = read({ results: [ticket({ color: 'red' })] });
    expect(leftOut.map(({ reason, field, count }) => [reason, field, count])).to.deep.equal([
      ['unknown-field', 'color', 1],
    ]);
  });
});

describe('HubSpot owners', () => {
  it('are agents, under the id that tickets name', () => {
    const owner = {
      id: '52550001',
      email: 'a@example.com',
      firstName: 'Ana',
      lastName: 'Pop',
      userId: 47,
      archived: false,
    };
    expect(read({ results: [owner] }).dataset.agents).to.deep.equal([
      { id: '52550001', active: true, name: 'Ana Pop' },
    ]);
    const { dataset } = read({ results: [owner, thread, message({ createdBy: 'A-47', direction: 'OUTGOING' })] });
    expect(dataset.messages?.[0]).to.include({ author: 'agent', agent: '52550001' });
  });
});

describe('HubSpot messages', () => {
  const messagesOf = (...given: object[]) => read({ results: [thread, ...given.map(message)] });

  for (const [what, given, expected] of [
    ['the customer', {}, { author: 'customer' }],
    ['an agent', { createdBy: 'A-47', direction: 'OUTGOING' }, { author: 'agent', agent: '47' }],
    [
      'an agent, among agents',
      { type: 'COMMENT', createdBy: 'A-47', direction: undefined },
      { author: 'agent', public: false },
    ],
    ['a bot', { type: 'WELCOME_MESSAGE', createdBy: 'S-1', direction: 'OUTGOING' }, { author: 'bot', automatic: true }],
    ['an integration', { createdBy: 'I-9', direction: 'OUTGOING' }, { author: 'bot' }],
    [
      'the system for an agent',
      { createdBy: 'A-47', direction: 'OUTGOING', client: { clientType: 'SYSTEM' } },
      { automatic: true },
    ],
  ] as const) {
    it(`are by ${what}`, () => {
      expect(messagesOf(given).dataset.messages?.[0]).to.include({ ticket: '31593170001', ...expected });
    });
  }

  it('are counted when they are none, failed, or belong to no ticket', () => {
    const { dataset, leftOut } = messagesOf(
      {},
      { id: 'm2', type: 'ASSIGNMENT' },
      { id: 'm3', status: { statusType: 'FAILED' } },
      { id: 'm4', conversationsThreadId: '78' },
    );
    expect(dataset.messages).to.have.length(1);
    expect(leftOut.map(({ table, reason, field, count }) => [table, reason, field, count])).to.deep.equal([
      ['messages', 'not-counted', 'ASSIGNMENT', 1],
      ['messages', 'unfinished', undefined, 1],
      ['messages', 'unknown-ticket', undefined, 1],
    ]);
  });
});

describe('HubSpot feedback', () => {
  const surveyOf = (properties: object, mapping?: Mapping) =>
    read({ results: [survey(properties)] }, mapping).dataset.surveys?.[0];

  it('is a survey, of a contact and, where it says so, a ticket', () => {
    expect(surveyOf({})).to.deep.equal({
      id: '512',
      kind: 'nps',
      score: 9,
      customer: '901',
      channel: 'EMAIL',
      answeredAt: '2026-03-04T10:00:00.000Z',
      comment: 'Claros',
    });
    expect(surveyOf({ hs_ticket_id: '31593170001' })?.ticket).to.equal('31593170001');
  });

  for (const [group, mood, sentiment] of [
    ['PROMOTER', null, 'positive'],
    ['PASSIVE', 'POSITIVE', 'neutral'],
    ['DETRACTOR', null, 'negative'],
    [null, 'NEGATIVE', 'negative'],
  ] as const) {
    it(`of satisfaction is ${sentiment} in group ${group} with sentiment ${mood}, whatever its number`, () => {
      const found = surveyOf({ hs_survey_type: 'CSAT', hs_value: '2', hs_response_group: group, hs_sentiment: mood });
      expect(found).to.include({ kind: 'csat', sentiment });
      expect(found).to.not.have.property('score');
    });
  }

  it('of satisfaction has a score when the page states the scale', () => {
    const found = surveyOf({ hs_survey_type: 'CSAT', hs_value: '2' }, { scales: { csat: [1, 2] } });
    expect(found)
      .to.include({ score: 2 })
      .and.deep.include({ scale: [1, 2] });
  });

  it('of a custom survey is what the page says', () => {
    const custom = { hs_survey_type: 'CUSTOM' };
    expect(surveyOf(custom)?.kind).to.equal('CUSTOM');
    for (const name of ['Relational NPS', '5']) {
      expect(surveyOf(custom, { values: { kind: { [name]: 'nps' } } })?.kind).to.equal('nps');
    }
  });

  it('of effort has the wording that the page states', () => {
    expect(surveyOf({ hs_survey_type: 'CES', hs_value: '6' }, { values: { polarity: { ces: 'ease' } } })).to.include({
      kind: 'ces',
      score: 6,
      polarity: 'ease',
    });
  });

  it('inside a ticket counts only where no submissions are there', () => {
    const rated = ticket({ hs_feedback_last_nps_rating_number: '10', hs_last_csat_rating: '2' });
    expect(read({ results: [rated] }).dataset.surveys).to.deep.equal([
      {
        kind: 'nps',
        ticket: '31593170001',
        agent: '52550001',
        answeredAt: '2026-03-03T09:39:58.500Z',
        score: 10,
      },
    ]);
    expect(read({ results: [rated, survey()] }).dataset.surveys).to.have.length(1);
  });
});
