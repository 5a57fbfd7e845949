import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageWith, site, strictPolicy, valueOf } from './browser.mjs';

const library = '<script type="module" src="/dist/kpi-elements.js"></script>';
/** More than a megabyte: 20,001 tickets that nobody has resolved; the last is the newest instant of the file. */
const csv = ['id,created at,subject']
  .concat(
    Array.from({ length: 20_000 }, (_, i) => `${i},2025-03-03T09:00:00Z,A subject as long as subjects are "${i}"`),
  )
  .concat('last,2025-03-05T09:00:00Z,')
  .join('\n');
const body = `<kpi-source src="/large.csv" time-zone="UTC" period="2025-03"><kpi-backlog></kpi-backlog></kpi-source>`;
const page = pageWith({ scripts: library, body });
const policy = strictPolicy['content-security-policy'];
const headers = (more) => ({ 'content-security-policy': `${policy}; ${more}` });

const { open } = site({
  '/': page,
  '/no-worker': { ...page, headers: headers("worker-src 'none'") },
  '/no-policy-name': { ...page, headers: headers('trusted-types lit-html') },
  '/large.csv': { type: 'text/csv', body: csv },
});

const worker = '/dist/kpi-worker.js';

describe('a large file under the strictest policy', () => {
  it('is read in a worker, fetched once, and nothing is violated', async () => {
    const one = await open('/');
    assert.equal(await valueOf(one, 'kpi-backlog'), '20,001open');
    assert.equal(one.tab.workers().length, 1);
    assert.deepEqual(
      one.requests.filter((path) => path === '/large.csv' || path === worker),
      ['/large.csv', worker],
    );
    assert.deepEqual(one.problems, []);
    await one.tab.close();
  });

  it('is read in slices where the page allows no worker', async () => {
    const one = await open('/no-worker');
    assert.equal(await valueOf(one, 'kpi-backlog'), '20,001open');
    assert.equal(one.tab.workers().length, 0);
    assert.deepEqual(
      one.requests.filter((path) => path === '/large.csv'),
      ['/large.csv'],
    );
    await one.tab.close();
  });

  it('is read in slices where the page allows no policy of ours', async () => {
    const one = await open('/no-policy-name');
    assert.equal(await valueOf(one, 'kpi-backlog'), '20,001open');
    assert.equal(one.tab.workers().length, 0);
    await one.tab.close();
  });
});
