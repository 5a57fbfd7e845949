import { expect } from '@open-wc/testing';
import { readPayload, type Mapping } from '../../src/sources/index.js';

const read = (payload: unknown, mapping?: Mapping) => readPayload(payload, { adapter: 'salesforce', mapping });
const id = '500AA0000000001AAA';
const of = (type: string) => ({ attributes: { type, url: '/x' } });
const query = (...records: unknown[]) => ({ totalSize: records.length, done: true, records });

const record = (given: object = {}) => ({
  ...of('Case'),
  Id: id,
  CaseNumber: '00010412',
  Status: 'Closed',
  IsClosed: true,
  IsClosedOnCreate: false,
  Priority: 'High',
  Origin: 'Email',
  Type: 'Billing',
  Reason: null,
  IsEscalated: false,
  CreatedDate: '2026-03-02T08:15:10.000+0000',
  LastModifiedDate: '2026-03-03T09:40:00.000+0000',
  ClosedDate: '2026-03-03T09:39:58.000+0000',
  OwnerId: '005AA0000000009AAA',
  Owner: { ...of('Name'), Name: 'Ana Pop' },
  ContactId: '003AA0000000004AAA',
  ...given,
});

const mail = (given: object = {}) => ({
  ...of('EmailMessage'),
  Id: '02sAA1',
  ParentId: id,
  Incoming: false,
  MessageDate: '2026-03-02T09:05:10.000+0000',
  IsExternallyVisible: true,
  IsPrivateDraft: false,
  ...given,
});

const change = (at: string, from: string | null, to: string, given: object = {}) => ({
  ...of('CaseHistory'),
  CaseId: id,
  Field: 'Status',
  OldValue: from,
  NewValue: to,
  CreatedDate: at,
  CreatedById: '005AA0000000009AAA',
  ...given,
});

const milestone = (name: string, given: object = {}) => ({
  ...of('CaseMilestone'),
  Id: '555AA1',
  CaseId: id,
  MilestoneType: { ...of('MilestoneType'), Name: name },
  StartDate: '2026-03-02T08:15:10.000+0000',
  TargetDate: '2026-03-02T09:15:10.000+0000',
  CompletionDate: '2026-03-02T09:05:10.000+0000',
  IsCompleted: true,
  IsViolated: false,
  TimeSinceTargetInMins: '00:00',
  ...given,
});

const ticketOf = (given: object, mapping?: Mapping) => read(query(record(given)), mapping).dataset.tickets?.[0];

