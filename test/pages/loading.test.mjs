import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createUpdates, load } from '../../dist/sources/index.js';
import { desks, recordsOf } from './desk-server-desks.mjs';
import { deskServer } from './desk-server.mjs';

const open = [];
after(() => Promise.all(open.map(({ close }) => close())));

async function serve(answer) {
  const server = await deskServer(answer);
  open.push(server);
  return server;
}

/** Waits that only count: what a person would have waited for, in ms. */
function clock() {
  const waits = [];
  const sleep = (ms) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { waits, retry: { sleep, random: () => 0.5 } };
}

/** Loads from a fresh function, so that tests share nothing. */
const fresh = (options = {}) => ({ fetcher: (url, init) => fetch(url, init), ...clock(), ...options });

const idsOf = ({ dataset }) => dataset.tickets.map(({ id }) => String(id));
const once = (ids) => assert.equal(new Set(ids).size, ids.length, 'a ticket is doubled');
const failing = (promise) =>
  promise.then(
    () => assert.fail('did not fail'),
    (error) => error,
  );

const { 'Zendesk, cursors': cursors, 'Zendesk, numbered pages': numbered, 'Freshdesk, Link header': freshdesk } = desks;
const url = (server, { path }) => server.origin + path;
/** A desk of 25 tickets, three pages, of which one is tampered with. */
async function tampered(desk, tamper, count = 25) {
  const answer = desk.answer(recordsOf(desk, count));
  return serve((asked) => tamper(asked, () => answer(asked)));
}
const isSecond = ({ query }) => query.get('page[after]') === '10' || query.get('page') === '2';

describe('the pages of', () => {
  for (const [name, desk] of Object.entries(desks)) {
    for (const adapter of [desk.adapter, 'auto']) {
      it(`${name}, are followed to the end (${adapter})`, async () => {
        const server = await serve(desk.answer(recordsOf(desk, 55)));
        const loaded = await load([url(server, desk)], fresh({ adapter }));
        const ids = idsOf(loaded);
        once(ids);
        assert.equal(ids.length, 55);
        assert.equal(loaded.adapter, desk.adapter);
        assert.deepEqual(loaded.partial, []);
        assert.equal(loaded.dataset.coverage, undefined);
        assert.deepEqual(
          loaded.leftOut.filter(({ reason }) => reason === 'duplicate'),
          [],
        );
        once(server.requests);
      });

      it(`${name}, end where the last one is full (${adapter})`, async () => {
        const server = await serve(desk.answer(recordsOf(desk, 50)));
        const loaded = await load([url(server, desk)], fresh({ adapter }));
        assert.equal(idsOf(loaded).length, 50);
        assert.deepEqual(loaded.partial, []);
      });
    }

    it(`${name}, may hold nothing at all`, async () => {
      const server = await serve(desk.answer([]));
      const { dataset, partial } = await load([url(server, desk)], fresh({ adapter: desk.adapter }));
      assert.deepEqual([dataset.tickets ?? [], partial], [[], []]);
    });
  }

  it('one address tell how far they have come, of how much, and what they are', async () => {
    const seen = [];
    const server = await serve(numbered.answer(recordsOf(numbered, 25)));
    await load([url(server, numbered)], fresh({ progress: (progress) => seen.push(progress) }));
    assert.deepEqual(seen, [
      { loaded: 10, total: 25, of: 'tickets' },
      { loaded: 20, total: 25, of: 'tickets' },
      { loaded: 25, total: 25, of: 'tickets' },
    ]);
  });

  it('a desk behind a proxy are asked for at the proxy', async () => {
    const answer = cursors.answer(recordsOf(cursors, 25));
    const server = await serve((asked) => {
      const given = answer(asked);
      given.body.links.next = given.body.links.next.replace(asked.origin, 'https://acme.zendesk.invalid');
      return given;
    });
    const loaded = await load([url(server, cursors)], fresh({ getToken: () => 'secret' }));
    assert.equal(idsOf(loaded).length, 25);
  });
});

