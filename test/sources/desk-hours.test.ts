import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEngine } from '../../src/engine/index.js';
import type { Schedule } from '../../src/model/settings.js';
import { readPayload, type Mapping } from '../../src/sources/index.js';
import { minuteOf } from '../../src/sources/desk-hours.js';
import { SourceError } from '../../src/sources/error.js';
import { zoneNamed } from '../../src/sources/zone-names.js';

const settingsOf = (payload: unknown, adapter: string, mapping: Mapping = {}) =>
  readPayload(payload, { adapter, mapping }).dataset.deskSettings;

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
const zammad = (given: object = {}) => ({
  id: 1,
  name: 'Office',
  timezone: 'Europe/Madrid',
  default: true,
  business_hours: {
    ...Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, { active: true, timeframes: [['09:00', '17:00']] }]),
    ),
    sat: { active: false, timeframes: [['10:00', '14:00']] },
  },
  public_holidays: {},
  ical_url: '',
  ...given,
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
    ['zammad', [zammad()]],
    ['zammad', { record_ids: [1], assets: { Calendar: { 1: zammad() } } }],
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

describe('holidays as a desk tells them', () => {
  const holidaysOf = (payload: unknown, adapter: string) => settingsOf(payload, adapter)?.businessHours?.holidays;
  const closed = { id: 635, name: 'Christmas', start_date: '2026-12-24', end_date: '2026-12-26' };
  const christmas = ['2026-12-24', '2026-12-25', '2026-12-26'];
  const address = 'https://acme.zendesk.com/api/v2/business_hours/schedules/3/holidays';

  it('are every date from the first to the last of one, in the only schedule: Zendesk', () => {
    const several = { payloads: [{ schedules: [zendesk()] }, { holidays: [closed] }] };
    expect(holidaysOf(several, 'zendesk')).to.deep.equal(christmas);
    expect(holidaysOf({ schedules: [zendesk({ holidays: [closed] })] }, 'zendesk')).to.deep.equal(christmas);
    expect(readPayload({ payloads: [{ schedules: [zendesk()] }, { holidays: [closed] }] }).adapter).to.equal('zendesk');
  });

  for (const [what, list] of [
    ['the address of the list', { holidays: [closed], url: address }],
    ['the address of a page', { holidays: [closed], url: `${address}.json?page=1` }],
    ['the record', { holidays: [{ ...closed, schedule_id: 3 }] }],
    ['whoever put the list together', { holidays: [closed], schedule_id: '3' }],
  ] as const) {
    it(`are those of the schedule that ${what} names`, () => {
      const other = zendesk({ id: 4, name: 'Night' });
      expect(holidaysOf({ payloads: [{ schedules: [zendesk(), other] }, list] }, 'zendesk')).to.deep.equal(christmas);
      expect(holidaysOf({ payloads: [{ schedules: [other, zendesk()] }, list] }, 'zendesk')).to.equal(undefined);
    });
  }

  it('are counted where nobody says whose they are, and where they are no dates', () => {
    const schedules = [zendesk(), zendesk({ id: 4 })];
    const wrong = [
      { start_date: 'Easter', end_date: 'Easter' },
      { ...closed, end_date: '2026-12-01' },
    ];
    const payloads = [{ schedules }, { holidays: [closed, ...wrong] }];
    expect(settingsOf({ payloads }, 'zendesk')).to.deep.equal({ businessHours: office });
    expect(asideOf({ payloads }, 'zendesk')).to.deep.include.members([
      ['holidays', 'not-counted', 'schedule_id', 1],
      ['holidays', 'unreadable-date', 'start_date', 2],
    ]);
  });

  const holiday = (given: object = {}) => ({
    attributes: { type: 'Holiday', url: '/x' },
    Id: '0C0AA1',
    Name: 'Christmas',
    ActivityDate: '2026-12-25',
    IsAllDay: true,
    IsRecurrence: false,
    ...given,
  });
  const query = (...records: readonly unknown[]) => ({ totalSize: records.length, done: true, records });

  it('are the dates of the only business hours: Salesforce', () => {
    const payloads = [query(salesforce()), query(holiday(), holiday({ ActivityDate: '2026-01-06T00:00:00Z' }))];
    expect(holidaysOf({ payloads }, 'salesforce')).to.deep.equal(['2026-12-25', '2026-01-06']);
  });

  it('are, of several business hours, those that the page names in the record', () => {
    const both = [salesforce(), salesforce({ Id: '01mAA2', Name: 'Night', IsDefault: false })];
    const named = [holiday({ BusinessHoursId: '01mAA1' }), holiday({ BusinessHours: 'Night' }), holiday()];
    expect(holidaysOf(query(...both, ...named), 'salesforce')).to.deep.equal(['2026-12-25']);
    expect(asideOf(query(...both, ...named), 'salesforce')).to.deep.include([
      'holidays',
      'not-counted',
      'BusinessHoursId',
      1,
    ]);
  });

  it('that take a part of a day, or that are no dates, are counted', () => {
    const half = holiday({ IsAllDay: false, StartTimeInMinutes: 720, EndTimeInMinutes: 1020 });
    const payload = query(salesforce(), half, holiday({ ActivityDate: null }));
    expect(settingsOf(payload, 'salesforce')).to.deep.equal({ businessHours: office });
    expect(asideOf(payload, 'salesforce')).to.deep.equal([
      ['holidays', 'not-counted', 'IsAllDay', 1],
      ['holidays', 'unreadable-date', 'ActivityDate', 1],
    ]);
  });

  // The calendar of 2025 to 2027: 2025-12-25 is a Thursday, 2026-07-03 a Friday, 2026-11-26 the fourth Thursday.
  for (const [what, given, dates] of [
    [
      'the same date every year',
      { RecurrenceType: 'RecursYearly', RecurrenceDayOfMonth: 25, RecurrenceMonthOfYear: 'December' },
      ['2025-12-25', '2026-12-25'],
    ],
    [
      'the fourth Thursday of November',
      {
        RecurrenceType: 'RecursYearlyNth',
        RecurrenceDayOfWeekMask: 16,
        RecurrenceInstance: 'Fourth',
        RecurrenceMonthOfYear: 'November',
      },
      ['2025-11-27', '2026-11-26'],
    ],
    [
      'the last Monday of May',
      {
        RecurrenceType: 'RecursYearlyNth',
        RecurrenceDayOfWeekMask: 2,
        RecurrenceInstance: 'Last',
        RecurrenceMonthOfYear: 'May',
      },
      ['2025-05-26', '2026-05-25'],
    ],
    [
      'a day of every sixth month',
      { RecurrenceType: 'RecursMonthly', RecurrenceDayOfMonth: 15, RecurrenceInterval: 6 },
      ['2025-01-15', '2025-07-15', '2026-01-15', '2026-07-15'],
    ],
    [
      'the first Friday of every twelfth month',
      {
        RecurrenceType: 'RecursMonthlyNth',
        RecurrenceDayOfWeekMask: 32,
        RecurrenceInstance: 'First',
        RecurrenceInterval: 12,
      },
      ['2025-01-03', '2026-01-02'],
    ],
  ] as const) {
    it(`that repeat are written out: ${what}`, () => {
      const span = { RecurrenceStartDate: '2025-01-01', RecurrenceEndDateOnly: '2026-12-31' };
      const repeated = holiday({ ActivityDate: null, IsRecurrence: true, ...span, ...given });
      expect(holidaysOf(query(salesforce(), repeated), 'salesforce')).to.deep.equal(dates);
    });
  }

  it('that repeat by the week and by the day count from their first one', () => {
    const span = { RecurrenceStartDate: '2026-03-02', RecurrenceEndDateOnly: '2026-03-17', ActivityDate: null };
    // Tuesday and Thursday of every second week, from Monday 2 March on.
    const weekly = { RecurrenceType: 'RecursWeekly', RecurrenceDayOfWeekMask: 4 + 16, RecurrenceInterval: 2 };
    expect(holidaysOf(query(salesforce(), holiday({ ...span, ...weekly })), 'salesforce')).to.deep.equal([
      '2026-03-03',
      '2026-03-05',
      '2026-03-17',
    ]);
    const daily = { RecurrenceType: 'RecursDaily', RecurrenceInterval: 7 };
    expect(holidaysOf(query(salesforce(), holiday({ ...span, ...daily })), 'salesforce')).to.deep.equal([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  it('that repeat without an end reach far enough', () => {
    const yearly = { RecurrenceType: 'RecursYearly', RecurrenceDayOfMonth: 1, RecurrenceMonthOfYear: 'January' };
    const repeated = holiday({ ActivityDate: null, RecurrenceStartDate: '2001-01-01', ...yearly });
    expect(holidaysOf(query(salesforce(), repeated), 'salesforce')).to.include.members(['2001-01-01', '2049-01-01']);
  });

  it('are those that are still in the calendar: Zammad', () => {
    const public_holidays = {
      '2026-12-25': { active: true, summary: 'Christmas' },
      '2026-12-31': { active: false, summary: 'Not ours' },
      '2026-10-03': { active: true, removed: true, summary: 'Gone' },
      soon: { active: true },
    };
    expect(holidaysOf([zammad({ public_holidays })], 'zammad')).to.deep.equal(['2026-12-25']);
  });

  it('take no business time', () => {
    // Answered on Tuesday 10:00 in Madrid; Monday is a holiday: an hour of opening time.
    const ticket = { id: 1, created_at: '2026-03-02T07:00:00Z', requester_id: 1, via: {}, status: 'open' };
    const answer = { ticket_id: 1, reply_time_in_minutes: { calendar: 1560, business: 60 }, solved_at: null };
    const holidays = [{ id: 1, start_date: '2026-03-02', end_date: '2026-03-02' }];
    const payload = { tickets: [ticket], ticket_metrics: [answer], schedules: [zendesk()], holidays };
    const engine = createEngine({ ...readPayload(payload).dataset, asOf: '2026-03-09T00:00:00Z' }, {});
    const { value } = engine.query({ metric: 'first-response-time', period: '2026-03', clock: 'business' });
    expect(value).to.equal(3_600_000);
  });
});

describe('damage to hours, holidays and targets', () => {
  const wild = fc.oneof(
    fc.constantFrom(
      null,
      '',
      '25:00',
      '24:00',
      '9:00 am',
      'soon',
      -1,
      0,
      1e308,
      NaN,
      Infinity,
      true,
      [],
      {},
      '2026-13-45',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const holidays = [{ id: 1, start_date: '2026-12-24', end_date: '2026-12-26' }];
  const repeated = {
    ...salesforce(),
    attributes: { type: 'Holiday' },
    ActivityDate: '2026-01-01',
    IsAllDay: true,
    RecurrenceType: 'RecursWeekly',
    RecurrenceStartDate: '2026-01-01',
    RecurrenceEndDateOnly: '2027-01-01',
    RecurrenceDayOfWeekMask: 2,
    RecurrenceInterval: 1,
  };
  const sla = { id: 1, name: 'a', first_response_time: 5, solution_time: 9, condition: {}, calendar_id: 1 };
  const level = { ...liveagent(), values: { first_answer: 60, first_resolve: 480 } };
  const settings = { timeZone: 'UTC', businessHours: office, sla: { high: { firstResponse: 1 } }, weekStart: 7 };
  const payloads: readonly (readonly [adapter: string, payload: object])[] = [
    ['zendesk', { schedules: [zendesk(), zendesk({ id: 4 })], holidays, sla_policies: [] }],
    ['freshdesk', { business_hours: [freshdesk()] }],
    ['salesforce', { records: [salesforce(), repeated] }],
    ['intercom', { office_hours_schedules: [intercom()] }],
    ['liveagent', { slas: [level] }],
    ['chatwoot', { payload: [chatwoot()] }],
    ['zammad', { calendars: [zammad({ public_holidays: { '2026-12-25': { active: true } } })], slas: [sla] }],
    ['json', { tickets: [], settings, deskSettings: { businessHours: office, sla: { '*': { resolution: 5 } } } }],
  ];

  /** The same with one of its values replaced, counted in their order. */
  function damaged(value: unknown, turn: { left: number }, put: unknown): unknown {
    if (turn.left-- === 0) return put;
    if (Array.isArray(value)) return value.map((each) => damaged(each, turn, put));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, damaged(each, turn, put)]));
  }

  for (const [adapter, payload] of payloads) {
    it(`never stops a load, nor the engine: ${adapter}`, () => {
      fc.assert(
        fc.property(fc.nat(80), wild, (place, put) => {
          try {
            const mapping: Mapping = { units: { sla: 'minutes' } };
            const { dataset, leftOut } = readPayload(damaged(payload, { left: place + 1 }, put), { adapter, mapping });
            createEngine(dataset, { leftOut }).query({ metric: 'first-response-sla', period: '2026-03' });
          } catch (error) {
            expect(error).to.be.instanceOf(SourceError);
          }
        }),
        { numRuns: 500 },
      );
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

describe('the targets of Zammad', () => {
  const sla = (given: object = {}) => ({
    id: 2,
    name: 'all',
    calendar_id: 1,
    first_response_time: 120,
    response_time: null,
    update_time: 60,
    solution_time: 480,
    condition: {},
    ...given,
  });
  const priorities = [
    { id: 1, name: '1 low', default_create: false, ui_color: null },
    { id: 3, name: '3 high', default_create: false, ui_color: null },
  ];
  const only = (value: unknown, more: object = {}) => ({ 'ticket.priority_id': { operator: 'is', value }, ...more });
  const hours = { firstResponse: 7_200_000, resolution: 28_800_000, clock: 'business' };

  it('are for every priority without a condition, in opening hours', () => {
    expect(settingsOf([sla()], 'zammad')).to.deep.equal({ sla: { '*': hours } });
    expect(readPayload([sla()]).adapter).to.equal('zammad');
    const none = [zammad(), sla({ first_response_time: null, solution_time: 0 })];
    expect(settingsOf(none, 'zammad')).to.deep.equal({ businessHours: office });
    expect(asideOf(none, 'zammad')).to.deep.equal([['slas', 'not-counted', 'first_response_time', 1]]);
  });

  it('are for the priorities that the condition names', () => {
    const payload = {
      ticket_priorities: priorities,
      slas: [sla({ condition: only(['3']) }), sla({ name: 'zz', solution_time: 960 })],
    };
    expect(settingsOf(payload, 'zammad')).to.deep.equal({
      sla: { high: hours, '*': { ...hours, resolution: 57_600_000 } },
    });
  });

  it('are counted where only the desk knows their tickets, or their calendar is another one', () => {
    const slas = [
      sla({ name: 'a', condition: only(['3'], { 'ticket.group_id': { operator: 'is', value: ['1'] } }) }),
      sla({ name: 'b', condition: { 'ticket.state_id': { operator: 'is', value: '2' } } }),
      sla({ name: 'c', condition: only(['9']) }),
      sla({ name: 'd', calendar_id: 7 }),
    ];
    const payload = { ticket_priorities: priorities, slas, calendars: [zammad(), zammad({ id: 7, default: false })] };
    expect(settingsOf(payload, 'zammad')).to.deep.equal({ businessHours: office });
    expect(asideOf(payload, 'zammad')).to.deep.equal([
      ['calendars', 'not-counted', 'name', 1],
      ['slas', 'not-counted', 'condition', 3],
      ['slas', 'not-counted', 'calendar_id', 1],
    ]);
  });
});

describe('the targets of LiveAgent', () => {
  const level = (given: object = {}) => ({
    id: 'L1',
    name: 'Standard',
    values: { first_answer: 60, first_assign: 0, first_resolve: 480, next_answer: 30 },
    business_hours: { timezone: 'Europe/Madrid', ...byDay((day) => [day, { start: '09:00', end: '17:00' }]) },
    ...given,
  });
  const inMinutes: Mapping = { units: { sla: 'minutes' } };

  it('are read once the page says their unit', () => {
    expect(settingsOf({ slas: [level()] }, 'liveagent', inMinutes)?.sla).to.deep.equal({
      '*': { firstResponse: 3_600_000, resolution: 28_800_000, clock: 'business' },
    });
    const inSeconds = settingsOf({ slas: [level({ business_hours: {} })] }, 'liveagent', { units: { sla: 'seconds' } });
    expect(inSeconds?.sla).to.deep.equal({ '*': { firstResponse: 60_000, resolution: 480_000, clock: 'calendar' } });
  });

  it('are counted without it', () => {
    expect(settingsOf({ slas: [level()] }, 'liveagent')).to.deep.equal({ businessHours: office });
    expect(asideOf({ slas: [level()] }, 'liveagent')).to.deep.equal([['levels', 'not-counted', 'units', 1]]);
  });

  it('are counted where there are several levels: only the desk knows which tickets each is for', () => {
    const slas = [level(), level({ id: 'L2', name: 'Gold' })];
    const { dataset, leftOut } = readPayload({ slas }, { adapter: 'liveagent', mapping: inMinutes });
    expect(dataset.deskSettings?.sla).to.equal(undefined);
    expect(leftOut.map(({ field, count }) => [field, count])).to.deep.include(['first_answer', 2]);
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