describe('a Salesforce case', () => {
  it('is read field by field, offsets without a colon included', () => {
    const { dataset, leftOut } = read(query(record()));
    expect(dataset.tickets?.[0]).to.deep.equal({
      id,
      createdAt: '2026-03-02T08:15:10.000+00:00',
      updatedAt: '2026-03-03T09:40:00.000+00:00',
      closedAt: '2026-03-03T09:39:58.000+00:00',
      status: 'closed',
      priority: 'High',
      channel: 'Email',
      type: 'Billing',
      agent: '005AA0000000009AAA',
      customer: '003AA0000000004AAA',
    });
    expect(dataset.agents).to.deep.equal([{ id: '005AA0000000009AAA', name: 'Ana Pop' }]);
    expect(leftOut).to.deep.equal([]);
  });

  it('may come from a query, bare, as JSON Lines, or from a connector that drops its type', () => {
    const { attributes: _, ...bare } = record();
    for (const payload of [
      query(record()),
      [record()],
      `${JSON.stringify(record())}\n${JSON.stringify(record({ Id: '500AA0000000002AAA' }))}`,
      `${JSON.stringify({ stream: 'Case', data: bare })}\n${JSON.stringify({ stream: 'Case', data: bare })}`,
    ]) {
      const { dataset, adapter } = readPayload(payload);
      expect(adapter).to.equal('salesforce');
      expect(dataset.tickets?.[0]).to.include({ id, status: 'closed' });
    }
    expect(read(query()).dataset.tickets).to.deep.equal([]);
    const cut = { ...query(record()), totalSize: 7310, done: false, nextRecordsUrl: '/x' };
    expect(read(cut).dataset.coverage).to.deep.equal({ loaded: 1, total: 7310 });
  });

  for (const [status, isClosed, expected] of [
    ['Closed', true, 'closed'],
    ['File_Retrieval', true, 'closed'],
    ['Solved', true, 'resolved'],
    ['in_progress', false, 'open'],
    ['Escalated', false, 'Escalated'],
    ['Resolved', false, 'open'],
    ['constructor', undefined, 'constructor'],
  ] as const) {
    it(`called ${status} and closed ${isClosed} is ${expected}`, () => {
      const { IsClosed: _, ...rest } = record({ Status: status });
      const given = isClosed === undefined ? rest : { ...rest, IsClosed: isClosed };
      expect(read(query(given)).dataset.tickets?.[0]?.status).to.equal(expected);
    });
  }

  it('has the status that the page states', () => {
    expect(
      ticketOf({ Status: 'Escalated', IsClosed: false }, { values: { status: { escalated: 'hold' } } })?.status,
    ).to.equal('hold');
  });

  it('waits for an agent while a queue owns it', () => {
    for (const owner of [
      { OwnerId: '00GAA0000000001AAA', Owner: { ...of('Name'), Name: 'Tier 1' } },
      { Owner: { Type: 'Queue', Name: 'Tier 1' } },
    ]) {
      const ticket = ticketOf(owner);
      expect(ticket?.team).to.equal('Tier 1');
      expect(ticket).to.not.have.property('agent');
    }
  });

  it('has a satisfaction score where the page names the custom field', () => {
    const { dataset } = read(query(record({ CSAT__c: 4 })), { columns: { csat: 'CSAT__c' } });
    expect(dataset.surveys?.[0]).to.include({
      kind: 'csat',
      ticket: id,
      score: 4,
      answeredAt: '2026-03-03T09:39:58.000+00:00',
    });
  });

  it('of a tree file has neither id nor dates, and stays for the facts to judge', () => {
    const tree = { records: [{ attributes: { type: 'Case', referenceId: 'CaseRef1' }, Status: 'New' }] };
    expect(read(tree).dataset.tickets).to.deep.equal([{ status: 'new' }]);
  });
});

describe('Salesforce mails and comments', () => {
  it('stand in sub-queries, which are null when empty, or alone', () => {
    const nested = record({
      EmailMessages: query(mail({ ParentId: undefined }), mail({ Id: '2', Incoming: true })),
      CaseComments: null,
    });
    for (const payload of [
      query(nested),
      { payloads: [query(record()), query(mail(), mail({ Id: '2', Incoming: true }))] },
    ]) {
      expect(read(payload).dataset.messages?.map(({ author, public: shown }) => [author, shown])).to.deep.equal([
        ['agent', true],
        ['customer', true],
      ]);
    }
    const { ParentId: _, ...own } = mail();
    expect(read(query(record({ EmailMessages: query(own) }))).dataset.messages?.[0]?.ticket).to.equal(id);
  });

  it('are no messages while they are drafts, or of no case', () => {
    const { leftOut } = read(query(record(), mail({ IsPrivateDraft: true }), mail({ ParentId: null })));
    expect(leftOut.map(({ table, reason }) => [table, reason])).to.deep.equal([
      ['emails', 'unfinished'],
      ['emails', 'unknown-ticket'],
    ]);
  });

  it('are automatic for the senders that the page names', () => {
    const payload = query(record(), mail({ FromAddress: 'no-reply@example.com' }));
    expect(
      read(payload, { values: { author: { 'no-reply@example.com': 'bot' } } }).dataset.messages?.[0]?.author,
    ).to.equal('bot');
  });

  it('are by agents unless the user is one of a portal; unpublished ones are private', () => {
    const comment = {
      ...of('CaseComment'),
      ParentId: id,
      IsPublished: true,
      CreatedById: '005C',
      CreatedDate: '2026-03-02T10:00:00.000+0000',
    };
    const portal = { ...of('User'), Id: '005C', Name: 'Cliente', IsActive: true, ContactId: '003AA' };
    expect(read(query(record(), comment)).dataset.messages?.[0]).to.include({
      author: 'agent',
      agent: '005C',
      public: true,
    });
    expect(read(query(record(), portal, comment)).dataset.messages?.[0]?.author).to.equal('customer');
    expect(read(query({ ...comment, IsPublished: false })).dataset.messages?.[0]?.public).to.equal(false);
  });
});