describe('a desk that asks for patience', () => {
  const limited = (headers, status = 429) =>
    tampered(cursors, (asked, answer) => (isSecond(asked) && asked.times === 1 ? { status, headers } : answer()));

  for (const [name, headers, least] of [
    ['Retry-After in seconds', { 'retry-after': '3' }, 3000],
    ['Retry-After as a date', () => ({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() }), 58_000],
    ['the seconds of Help Scout', { 'x-ratelimit-retry-after': '7' }, 7000],
    ['the moment of Intercom', () => ({ 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 9) }), 8000],
    ['the lists of Zendesk', { 'zendesk-ratelimit-tickets-index': 'total=50; remaining=0; resets=21' }, 21_000],
  ]) {
    it(`is waited for: ${name}`, async () => {
      const server = await limited(typeof headers === 'function' ? headers() : headers);
      const { waits, ...options } = fresh();
      const loaded = await load([url(server, cursors)], options);
      assert.equal(idsOf(loaded).length, 25);
      assert.equal(waits.length, 1);
      assert.ok(waits[0] >= least && waits[0] <= least + 3000, `waited ${waits[0]}`);
    });
  }

  it('for longer than anybody waits, is given up at once', async () => {
    const server = await limited({ 'retry-after': '86400' }, 503);
    const { waits, ...options } = fresh();
    const error = await failing(load([url(server, cursors)], options));
    assert.deepEqual([error.code, error.status, waits], ['http', 503, []]);
  });

  it('by saying that this was the last request, is not pressed', async () => {
    const server = await tampered(cursors, (asked, answer) => ({
      ...answer(),
      headers: isSecond(asked) ? { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4' } : {},
    }));
    const { waits, ...options } = fresh();
    assert.equal(idsOf(await load([url(server, cursors)], options)).length, 25);
    assert.deepEqual(waits, [4000]);
  });
});

describe('a page that fails', () => {
  for (const [name, bad] of [
    ['with 500', () => ({ status: 500 })],
    ['with 503', () => ({ status: 503 })],
    ['with JSON that breaks off', (given) => ({ ...given, body: JSON.stringify(given.body).slice(0, 700) })],
    ['with a connection that breaks off', (given) => ({ ...given, cut: 700 })],
    ['with a body that does not end', (given) => ({ ...given, headers: { 'content-length': '999999' } })],
  ]) {
    it(`twice ${name}, comes the third time`, async () => {
      const server = await tampered(cursors, (asked, answer) =>
        isSecond(asked) && asked.times < 3 ? bad(answer()) : answer(),
      );
      const { waits, ...options } = fresh({ timeout: 300 });
      const ids = idsOf(await load([url(server, cursors)], options));
      once(ids);
      assert.equal(ids.length, 25);
      assert.deepEqual(waits, [250, 500], 'half of 500, then half of 1000: the jitter');
    });
  }

  it('for good fails the load, and is where the next attempt goes on', async () => {
    let broken = true;
    const server = await tampered(cursors, (asked, answer) =>
      isSecond(asked) && broken ? { ...answer(), cut: 100 } : answer(),
    );
    const { waits, ...options } = fresh();
    const error = await failing(load([url(server, cursors)], options));
    assert.equal(error.code, 'network');
    assert.equal(waits.length, 3, 'four tries');
    broken = false;
    const ids = idsOf(await load([url(server, cursors)], { ...options, reload: true }));
    once(ids);
    assert.equal(ids.length, 25);
    assert.equal(server.requests.filter((asked) => asked === cursors.path).length, 1, 'the first page came once');
  });

  it('for good leaves what came before to who asks for it, marked', async () => {
    const server = await tampered(numbered, (asked, answer) => (isSecond(asked) ? { status: 500 } : answer()));
    const loaded = await load([url(server, numbered)], fresh({ partial: true }));
    assert.equal(idsOf(loaded).length, 10);
    assert.deepEqual(loaded.dataset.coverage, { loaded: 10, total: 25 });
    const [{ reason, cause }] = loaded.partial;
    assert.deepEqual([reason, cause.status], ['failed', 500]);
  });

  it('because its cursor has expired since, makes the load begin anew', async () => {
    let state = 'broken';
    const server = await tampered(cursors, (asked, answer) => {
      if (!isSecond(asked) || state === 'good') return answer();
      return { status: state === 'broken' ? 500 : 410 };
    });
    const options = fresh();
    await failing(load([url(server, cursors)], options));
    state = 'expired';
    const error = await failing(load([url(server, cursors)], { ...options, reload: true }));
    assert.equal(error.status, 410);
    state = 'good';
    const ids = idsOf(await load([url(server, cursors)], { ...options, reload: true }));
    once(ids);
    assert.equal(ids.length, 25);
  });

  it('at the very start is told at once', async () => {
    const server = await serve(() => ({ status: 500 }));
    const { waits, ...options } = fresh();
    assert.equal((await failing(load([`${server.origin}/a`], options))).status, 500);
    assert.deepEqual(waits, []);
  });
});

