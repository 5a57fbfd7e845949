import { after, before, describe, it } from 'node:test';
import { databases } from './databases.mjs';
import { checkPages, comparePages } from './page.mjs';
import { yearOf } from './year.mjs';

/** A million and more: `node test/databases/page.mjs`. */
const size = 20_000;
const started = JSON.parse(process.env.KPI_DATABASES ?? '{}');
const dialects = { DuckDB: 'duckdb', 'two shards of ClickHouse': 'clickhouse' };

for (const { name, skip } of databases.filter((one) => dialects[one.name])) {
  describe(`a page with <kpi-dashboard> over counts of ${name}`, { skip }, () => {
    let database;
    before(async () => (database = await yearOf[dialects[name]](size, started.clickhouse)));
    after(() => database?.close());

    it('shows the numbers that the tickets loaded whole give, and that SQL counts', async () => {
      checkPages(await comparePages(database));
    });
  });
}
