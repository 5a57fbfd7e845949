import { expect } from '@open-wc/testing';
import { readPayload } from '../../src/sources/index.js';

const log = [
  'number,incident_state,active,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,assigned_to,resolved_at,closed_at',
  'INC1,New,TRUE,0,0,TRUE,Caller 1,29-02-2016 01:16,29-02-2016 01:23,Phone,Category 5,3 - Moderate,Group 5,?,29-02-2016 11:29,05-03-2016 12:00',
  'INC1,Awaiting User Info,TRUE,0,1,TRUE,Caller 1,29-02-2016 01:16,29-02-2016 08:53,Phone,Category 5,3 - Moderate,Group 5,Resolver 8,29-02-2016 11:29,05-03-2016 12:00',
  'INC1,Closed,FALSE,1,2,FALSE,Caller 1,29-02-2016 01:16,05-03-2016 12:00,Phone,Category 5,3 - Moderate,Group 5,Resolver 8,29-02-2016 11:29,05-03-2016 12:00',
  'INC2,Active,TRUE,0,0,TRUE,Caller 2,29-02-2016 04:40,29-02-2016 04:57,Phone,Category 4,2 - High,Group 7,Resolver 1,?,?',
].join('\n');

describe('a ServiceNow log of events', () => {
  it('needs no mapping: the last row of an incident is its ticket, its rows are the history', () => {
    const { dataset, adapter } = readPayload(log);
    expect(adapter).to.equal('servicenow');
    expect(dataset.tickets).to.deep.equal([
      {
        id: 'INC1',
        createdAt: '2016-02-29T01:16:00',
        updatedAt: '2016-03-05T12:00:00',
        resolvedAt: '2016-02-29T11:29:00',
        closedAt: '2016-03-05T12:00:00',
        status: 'closed',
        priority: '3 - Moderate',
        channel: 'Phone',
        type: 'Category 5',
        agent: 'Resolver 8',
        team: 'Group 5',
        customer: 'Caller 1',
        reopens: 1,
        resolutionMet: false,
      },
      {
        id: 'INC2',
        createdAt: '2016-02-29T04:40:00',
        updatedAt: '2016-02-29T04:57:00',
        status: 'open',
        priority: '2 - High',
        channel: 'Phone',
        type: 'Category 4',
        agent: 'Resolver 1',
        team: 'Group 7',
        customer: 'Caller 2',
        reopens: 0,
        resolutionMet: true,
      },
    ]);
    expect(dataset.statusChanges).to.deep.equal([
      { ticket: 'INC1', at: '2016-02-29T01:23:00', status: 'new' },
      { ticket: 'INC1', at: '2016-02-29T08:53:00', status: 'pending' },
      { ticket: 'INC1', at: '2016-03-05T12:00:00', status: 'closed' },
      { ticket: 'INC2', at: '2016-02-29T04:57:00', status: 'open' },
    ]);
  });

  it('takes the statuses and columns that the page states before its own', () => {
    const { dataset } = readPayload(log, {
      adapter: 'servicenow',
      mapping: {
        columns: { agent: null, source: 'contact_type', channel: null },
        values: { status: { active: 'hold' } },
      },
    });
    expect(dataset.tickets?.[1])
      .to.include({ status: 'hold', source: 'Phone' })
      .and.not.have.any.keys('agent', 'channel');
  });
});

describe('a ServiceNow list of incidents', () => {
  it('has one row for each incident and no history; a length is written as a date from 1970 on', () => {
    const list = [
      'number,opened_at,state,priority,contact_type,assignment_group,assigned_to,sys_updated_on,resolved_at,calendar_duration',
      'INC7,2026-03-02 08:00:00,Resolved,2 - High,email,Soporte,Ana Pop,2026-03-03 09:00:00,2026-03-03 08:00:00,1970-01-02 00:00:00',
    ].join('\n');
    const { dataset, adapter } = readPayload(list);
    expect(adapter).to.equal('servicenow');
    expect(dataset.tickets).to.deep.equal([
      {
        id: 'INC7',
        createdAt: '2026-03-02T08:00:00',
        updatedAt: '2026-03-03T09:00:00',
        resolvedAt: '2026-03-03T08:00:00',
        resolutionMs: 24 * 3_600_000,
        clock: 'calendar',
        status: 'resolved',
        priority: '2 - High',
        channel: 'email',
        agent: 'Ana Pop',
        team: 'Soporte',
      },
    ]);
    expect(dataset).to.not.have.property('statusChanges');
  });

  it('may have labels as headings', () => {
    const list =
      'Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Updated\nINC7,2026-03-02 08:00:00,Fax,Eva,2 - High,On Hold,Hardware,Soporte,Ana Pop,2026-03-02 09:00:00';
    const { dataset, adapter } = readPayload(list);
    expect(adapter).to.equal('servicenow');
    expect(dataset.tickets?.[0]).to.include({
      id: 'INC7',
      createdAt: '2026-03-02T08:00:00',
      status: 'hold',
      team: 'Soporte',
      customer: 'Eva',
    });
  });
});
