import { expect } from '@open-wc/testing';
import { headingKey, readHeading } from '../../src/sources/csv-header.js';
import { readPayload, SourceError, type ReadOptions } from '../../src/sources/index.js';
import type { Mapping } from '../../src/model/mapping.js';

const read = (text: string, options: ReadOptions = {}) => readPayload(text, { adapter: 'csv', ...options });
const ticketOf = (text: string, options: ReadOptions = {}) => read(text, options).dataset.tickets?.[0];
const surveysOf = (text: string, options: ReadOptions = {}) => read(text, options).dataset.surveys;
const minute = 60_000;

const expected = {
  id: '1001',
  createdAt: '2026-03-02T09:15:00',
  firstResponseAt: '2026-03-02T10:05:00',
  closedAt: '2026-03-03T10:40:00',
  status: 'closed',
  agent: 'Ana Pop',
};

describe('a ticket file', () => {
  const files = {
    English: [
      'Ticket ID;Created;First response;Closed;Status;Priority;Channel;Agent;CSAT',
      '1001;02/03/2026 09:15;02/03/2026 10:05;03/03/2026 10:40;Closed;High;Email;Ana Pop;4',
    ],
    Spanish: [
      'Clave de incidencia;Creada;Primera respuesta;Fecha de cierre;Estado;Prioridad;Canal;Persona asignada;Calificación de satisfacción',
      '1001;02/03/2026 09:15;02/03/2026 10:05;03/03/2026 10:40;Cerrado;Alta;Correo;Ana Pop;4',
    ],
    Romanian: [
      'Număr tichet;Creat;Primul răspuns;Închis;Stare;Prioritate;Canal;Responsabil;Satisfacția clientului',
      '1001;02.03.2026 09:15;02.03.2026 10:05;03.03.2026 10:40;Închis;Ridicată;E-mail;Ana Pop;4',
    ],
  };
  for (const [language, lines] of Object.entries(files)) {
    it(`is read by its ${language} headings`, () => {
      const { dataset, leftOut } = read(lines.join('\n'));
      expect(dataset.tickets).to.have.length(1);
      expect(dataset.tickets?.[0]).to.include(expected);
      expect(dataset.surveys).to.deep.equal([
        { kind: 'csat', ticket: '1001', agent: 'Ana Pop', answeredAt: '2026-03-03T10:40:00', score: 4 },
      ]);
      expect(leftOut).to.deep.equal([]);
    });
  }

  it('keeps priorities and channels as written', () => {
    expect(ticketOf('id,created,priority,channel\n1,2026-03-02,Alta,Correo')).to.include({
      priority: 'Alta',
      channel: 'Correo',
    });
  });

  for (const [label, status] of [
    ['Solved', 'resolved'],
    ['Resuelta', 'resolved'],
    ['Rezolvată', 'resolved'],
    ['On-hold', 'hold'],
    ['En espera', 'hold'],
    ['Pendiente', 'pending'],
    ['În așteptare', 'pending'],
    ['Waiting for customer', 'pending'],
    ['Nuevo', 'new'],
    ['Deschis', 'open'],
    ['File_Retrieval', 'File_Retrieval'],
  ]) {
    it(`reads the status ${label} as ${status}`, () => {
      expect(ticketOf(`id,created,status\n1,2026-03-02,${label}`)?.status).to.equal(status);
    });
  }

  it('counts rows without an id with their line, and reads on', () => {
    const { dataset, leftOut } = read('id,created\n1,2026-03-02\n,2026-03-03\n3,2026-03-04');
    expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal(['1', '3']);
    expect(leftOut).to.have.length(1);
    expect(leftOut[0]).to.deep.include({ table: 'tickets', reason: 'missing-id', count: 1 });
    expect(leftOut[0]?.records[0]?.position).to.equal(3);
  });

  it('passes on unreadable dates and counts unreadable numbers', () => {
    const { dataset, leftOut } = read('id,created,reopens\n1,soon,many');
    expect(dataset.tickets).to.deep.equal([{ id: '1', createdAt: 'soon' }]);
    expect(leftOut[0]).to.include({ reason: 'unreadable-value', field: 'reopens', count: 1 });
  });

  it('counts columns that it does not know, and cells beyond the header, where they hold something', () => {
    const { leftOut } = read('id,created,colour\n1,2026-03-02,red\n2,2026-03-02,\n3,2026-03-02,blue,extra');
    expect(leftOut.map(({ field, count }) => [field, count])).to.deep.equal([
      ['colour', 2],
      ['column 4', 1],
    ]);
  });

  it('takes #N/A, N/A and blank for missing, and what the page says', () => {
    const text = 'id,created,agent,team\n1,2026-03-02,#N/A,?\n';
    expect(ticketOf(text)).to.deep.equal({ id: '1', createdAt: '2026-03-02T00:00:00', team: '?' });
    expect(ticketOf(text, { mapping: { missing: ['?'] } })).to.not.have.property('team');
  });

  it('gathers tags from one cell and from repeated columns', () => {
    expect(ticketOf('id,created,Tags\n1,2026-03-02,"billing, complaint"')?.tags).to.deep.equal([
      'billing',
      'complaint',
    ]);
    expect(ticketOf('id,created,Labels,Labels\n1,2026-03-02,a,b')?.tags).to.deep.equal(['a', 'b']);
  });

  it('notes ids that a spreadsheet has rounded', () => {
    expect(read('id,created\n1.03E+13,2026-03-02').notes).to.deep.include({ kind: 'rounded-ids', column: 'id' });
  });
});

