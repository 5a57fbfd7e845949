import { expect } from '@open-wc/testing';
import { dayOf, instantOf } from '../../demo/data/calendar.mjs';
import { toCsv } from '../../demo/data/csv.mjs';
import { makeDesk } from '../../demo/data/desk.mjs';
import { toZendesk } from '../../demo/data/zendesk.mjs';
import { templates } from '../../demo/mapping.js';
import { mappingIssues } from '../../src/model/mapping.js';
import { readPayload } from '../../src/sources/index.js';

const desk = makeDesk({ tickets: 2000 });
const march = { from: instantOf(dayOf('2025-03-01'), 0), to: instantOf(dayOf('2025-04-01'), 0) };
const ids = new Set(
  desk.tickets.flatMap(({ id, createdAt, leftOut }) => {
    const at = Date.parse(String(createdAt));
    return !leftOut && at >= march.from && at < march.to ? [String(id)] : [];
  }),
);
const asked = (desk.surveys ?? []).filter(({ kind, ticket }) => kind === 'csat' && ids.has(String(ticket)));
const stars = asked.flatMap(({ score }) =>
  typeof score === 'number' && [1, 2, 3, 4, 5].includes(score) ? [score] : [],
);

describe('the CSV of the demo', () => {
  const text = toCsv(desk, march);
  const [head = '', ...lines] = text.trimEnd().split('\r\n');

  it('is written as a Spanish spreadsheet writes it: mark, semicolons, day-first local dates, Spanish words', () => {
    expect(head).to.match(/^\uFEFFNúmero de ticket;Asunto;Fecha de creación;/);
    expect(lines.length).to.equal(ids.size);
    for (const line of lines) expect(line).to.match(/^\d{5};[^;]*;(0[1-9]|[12]\d|3[01])\/03\/2025 \d\d:\d\d;/);
    expect(text).to.contain(';Teléfono;').and.to.contain(';Resuelto;').and.to.contain(';Urgente;');
  });

  it('is recognised without a mapping, and nothing of it is set aside', () => {
    const { adapter, dataset, leftOut } = readPayload(text);
    expect(adapter).to.equal('csv');
    expect(leftOut).to.deep.equal([]);
    expect(new Set(dataset.tickets?.map(({ id }) => id))).to.deep.equal(ids);
    expect(new Set(dataset.tickets?.map(({ status }) => status)))
      .to.include('resolved')
      .and.not.include('Resuelto');
    expect(dataset.surveys?.flatMap(({ score }) => score ?? []).sort()).to.deep.equal([...stars].sort());
  });
});

describe('the Zendesk payload of the demo', () => {
  const payload = toZendesk(desk, march);

  it('is recognised, with every ticket and every rating once', () => {
    const { adapter, dataset } = readPayload(payload);
    expect(adapter).to.equal('zendesk');
    expect(new Set(dataset.tickets?.map(({ id }) => id))).to.deep.equal(ids);
    expect(dataset.surveys?.length).to.equal(asked.length);
    expect(dataset.agents?.length).to.equal(40);
  });

  it('rates four and five stars as good, the others as bad, and the unanswered as offered', () => {
    const count = (score: string) => payload.satisfaction_ratings.filter((rating) => rating.score === score).length;
    expect(count('good')).to.equal(stars.filter((star) => star >= 4).length);
    expect(count('bad')).to.equal(stars.filter((star) => star < 4).length);
    expect(count('offered')).to.equal(asked.length - stars.length);
  });

  it('counts the minutes to the first public reply of a person', () => {
    const replies = (desk.messages ?? []).filter((said) => said.author === 'agent' && said.public !== false);
    const answered = payload.tickets.filter(
      ({ metric_set: { reply_time_in_minutes: wait } }) => wait.calendar !== null,
    );
    expect(answered).to.not.be.empty;
    for (const { id, created_at: createdAt, metric_set: metrics } of answered) {
      const first = Math.min(
        ...replies.filter(({ ticket }) => Number(ticket) === id).map(({ at }) => Date.parse(String(at)) || Infinity),
      );
      expect(metrics.reply_time_in_minutes.calendar).to.equal(Math.round((first - Date.parse(createdAt)) / 60_000));
    }
  });
});

describe('the mapping templates of the demo', () => {
  for (const [name, template] of Object.entries(templates)) {
    it(`have the shape of a mapping: ${name}`, () => expect(mappingIssues(template)).to.deep.equal([]));
  }

  it('read an incident log: its rows are the history, the last one is the ticket', () => {
    const log = `number,incident_state,opened_at,sys_updated_at,contact_type,priority,assigned_to,resolved_at,closed_at,reopen_count,made_sla,caller_id,category,assignment_group
INC1,New,02-03-2016 08:00,02-03-2016 08:05,Phone,3 - Moderate,?,03-03-2016 10:00,08-03-2016 11:00,0,TRUE,Caller 1,Category 1,Group 1
INC1,Awaiting User Info,02-03-2016 08:00,02-03-2016 09:00,Phone,3 - Moderate,Resolver 1,03-03-2016 10:00,08-03-2016 11:00,0,TRUE,Caller 1,Category 1,Group 1
INC1,Resolved,02-03-2016 08:00,03-03-2016 10:00,Phone,3 - Moderate,Resolver 1,03-03-2016 10:00,08-03-2016 11:00,0,TRUE,Caller 1,Category 1,Group 1`;
    const { dataset } = readPayload(log, { mapping: templates.templateLog });
    expect(dataset.tickets?.length).to.equal(1);
    expect(dataset.tickets?.[0]).to.include({ id: 'INC1', agent: 'Resolver 1', status: 'resolved', channel: 'Phone' });
    expect(dataset.statusChanges?.map(({ status }) => status)).to.deep.equal(['new', 'pending', 'resolved']);
    expect(dataset.statusChanges?.map(({ at }) => at)).to.deep.equal([
      '2016-03-02T08:05:00',
      '2016-03-02T09:00:00',
      '2016-03-03T10:00:00',
    ]);
  });
});
