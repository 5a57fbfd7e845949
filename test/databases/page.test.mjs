/** A year of tickets counted in a database: a page and the engine say what the tickets themselves and plain SQL say. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildLibrary } from './build.mjs';
import { counted, openFile } from './count.mjs';
import { databases } from './databases.mjs';
import { compareWithSql } from './direct.mjs';
import { checkPages, comparePages } from './page.mjs';
import { options, sla, zone } from './year.mjs';

/** A million and more: `node test/databases/page.mjs`, `npm run bench:scale`. */
const size = 20_000;
const library = await buildLibrary();

for (const { name, year, skip } of databases.filter((one) => one.year)) {
  describe(`a year of tickets counted in ${name}`, { skip }, () => {
    let database;
    let facts;
    before(async () => {
      database = await year(size);
      facts = await counted(library, database, options);
    });
    after(() => database?.close());

    it('gives the engine the counts, sums, shares, bands and medians that SQL gives', async () => {
      const { equal, wrong } = await compareWithSql(database, openFile(library, facts, { timeZone: zone, sla }));
      assert.deepEqual(wrong, []);
      // Three periods, in all and by five channels, 13 figures each, and the median of each period.
      assert.equal(equal, 3 * (6 * 13 + 1));
    });

    it('shows on a page with <kpi-dashboard> what the tickets loaded whole give, and what SQL counts', async () => {
      checkPages(await comparePages(database, { facts }));
    });
  });
}
