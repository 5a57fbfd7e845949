import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'jira', mapping });
const done = { id: '10002', name: 'Resuelta', statusCategory: { id: 3, key: 'done', name: 'Listo' } };
const busy = { id: '3', name: 'En curso', statusCategory: { key: 'indeterminate' } };

const issue = (fields: object = {}, beside: object = {}) => ({
  id: '107001',
  key: 'HELP-42',
  fields: {
    summary: 'Factura duplicada',
    created: '2026-03-02T09:15:10.120+0100',
    updated: '2026-03-03T10:40:00.000+0100',
    resolutiondate: null,
    status: busy,
    priority: { id: '2', name: 'High' },
    issuetype: { id: '10', name: '[System] Service request' },
    project: { key: 'HELP' },
    labels: ['billing'],
    assignee: { accountId: 'a1', displayName: 'Ana Pop', accountType: 'atlassian' },
    reporter: { accountId: 'c1', displayName: 'Cliente', accountType: 'customer' },
    ...fields,
  },
  ...beside,
});

/** A move between statuses; `items` beside it are noise. */
const move = (
  created: unknown,
  from: readonly [string, string],
  to: readonly [string, string],
  ...noise: object[]
) => ({
  id: '1',
  created,
  author: { accountId: 'a1' },
  items: [
    ...noise,
    { field: 'status', fieldtype: 'jira', from: from[0], fromString: from[1], to: to[0], toString: to[1] },
  ],
});
const cycle = (given: object = {}) => ({
  startTime: { epochMillis: 1772439310120 },
  stopTime: { epochMillis: 1772442310120 },
  breachTime: { epochMillis: 1772446510120 },
  breached: false,
  elapsedTime: { millis: 3_000_000 },
  remainingTime: { millis: 4_200_000 },
  ...given,
});
const sla = (name: string, given: object = {}) => ({
  id: '0',
  name,
  completedCycles: [cycle()],
  ongoingCycle: null,
  ...given,
});

const ticketOf = (fields: object, mapping?: Mapping) => read({ issues: [issue(fields)] }, mapping).dataset.tickets?.[0];

describe('a Jira issue', () => {
  it('is read field by field, offsets without a colon included', () => {
    const { dataset, leftOut } = read({ issues: [issue()], isLast: true });
    expect(dataset.tickets?.[0]).to.deep.equal({
      id: '107001',
      createdAt: '2026-03-02T09:15:10.120+01:00',
      updatedAt: '2026-03-03T10:40:00.000+01:00',
      status: 'open',
      priority: 'High',
      type: '[System] Service request',
      team: 'HELP',
      agent: 'a1',
      customer: 'c1',
      tags: ['billing'],
      subject: 'Factura duplicada',
    });
    expect(dataset.agents).to.deep.equal([{ id: 'a1', name: 'Ana Pop' }]);
    expect(leftOut).to.deep.equal([]);
  });

  it('may come in an envelope, bare, as JSON Lines, or from a connector, and says when more exist', () => {
    const line = JSON.stringify(issue());
    const entry = JSON.stringify({ stream: 'issues', data: issue() });
    for (const payload of [{ issues: [issue()] }, [issue()], issue(), `${line}\n${line}`, `${entry}\n${entry}`]) {
      expect(readPayload(payload)).to.include({ adapter: 'jira' });
      expect(readPayload(payload).dataset.tickets?.[0]?.id).to.equal('107001');
    }
    expect(read({ issues: [issue()], startAt: 0, maxResults: 1, total: 7310 }).dataset.coverage).to.deep.equal({
      loaded: 1,
      total: 7310,
    });
    expect(read({ issues: [], total: 0 }).dataset.tickets).to.deep.equal([]);
  });

  for (const [what, status, expected] of [
    ['in a category of its own language', done, 'resolved'],
    ['waiting, by its label', { name: 'Waiting for customer', statusCategory: { key: 'indeterminate' } }, 'pending'],
    ['new', { name: 'Por hacer', statusCategory: { key: 'new' } }, 'new'],
    ['done under a label that means something else', { name: 'Open', statusCategory: { key: 'done' } }, 'resolved'],
    ['closed', { name: 'Cerrada', statusCategory: { key: 'done' } }, 'closed'],
    ['of an old server without categories', { name: 'Resolved' }, 'resolved'],
    ['of no category that is known', { name: 'Rara', statusCategory: { key: 'undefined' } }, 'Rara'],
    ['of a category that every object has', { name: 'Rara', statusCategory: { key: 'constructor' } }, 'Rara'],
  ] as const) {
    it(`is ${expected} when it is ${what}`, () => {
      expect(ticketOf({ status })?.status).to.equal(expected);
    });
  }

  it('has the status and the custom fields that the page states', () => {
    const mapping: Mapping = {
      columns: { channel: 'customfield_10041.value', team: 'fields.customfield_10050' },
      values: { status: { 'en curso': 'hold' } },
    };
    expect(ticketOf({ customfield_10041: { value: 'Portal' }, customfield_10050: 'Nivel 1' }, mapping)).to.include({
      channel: 'Portal',
      team: 'Nivel 1',
      status: 'hold',
    });
  });

  it('of a server names people by name, and may lack priority and assignee', () => {
    const ticket = ticketOf({ reporter: { name: 'cliente', key: 'JIRAUSER1' }, priority: null, assignee: null });
    expect(ticket).to.include({ customer: 'cliente' }).and.not.have.any.keys('priority', 'agent');
  });

  it('is resolved when it last moved there, else when its category changed, where it has no date', () => {
    const histories = [
      move('2026-03-03T10:39:58.000+0100', ['3', 'En curso'], ['10002', 'Resuelta']),
      move('2026-03-02T16:00:00.000+0100', ['10002', 'Resuelta'], ['3', 'En curso']),
    ];
    const moved = issue({ status: done }, { changelog: { total: 3, histories } });
    expect(read({ issues: [moved] }).dataset.tickets?.[0]?.resolvedAt).to.equal('2026-03-03T10:39:58.000+01:00');
    expect(ticketOf({ status: done, statuscategorychangedate: '2026-03-03T10:00:00.000+0100' })?.resolvedAt).to.equal(
      '2026-03-03T10:00:00.000+01:00',
    );
    expect(ticketOf({ statuscategorychangedate: '2026-03-03T10:00:00.000+0100' })).to.not.have.property('resolvedAt');
  });
});

