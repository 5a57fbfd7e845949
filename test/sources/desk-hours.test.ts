import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import type { Schedule } from '../../src/model/settings.js';
import { readPayload, type Mapping } from '../../src/sources/index.js';
import { minuteOf } from '../../src/sources/desk-hours.js';
import { zoneNamed } from '../../src/sources/zone-names.js';

const settingsOf = (payload: unknown, adapter: string, mapping: Mapping = {}) =>
  readPayload(payload, { adapter, mapping }).dataset.settings;

const asideOf = (payload: unknown, adapter: string) =>
  readPayload(payload, { adapter }).leftOut.map(({ table, reason, field, count }) => [table, reason, field, count]);

/** Nine to five from Monday to Friday. */
const nine = 9 * 60;
const five = 17 * 60;
const workdays = [0, 1, 2, 3, 4];
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const lower = names.map((name) => name.toLowerCase());
const office: Schedule = {
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  timeZone: 'Europe/Madrid',
};
const byDay = (of: (name: string) => readonly [string, unknown]) => Object.fromEntries(lower.map(of));

const zendesk = (given: object = {}) => ({
  id: 3,
  name: 'Office',
  time_zone: 'Madrid',
  intervals: workdays.map((day) => ({
    start_time: (day + 1) * 1440 + nine,
    end_time: (day + 1) * 1440 + five,
  })),
  ...given,
});
const freshdesk = (given: object = {}) => ({
  id: 1,
  name: 'Default',
  is_default: true,
  time_zone: 'Madrid',
  working_hours: byDay((day) => [day, { start_time: '9:00 am', end_time: '5:00 pm' }]),
  ...given,
});
const salesforce = (given: object = {}) => ({
  attributes: { type: 'BusinessHours', url: '/x' },
  Id: '01mAA1',
  Name: 'Default',
  IsActive: true,
  IsDefault: true,
  TimeZoneSidKey: 'Europe/Madrid',
  ...Object.fromEntries(
    names.flatMap((day) => [
      [`${day}StartTime`, '09:00:00.000Z'],
      [`${day}EndTime`, '17:00:00.000Z'],
    ]),
  ),
  SaturdayStartTime: null,
  SaturdayEndTime: null,
  ...given,
});
const intercom = (given: object = {}) => ({
  id: '1',
  name: 'Workspace',
  time_zone_name: 'Europe/Madrid',
  time_intervals: workdays.map((day) => ({
    day_of_week: day,
    start_minute: day * 1440 + nine,
    end_minute: day * 1440 + five,
  })),
  ...given,
});
const liveagent = (given: object = {}) => ({
  id: 'L1',
  name: 'Standard',
  first_answer: 3600,
  business_hours: {
    timezone: 'Europe/Madrid',
    ...byDay((day) => [day, { start: '09:00', end: '17:00' }]),
    ...given,
  },
});
const chatwoot = (given: object = {}) => ({
  id: 7,
  name: 'Mail',
  timezone: 'Europe/Madrid',
  working_hours_enabled: true,
  working_hours: [
    ...workdays.map((day) => ({
      day_of_week: day + 1,
      open_hour: 9,
      open_minutes: 0,
      close_hour: 17,
      close_minutes: 0,
      open_all_day: false,
      closed_all_day: false,
    })),
    { day_of_week: 0, closed_all_day: true, open_hour: null },
  ],
  ...given,
});

