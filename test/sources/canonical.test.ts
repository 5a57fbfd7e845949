import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import { readPayload } from '../../src/sources/index.js';

const ticket = { id: 1, createdAt: '2026-03-02T09:00:00Z', channel: 'Email' };

describe('canonical JSON', () => {
  it('is handed on as it comes, tables and what stands beside them', () => {
    const data = {
      tickets: [ticket],
      surveys: [{ kind: 'nps', score: '9', answeredAt: 'soon' }],
      agents: [],
      sourceTimeZone: 'Europe/Madrid',
      asOf: '2026-03-05',
      coverage: { loaded: 1, total: 5 },
    };
    const { dataset, leftOut, adapter, confidence } = readPayload(data);
    expect(dataset).to.deep.equal(data);
    expect(leftOut).to.deep.equal([]);
    expect([adapter, confidence]).to.deep.equal(['json', 1]);
  });

  it('keeps fields and tables that it does not know out, and counts them', () => {
    const { dataset, leftOut } = readPayload({
      tickets: [ticket, { ...ticket, id: 2, mood: 'blue' }, { ...ticket, id: 3, constructor: 1 }],
      gadgets: [{}, {}],
    });
    expect(dataset).to.deep.equal({ tickets: [ticket, { ...ticket, id: 2 }, { ...ticket, id: 3 }] });
    expect(leftOut.map(({ table, reason, field, count }) => [table, reason, field, count])).to.deep.equal([
      ['tickets', 'unknown-field', 'mood', 1],
      ['tickets', 'unknown-field', 'constructor', 1],
      ['gadgets', 'unknown-field', undefined, 2],
    ]);
    expect(leftOut[0]?.records[0]?.position).to.equal(1);
  });

  it('does not change what the page gave', () => {
    const given = { tickets: [{ ...ticket, mood: 'blue' }] };
    readPayload(given);
    expect(given.tickets[0]).to.have.property('mood');
  });

  it('counts what is no record, and reads on', () => {
    const { dataset, leftOut } = readPayload({ tickets: [null, 'x', [ticket], ticket], surveys: 'none' });
    expect(dataset.tickets).to.deep.equal([ticket]);
    expect(leftOut.map(({ table, reason, count }) => [table, reason, count])).to.deep.equal([
      ['tickets', 'not-a-record', 3],
      ['surveys', 'not-a-record', 1],
    ]);
  });

  it('may be JSON Lines of records of any table; a bad line is counted by its number', () => {
    const lines = [
      JSON.stringify(ticket),
      JSON.stringify({ ticket: 1, at: '2026-03-02T10:00:00Z', author: 'agent' }),
      '{"id": 2, "created',
      JSON.stringify({ ticket: 1, at: '2026-03-02T11:00:00Z', status: 'closed' }),
      JSON.stringify({ kind: 'csat', ticket: 1, score: 5 }),
    ];
    const { dataset, leftOut } = readPayload(lines.join('\n'));
    expect(Object.keys(dataset)).to.have.members(['lines', 'tickets', 'messages', 'statusChanges', 'surveys']);
    expect(leftOut).to.have.length(1);
    expect(leftOut[0]?.records[0]?.position).to.equal(3);
  });

  it('of JSON Lines tells where each record stands', () => {
    const change = (at: string) => JSON.stringify({ ticket: 1, at, status: 'closed', mood: 'x' });
    const text = ['', JSON.stringify({ ...ticket, createdAt: 'soon' }), '7', change('2026-03-02'), change('later')];
    const { dataset, leftOut } = readPayload(text.join('\n'));
    expect(leftOut.map(({ table, reason, records }) => [table, reason, records.map(({ line }) => line)])).to.deep.equal(
      [
        ['payload', 'not-a-record', [3]],
        ['statusChanges', 'unknown-field', [4, 5]],
      ],
    );
    const { trace } = createEngine(dataset, { leftOut }).query({ metric: 'ticket-volume', period: '2026-03' });
    const undated = trace.leftOut.find(({ reason }) => reason === 'unreadable-date');
    expect(undated?.records[0]?.line).to.equal(2);
  });

  it('of a dump of a connector tells where each record stands', () => {
    const line = (stream: string, data: unknown) => JSON.stringify({ stream, data });
    const text = [
      line('tickets', ticket),
      line('surveys', 7),
      line('tickets', { ...ticket, mood: 1 }),
      line('surveys', 8),
    ];
    const { leftOut } = readPayload(text.join('\n'));
    expect(leftOut.map(({ table, records }) => [table, records.map(({ line }) => line)])).to.deep.equal([
      ['tickets', [3]],
      ['surveys', [2, 4]],
    ]);
  });

  it('counts what stands at the same place of two payloads, or of two envelopes, twice', () => {
    const bad = { tickets: [ticket, null] };
    for (const payload of [{ payloads: [bad, bad] }, [bad, bad]]) {
      expect(readPayload(payload).leftOut.map(({ table, count }) => [table, count])).to.deep.equal([['tickets', 2]]);
    }
    const lines = `${JSON.stringify(ticket)}\n{"id`;
    expect(readPayload({ payloads: [lines, lines] }).leftOut[0]).to.deep.include({ count: 2 });
  });

  it('comes together from several payloads, the last extraction counting', () => {
    const { dataset } = readPayload({
      payloads: [
        { tickets: [ticket], asOf: '2026-03-05T00:00:00Z' },
        { tickets: [{ ...ticket, id: 2 }], asOf: '2026-03-04T00:00:00Z' },
      ],
    });
    expect(dataset.tickets?.map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(dataset.asOf).to.equal('2026-03-05T00:00:00Z');
  });

  it('with an empty table is an answer, not an error', () => {
    expect(readPayload({ tickets: [] }).dataset).to.deep.equal({ tickets: [] });
  });

  it('reads times without an offset in the zone that the page states', () => {
    expect(
      readPayload({ tickets: [ticket], sourceTimeZone: 'UTC' }, { sourceTimeZone: 'Europe/Madrid' }).dataset
        .sourceTimeZone,
    ).to.equal('Europe/Madrid');
  });
});

describe('settings given with the data', () => {
  const settings = {
    timeZone: 'Europe/Madrid',
    weekStart: 7,
    businessHours: { weekly: { mon: [['09:00', '17:00'] as [string, string]] }, holidays: ['2026-12-25'] },
    sla: { high: { firstResponse: 3_600_000 } },
    responseBands: [900_000, 3_600_000],
    reviewWeights: { tone: 2 },
    utilizationTarget: 0.7,
    grossMargin: 0.4,
    csatTopBoxes: { '5': 1 },
    currency: 'EUR',
  };
  const reply = { ticket: 1, at: '2026-03-02T09:30:00Z', author: 'agent' };
  const asked = { ...ticket, priority: 'high' };

  it('are read, by themselves too', () => {
    const { dataset, leftOut } = readPayload({ tickets: [ticket], settings });
    expect([dataset.settings, leftOut]).to.deep.equal([settings, []]);
    expect(readPayload({ payloads: [{ tickets: [ticket] }, { settings }] }).dataset.settings).to.deep.equal(settings);
  });

  it('are what the engine counts by, in front of what the desk says, behind what the page says', () => {
    const deskSettings = { sla: { high: { firstResponse: 60_000 } }, businessHours: { weekly: {} } };
    const { dataset } = readPayload({ tickets: [asked], messages: [reply], settings, deskSettings });
    const answer = (stated: object = {}) =>
      createEngine(dataset, stated).query({ metric: 'first-response-sla', period: '2026-03' });
    expect(answer().value).to.equal(1);
    expect(answer().period.start).to.equal(Date.parse('2026-02-28T23:00:00Z'));
    expect(answer({ sla: { high: { firstResponse: 60_000 } } }).value).to.equal(0);
    expect(answer({ timeZone: 'UTC', sla: undefined })).to.deep.include({
      value: 1,
      period: { start: Date.parse('2026-03-01'), end: Date.parse('2026-04-01') },
    });
    const own = createEngine(dataset).settings;
    expect(own.businessHours).to.deep.equal(settings.businessHours);
  });

  it('judge before the desk does, as those of a page', () => {
    const judged = { ...asked, firstResponseMet: false };
    const { dataset } = readPayload({ tickets: [judged], messages: [reply], settings });
    expect(createEngine(dataset).query({ metric: 'first-response-sla', period: '2026-03' }).value).to.equal(1);
  });

  it('that are wrong are counted one by one, and stop nothing', () => {
    const wrong = {
      weekStart: 9,
      timeZone: 'Mars/Olympus',
      businessHours: { weekly: { mon: [['17:00', '09:00']] } },
      sla: { high: { firstResponse: 'soon' } },
      mood: 'blue',
      grossMargin: null,
      currency: 'EUR',
    };
    const { dataset, leftOut } = readPayload({ tickets: [ticket], settings: wrong });
    expect(dataset.settings).to.deep.equal({ currency: 'EUR' });
    expect(leftOut.map(({ table, reason, field }) => [table, reason, field])).to.deep.equal([
      ['settings', 'unreadable-value', 'weekStart'],
      ['settings', 'unreadable-value', 'timeZone'],
      ['settings', 'unreadable-value', 'businessHours'],
      ['settings', 'unreadable-value', 'sla'],
      ['settings', 'unknown-field', 'mood'],
    ]);
    expect(readPayload({ tickets: [ticket], settings: 7 }).leftOut).to.deep.include({
      table: 'payload',
      reason: 'unreadable-value',
      field: 'settings',
      count: 1,
      records: [{ position: 0, record: 7 }],
    });
  });

  it('of several payloads are those of the first that states them', () => {
    const payloads = [
      { settings: { weekStart: 7 } },
      { tickets: [ticket], settings: { weekStart: 1, currency: 'EUR' } },
    ];
    expect(readPayload({ payloads }).dataset.settings).to.deep.equal({ weekStart: 7, currency: 'EUR' });
  });
});
