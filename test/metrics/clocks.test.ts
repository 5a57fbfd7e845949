import { expect } from '@open-wc/testing';
import { createEngine, metrics, type EngineSettings, type Metric, type Query } from '../../src/engine/index.js';
import { everything } from '../support/everything.js';
import { ask, at, hour, minute, ticketOf, type Dirty } from '../support/records.js';
import { status } from './examples.js';

/*
 * A duration is told by two clocks: the calendar's, and the desk's, which stands while the desk is closed.
 */

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const open = (from: string, to: string, days: readonly string[] = weekdays): EngineSettings =>
  ({ businessHours: { weekly: Object.fromEntries(days.map((day) => [day, [[from, to]]])) } }) as EngineSettings;
const always = open('00:00', '24:00');

const durations = Object.values(metrics).filter(({ unit }) => ['ms', 'days', 'years'].includes(unit));
const populationsOf = ({ cohort }: Metric) => ['event', ...(cohort ? ['cohort'] : [])] as const;
const engine = (settings: EngineSettings) => createEngine(everything(), { timeZone: 'Europe/Madrid', ...settings });

describe('every duration', () => {
  const [anytime, dayTime] = [engine(always), engine(open('09:00', '17:00'))];

  for (const metric of durations.filter(({ calendarOnly }) => calendarOnly === undefined)) {
    for (const population of populationsOf(metric)) {
      const question = { metric: metric.id, population, period: '2025-03' } as Query;
      const name = `${metric.id}${population === 'cohort' ? ' (cohort)' : ''}`;

      it(`${name}: a desk that never closes has one clock`, () => {
        const [calendar, business] = [anytime.query(question), anytime.query({ ...question, clock: 'business' })];
        for (const field of ['value', 'mean', 'median', 'p90'] as const) {
          const [one, other] = [calendar[field], business[field]];
          if (one === undefined) expect(other, field).to.equal(undefined);
          else expect(other, field).to.be.closeTo(one, 1e-6 * Math.max(1, Math.abs(one)));
        }
        expect(business.count).to.equal(calendar.count);
        expect(business.trace).to.include({ clock: 'business' });
      });

      it(`${name}: the desk's clock is never ahead of the calendar`, () => {
        const [calendar, business] = [dayTime.query(question), dayTime.query({ ...question, clock: 'business' })];
        // A cohort may reach its median on one clock alone: who waits longest changes.
        if (calendar.value === undefined || population === 'cohort') return;
        expect(business.value).to.be.within(0, calendar.value + 1e-6);
      });
    }
  }

  it('that has the calendar only says why', () => {
    const told = durations.filter(({ calendarOnly }) => calendarOnly !== undefined);
    expect(told.map(({ id }) => id)).to.deep.equal(['complaint-resolution-days', 'customer-lifespan']);
    for (const { id, calendarOnly } of told)
      expect(() => anytime.query({ metric: id, clock: 'business' }))
        .to.throw(RangeError, calendarOnly)
        .with.property('message')
        .that.contains(id);
  });
});

