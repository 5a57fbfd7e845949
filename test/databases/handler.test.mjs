import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildLibrary } from './build.mjs';
import { openFile } from './count.mjs';
import { databases } from './databases.mjs';
import { randomDesk } from './desk.mjs';
import { mappingOf, tablesOf } from './tables.mjs';

const library = await buildLibrary();
const asOf = Date.parse('2025-06-02T09:30:00Z');
const readers = { 'Bearer boss': 'all', 'Bearer one': { team: ['one'] }, 'Bearer nobody': { team: [] } };

for (const { name, open, skip } of databases) {
  describe(`the handler over ${name}`, { skip }, () => {
    let database;
    let tables;
    const asked = [];
    let now = asOf;
    let handler;
    const get = (path = '', headers = { Authorization: 'Bearer boss' }, method = 'GET') =>
      handler(new Request(`https://desk.example/facts${path}`, { method, headers }));
    const volumeOf = async (response, query = {}) => {
      const engine = openFile(library, await response.json(), {});
      return engine.query({ metric: 'ticket-volume', period: '2025-04', ...query });
    };

    before(async () => {
      database = await open();
      const desk = randomDesk({ seed: 5, size: 300, from: Date.parse('2025-03-02'), to: Date.parse('2025-05-28') });
      tables = tablesOf({ tickets: desk.tickets });
      await database.fill(tables);
      handler = library.createFactsHandler({
        dialect: database.dialect,
        tables: mappingOf(tables),
        dimensions: ['channel', 'team'],
        grain: 'day',
        zone: 'Europe/Madrid',
        from: '2025-03-01',
        settles: 20,
        now: () => now,
        authorize: ({ headers }) => readers[headers.get('Authorization')],
        async run(sql) {
          asked.push(sql);
          return database.run(sql);
        },
      });
    });
    after(() => database?.close());

    it('answers with every period, or with the one that is asked for', async () => {
      const kept = tables.tickets.rows.filter(({ leftOut }) => leftOut === null);
      const april = kept.filter(
        ({ createdAt }) => createdAt >= Date.parse('2025-03-31T22:00Z') && createdAt < Date.parse('2025-04-30T22:00Z'),
      );
      assert.equal((await volumeOf(await get())).value, april.length);
      assert.equal((await volumeOf(await get('?period=2025-04-01'))).value, april.length);
    });

    it('shows a reader without rights nothing of the rows of others, whatever the page asks', async () => {
      const { groups, value } = await volumeOf(await get('?period=2025-04-01', { Authorization: 'Bearer one' }), {
        by: 'team',
      });
      assert.deepEqual(
        groups.map(({ key }) => key),
        ['one'],
      );
      assert.ok(value > 0);
      const none = await (await get('', { Authorization: 'Bearer nobody' })).json();
      assert.ok(none.payloads.every(({ tables: all }) => all.every(({ rows }) => rows === 0)));
      for (const path of [
        '?rows={"team":["two"]}',
        '?where=team=two',
        '?sql=SELECT 1',
        '?period=2025-04-01&team=two',
        '?period=2025-04-01&period=2025-03-01',
        "?period=' OR 1=1 --",
        '?period=2025-04-02',
      ]) {
        assert.equal((await get(path, { Authorization: 'Bearer one' })).status, 404, path);
      }
    });

    it('refuses strangers and everything but reading, without a word of SQL', async () => {
      const before = asked.length;
      assert.equal((await get('', {})).status, 401);
      assert.equal((await get('', { Authorization: 'Bearer boss' }, 'POST')).status, 405);
      assert.equal(asked.length, before);
    });

    it('tells a page that nothing has changed', async () => {
      const first = await get('?period=2025-05-01');
      const etag = first.headers.get('ETag');
      const again = await get('?period=2025-05-01', { Authorization: 'Bearer boss', 'If-None-Match': etag });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
      assert.notEqual((await get('?period=2025-05-01', { Authorization: 'Bearer one' })).headers.get('ETag'), etag);
    });

    it('counts open periods again on the next day, and closed ones never', async () => {
      await get();
      const closed = asked.filter((sql) => sql.includes('from=2025-03-01')).length;
      const opened = asked.filter((sql) => sql.includes('from=2025-05-01')).length;
      now = asOf + 86_400_000;
      await get();
      assert.equal(asked.filter((sql) => sql.includes('from=2025-03-01')).length, closed);
      assert.ok(asked.filter((sql) => sql.includes('from=2025-05-01')).length > opened);
      now = asOf;
    });

    it('says nothing of what the database says', async () => {
      const broken = library.createFactsHandler({
        dialect: database.dialect,
        tables: mappingOf(tables),
        dimensions: ['team'],
        grain: 'day',
        zone: 'UTC',
        from: '2025-05-01',
        now: () => asOf,
        authorize: () => 'all',
        run: () => Promise.reject(new Error('password of the database')),
      });
      const response = await broken(new Request('https://desk.example/facts'));
      assert.equal(response.status, 500);
      assert.equal(await response.text(), '');
    });
  });
}