describe('less than there is', () => {
  it('is marked when a page repeats', async () => {
    const desk = desks['LiveAgent, until a page is short'];
    const answer = desk.answer(recordsOf(desk, 25));
    const server = await serve((asked) => answer({ ...asked, query: new URLSearchParams() }));
    const loaded = await load([url(server, desk)], fresh({ adapter: 'liveagent' }));
    once(idsOf(loaded));
    assert.equal(idsOf(loaded).length, 10);
    assert.deepEqual(loaded.dataset.coverage, { loaded: 10 });
    assert.equal(loaded.partial[0].reason, 'loop');
    assert.equal(server.requests.length, 2);
  });

  it('is marked when cursors lead in a circle', async () => {
    const server = await tampered(cursors, (asked, answer) => {
      const given = answer();
      if (isSecond(asked)) given.body.links.next = url(server, cursors);
      return given;
    });
    const loaded = await load([url(server, cursors)], fresh());
    once(idsOf(loaded));
    assert.equal(idsOf(loaded).length, 20);
    assert.deepEqual([loaded.partial[0].reason, loaded.dataset.coverage], ['loop', { loaded: 20 }]);
    assert.equal(server.requests.length, 2);
  });

  it('is marked when a ticket vanishes between two pages, so that another slides past', async () => {
    let records = recordsOf(numbered, 25);
    const server = await serve((asked) => {
      if (isSecond(asked)) records = records.slice(1);
      return numbered.answer(records)(asked);
    });
    const loaded = await load([url(server, numbered)], fresh());
    const ids = idsOf(loaded);
    once(ids);
    assert.equal(ids.includes('11'), false, 'it slid to the page that had been read');
    assert.deepEqual(loaded.dataset.coverage, { loaded: 24, total: 25 });
    assert.equal(loaded.partial[0].reason, 'short');
  });

  it('is marked when new tickets push old ones to the next page, of which none is doubled', async () => {
    let records = recordsOf(numbered, 25);
    const server = await serve((asked) => {
      if (isSecond(asked)) records = [numbered.record(99), ...records];
      return numbered.answer(records)(asked);
    });
    const loaded = await load([url(server, numbered)], fresh());
    once(idsOf(loaded));
    assert.equal(idsOf(loaded).length, 25);
    assert.deepEqual(loaded.dataset.coverage, { loaded: 25, total: 26 });
    assert.equal(loaded.partial[0].reason, 'short');
  });

  it('is marked at the limit of pages, with a total and without', async () => {
    for (const [desk, coverage] of [
      [numbered, { loaded: 20, total: 25 }],
      [cursors, { loaded: 20 }],
    ]) {
      const server = await serve(desk.answer(recordsOf(desk, 25)));
      const loaded = await load([url(server, desk)], fresh({ pages: 2 }));
      assert.equal(idsOf(loaded).length, 20);
      assert.deepEqual(loaded.dataset.coverage, coverage);
      assert.equal(loaded.partial[0].reason, 'page-limit');
    }
  });

  it('is marked where the desk itself gives no more', async () => {
    const server = await tampered(numbered, (asked, answer) =>
      asked.query.get('page') === '3' ? { status: 400, body: { error: 'too deep' } } : answer(),
    );
    const loaded = await load([url(server, numbered)], fresh());
    assert.deepEqual(loaded.dataset.coverage, { loaded: 20, total: 25 });
  });

  it('is marked where a list is cut off without a word, or begun anew where it is sorted by change', async () => {
    const records = recordsOf(freshdesk, 605);
    const answer = ({ url: asked, query, origin }) => {
      const page = Number(query.get('page') ?? 1);
      const all = records.filter(({ updated_at }) => updated_at >= (query.get('updated_since') ?? ''));
      const next = new URL(asked, origin);
      next.searchParams.set('page', page + 1);
      const more = 2 * page < all.length && page < 300;
      return { headers: more ? { link: `<${next.href}>; rel="next"` } : {}, body: all.slice(2 * page - 2, 2 * page) };
    };
    const { origin } = await serve(answer);
    const options = fresh({ adapter: 'freshdesk' });
    const cut = await load([`${origin}/api/v2/tickets?per_page=2`], options);
    assert.deepEqual(cut.dataset.coverage, { loaded: 600 });
    const whole = await load([`${origin}/api/v2/tickets?per_page=2&order_by=updated_at&order_type=asc`], options);
    once(idsOf(whole));
    assert.deepEqual([idsOf(whole).length, whole.partial], [605, []]);
  });

  it('is marked when loading is aborted half-way and what came is wanted', async () => {
    const controller = new AbortController();
    const server = await tampered(numbered, (asked, answer) => {
      if (!isSecond(asked)) return answer();
      controller.abort();
      return new Promise(() => undefined);
    });
    const loaded = await load([url(server, numbered)], fresh({ partial: true, signal: controller.signal }));
    assert.deepEqual(loaded.dataset.coverage, { loaded: 10, total: 25 });
    assert.equal(loaded.partial[0].reason, 'aborted');
  });
});

