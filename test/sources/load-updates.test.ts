import { expect } from '@open-wc/testing';
import { createUpdates, type Fetcher } from '../../src/sources/index.js';

const at = '2026-03-02T09:00:00Z';
const change = { ticket: '1', at, status: 'closed' };

/** A source of canonical JSON that understands `updated_since`; answers in turn. */
function source(...answers: readonly object[]) {
  const asked: (string | null)[] = [];
  const fetcher: Fetcher = (url) => {
    asked.push(new URL(url, 'http://x').searchParams.get('updated_since'));
    return Promise.resolve(new Response(JSON.stringify(answers[Math.min(asked.length, answers.length) - 1])));
  };
  return { fetcher, asked };
}
const url = '/tickets?updated_since=2020-01-01';
const ticket = (id: string, createdAt: string | null = at) => ({ id, createdAt });

describe('updates', () => {
  it('ask first for all, then for what has changed since shortly before the last load', async () => {
    const { fetcher, asked } = source({ tickets: [ticket('1')] });
    const updates = createUpdates([url], { fetcher, overlap: 60_000 });
    const { loadedAt } = await updates.load();
    await updates.load();
    expect(asked[0]).to.equal('2020-01-01');
    expect(Date.parse(asked[1]!)).to.be.within(loadedAt - 61_000, loadedAt - 60_000);
  });

  it('ask for all every so often, since nobody lists what was deleted', async () => {
    const { fetcher, asked } = source({ tickets: [ticket('1')] });
    const updates = createUpdates([url], { fetcher, wholeEvery: 3 });
    for (let load = 0; load < 7; load++) await updates.load();
    expect(asked.map((since) => since === '2020-01-01')).to.deep.equal([true, false, false, true, false, false, true]);
  });

  it('double nothing, neither records nor what was set aside', async () => {
    const dirty = { id: '9', createdAt: at, colour: 'red' };
    const whole = { tickets: [ticket('1'), ticket('2'), dirty], statusChanges: [change] };
    const changed = { tickets: [{ ...ticket('2'), subject: 'new' }, dirty, ticket('3')], statusChanges: [change] };
    const updates = createUpdates([url], source(whole, changed));
    await updates.load();
    const { dataset, leftOut } = await updates.load();
    expect(dataset.tickets?.map(({ id, subject }) => [id, subject])).to.deep.equal([
      ['1', undefined],
      ['2', 'new'],
      ['9', undefined],
      ['3', undefined],
    ]);
    expect(dataset.statusChanges).to.deep.equal([change]);
    expect(leftOut.map(({ reason, field, count }) => [reason, field, count])).to.deep.equal([
      ['unknown-field', 'colour', 1],
    ]);
  });

  it('are as of now, unless the source says of when it is', async () => {
    const now = await createUpdates([url], source({ tickets: [ticket('1')] })).load();
    expect(now.dataset.asOf).to.equal(now.loadedAt);
    const stated = await createUpdates([url], source({ tickets: [ticket('1')], asOf: at })).load();
    expect(stated.dataset.asOf).to.equal(at);
  });

  it('ask for all again after a load that got less than there is', async () => {
    const { fetcher, asked } = source({
      tickets: [{ id: 1, created_at: at, requester_id: 1 }],
      next_page: null,
      count: 2,
    });
    const updates = createUpdates([url], { fetcher });
    await updates.load();
    await updates.load();
    expect(asked).to.deep.equal(['2020-01-01', '2020-01-01']);
  });

  it('go on from the last good load after one that failed', async () => {
    let fails = false;
    const good = source({ tickets: [ticket('1')] }, { tickets: [ticket('2')] });
    const fetcher: Fetcher = (...given) => (fails ? Promise.reject(new TypeError('offline')) : good.fetcher(...given));
    const updates = createUpdates([url], { fetcher });
    await updates.load();
    fails = true;
    const error: unknown = await updates.load().catch((cause: unknown) => cause);
    expect(error).to.include({ code: 'network' });
    fails = false;
    expect((await updates.load()).dataset.tickets?.map(({ id }) => id)).to.deep.equal(['1', '2']);
  });
});
