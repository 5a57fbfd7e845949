import { expect } from '@open-wc/testing';
import { countFacts, factsFile, factsQueries, type ResultRow, type ResultRows } from '../../src/sql/index.js';

const queries = factsQueries({
  dialect: 'duckdb',
  tables: { tickets: { from: 'tickets', createdAt: 'opened_at', channel: 'channel' } },
  dimensions: ['channel'],
  grain: 'day',
  zone: 'UTC',
  period: { from: '2025-03-01', to: '2025-04-01' },
  asOf: Date.parse('2025-06-01T00:00:00Z'),
});
const created = queries.filter(({ name }) => name === 'tickets/createdAt');

/** As drivers give them: numbers as numbers, text or bigint. */
const rows: readonly ResultRow[] = [
  { bucket: 20_148, channel: 'Chat', n: 3n },
  { bucket: '20149', channel: 'Chat', n: '12' },
  { bucket: 20_149, channel: null, n: 1 },
];
async function* oneByOne(): AsyncGenerator<ResultRow> {
  yield* await Promise.resolve(rows);
}
async function* inBatches(): AsyncGenerator<readonly ResultRow[]> {
  yield await Promise.resolve(rows.slice(0, 2));
  yield [];
  yield rows.slice(2);
}

describe('countFacts', () => {
  const ways: [how: string, answer: () => ResultRows | Promise<ResultRows>][] = [
    ['all at once', () => rows],
    ['all at once, later', () => Promise.resolve(rows)],
    ['one by one', oneByOne],
    ['some at a time', inBatches],
    ['some at a time, after a while', () => Promise.resolve(inBatches())],
  ];
  for (const [how, answer] of ways) {
    it(`packs rows that come ${how}`, async () => {
      const { format, tables } = await countFacts(created, answer);
      expect(format).to.equal('kpi-facts/1');
      expect(tables[0]!.rows).to.equal(3);
      expect(tables[0]!.columns).to.deep.equal({
        bucket: { packed: 'E60AABAAA', width: 3, least: 0, delta: true },
        channel: { keys: ['Chat', null], codes: { packed: 'AAB', width: 1, least: 0 } },
        n: { packed: 'CLA', width: 1, least: 1 },
      });
    });
  }

  it('asks one query after the other, and gives their tables in this order', async () => {
    const asked: string[] = [];
    let open = 0;
    const { tables } = await countFacts(queries, async function* (sql) {
      expect(open++).to.equal(0);
      asked.push(sql);
      yield await Promise.resolve([]);
      open--;
    });
    expect(asked).to.deep.equal(queries.map(({ sql }) => sql));
    expect(tables.map(({ facts, date }) => `${facts}/${date}`)).to.deep.equal(
      queries.map(({ head }) => `${head.facts}/${head.date}`),
    );
  });

  it('fails with what the database said', async () => {
    let said: unknown;
    await countFacts(created, () => Promise.reject(new Error('no such table'))).catch(
      (error: unknown) => (said = error),
    );
    expect(String(said)).to.contain('no such table');
  });
});

describe('factsFile', () => {
  const query = created[0]!;
  const columnsOf = (all: readonly ResultRow[]) => factsFile([{ query, rows: all }]).tables[0]!.columns;

  it('writes numbers of which some are missing or not whole one by one', () => {
    const some = [4, null, undefined, 2.5].map((n) => ({ bucket: 1, channel: 'a', n }));
    expect(columnsOf(some)['n']).to.deep.equal([4, null, null, 2.5]);
  });

  it('says a long column once, however many tables have it', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ bucket: i, channel: 'a', n: (i * 7) % 50 }));
    const { tables } = factsFile([
      { query, rows: many },
      { query, rows: many.map((row) => ({ ...row, bucket: row.bucket + 1 })) },
    ]);
    expect(tables[1]!.columns['n']).to.deep.equal({ same: [0, 'n'] });
    expect(tables[1]!.columns['bucket']).not.to.have.property('same');
  });
});