describe('a token', () => {
  /** Knows one token at a time. */
  const guarded = (state) =>
    tampered(cursors, ({ headers }, answer) =>
      headers.authorization === `Bearer ${state.token}` ? answer() : { status: 401 },
    );

  it('that expires between two pages is replaced once for all who wait', async () => {
    const state = { token: 'one', asked: [] };
    const server = await guarded(state);
    const getToken = async (stale) => {
      state.asked.push(stale);
      return state.token;
    };
    const options = fresh({ getToken });
    await load([url(server, cursors)], options);
    state.token = 'two';
    const two = ['a', 'b'].map((name) => load([`${url(server, cursors)}&of=${name}`], options));
    for (const loaded of await Promise.all(two)) assert.equal(idsOf(loaded).length, 25);
    assert.deepEqual(state.asked, [undefined, 'one']);
  });

  it('that is refused again means signed out: nothing more is asked for until a person tries again', async () => {
    const state = { token: 'right', given: 0 };
    const server = await guarded(state);
    const getToken = () => `wrong ${++state.given}`;
    const options = fresh({ getToken });
    assert.equal((await failing(load([url(server, cursors)], options))).status, 401);
    assert.deepEqual([state.given, server.requests.length], [2, 2]);
    assert.equal((await failing(load([url(server, cursors)], options))).status, 401);
    assert.deepEqual([state.given, server.requests.length], [2, 2]);
    state.token = 'wrong 3';
    assert.equal(idsOf(await load([url(server, cursors)], { ...options, reload: true })).length, 25);
  });
});

describe('loading again', () => {
  it('asks only whether something has changed, page by page', async () => {
    const seen = [];
    const server = await tampered(freshdesk, (asked, answer) => {
      const etag = `"${asked.query.get('page') ?? 1}"`;
      seen.push(asked.headers['if-none-match']);
      const given = answer();
      if (asked.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
      return { ...given, headers: { ...given.headers, etag } };
    });
    const options = fresh({ adapter: 'freshdesk' });
    const first = await load([url(server, freshdesk)], options);
    const second = await load([url(server, freshdesk)], { ...options, reload: true });
    assert.deepEqual(idsOf(second), idsOf(first));
    assert.deepEqual(seen, [undefined, undefined, undefined, '"1"', '"2"', '"3"']);
  });

  it('asks for what has changed where the desk can tell, and merges it by ids', async () => {
    let records = recordsOf(freshdesk, 25);
    const server = await serve((asked) => {
      const since = asked.query.get('updated_since');
      return freshdesk.answer(since ? records.filter(({ updated_at }) => updated_at >= since) : records)(asked);
    });
    const updates = createUpdates([url(server, freshdesk)], fresh({ adapter: 'freshdesk' }));
    assert.equal(idsOf(await updates.load()).length, 25);
    const soon = new Date(Date.now() + 60_000).toISOString();
    const changed = { ...records[3], status: 4, updated_at: soon };
    records = [...records.with(3, changed), { ...freshdesk.record(77), updated_at: soon }];
    const before = server.requests.length;
    const again = await updates.load();
    once(idsOf(again));
    assert.equal(idsOf(again).length, 26);
    assert.equal(again.dataset.tickets.find(({ id }) => String(id) === '4').status, 'resolved');
    assert.equal(server.requests.length - before, 1);
    assert.equal(again.dataset.asOf, again.loadedAt);
  });

  it('reads everything again where the desk cannot tell', async () => {
    let records = recordsOf(numbered, 25);
    const server = await serve((asked) => numbered.answer(records)(asked));
    const updates = createUpdates([url(server, numbered)], fresh());
    await updates.load();
    records = records.slice(5);
    assert.equal(idsOf(await updates.load()).length, 20);
  });
});
