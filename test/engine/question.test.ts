import { expect } from '@open-wc/testing';
import { createEngine, metrics, type Query } from '../../src/engine/index.js';
import { ask, engineOf, ticketOf } from '../support/records.js';

const desk = { tickets: [ticketOf(1, { channel: 'Email', agent: 7, tags: ['VIP'] }), ticketOf(2)] };

describe('a wrong question is refused: the error names the value and lists what is allowed', () => {
  const cases: readonly [wrong: object, named: string, allowed: readonly string[]][] = [
    [{ metric: 'nonsense' }, '"nonsense"', ['nps', 'csat', 'backlog', 'first-response-time']],
    [{ metric: '' }, '""', Object.keys(metrics)],
    [{ metric: 'csat', by: 'planet' }, '"planet"', ['channel', 'priority', 'agent', 'team', 'type', 'source', 'tag']],
    [{ metric: 'csat', by: 'topic' }, '"topic"', ['channel', 'status']],
    [{ metric: 'csat', where: { planet: ['mars'] } }, '"planet"', ['channel', 'priority', 'status']],
    [{ metric: 'csat', where: { topic: ['mars'] } }, '"topic"', ['channel', 'priority', 'status']],
    [{ metric: 'csat', period: 'soon' }, '"soon"', ['last-30-days', '2025-W12', '2025-03-01/2025-04-01']],
    [{ metric: 'csat', interval: 'decade' }, '"decade"', ['hour', 'day', 'week', 'month', 'quarter', 'year']],
    [{ metric: 'csat', statistic: 'mode' }, '"mode"', ['mean', 'median', 'p90']],
    [{ metric: 'csat', compare: 'never' }, '"never"', ['previous', 'year-ago', 'none']],
    [{ metric: 'first-response-time', clock: 'lunar' }, '"lunar"', ['calendar', 'business']],
    [{ metric: 'first-response-time', population: 'all' }, '"all"', ['event', 'cohort']],
    [{ metric: 'csat', population: 'cohort' }, '"cohort"', ['event']],
    [{ metric: 'csat', clock: 'business' }, '"business"', ['calendar']],
  ];
  for (const [wrong, named, allowed] of cases) {
    it(JSON.stringify(wrong), () => {
      const query = () => engineOf(desk).query(wrong as Query);
      expect(query).to.throw(RangeError, named);
      for (const value of allowed) expect(query).to.throw(value);
    });
  }

  it('also for zones and opening hours, when the engine is made', () => {
    expect(() => createEngine({}, { timeZone: 'Mars/Base' })).to.throw(RangeError, /Mars\/Base.*Europe\/Madrid/);
    expect(() => createEngine({ sourceTimeZone: 'Mars/Base' })).to.throw(RangeError, /Mars\/Base/);
    expect(() => createEngine({}, { businessHours: { weekly: { mon: [['18:00', '09:00']] } } })).to.throw(
      RangeError,
      '18:00',
    );
  });
});

describe('a question', () => {
  it('needs only a metric', () => {
    const { trace } = engineOf(desk).query({ metric: 'first-response-time' });
    expect(trace).to.include({ population: 'event', clock: 'calendar' });
    expect(trace.where).to.deep.equal({});
  });

  it('may state fields as undefined', () => {
    const query = { metric: 'csat', by: undefined, where: { channel: undefined }, period: undefined } as const;
    expect(() => engineOf(desk).query(query)).not.to.throw();
  });

  it('filters by one key or several, trimmed and without case', () => {
    const volume = (where: Query['where']) => ask(desk, { metric: 'ticket-volume', where }).value;
    expect(volume({ channel: 'email' })).to.equal(1);
    expect(volume({ channel: ['EMAIL '] })).to.equal(1);
    expect(volume({ channel: ['email', 'unknown'] })).to.equal(2);
    expect(volume({ channel: [] })).to.equal(0);
    expect(volume({ channel: ['nowhere'] })).to.equal(0);
    expect(volume({ tag: 'vip' })).to.equal(1);
    expect(volume({ agent: '7' })).to.equal(1);
  });

  it('between dimensions asks for all of them', () => {
    const volume = (where: Query['where']) => ask(desk, { metric: 'ticket-volume', where }).value;
    expect(volume({ channel: 'email', agent: '7' })).to.equal(1);
    expect(volume({ channel: 'email', agent: 'unassigned' })).to.equal(0);
  });
});