describe('a Jira changelog', () => {
  const first = move('2026-03-02T12:00:00.000+0100', ['1', 'Abierta'], ['3', 'En curso'], {
    field: 'Rank',
    fromString: '',
    toString: 'x',
  });
  const last = move('2026-03-03T10:39:58.000+0100', ['3', 'En curso'], ['10002', 'Resuelta']);
  const expected = [
    { ticket: '107001', at: '2026-03-02T09:15:10.120+01:00', status: 'open' },
    { ticket: '107001', at: '2026-03-02T12:00:00.000+01:00', status: 'open' },
    { ticket: '107001', at: '2026-03-03T10:39:58.000+01:00', status: 'resolved' },
  ];
  const resolved = issue({ status: done });

  for (const [where, payload] of [
    [
      'inside the issue, newest first',
      { issues: [issue({ status: done }, { changelog: { startAt: 0, total: 2, histories: [last, first] } })] },
    ],
    [
      'in its own list',
      {
        payloads: [
          { issues: [resolved] },
          { self: 'https://x.example/rest/api/3/issue/HELP-42/changelog', values: [first, last] },
        ],
      },
    ],
    [
      'in bulk',
      {
        payloads: [
          { issues: [resolved] },
          { issueChangeLogs: [{ issueId: '107001', changeHistories: [first, last] }] },
        ],
      },
    ],
  ] as const) {
    it(`is read ${where}`, () => {
      expect(read(payload).dataset.statusChanges).to.deep.equal(expected);
    });
  }

  it('that was cut does not make a ticket resolved from the start', () => {
    const histories = [move('2026-03-02T16:00:00.000+0100', ['10002', 'Resuelta'], ['3', 'En curso'])];
    const { dataset } = read({ issues: [issue({}, { changelog: { total: 3, histories } }), done] });
    expect(dataset.statusChanges?.map(({ status }) => status)).to.deep.equal(['open']);
  });

  it('never takes the toString of every object for a status', () => {
    const item = { field: 'status', from: '1', fromString: 'Abierta', to: null };
    const histories = [{ created: '2026-03-02T16:00:00.000+0100', items: [item] }];
    const { dataset } = read({ issues: [issue({}, { changelog: { histories } })] });
    expect(dataset.statusChanges?.at(-1)).to.deep.equal({
      ticket: '107001',
      at: '2026-03-02T16:00:00.000+01:00',
      status: undefined,
    });
  });

  it('of no issue is counted', () => {
    const { leftOut } = read({ payloads: [{ issues: [issue()] }, { values: [first] }] });
    expect(leftOut.map(({ table, reason }) => [table, reason])).to.deep.equal([['histories', 'unknown-ticket']]);
  });
});