describe('opening hours as a desk tells them', () => {
  for (const [adapter, payload] of [
    ['zendesk', { schedules: [zendesk()] }],
    ['freshdesk', { business_hours: [freshdesk()] }],
    ['freshdesk', [freshdesk()]],
    ['salesforce', { totalSize: 1, done: true, records: [salesforce()] }],
    ['intercom', { type: 'list', office_hours_schedules: [intercom()] }],
    ['liveagent', { slas: [liveagent()] }],
    ['chatwoot', { payload: [chatwoot()] }],
  ] as const) {
    it(`are those of the report, in their own zone: ${adapter}`, () => {
      expect(settingsOf(payload, adapter)).to.deep.equal({ businessHours: office });
      expect(readPayload(payload).adapter).to.equal(adapter);
    });
  }

  it('may last over midnight, over the end of the week, and all week long', () => {
    const weekly = (intervals: object[]) =>
      settingsOf({ schedules: [zendesk({ intervals })] }, 'zendesk')?.businessHours?.weekly;
    // From Saturday 22:00 to Sunday 02:00, in minutes from Sunday on.
    expect(weekly([{ start_time: 6 * 1440 + 1320, end_time: 7 * 1440 + 120 }])).to.deep.equal({
      sat: [['22:00', '24:00']],
      sun: [['00:00', '02:00']],
    });
    const whole = { time_intervals: [{ start_minute: 0, end_minute: 10_079, day_of_week: 0 }] };
    const always = settingsOf({ office_hours_schedules: [intercom(whole)] }, 'intercom')?.businessHours?.weekly;
    expect(always).to.deep.equal(
      Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]])),
    );
    const night = salesforce({ MondayStartTime: '00:00:00.000Z', MondayEndTime: '00:00:00.000Z' });
    const shut = { FridayStartTime: '09:00:00.000Z', FridayEndTime: '09:00:00.000Z' };
    const hours = settingsOf({ records: [{ ...night, ...shut }] }, 'salesforce')?.businessHours?.weekly;
    expect([hours?.mon, hours?.fri]).to.deep.equal([[['00:00', '24:00']], undefined]);
  });

  it('leave out the holidays that are dates', () => {
    const level = liveagent({ exclude_holidays: ['2026-12-25', 'Easter', null] });
    expect(settingsOf({ slas: [level] }, 'liveagent')?.businessHours?.holidays).to.deep.equal(['2026-12-25']);
  });

  it('are those of the default schedule, else of the first; others are counted', () => {
    const other = { id: 2, is_default: false, time_zone: 'Bucharest' };
    const two = { business_hours: [freshdesk(other), freshdesk()] };
    expect(settingsOf(two, 'freshdesk')).to.deep.equal({ businessHours: office });
    expect(asideOf(two, 'freshdesk')).to.deep.equal([['hours', 'not-counted', 'name', 1]]);
    const schedules = [zendesk(), zendesk({ id: 4, time_zone: 'Lima' })];
    expect(settingsOf({ schedules }, 'zendesk')).to.deep.equal({ businessHours: office });
    expect(asideOf({ schedules }, 'zendesk')).to.deep.equal([['schedules', 'not-counted', 'name', 1]]);
    const records = [salesforce({ Id: '2', IsActive: false, TimeZoneSidKey: 'Asia/Tokyo' }), salesforce()];
    expect(settingsOf({ records }, 'salesforce')).to.deep.equal({ businessHours: office });
  });

  it('are those of the group that has a schedule of its own', () => {
    const night = freshdesk({ id: 2, is_default: false, time_zone: 'Bucharest' });
    const groups = [{ id: 12, name: 'Night', business_hour_id: 2, auto_ticket_assign: 0 }];
    expect(settingsOf({ business_hours: [freshdesk(), night], groups }, 'freshdesk')).to.deep.equal({
      businessHours: { ...office, teams: { Night: { ...office, timeZone: 'Europe/Bucharest' } } },
    });
  });

  for (const [what, given] of [
    ['a zone that nobody knows', { time_zone: 'Atlantis' }],
    ['no zone', { time_zone: null }],
    ['no hours', { intervals: [] }],
    ['hours that end before they begin', { intervals: [{ start_time: 600, end_time: 500 }] }],
    ['hours that are none', { intervals: [{ start_time: 'soon', end_time: {} }] }],
  ] as const) {
    it(`are counted where they have ${what}`, () => {
      const payload = {
        schedules: [zendesk(given)],
        tickets: [{ id: 1, created_at: '2026-03-02T07:00:00Z', requester_id: 1, status: 'open', via: {} }],
      };
      expect(settingsOf(payload, 'zendesk')).to.equal(undefined);
      expect(asideOf(payload, 'zendesk')).to.deep.equal([['schedules', 'unreadable-value', 'schedule', 1]]);
    });
  }
});