describe('dates of a ticket file', () => {
  it('are day first once one of the column proves it', () => {
    const { dataset, notes } = read('id,created\n1,02/03/2026\n2,13/03/2026');
    expect(dataset.tickets?.[0]?.createdAt).to.equal('2026-03-02T00:00:00');
    expect(notes.map(({ kind }) => kind)).to.not.include('date-order-assumed');
  });

  it('are month first once one of the column proves it', () => {
    expect(ticketOf('id,created\n1,02/03/2026\n2,03/13/2026')?.createdAt).to.equal('2026-02-03T00:00:00');
  });

  it('follow another column of the file where their own does not tell', () => {
    expect(ticketOf('id,created,closed\n1,02/03/2026,02/13/2026')?.createdAt).to.equal('2026-02-03T00:00:00');
  });

  it('are day first where nothing tells, and the result says so', () => {
    const { dataset, notes } = read('id,created\n1,02/03/2026');
    expect(dataset.tickets?.[0]?.createdAt).to.equal('2026-03-02T00:00:00');
    expect(notes).to.deep.include({ kind: 'date-order-assumed', column: 'created', order: 'day-first' });
  });

  it('follow the page against all appearances', () => {
    const mapping = { dateOrder: 'month-first' } as const;
    expect(ticketOf('id,created\n1,02/03/2026', { mapping })?.createdAt).to.equal('2026-02-03T00:00:00');
  });
});

describe('a column called time', () => {
  const of = (heading: string, ...values: string[]) =>
    ticketOf(
      [`id,created,${heading}`, ...values.map((value, index) => `${index},2026-03-02 08:00,${value}`)].join('\n'),
    );

  it('holds instants where most of its values are', () => {
    expect(of('First Response Time', '2026-03-02 9:15', 'x', '2026-03-02 9:20')?.firstResponseAt).to.equal(
      '2026-03-02T09:15:00',
    );
    expect(of('Time to Resolution', '2026-03-03 9:15')?.resolvedAt).to.equal('2026-03-03T09:15:00');
  });

  it('holds durations where most of its values are, by the calendar unless it says otherwise', () => {
    expect(of('First Response Time', '1:30')).to.include({ firstResponseMs: 90 * minute, clock: 'calendar' });
    expect(of('Resolution time (hours)', '1.5')).to.include({ resolutionMs: 90 * minute, clock: 'calendar' });
    expect(of('Tiempo de resolución en minutos', '90')).to.include({ resolutionMs: 90 * minute });
    expect(of('Timp de rezolvare (ore)', '2')).to.include({ resolutionMs: 120 * minute });
  });

  it('says when it had to assume minutes', () => {
    const { notes } = read('id,created,resolution time\n1,2026-03-02,90');
    expect(notes).to.deep.include({ kind: 'unit-assumed', column: 'resolution time', unit: 'minutes' });
    expect(
      ticketOf('id,created,resolution time\n1,2026-03-02,2', { mapping: { units: { resolutionMs: 'hours' } } })
        ?.resolutionMs,
    ).to.equal(120 * minute);
  });

  it('holds the time that was left where some is negative', () => {
    const { dataset } = read('id,created,Time to resolution\n1,2026-03-02,3:15\n2,2026-03-02,-0:30');
    expect(dataset.tickets?.map(({ resolutionMet }) => resolutionMet)).to.deep.equal([true, false]);
  });
});