describe('Jira service levels', () => {
  const page = (...values: object[]) => ({
    _links: { self: 'https://x.example/rest/servicedeskapi/request/107001/sla' },
    values,
  });

  for (const [where, payload] of [
    ['in a custom field', { issues: [issue({ customfield_10030: sla('Time to first response') })] }],
    ['in a list of their own', { payloads: [{ issues: [issue()] }, page(sla('Time to first response'))] }],
  ] as const) {
    it(`are read ${where}`, () => {
      expect(read(payload).dataset.tickets?.[0]).to.include({
        firstResponseAt: 1772442310120,
        firstResponseMet: true,
        firstResponseDueAt: 1772446510120,
      });
    });
  }

  it('take the first cycle for the response and the last for the resolution', () => {
    const later = cycle({
      startTime: { iso8601: '2026-03-04T09:00:00+0100' },
      stopTime: { iso8601: '2026-03-04T10:00:00+0100' },
      breached: true,
    });
    const both = { completedCycles: [later, cycle()] };
    expect(
      ticketOf({ customfield_1: sla('Time to first response', both), customfield_2: sla('Time to resolution', both) }),
    ).to.include({ firstResponseAt: 1772442310120, firstResponseMet: true, resolutionMet: false });
  });

  it('that go on are broken once breached, and not judged before', () => {
    const going = (breached: boolean) => ({
      completedCycles: undefined,
      ongoingCycle: { breachTime: { epochMillis: 1772550000000 }, breached },
    });
    expect(ticketOf({ customfield_2: sla('Time to resolution', going(true)) })).to.include({
      resolutionMet: false,
      resolutionDueAt: 1772550000000,
    });
    expect(ticketOf({ customfield_2: sla('Time to resolution', going(false)) })).to.not.have.property('resolutionMet');
  });

  it('have the meaning that the page gives their names', () => {
    expect(
      ticketOf({ customfield_2: sla('Saludo') }, { values: { sla: { saludo: 'firstResponse' } } })?.firstResponseMet,
    ).to.equal(true);
  });
});

describe('a Jira satisfaction rating', () => {
  it('is a survey of its issue, dated by its own field where the list of fields names it', () => {
    const rated = issue({
      customfield_10035: { rating: 4, comment: { body: 'Bien' } },
      customfield_10036: '2026-03-04T10:00:00.000+0100',
    });
    const field = {
      id: 'customfield_10036',
      name: 'Fecha',
      schema: { custom: 'com.atlassian.servicedesk:sd-request-feedback-date' },
    };
    const survey = { kind: 'csat', ticket: '107001', customer: 'c1', agent: 'a1', score: 4, comment: 'Bien' };
    expect(read({ issues: [rated] }).dataset.surveys).to.deep.equal([
      { ...survey, answeredAt: '2026-03-03T10:40:00.000+01:00' },
    ]);
    expect(read({ payloads: [{ issues: [rated] }, [field]] }).dataset.surveys).to.deep.equal([
      { ...survey, answeredAt: '2026-03-04T10:00:00.000+01:00' },
    ]);
  });

  it('is none while nobody rated', () => {
    expect(read({ issues: [issue({ customfield_10035: null })] }).dataset).to.not.have.property('surveys');
  });
});

describe('Jira comments', () => {
  const comment = (given: object = {}) => ({
    id: '5',
    author: { accountId: 'a1', accountType: 'atlassian' },
    created: '2026-03-02T10:00:00.000+0100',
    body: {},
    ...given,
  });
  for (const [what, given, expected] of [
    ['an agent, public when nothing is said', {}, { author: 'agent', agent: 'a1' }],
    ['an agent, among agents', { jsdPublic: false }, { author: 'agent', public: false }],
    ['a customer', { author: { accountId: 'x', accountType: 'customer' } }, { author: 'customer' }],
    ['the reporter of a server', { author: { accountId: 'c1' } }, { author: 'customer' }],
    ['an app', { author: { accountId: 'z', accountType: 'app' } }, { author: 'bot' }],
  ] as const) {
    it(`are by ${what}`, () => {
      const { dataset } = read({ issues: [issue({ comment: { total: 1, comments: [comment(given)] } })] });
      expect(dataset.messages?.[0]).to.include({ ticket: '107001', at: '2026-03-02T10:00:00.000+01:00', ...expected });
    });
  }

  it('stand in lists of their own too, and are counted without an issue', () => {
    const payloads = [{ issues: [issue()] }, { issueKey: 'HELP-42', comments: [comment()] }, { comments: [comment()] }];
    const { dataset, leftOut } = read({ payloads });
    expect(dataset.messages?.map(({ ticket }) => ticket)).to.deep.equal(['107001']);
    expect(leftOut.map(({ table, reason }) => [table, reason])).to.deep.equal([['comments', 'unknown-ticket']]);
  });
});

