import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { pageWith, site, valueOf } from './browser.mjs';

/** Five tickets of Saturday 1 March 2025 (day 20148) and eighteen of the day after. */
const head =
  'kpi-facts/1 facts=tickets date=createdAt grain=day timeZone=UTC from=2025-03-01 to=2025-04-01 asOf=1743465600000';
const facts = parquetWriteBuffer({
  columnData: [
    { name: 'kpi_facts', data: [head, head], type: 'STRING' },
    { name: 'bucket', data: [20_148, 20_149], type: 'INT32' },
    { name: 'n', data: [5, 18], type: 'INT32' },
  ],
});

const reader = '/dist/kpi-parquet.js';
const page = (src, library = '/dist/kpi-elements.js') =>
  pageWith({
    scripts: `<script type="module" src="${library}"></script>`,
    body: `<kpi-source src="${src}" time-zone="UTC" period="2025-03"><kpi-stat metric="ticket-volume"></kpi-stat></kpi-source>`,
  });

const { open } = site({
  '/': page('/facts.parquet'),
  '/json': page('/data/desk.json'),
  '/by-tag': page('/facts.parquet', '/dist/browser/autoload.js'),
  '/facts.parquet': { type: 'application/octet-stream', body: Buffer.from(facts) },
});

describe('a Parquet file of pre-counted facts, under the strictest policy', () => {
  it('is read by a file beside the library, which comes with it', async () => {
    const one = await open('/');
    assert.match(await valueOf(one, 'kpi-stat'), /^23/);
    assert.deepEqual(
      one.requests.filter((path) => path === reader),
      [reader],
    );
    assert.deepEqual(one.problems, []);
    await one.tab.close();
  });

  it('is read by a page that loads only what it uses', async () => {
    const one = await open('/by-tag');
    assert.match(await valueOf(one, 'kpi-stat'), /^23/);
    assert.deepEqual(one.problems, []);
    await one.tab.close();
  });

  it('costs a page with other data nothing', async () => {
    const one = await open('/json');
    await valueOf(one, 'kpi-stat');
    assert.ok(!one.requests.includes(reader));
    await one.tab.close();
  });
});