describe("Zendesk's own ticket export", () => {
  const text = [
    'Id,Requester id,Group,Status,Priority,Via,Created at,Updated at,Assigned at,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours',
    '501,7001,Support,Solved,High,Mail,14-06-2023 16:30,16-06-2023 10:00,14-06-2023 16:31,14-06-2023 16:31,15-06-2023 16:30,24,Good,1,3,42,0',
    '502,7002,Support,Open,,Web form,14-06-2023 16:40,14-06-2023 17:00,,,,,Offered,0,0,,',
    '503,7003,Support,Open,,Web form,14-06-2023 16:50,14-06-2023 17:00,,,,,Unoffered,0,0,,',
  ].join('\n');

  it('is read with hours in the one column that counts hours', () => {
    expect(ticketOf(text)).to.deep.include({
      id: '501',
      customer: '7001',
      team: 'Support',
      status: 'resolved',
      channel: 'Mail',
      createdAt: '2023-06-14T16:30:00',
      resolvedAt: '2023-06-15T16:30:00',
      reopens: 1,
      replies: 3,
      firstResponseMs: 42 * minute,
      resolutionMs: 24 * 60 * minute,
      clock: 'calendar',
    });
  });

  it('sets the times in business hours aside, counted', () => {
    const aside = read(text).leftOut.find(({ field }) => field?.includes('business'));
    expect(aside).to.include({ reason: 'unknown-field', count: 1 });
  });

  it('takes offered for asked and not answered, unoffered for not asked', () => {
    expect(surveysOf(text)).to.deep.equal([
      {
        kind: 'csat',
        ticket: '501',
        customer: '7001',
        sentAt: '2023-06-15T16:30:00',
        answeredAt: '2023-06-15T16:30:00',
        sentiment: 'positive',
      },
      { kind: 'csat', ticket: '502', customer: '7002', sentAt: '2023-06-14T17:00:00' },
    ]);
  });

  it('takes business hours where there is nothing else, under their clock', () => {
    expect(ticketOf('id,created,First reply time in minutes within business hours\n1,2026-03-02,5')).to.include({
      firstResponseMs: 5 * minute,
      clock: 'business',
    });
  });
});

describe('survey columns', () => {
  for (const [label, answer] of [
    ['4', { score: 4 }],
    ['3.0', { score: 3 }],
    ['Good', { sentiment: 'positive' }],
    ['Mala', { sentiment: 'negative' }],
    ['Bună', { sentiment: 'positive' }],
    ['Rău', { sentiment: 'negative' }],
    ['eleven', { score: 'eleven' }],
  ] as const) {
    it(`read ${label}`, () => {
      expect(surveysOf(`id,created,closed,csat\n1,2026-03-02,2026-03-03,${label}`)).to.deep.equal([
        { kind: 'csat', ticket: '1', answeredAt: '2026-03-03T00:00:00', ...answer },
      ]);
    });
  }

  it('are nothing where blank', () => expect(surveysOf('id,created,csat\n1,2026-03-02,')).to.equal(undefined));

  it('date an answer by its own column, else by resolved, closed, updated', () => {
    const header = 'id,created,updated,closed,resolved,csat,survey date';
    const at = (row: string) => surveysOf(`${header}\n${row}`)?.[0]?.answeredAt;
    expect(at('1,2026-03-02,2026-03-06,2026-03-05,2026-03-04,5,2026-03-07')).to.equal('2026-03-07T00:00:00');
    expect(at('1,2026-03-02,2026-03-06,2026-03-05,2026-03-04,5,')).to.equal('2026-03-04T00:00:00');
    expect(at('1,2026-03-02,2026-03-06,2026-03-05,,5,')).to.equal('2026-03-05T00:00:00');
    expect(at('1,2026-03-02,2026-03-06,,,5,')).to.equal('2026-03-06T00:00:00');
  });

  it('give one survey for each kind', () => {
    const surveys = surveysOf('id,created,closed,csat,nps\n1,2026-03-02,2026-03-03,5,9');
    expect(surveys?.map(({ kind, score }) => [kind, score])).to.deep.equal([
      ['csat', 5],
      ['nps', 9],
    ]);
  });

  it('may come without tickets', () => {
    const { dataset, leftOut } = readPayload('NPS,Comment,Created at\n9,Super,2026-03-04 10:00\n,nothing,2026-03-05');
    expect(dataset.tickets).to.equal(undefined);
    expect(dataset.surveys).to.deep.equal([
      { kind: 'nps', comment: 'Super', answeredAt: '2026-03-04T10:00:00', score: 9 },
    ]);
    expect(leftOut[0]).to.include({ table: 'surveys', reason: 'invalid-score', count: 1 });
  });
});