describe('a request of the service desk', () => {
  const moment = {
    iso8601: '2026-03-02T09:15:10+0100',
    jira: '2026-03-02T09:15:10.120+0100',
    friendly: '2/mar/26',
    epochMillis: 1772439310120,
  };
  const request = (given: object = {}) => ({
    issueId: '107001',
    issueKey: 'HELP-42',
    summary: 'Factura',
    createdDate: moment,
    reporter: { accountId: 'c1', accountType: 'customer' },
    requestType: { id: '1', name: 'Facturas' },
    currentStatus: { status: 'Resuelta', statusCategory: 'DONE', statusDate: { iso8601: '2026-03-03T10:40:00+0100' } },
    ...given,
  });

  it('is the issue told shorter, with its levels and comments', () => {
    const comment = {
      id: '5',
      author: { accountId: 'a1', accountType: 'atlassian' },
      created: moment,
      public: true,
      body: 'Hola',
    };
    const payload = {
      size: 1,
      start: 0,
      isLastPage: true,
      values: [request({ sla: { values: [sla('Time to first response')] }, comments: { values: [comment] } })],
    };
    const { dataset, adapter } = readPayload(payload);
    expect(adapter).to.equal('jira');
    expect(dataset.tickets).to.deep.equal([
      {
        id: '107001',
        createdAt: 1772439310120,
        customer: 'c1',
        type: 'Facturas',
        subject: 'Factura',
        status: 'resolved',
        resolvedAt: '2026-03-03T10:40:00+01:00',
        firstResponseAt: 1772442310120,
        firstResponseMet: true,
        firstResponseDueAt: 1772446510120,
      },
    ]);
    expect(dataset.messages).to.deep.equal([
      { id: '5', ticket: '107001', at: 1772439310120, public: true, author: 'agent', agent: 'a1' },
    ]);
  });

  it('has a first comment date where only the ISO form is given', () => {
    expect(
      read({ values: [request({ createdDate: { iso8601: '2026-03-02T09:15:10+0100' } })] }).dataset.tickets?.[0]
        ?.createdAt,
    ).to.equal('2026-03-02T09:15:10+01:00');
  });
});

describe('a Jira file', () => {
  const files = {
    Spanish: [
      'Clave de incidencia,Estado,Creada,Resuelta,Persona asignada,Prioridad,Campo personalizado (Time to first response),Campo personalizado (Time to resolution),Calificación de satisfacción,Comentario,Comentario',
      'HELP-42,Resuelta,02/mar/26 9:15 AM,03/ene/27 12:40 PM,Ana Pop,High,1:10,-2:00,4,a,b',
    ],
    English: [
      'Issue key,Status,Created,Resolved,Assignee,Priority,Custom field (Time to first response),Custom field (Time to resolution),Satisfaction rating,Comment,Comment',
      'HELP-42,Resolved,02/Mar/26 9:15 AM,03/Jan/27 12:40 PM,Ana Pop,High,1:10,-2:00,4,a,b',
    ],
  };
  for (const [language, lines] of Object.entries(files)) {
    it(`in ${language} holds the time that was left, signed, and dates of its language`, () => {
      const { dataset, adapter } = readPayload(lines.join('\n'));
      expect(adapter).to.equal('jira');
      expect(dataset.tickets).to.deep.equal([
        {
          id: 'HELP-42',
          createdAt: '2026-03-02T09:15:00',
          resolvedAt: '2027-01-03T12:40:00',
          status: 'resolved',
          priority: 'High',
          agent: 'Ana Pop',
          firstResponseMet: true,
          resolutionMet: false,
        },
      ]);
      expect(dataset.surveys).to.deep.equal([
        { kind: 'csat', ticket: 'HELP-42', agent: 'Ana Pop', answeredAt: '2027-01-03T12:40:00', score: 4 },
      ]);
    });
  }
});
