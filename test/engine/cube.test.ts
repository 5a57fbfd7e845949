import { together } from '../../src/engine/classes.js';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Dictionary } from '../../src/facts/dictionary.js';
import { FactTable } from '../../src/facts/table.js';
import { totalsOf } from '../../src/engine/cube.js';
import { zoneOf } from '../../src/time/zone.js';

const hour = 3_600_000;
/** Summer time begins in Madrid in the night to 30 March: a day of 23 hours lies inside. */
const start = Date.parse('2025-03-25T00:00Z');
const calendar = { zone: zoneOf('Europe/Madrid'), weekStart: 1 };
const channels = ['email', 'chat', 'phone'];
const teams = ['north', 'south'];

interface Plain {
  readonly at: number;
  readonly channel: number;
  readonly team: number;
  readonly code: number;
  readonly flag: number;
}

const rows = fc.array(
  fc.record<Plain>({
    at: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 300 }).map((n) => start + n * hour) },
      fc.constant(NaN),
    ),
    channel: fc.nat(2),
    team: fc.nat(1),
    code: fc.nat(4),
    flag: fc.nat(1),
  }),
  { maxLength: 120 },
);

function dimension(keys: readonly string[], codes: readonly number[]) {
  const dictionary = new Dictionary();
  for (const key of keys) dictionary.code(key);
  return { dictionary, codes: Uint8Array.from(codes) };
}

const tableOf = (facts: readonly Plain[], weight?: Float64Array) =>
  new FactTable('tickets', {
    length: facts.length,
    dates: { at: Float64Array.from(facts, ({ at }) => at) },
    dimensions: {
      channel: dimension(
        channels,
        facts.map(({ channel }) => channel),
      ),
      team: dimension(
        teams,
        facts.map(({ team }) => team),
      ),
    },
    values: { flag: Uint8Array.from(facts, ({ flag }) => flag) },
    weight,
  });

const classes = (facts: readonly Plain[]) => ({
  key: 'code',
  size: 5,
  codes: Uint8Array.from(facts, ({ code }) => code),
});

const span = fc
  .tuple(fc.integer({ min: -30, max: 330 }), fc.integer({ min: 0, max: 300 }), fc.boolean())
  .map(([from, length, cut]) => ({
    start: start + from * hour + (cut ? 1 : 0),
    end: start + (from + length) * hour,
  }));

const filters = fc.record(
  { channel: fc.subarray(channels), team: fc.subarray([...teams, 'nobody']) },
  { requiredKeys: [] },
);

describe('facts counted beforehand', () => {
  it('add up to what counting one by one gives, for any span, filters and groups', () => {
    const where = fc.constantFrom(undefined, { flag: 1 });
    const by = fc.constantFrom(undefined, 'channel', 'team');
    fc.assert(
      fc.property(rows, filters, where, by, fc.array(span, { minLength: 1 }), (facts, given, fixed, group, spans) => {
        const table = tableOf(facts);
        const question = { table, date: 'at', where: fixed, filters: given, by: group, classes: classes(facts) };
        const totals = totalsOf(question, calendar);
        if (!totals) {
          expect(facts.every(({ at }) => Number.isNaN(at))).to.equal(true);
          return;
        }
        for (const own of spans) {
          const counts = new Array<number>((group === 'channel' ? 3 : group === 'team' ? 2 : 1) * 5).fill(0);
          for (const { at, channel, team, code, flag } of facts) {
            const passes =
              at >= own.start &&
              at < own.end &&
              (!fixed || flag === 1) &&
              (given.channel?.includes(channels[channel]!) ?? true) &&
              (given.team?.includes(teams[team]!) ?? true);
            if (passes) counts[(group === 'channel' ? channel : group === 'team' ? team : 0) * 5 + code]!++;
          }
          expect([...totals.count(own)]).to.deep.equal(counts);
        }
      }),
    );
  });

  it('count as many facts as a row stands for', () => {
    const fact = { at: start, channel: 0, team: 0, code: 0, flag: 0 };
    const table = tableOf([fact, { ...fact, code: 1 }], Float64Array.of(2, 5));
    const question = { table, date: 'at', where: undefined, filters: {}, classes: together };
    const totals = totalsOf(question, calendar)!;
    expect([...totals.count({ start, end: start + 86_400_000 })]).to.deep.equal([7]);
    expect([...totals.count({ start, end: start + 1 })]).to.deep.equal([7]);
  });

  it('are left to the rows where facts lie ages apart', () => {
    const fact = { at: start, channel: 0, team: 0, code: 0, flag: 0 };
    const common = { date: 'at', where: undefined, filters: {}, classes: classes([fact]) };
    const ages = [{ ...fact, at: -8.64e15 }, fact];
    expect(totalsOf({ ...common, table: tableOf(ages), classes: classes(ages) }, calendar)).to.equal(undefined);
  });
});