describe('a Salesforce history', () => {
  const changesOf = (given: object, ...rows: object[]) =>
    read(query(record(given), ...rows)).dataset.statusChanges?.map(({ at, status }) => [at, status]);

  it('begins with the status before its first row, of the field alone that holds it, in any case', () => {
    expect(
      changesOf(
        { Status: 'Working', IsClosed: false, ClosedDate: null },
        change('2026-03-02T15:00:00.000+0000', 'Closed', 'On Hold', { Field: 'status' }),
        change('2026-03-02T12:00:00.000+0000', 'Open', 'Closed'),
        change('2026-03-02T13:00:00.000+0000', null, 'Ana Pop', { Field: 'Owner' }),
      ),
    ).to.deep.equal([
      ['2026-03-02T08:15:10.000+00:00', 'open'],
      ['2026-03-02T12:00:00.000+00:00', 'closed'],
      ['2026-03-02T15:00:00.000+00:00', 'hold'],
    ]);
  });

  it('ends when the case was closed, where the tracking missed that', () => {
    expect(changesOf({}, change('2026-03-02T12:00:00.000+0000', 'New', 'Open'))?.at(-1)).to.deep.equal([
      '2026-03-03T09:39:58.000+00:00',
      'closed',
    ]);
  });

  it('knows closed labels by the list of statuses', () => {
    const statuses = { ...of('CaseStatus'), ApiName: 'Archivado', MasterLabel: 'Archivado', IsClosed: true };
    expect(changesOf({}, statuses, change('2026-03-03T09:39:58.000+0000', 'New', 'Archivado'))?.at(-1)?.[1]).to.equal(
      'closed',
    );
  });

  it('belongs to the case of a shortened id', () => {
    const rows = read(
      query(record(), change('2026-03-02T12:00:00.000+0000', 'New', 'Open', { CaseId: id.slice(0, 15) })),
    ).dataset;
    expect(new Set(rows.statusChanges?.map(({ ticket }) => ticket))).to.deep.equal(new Set([id]));
  });

  it('alone is passed on for the facts to judge', () => {
    expect(read(query(change('2026-03-02T12:00:00.000+0000', 'New', 'Closed'))).dataset.statusChanges).to.deep.equal([
      { ticket: id, at: '2026-03-02T12:00:00.000+00:00', status: 'closed' },
    ]);
  });
});

describe('Salesforce milestones', () => {
  const ticketWith = (mapping: Mapping | undefined, ...rows: object[]) =>
    read(query(record(), ...rows), mapping).dataset.tickets?.[0];

  it('give the first response of the first round and judge the resolution by the last', () => {
    expect(
      ticketWith(
        undefined,
        milestone('First Response'),
        milestone('First Response', {
          StartDate: '2026-03-03T08:00:00.000+0000',
          CompletionDate: '2026-03-03T08:30:00.000+0000',
          IsViolated: true,
        }),
        milestone('Resolution Time', { StartDate: '2026-03-03T08:00:00.000+0000', IsViolated: true }),
        milestone('Resolution Time'),
      ),
    ).to.include({
      firstResponseAt: '2026-03-02T09:05:10.000+00:00',
      firstResponseMet: true,
      firstResponseDueAt: '2026-03-02T09:15:10.000+00:00',
      resolutionMet: false,
    });
  });

  it('are not judged while they go on in time, and violated while they go on late', () => {
    const going = { CompletionDate: null, IsCompleted: false };
    expect(ticketWith(undefined, milestone('First Response', going))).to.not.have.any.keys(
      'firstResponseMet',
      'firstResponseAt',
    );
    expect(
      ticketWith(undefined, milestone('First Response', { ...going, IsViolated: true }))?.firstResponseMet,
    ).to.equal(false);
  });

  it('have the meaning that the page gives their names', () => {
    expect(
      ticketWith({ values: { sla: { Saludo: 'firstResponse' } } }, milestone('Saludo'))?.firstResponseMet,
    ).to.equal(true);
    expect(ticketWith(undefined, milestone('Saludo'))).to.not.have.property('firstResponseMet');
  });

  it('without their case are counted', () => {
    const { leftOut } = read(query(record({ Id: '500AA0000000009AAA' }), milestone('First Response')));
    expect(leftOut.map(({ table, reason }) => [table, reason])).to.deep.equal([['milestones', 'unknown-ticket']]);
  });
});

