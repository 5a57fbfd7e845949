import { expect } from '@open-wc/testing';
import { estimateRows, factsQueries, refreshPeriods, type FactsOptions } from '../../src/sql/index.js';

const options: FactsOptions = {
  dialect: 'postgresql',
  tables: { tickets: { from: 'tickets', createdAt: 'opened_at', channel: 'channel', agent: 'agent' } },
  dimensions: ['channel', 'agent'],
  grain: 'day',
  zone: 'Europe/Madrid',
  period: { from: '2025-03-01', to: '2025-04-01' },
  asOf: Date.parse('2025-06-01T10:00:00Z'),
};
const first = (more: Partial<FactsOptions> = {}) => factsQueries({ ...options, ...more })[0]!.sql;

describe('factsQueries', () => {
  it('writes one query for each table of facts that the mapping can feed, and no other', () => {
    expect(factsQueries(options).map(({ name }) => name)).to.deep.equal([
      'tickets/createdAt',
      'stays/enteredAt',
      'stays/enteredAt/opening',
    ]);
  });

  for (const [dialect, name, quoted] of [
    ['postgresql', 'a"b', '"a""b"'],
    ['duckdb', 'a"b', '"a""b"'],
    ['clickhouse', 'a`b\\', '`a\\`b\\\\`'],
  ] as const) {
    it(`quotes names for ${dialect}`, () => {
      expect(
        first({ dialect, tables: { tickets: { from: name, createdAt: 'opened_at' } }, dimensions: [] }),
      ).to.contain(`FROM ${quoted}`);
    });
  }

  it('writes a text that could end a text as its bytes', () => {
    const sql = first({ rows: { channel: ["x' OR '1'='1"] } });
    expect(sql).not.to.contain("' OR '");
    expect(sql).to.contain('7827206f72202731273d2731');
  });

  it('writes both offsets of a period in which the clock changes, at the instant of the change', () => {
    const change = Date.parse('2025-03-30T01:00:00Z');
    expect(first()).to.contain(`< ${change} THEN 3600000 ELSE 7200000`);
    expect(first({ period: { from: '2025-06-01', to: '2025-07-01' } })).to.contain('+ 7200000');
  });

  it('counts whole days before the moment of counting only', () => {
    const [query] = factsQueries({ ...options, asOf: Date.parse('2025-03-15T10:00:00Z') });
    expect(query!.head.asOf).to.equal(Date.parse('2025-03-14T23:00:00Z'));
  });

  const wrong: [what: string, more: object, named: RegExp][] = [
    ['dialect', { dialect: 'oracle' }, /oracle.*clickhouse, duckdb, postgresql/],
    ['dimension', { dimensions: ['colour'] }, /colour.*channel/],
    ['field', { tables: { tickets: { from: 't', createdAt: 'c', opened: 'x' } } }, /opened.*createdAt/],
    ['table', { tables: { sales: {} } }, /sales.*tickets/],
    [
      'history of status',
      { tables: { statusChanges: { from: 's', ticket: 't', at: 'a', status: 's' } } },
      /statusChanges.*firstResolvedAt.*reopens/,
    ],
    ['call without its other end', { tables: { calls: { from: 'c', queuedAt: 'q', answeredAt: 'a' } } }, /abandonedAt/],
    ['change without an id', { tables: { tickets: { from: 't', createdAt: 'c', updatedAt: 'u' } } }, /"id" beside/],
    [
      'time of a complaint without the complaint',
      { tables: { tickets: { from: 't', createdAt: 'c', complaintAt: 'x' } } },
      /"complaint" beside/,
    ],
    ['missing field', { tables: { tickets: { from: 't' } } }, /createdAt/],
    ['zone', { zone: 'Mars/Olympus' }, /Mars/],
    ['period', { period: { from: '2025-04-01', to: '2025-03-01' } }, /empty/],
    ['filter that a table lacks', { rows: { team: ['one'] } }, /team/],
  ];
  for (const [what, more, named] of wrong) {
    it(`refuses a wrong ${what} by its name`, () => {
      expect(() => factsQueries({ ...options, ...more } as FactsOptions)).to.throw(RangeError, named);
    });
  }

  it('judges by a target of every priority where there is none of its own', () => {
    const tables = { tickets: { from: 't', createdAt: 'c', resolvedAt: 'r', priority: 'p' } };
    const sqlOf = (sla: FactsOptions['sla']) =>
      factsQueries({ ...options, tables, dimensions: [], ...(sla && { sla }) })
        .map(({ sql }) => sql)
        .join('\n');
    expect(sqlOf({ '*': { resolution: 7 } })).to.match(/<= 7\b/);
    expect(sqlOf({ '*': { resolution: 7 } })).to.not.include("'*'");
    expect(sqlOf({ '*': { resolution: 7 }, high: { resolution: 5 } })).to.match(/'high'[^']*<= 5\b.*ELSE.*<= 7\b/s);
  });

  it('never pastes a target that is no number', () => {
    const sla = { high: { resolution: '1; DROP TABLE t' as unknown as number } };
    const tables = { tickets: { from: 't', createdAt: 'c', resolvedAt: 'r' } };
    expect(() => factsQueries({ ...options, tables, dimensions: [], sla })).to.throw(RangeError, 'number');
  });
});

describe('estimateRows', () => {
  const keys = { channel: 5, agent: 400 };

  it('tells the most rows of each table', () => {
    const { tables, cells, buckets } = estimateRows({ ...options, keys });
    expect([cells, buckets]).to.deep.equal([2000, 31]);
    expect(tables['stays/enteredAt']).to.equal(2000 * 31);
  });

  it('tells about how large the file becomes: 4.8 MB were measured for a year of a million tickets', () => {
    const columns = { firstResponseAt: 'r', resolvedAt: 's', channel: 'c', priority: 'p', team: 't', type: 'y' };
    const { bytes } = estimateRows({
      ...options,
      tables: { tickets: { from: 'tickets', createdAt: 'o', ...columns } },
      dimensions: ['channel', 'priority', 'team', 'type'],
      spread: ['channel'],
      sla: { p0: { firstResponse: 3_600_000, resolution: 86_400_000 } },
      period: { from: '2024-01-01', to: '2025-01-01' },
      keys: { channel: 5, priority: 4, team: 6, type: 5 },
      facts: 1_000_000,
      budget: 1e9,
    });
    expect(bytes).to.be.within(4e6, 9e6);
  });

  it('refuses what passes the budget, and names the dimension to drop', () => {
    expect(() => estimateRows({ ...options, keys, budget: 10_000 })).to.throw(RangeError, 'Drop "agent" (400 keys)');
  });
});

describe('refreshPeriods', () => {
  it('gives whole months, of which those that may still change are open', () => {
    const asOf = Date.parse('2025-04-20T10:00:00Z');
    expect(refreshPeriods({ from: '2025-01-01', zone: 'Europe/Madrid', asOf })).to.deep.equal([
      { from: '2025-01-01', to: '2025-02-01', closed: true },
      { from: '2025-02-01', to: '2025-03-01', closed: true },
      { from: '2025-03-01', to: '2025-04-01', closed: false },
      { from: '2025-04-01', to: '2025-05-01', closed: false },
    ]);
  });
});
