import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { load } from '../../dist/sources/index.js';
import { desks, recordsOf } from './desk-server-desks.mjs';
import { others } from './desk-server-others.mjs';
import { deskServer } from './desk-server.mjs';

/** What may happen to the second page, of every desk: the answer is right, or it is marked, or it is an error. */
const open = [];
after(() => Promise.all(open.map(({ close }) => close())));

const count = 60;
const patient = { sleep: () => Promise.resolve(), random: () => 0.5 };

/** Loads a desk whose answers from the second request on are tampered with; `outcome` is what became of it. */
async function loadWith(desk, tamper, options = {}) {
  const answer = desk.answer(recordsOf(desk, count));
  let first;
  const server = await deskServer((asked) => {
    const given = answer(asked);
    first ??= { url: asked.url, given };
    return asked.url === first.url ? given : tamper({ given, first: first.given, times: asked.times, asked });
  });
  open.push(server);
  const fetcher = (url, init) => fetch(url, init);
  const { adapter, mapping } = desk;
  const how = { adapter, fetcher, retry: patient, ...(mapping && { mapping }), ...options };
  const details = desk.beside && (await deskServer(() => ({ body: desk.beside })));
  if (details) open.push(details);
  const urls = [server.origin + desk.path, ...(details ? [`${details.origin}/details`] : [])];
  const outcome = await load(urls, how).catch((error) => ({ error }));
  return { ...outcome, requests: server.requests, table: desk.table ?? 'tickets' };
}

const idsOf = ({ dataset, table }) => (dataset[table] ?? []).map(({ id }) => String(id));

/** Nothing is doubled; and what is missing is said to be missing, or the load has failed. */
function isHonest(outcome) {
  if (outcome.error)
    return assert.match(
      outcome.error.code,
      /^(http|network|timeout|unreadable|html|empty|unknown-format|wrong-desk|no-tickets)$/,
    );
  const ids = idsOf(outcome);
  assert.equal(new Set(ids).size, ids.length, 'a ticket is doubled');
  if (ids.length === count) return undefined;
  assert.ok(outcome.partial.length > 0, `${ids.length} of ${count}, and nothing is said`);
  assert.equal(outcome.dataset.coverage.loaded < (outcome.dataset.coverage.total ?? Infinity), true);
}

const page = (body) => ({ headers: { 'content-type': 'text/html' }, body });
const passing = {
  'fails twice with 500': ({ given, times }) => (times < 3 ? { status: 500 } : given),
  'asks twice for patience': ({ given, times }) =>
    times < 3 ? { status: 429, headers: { 'retry-after': '1' } } : given,
  'is cut off twice': ({ given, times }) => (times < 3 ? { ...given, cut: 40 } : given),
  'is no JSON twice': ({ given, times }) => (times < 3 ? { ...given, body: '{"tickets": [{' } : given),
};
const lasting = {
  'fails for good': () => ({ status: 500 }),
  'is gone': () => ({ status: 410 }),
  'is forbidden': () => ({ status: 403 }),
  'is cut off for good': ({ given }) => ({ ...given, cut: 40 }),
  'is a web page': () => page('<!doctype html><title>Sign in</title>'),
  'is other JSON': () => ({ body: { message: 'maintenance' } }),
  'is the first page once more': ({ first }) => first,
};

/** What a server says to a token that it does not take. */
const tired = { status: 401, body: { error: 'invalid_token' } };
const bearer = ({ asked }) => asked.headers.authorization;

for (const [name, desk] of Object.entries({ ...desks, ...others })) {
  describe(`the second page of ${name}`, () => {
    for (const [fault, tamper] of Object.entries(passing))
      it(`${fault}: everything comes, once`, async () => {
        const outcome = await loadWith(desk, tamper);
        assert.equal(outcome.error, undefined);
        const ids = idsOf(outcome);
        assert.deepEqual([ids.length, new Set(ids).size], [count, count]);
        assert.deepEqual(outcome.partial, []);
      });

    it('finds the token expired: another one is asked for, once, and everything comes, once', async () => {
      const given = [];
      const getToken = (stale) => given.push(stale) && (stale === undefined ? 'old' : 'new');
      const renewing = (fault) => (bearer(fault) === 'Bearer new' ? fault.given : tired);
      const outcome = await loadWith(desk, renewing, { getToken });
      assert.equal(outcome.error, undefined);
      const ids = idsOf(outcome);
      assert.deepEqual([ids.length, new Set(ids).size, given], [count, count, [undefined, 'old']]);
    });

    it('refuses the new token too: what had come is kept and marked, if that is wanted', async () => {
      const getToken = (stale) => (stale === undefined ? 'old' : 'other');
      assert.equal((await loadWith(desk, () => tired, { getToken })).error?.code, 'http');
      const outcome = await loadWith(desk, () => tired, { getToken: (stale) => getToken(stale), partial: true });
      isHonest(outcome);
      assert.ok(idsOf(outcome).length >= 10);
    });

    for (const [fault, tamper] of Object.entries(lasting)) {
      it(`${fault}: nothing is doubled, nothing is lost in silence`, async () =>
        isHonest(await loadWith(desk, tamper)));

      it(`${fault}: what had come is kept and marked, if that is wanted`, async () => {
        const outcome = await loadWith(desk, tamper, { partial: true });
        isHonest(outcome);
        if (!outcome.error) assert.ok(idsOf(outcome).length >= 10);
      });
    }
  });
}
