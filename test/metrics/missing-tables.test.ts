import { expect } from '@open-wc/testing';
import { createEngine, metrics } from '../../src/engine/index.js';
import type { Dataset, TableName } from '../../src/model/records.js';
import { everything } from '../support/everything.js';

/*
 * A metric that rests on two tables must not pass for 0 when the source knows one of them not at all.
 */

const complete = everything();
const sla = { unknown: { firstResponse: 3_600_000, resolution: 864_000_000 } };
const settings = { grossMargin: 0.4, timeZone: 'Europe/Madrid', sla };
const without = (...tables: TableName[]): Dataset => ({
  ...complete,
  ...Object.fromEntries(tables.map((table) => [table, undefined])),
});
const ask = (data: Dataset, metric: string) => createEngine(data, settings).query({ metric, period: '2025-03' });

const needs: Readonly<Record<string, readonly TableName[]>> = {
  'conversion-rate': ['tickets', 'conversions'],
  'loyalty-participation': ['participations', 'customers'],
  'training-participation': ['participations', 'customers'],
  engagement: ['participations', 'customers'],
  'appraisal-rate': ['appraisals', 'agents'],
  'complaints-per-100-customers': ['tickets', 'customers'],
  'tickets-per-100-customers': ['tickets', 'customers'],
  'reads-per-ticket': ['articleViews', 'tickets'],
  'article-leak-rate': ['articleViews', 'tickets'],
  clv: ['orders', 'customers'],
  'clv-predictive': ['orders', 'customers'],
};

describe('a metric of two tables', () => {
  for (const [metric, tables] of Object.entries(needs)) {
    it(`${metric} answers from both`, () => {
      const { value, trace } = ask(complete, metric);
      expect(value).to.be.a('number');
      expect(trace.missing).to.deep.equal([]);
    });

    for (const table of tables) {
      it(`${metric} has no answer without ${table}, and says so`, () => {
        const { value, count, reliable, previous, trace } = ask(without(table), metric);
        expect({ value, count, reliable, before: previous?.value }).to.deep.equal({
          value: undefined,
          count: 0,
          reliable: false,
          before: undefined,
        });
        expect(trace.missing).to.deep.equal([table]);
      });
    }

    it(`${metric} of tables that are there and empty is none that is missing`, () => {
      const empty = { ...complete, ...Object.fromEntries(tables.map((table) => [table, []])) };
      expect(ask(empty, metric).trace.missing).to.deep.equal([]);
    });
  }

  it('with an empty second table is 0: nobody converted', () => {
    const { value, count } = ask({ ...complete, conversions: [] }, 'conversion-rate');
    expect(value).to.equal(0);
    expect(count).to.be.greaterThan(0);
  });

  it('asked without both names both', () => {
    expect(ask(without('participations', 'customers'), 'engagement').trace.missing).to.have.members([
      'participations',
      'customers',
    ]);
  });

  it('shows in its groups, its series and its rows that it has no answer', () => {
    const engine = createEngine(without('conversions'), settings);
    const query = { metric: 'conversion-rate', period: '2025-03', by: 'channel', interval: 'week' } as const;
    const { groups, series } = engine.query(query);
    for (const { value } of [...groups!, ...series!]) expect(value).to.equal(undefined);
    expect(engine.facts({ metric: 'conversion-rate', period: '2025-03' })).to.deep.equal([]);
  });
});

describe('the whole catalogue', () => {
  const tables = Object.keys(complete).filter((name) => Array.isArray(complete[name as TableName])) as TableName[];

  for (const { id } of Object.values(metrics)) {
    it(`${id}: without any one table its value is the same, or missing by name, or 0 of nothing counted`, () => {
      const whole = ask(complete, id);
      for (const table of tables) {
        const { value, count, trace } = ask(without(table), id);
        if (needs[id]?.includes(table)) expect(trace.missing, table).to.deep.equal([table]);
        else expect(trace.missing, table).to.deep.equal([]);
        // Never a number made of half the data: a rate that falls to 0 would be read as bad news.
        const nothing = count === 0 && (value === 0 || value === undefined);
        const events = ['messages', 'statusChanges', 'agents'].includes(table);
        if (!nothing && !events && value !== whole.value) expect.fail(`${id} without ${table}: ${String(value)}`);
      }
    });
  }
});