describe('the zone of a desk', () => {
  for (const [name, zone] of [
    ['Europe/Madrid', 'Europe/Madrid'],
    ['Madrid', 'Europe/Madrid'],
    ['Bucharest', 'Europe/Bucharest'],
    ['Magadan', 'Asia/Magadan'],
    ['New Caledonia', 'Pacific/Noumea'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['toString', undefined],
    ['', undefined],
  ] as const) {
    it(`${name || 'nothing'} is ${zone}`, () => {
      const found = zoneNamed(name);
      expect(
        found === undefined ? found : Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone,
      ).to.equal(zone && Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
    });
  }
});

describe('the time of a day', () => {
  for (const [written, minutes] of [
    ['8:00 am', 480],
    ['12:00 am', 0],
    ['12:30 pm', 750],
    ['5:00 p.m.', 1020],
    ['17:30', 1050],
    ['24:00', 1440],
    ['09:00:00.000Z', 540],
    ['25:00', undefined],
    ['9', undefined],
    [null, undefined],
  ] as const) {
    it(`${written} is ${minutes}`, () => {
      expect(minuteOf(written)).to.equal(minutes);
    });
  }
});

describe('the policy of a desk', () => {
  const policy = (given: object = {}) => ({
    id: 5,
    title: 'Standard',
    position: 1,
    filter: { all: [], any: [] },
    policy_metrics: [
      { priority: 'high', metric: 'first_reply_time', target: 30, target_in_seconds: 1800, business_hours: false },
      { priority: 'high', metric: 'total_resolution_time', target: 480, business_hours: false },
      { priority: 'low', metric: 'first_reply_time', target: 60, business_hours: true },
      { priority: 'low', metric: 'agent_work_time', target: 60, business_hours: true },
    ],
    ...given,
  });
  const targets = {
    high: { firstResponse: 1_800_000, resolution: 28_800_000, clock: 'calendar' },
    low: { firstResponse: 3_600_000, clock: 'business' },
  };

  it('has its targets by priority: Zendesk', () => {
    expect(settingsOf({ sla_policies: [policy()] }, 'zendesk')).to.deep.equal({ sla: targets });
  });

  it('counts only where it holds for every ticket, the first by its position', () => {
    const some = policy({ position: 0, filter: { all: [{ field: 'type' }], any: [] } });
    const later = policy({
      position: 9,
      policy_metrics: [{ priority: 'high', metric: 'first_reply_time', target: 1 }],
    });
    const payload = { sla_policies: [later, some, policy()] };
    expect(settingsOf(payload, 'zendesk')).to.deep.equal({ sla: targets });
    expect(asideOf(payload, 'zendesk')).to.deep.equal([
      ['policies', 'not-counted', 'filter', 1],
      ['policies', 'not-counted', 'policy_metrics', 1],
    ]);
  });

  it('has its targets by priority: Freshdesk, of the default policy', () => {
    const target = { respond_within: 3600, resolve_within: 14_400, next_respond_within: null, business_hours: true };
    const standard = { id: 2, is_default: true, active: true, sla_target: { priority_4: target }, applicable_to: {} };
    const other = { ...standard, id: 3, is_default: false, applicable_to: { group_ids: [1] } };
    const payload = { sla_policies: [other, standard] };
    expect(settingsOf(payload, 'freshdesk')).to.deep.equal({
      sla: { urgent: { firstResponse: 3_600_000, resolution: 14_400_000, clock: 'business' } },
    });
    expect(asideOf(payload, 'freshdesk')).to.deep.equal([['policies', 'not-counted', 'applicable_to', 1]]);
  });
});

describe('what a desk says of its hours and its targets', () => {
  const created = '2026-03-02T07:00:00Z';
  const ticket = (id: number, given: object = {}) => ({
    id,
    created_at: created,
    updated_at: created,
    status: 'open',
    priority: 'high',
    requester_id: 1,
    via: { channel: 'email' },
    ...given,
  });
  // Answered at 09:00 UTC, 10:00 in Madrid: an hour after it opened, two hours after the ticket came.
  const answered = { ticket_id: 1, reply_time_in_minutes: { calendar: 120, business: 60 }, solved_at: null };
  const policies = (target: number, business_hours: boolean) => [
    {
      position: 1,
      filter: { all: [], any: [] },
      policy_metrics: [{ priority: 'high', metric: 'first_reply_time', target, business_hours }],
    },
  ];
  const engineOf = (beside: object, settings = {}) => {
    const payload = { tickets: [ticket(1)], ticket_metrics: [answered], ...beside };
    const { dataset, leftOut } = readPayload(payload, { adapter: 'zendesk' });
    return createEngine({ ...dataset, asOf: '2026-03-09T00:00:00Z' }, { timeZone: 'UTC', leftOut, ...settings });
  };
  const ask = (engine: ReturnType<typeof engineOf>, metric: string, clock?: 'business') =>
    engine.query({ metric, period: '2026-03', ...(clock && { clock }) }).value;

  it('is the clock of business time, in the zone of the schedule, unless the page states hours', () => {
    const schedules = [zendesk()];
    expect(ask(engineOf({}), 'first-response-time', 'business')).to.equal(undefined);
    expect(ask(engineOf({ schedules }), 'first-response-time', 'business')).to.equal(3_600_000);
    const businessHours = { weekly: { mon: [['08:30', '12:00'] as [string, string]] } };
    expect(ask(engineOf({ schedules }, { businessHours }), 'first-response-time', 'business')).to.equal(1_800_000);
  });

  it('judges the tickets that the desk itself does not judge', () => {
    expect(ask(engineOf({}), 'first-response-sla')).to.equal(undefined);
    expect(ask(engineOf({ sla_policies: policies(90, false) }), 'first-response-sla')).to.equal(0);
    expect(ask(engineOf({ sla_policies: policies(120, false) }), 'first-response-sla')).to.equal(1);
    const inHours = { sla_policies: policies(90, true), schedules: [zendesk()] };
    expect(ask(engineOf(inHours), 'first-response-sla')).to.equal(1);
  });

  it('comes after the verdict of the desk, and after the policy of the page', () => {
    const kept = (type: string, time: string, more = {}) => ({
      id: time,
      ticket_id: 1,
      metric: 'reply_time',
      instance_id: 1,
      type,
      time,
      ...more,
    });
    const events = [
      kept('apply_sla', created, { sla: { target: 600, business_hours: false } }),
      kept('activate', created),
      kept('fulfill', '2026-03-02T09:00:00Z'),
    ];
    const strict = { sla_policies: policies(1, false), ticket_metric_events: events };
    expect(ask(engineOf(strict), 'first-response-sla')).to.equal(1);
    const sla = { high: { firstResponse: 60_000 } };
    expect(ask(engineOf(strict, { sla }), 'first-response-sla')).to.equal(0);
  });
});

describe('agents on the phone', () => {
  const day = { agent_id: 8, name: 'Marta', online_time: 28_800, total_talk_time: 12_000, total_wrap_up_time: 2400 };
  const rowsOf = (payload: unknown, mapping: Mapping = {}) =>
    readPayload(payload, { adapter: 'zendesk', mapping }).dataset.agentTime;

  it('are busy while they talk and wrap up, on the date that whoever kept the record says', () => {
    const row = { agent: '8', date: '2026-03-02', availableMinutes: 480, busyMinutes: 240 };
    expect(rowsOf({ agents_activity: [{ ...day, date: '2026-03-02' }] })).to.deep.equal([row]);
    expect(rowsOf({ agents_activity: [day], date: '2026-03-02' })).to.deep.equal([row]);
    const own = { ...day, available_time: 14_400, day: '2026-03-02' };
    const columns = { date: 'day', availableMinutes: 'available_time' };
    expect(rowsOf({ agents_activity: [own] }, { columns })).to.deep.equal([{ ...row, availableMinutes: 240 }]);
  });

  it('are counted without a date: nobody knows which day it was', () => {
    const { dataset, leftOut } = readPayload(
      { agents_activity: [day], users: [{ id: 8, name: 'Marta', role: 'agent' }] },
      { adapter: 'zendesk' },
    );
    expect(dataset.agentTime).to.equal(undefined);
    expect(leftOut.map(({ table, reason, field }) => [table, reason, field])).to.deep.equal([
      ['activity', 'unreadable-date', 'date'],
    ]);
  });
});