describe('Salesforce survey answers', () => {
  const answer = (given: object = {}) => ({
    ...of('SurveyQuestionResponse'),
    Id: '0KfAA1',
    QuestionId: '0KgAA1',
    ResponseId: '0KhAA1',
    Datatype: 'Number',
    NumberValue: 9,
    ResponseValue: '9',
    Response: { ...of('SurveyResponse'), Status: 'Completed', CompletionDateTime: '2026-03-04T10:00:00.000+0000' },
    ...given,
  });
  const mapping: Mapping = { values: { kind: { '0KgAA1': 'nps' } } };

  it('ask what the page says that their question asks', () => {
    expect(read(query(answer()), mapping).dataset.surveys).to.deep.equal([
      { id: '0KfAA1', kind: 'nps', score: 9, answeredAt: '2026-03-04T10:00:00.000+00:00' },
    ]);
    expect(read(query(answer())).dataset.surveys?.[0]?.kind).to.equal('0KgAA1');
  });

  it('have the date of their response, also where it stands apart, and none while it is not completed', () => {
    const response = {
      ...of('SurveyResponse'),
      Id: '0KhAA1',
      Status: 'Completed',
      CompletionDateTime: '2026-03-05T10:00:00.000+0000',
    };
    const { Response: _, ...bare } = answer();
    expect(read(query(response, bare), mapping).dataset.surveys?.[0]).to.include({
      score: 9,
      answeredAt: '2026-03-05T10:00:00.000+00:00',
    });
    expect(read(query({ ...response, Status: 'Paused' }, bare), mapping).dataset.surveys?.[0]).to.not.have.property(
      'score',
    );
  });
});

describe('a Salesforce file', () => {
  const file = [
    '\uFEFFId,CaseNumber,Status,Priority,Origin,Type,IsClosed,CreatedDate,ClosedDate,Owner.Name',
    `${id},00010412,Archivado,High,Email,Billing,1,2026-03-02T08:15:10.000+0000,2026-03-03T09:39:58.000+0000,Ana Pop`,
    '500AA0000000002AAA,00010413,New,,Phone,#N/A,,2026-03-02T11:00:00.000+0000,#N/A,Tier 1 Queue',
  ].join('\r\n');

  it('has the fields of the API as headings, #N/A for nothing, and a blank for false', () => {
    const { dataset, leftOut, adapter } = readPayload(file);
    expect(adapter).to.equal('salesforce');
    expect(dataset.tickets).to.deep.equal([
      {
        id,
        createdAt: '2026-03-02T08:15:10.000+00:00',
        closedAt: '2026-03-03T09:39:58.000+00:00',
        status: 'closed',
        priority: 'High',
        channel: 'Email',
        type: 'Billing',
        agent: 'Ana Pop',
      },
      {
        id: '500AA0000000002AAA',
        createdAt: '2026-03-02T11:00:00.000+00:00',
        status: 'new',
        channel: 'Phone',
        agent: 'Tier 1 Queue',
      },
    ]);
    expect(leftOut).to.deep.equal([]);
  });

  it('of a report has labels, which the reader of files knows', () => {
    const { dataset, adapter } = readPayload(
      'Case Number,Date/Time Opened,Date/Time Closed,Status,Case Owner\n00010412,02/03/2026 09:15,,New,Ana Pop',
    );
    expect(adapter).to.equal('csv');
    expect(dataset.tickets?.[0]).to.include({ id: '00010412', createdAt: '2026-03-02T09:15:00', agent: 'Ana Pop' });
  });
});