describe('headings', () => {
  it('do not differ by case, accents, punctuation or word breaks', () => {
    for (const heading of ['Created At.', 'createdAt', 'CREATED_AT', ' created-at '])
      expect(headingKey(heading)).to.equal('createdat');
    expect(readHeading('Fecha de Creación')?.field).to.equal('createdAt');
    expect(readHeading('Data Închiderii')?.field).to.equal('closedAt');
    expect(readHeading('Dată închidere')?.field).to.equal('closedAt');
  });

  for (const heading of ['Resolution', 'Description', 'Colour', '']) {
    it(`do not guess ${heading || 'a blank one'}`, () => expect(readHeading(heading)).to.equal(undefined));
  }
});

describe('a stated mapping', () => {
  it('wins over the guess, and can turn a guess off', () => {
    const text = 'id,created,opened on my side,agent\n1,2026-03-02,2026-03-01,Ana';
    const mapping = { columns: { createdAt: 'Opened on my side', agent: null } };
    const { dataset, leftOut } = read(text, { mapping });
    expect(dataset.tickets).to.deep.equal([{ id: '1', createdAt: '2026-03-01T00:00:00' }]);
    expect(leftOut.map(({ field }) => field)).to.have.members(['created', 'agent']);
  });

  it('puts its own values for labels, whatever their case', () => {
    const mapping = {
      values: { priority: { alta: 'high' }, firstResponseMet: { 'A tiempo': true }, agent: { nadie: null } },
    };
    const text = 'id,created,priority,First response SLA,agent\n1,2026-03-02,ALTA,a tiempo,Nadie';
    expect(ticketOf(text, { mapping })).to.deep.equal({
      id: '1',
      createdAt: '2026-03-02T00:00:00',
      priority: 'high',
      firstResponseMet: true,
    });
  });

  for (const [name, mapping, path, named] of [
    ['a field that there is not', { columns: { created: 'Created' } }, 'columns.created', 'createdAt'],
    ['a heading that the file lacks', { columns: { agent: 'Owner' } }, 'columns.agent', '"Owner"'],
    ['a history of a heading that the file lacks', { history: { at: 'when' } }, 'history.at', '"when"'],
    ['an unknown member', { colums: {} }, '', 'colums'],
    ['an order that there is not', { dateOrder: 'american' }, 'dateOrder', 'day-first, month-first, iso'],
    ['missing tokens that are no list', { missing: '?' }, 'missing', 'array'],
    ['no object', 'columns', '', 'object'],
  ] as const) {
    it(`is refused for ${name}, naming it`, () => {
      // A page's JSON may hold anything.
      const options = { adapter: 'csv', mapping } as unknown as ReadOptions;
      expect(() => readPayload('id,created\n1,2026-03-02', options))
        .to.throw(SourceError, named)
        .that.includes({ code: 'bad-mapping', path });
    });
  }
});