describe('in opening hours', () => {
  /** 09:00 to 17:00 in UTC; 10 March 2025 is a Monday. */
  const hours = open('09:00', '17:00', ['mon', 'tue', 'wed', 'thu', 'fri']);
  const business = (tables: Dirty, metric: string, more: Partial<Query> = {}, settings = hours) =>
    ask(tables, { metric, clock: 'business', ...more }, settings);

  const calls = [
    { queuedAt: at('2025-03-10T08:50Z'), answeredAt: at('2025-03-10T09:10Z') },
    { queuedAt: at('2025-03-10T16:30Z'), answeredAt: at('2025-03-10T17:30Z') },
    { queuedAt: at('2025-03-10T12:00Z'), abandonedAt: at('2025-03-10T12:20Z') },
  ];

  it('calls wait from the opening and to the closing: 10 and 30 minutes, 20 more until given up', () => {
    expect(business({ calls }, 'wait-time')).to.include({ value: 20 * minute, count: 2 });
    expect(business({ calls }, 'wait-time-all').value).to.equal(30 * minute);
    expect(business({ calls }, 'wait-time-spread')).to.include({ median: 20 * minute, count: 2 });
  });

  it('calls of a team with hours of its own wait by those', () => {
    const night = { team: 'Night', queuedAt: at('2025-03-10T20:00Z'), answeredAt: at('2025-03-10T20:30Z') };
    const { weekly } = open('20:10', '23:00').businessHours!;
    const settings = { businessHours: { ...hours.businessHours!, teams: { night: { weekly } } } };
    expect(business({ calls: [night] }, 'wait-time', {}, settings).value).to.equal(20 * minute);
    expect(business({ calls: [{ ...night, team: 'Day' }] }, 'wait-time', {}, settings).value).to.equal(0);
  });

  it('a comment of Monday 16:00 answered on Tuesday 10:00 waited two hours', () => {
    const feedback = [{ at: at('2025-03-10T16:00Z'), respondedAt: at('2025-03-11T10:00Z') }, { at: at('2025-03-10') }];
    expect(business({ feedback }, 'feedback-response-time')).to.include({ value: 2 * hour, count: 1 });
  });

  it('an article read for two minutes from 08:59 was read for one', () => {
    const articleViews = [{ article: 'a', at: at('2025-03-10T08:59Z'), seconds: 120 }];
    expect(business({ articleViews }, 'article-read-time')).to.include({ value: minute, count: 1 });
  });

  const tickets = [
    ticketOf(1, { createdAt: '2025-03-10T12:00Z' }),
    ticketOf(2, { createdAt: '2025-03-12T09:00Z' }),
    ticketOf(3, { createdAt: '2025-03-10T09:00Z' }),
  ];
  const statusChanges = [status(3, '2025-03-11T13:00Z')];
  /** From Monday 10 to Friday 14 March: five working days, 40 hours. */
  const week = '2025-03-10/2025-03-15';

  it('the backlog of Friday evening is 24 and 37 hours old', () => {
    // Wednesday to Friday 3 x 8; Monday 5 hours and four days of 8.
    const { mean, count } = business({ tickets, statusChanges }, 'backlog-age', { period: week });
    expect({ mean, count }).to.deep.equal({ mean: 30.5 * hour, count: 2 });
  });

  it('two open tickets at one resolution in 40 hours take 80 to clear', () => {
    expect(business({ tickets, statusChanges }, 'time-to-clear', { period: week }).value).to.equal(80 * hour);
    // More came in than went out.
    expect(business({ tickets, statusChanges }, 'time-to-clear-net', { period: week }).value).to.equal(undefined);
  });

  it("Little's law: 37, 24 and 12 open hours of three arrivals are 24 1/3 each", () => {
    // Ticket 3: Monday 8 hours and Tuesday four.
    const { value } = business({ tickets, statusChanges }, 'littles-law-time', { period: week });
    expect(value! / hour).to.be.closeTo((37 + 24 + 12) / 3, 1e-9);
  });

  it('a team asked about alone clears its backlog by its own hours', () => {
    const { weekly } = open('09:00', '13:00', ['mon', 'tue', 'wed', 'thu', 'fri']).businessHours!;
    const settings = { businessHours: { ...hours.businessHours!, teams: { north: { weekly } } } };
    const north = { tickets: tickets.map((ticket) => ({ ...ticket, team: 'North' })), statusChanges };
    const asked = { period: week, where: { team: 'north' } };
    expect(business(north, 'time-to-clear', asked, settings).value).to.equal(40 * hour);
    // 4 hours each on Wednesday to Friday; Monday 1, then four days of 4.
    expect(business(north, 'backlog-age', asked, settings).mean).to.equal(((12 + 17) / 2) * hour);
  });
});