describe('a file with one row for each change', () => {
  // The shape of a ServiceNow incident log: the same columns on every row of an incident.
  const log = [
    'number,incident_state,active,reopen_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,assigned_to,resolved_at,closed_at',
    'INC1,New,TRUE,0,TRUE,Caller 1,29-02-2016 01:16,29-02-2016 01:23,Phone,Category 5,3 - Moderate,Group 5,?,29-02-2016 11:29,05-03-2016 12:00',
    'INC2,New,TRUE,0,TRUE,Caller 2,29-02-2016 04:40,29-02-2016 04:57,Phone,Category 4,2 - High,Group 7,Resolver 1,?,?',
    'INC1,Awaiting User Info,TRUE,0,TRUE,Caller 1,29-02-2016 01:16,29-02-2016 08:53,Phone,Category 5,3 - Moderate,Group 5,Resolver 8,29-02-2016 11:29,05-03-2016 12:00',
    'INC1,Closed,FALSE,1,FALSE,Caller 1,29-02-2016 01:16,05-03-2016 12:00,Phone,Category 5,3 - Moderate,Group 5,Resolver 8,29-02-2016 11:29,05-03-2016 12:00',
    'INC2,Active,TRUE,0,TRUE,Caller 2,29-02-2016 04:40,29-02-2016 04:50,Phone,Category 4,2 - High,Group 7,Resolver 2,?,?',
    ',New,TRUE,0,TRUE,Caller 3,29-02-2016 04:40,29-02-2016 04:57,Phone,Category 4,2 - High,Group 7,?,?,?',
  ].join('\n');
  const mapping = {
    columns: {
      id: 'number',
      createdAt: 'opened_at',
      updatedAt: 'sys_updated_at',
      status: 'incident_state',
      customer: 'caller_id',
      channel: 'contact_type',
      type: 'category',
      priority: 'priority',
      team: 'assignment_group',
      agent: 'assigned_to',
      reopens: 'reopen_count',
      resolutionMet: 'made_sla',
      resolvedAt: 'resolved_at',
      closedAt: 'closed_at',
    },
    missing: ['?'],
    dateOrder: 'day-first' as const,
    values: {
      status: {
        Active: 'open',
        'Awaiting User Info': 'pending',
        'Awaiting Vendor': 'hold',
        'Awaiting Problem': 'hold',
      },
    },
    history: { at: 'sys_updated_at', status: 'incident_state' },
  };

  it('gives one ticket for each id: its latest row', () => {
    const { dataset } = read(log, { mapping });
    expect(dataset.tickets).to.deep.equal([
      {
        id: 'INC1',
        createdAt: '2016-02-29T01:16:00',
        updatedAt: '2016-03-05T12:00:00',
        status: 'closed',
        customer: 'Caller 1',
        channel: 'Phone',
        type: 'Category 5',
        priority: '3 - Moderate',
        team: 'Group 5',
        agent: 'Resolver 8',
        reopens: 1,
        resolutionMet: false,
        resolvedAt: '2016-02-29T11:29:00',
        closedAt: '2016-03-05T12:00:00',
      },
      {
        id: 'INC2',
        createdAt: '2016-02-29T04:40:00',
        updatedAt: '2016-02-29T04:57:00',
        status: 'new',
        customer: 'Caller 2',
        channel: 'Phone',
        type: 'Category 4',
        priority: '2 - High',
        team: 'Group 7',
        agent: 'Resolver 1',
        reopens: 0,
        resolutionMet: true,
      },
    ]);
  });

  it('gives one status change for each row', () => {
    expect(read(log, { mapping }).dataset.statusChanges).to.deep.equal([
      { ticket: 'INC1', at: '2016-02-29T01:23:00', status: 'new' },
      { ticket: 'INC2', at: '2016-02-29T04:57:00', status: 'new' },
      { ticket: 'INC1', at: '2016-02-29T08:53:00', status: 'pending' },
      { ticket: 'INC1', at: '2016-03-05T12:00:00', status: 'closed' },
      { ticket: 'INC2', at: '2016-02-29T04:50:00', status: 'open' },
    ]);
  });

  it('counts what it sets aside: the column that it does not know, the row without an id', () => {
    expect(read(log, { mapping }).leftOut.map(({ reason, field, count }) => [reason, field, count])).to.deep.equal([
      ['unknown-field', 'active', 6],
      ['missing-id', undefined, 1],
    ]);
  });

  it('takes the last row of the file where no row says when', () => {
    const text = 'id,created,status,when\n1,2026-03-02,open,\n1,2026-03-02,closed,';
    expect(read(text, { mapping: { history: { at: 'when' } } }).dataset.tickets?.[0]?.status).to.equal('closed');
  });
});

describe('scores of a file', () => {
  const read = (scores: readonly (string | number)[], mapping: Mapping = {}) => {
    const rows = scores.map((score, i) => `${i},2026-03-02,2026-03-03,${score}`);
    const { dataset, notes } = readPayload(['id,created,closed,csat', ...rows].join('\n'), { mapping });
    const scales = dataset.surveys?.map(({ scale }) => scale);
    return { scale: scales?.[0], notes: notes.filter(({ kind }) => kind === 'scale-assumed') };
  };

  for (const [what, scores, scale] of [
    ['the usual one from 1 to 5', [5, 4, 1, 3], undefined],
    ['one up to 10 where some are above 5', [9, 4, 1, 3], [1, 10]],
    ['one from 0 where some are 0 too', [9, 4, 0, 3], [0, 10]],
    ['a percentage where some are above 10', ['85%', 40, 100, 90], [0, 100]],
    ['the usual one in spite of a slip among many', [...Array<number>(19).fill(4), 44], undefined],
    ['none for words', ['Good', 'Bueno', 'Bun'], undefined],
  ] as const) {
    it(`are on ${what}, and it is said where it was assumed`, () => {
      const found = read(scores);
      expect(found.scale).to.deep.equal(scale);
      expect(found.notes).to.deep.equal(scale ? [{ kind: 'scale-assumed', column: 'csat', scale }] : []);
    });
  }

  it('are on the scale that the page states', () => {
    expect(read([9, 4], { scales: { csat: [1, 9] } })).to.deep.equal({ scale: [1, 9], notes: [] });
  });
});
