import { expect } from '@open-wc/testing';
import { createUpdates, searchFetcher } from '../../src/sources/index.js';

interface Asked {
  readonly url: string;
  readonly method: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A server that answers in turn, and what it was asked. */
function server(...answers: readonly object[]) {
  const asked: Asked[] = [];
  const fetcher = searchFetcher((url, { method, body }) => {
    asked.push({ url, method, body: JSON.parse((body as string | undefined) ?? '{}') as Asked['body'] });
    return Promise.resolve(new Response(JSON.stringify(answers[asked.length - 1] ?? answers.at(-1))));
  });
  return { asked, fetcher };
}

const created = '2026-03-02T08:15:10.120Z';
const ticket = (id: string, subject: string) => ({
  id,
  properties: { createdate: created, hs_lastmodifieddate: created, subject, hs_pipeline_stage: '1' },
  createdAt: created,
  updatedAt: created,
});
const conversation = (id: string, state: string) => ({
  type: 'conversation',
  id,
  created_at: 1_772_442_000,
  updated_at: 1_772_530_000,
  state,
  statistics: null,
});

describe('searches, which take their question in a body', () => {
  it('of HubSpot are asked page after page, then for what has changed', async () => {
    const { asked, fetcher } = server(
      { total: 2, results: [ticket('1', 'old')], paging: { next: { after: '1' } } },
      { total: 2, results: [ticket('2', 'other')] },
      { total: 1, results: [ticket('1', 'new')] },
    );
    const address = 'https://api.hubapi.com/crm/v3/objects/tickets/search';
    const updates = createUpdates([`${address}?properties=subject,createdate&limit=1`], { fetcher, overlap: 0 });
    const { loadedAt, dataset: whole } = await updates.load();
    expect(whole.tickets?.map(({ subject }) => subject)).to.deep.equal(['old', 'other']);
    const { dataset } = await updates.load();
    expect(dataset.tickets?.map(({ subject }) => subject)).to.deep.equal(['new', 'other']);
    const common = {
      sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }],
      properties: ['subject', 'createdate'],
      limit: 1,
    };
    const since = { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(loadedAt) };
    expect(asked).to.deep.equal([
      { url: address, method: 'POST', body: { ...common, filterGroups: [] } },
      { url: address, method: 'POST', body: { ...common, filterGroups: [], after: '1' } },
      { url: address, method: 'POST', body: { ...common, filterGroups: [{ filters: [since] }] } },
    ]);
  });

  it('of Intercom are asked page after page, then for what has changed', async () => {
    const list = (conversations: readonly object[], after?: string) => ({
      type: 'conversation.list',
      conversations,
      total_count: 2,
      pages: { type: 'pages', next: after ? { page: 2, starting_after: after } : null },
    });
    const { asked, fetcher } = server(
      list([conversation('1', 'open')], 'x'),
      list([conversation('2', 'open')]),
      list([conversation('1', 'closed')]),
    );
    const address = 'https://api.intercom.io/conversations/search';
    const updates = createUpdates([`${address}?per_page=1`], { fetcher, overlap: 0 });
    const { loadedAt } = await updates.load();
    const { dataset } = await updates.load();
    expect(dataset.tickets?.map(({ id, status }) => [id, status])).to.deep.equal([
      ['1', 'closed'],
      ['2', 'open'],
    ]);
    const question = (value: number, after?: string) => ({
      query: { field: 'updated_at', operator: '>', value },
      sort: { field: 'updated_at', order: 'ascending' },
      pagination: { per_page: 1, ...(after && { starting_after: after }) },
    });
    expect(asked.map(({ body }) => body)).to.deep.equal([
      question(0),
      question(0, 'x'),
      question(Math.floor(loadedAt / 1000)),
    ]);
  });

  it('are no business of other addresses', async () => {
    const { asked, fetcher } = server({});
    const { signal } = new AbortController();
    for (const url of ['/crm/v3/owners?limit=5', '/rest/api/3/search?jql=x']) await fetcher(url, { signal });
    expect(asked).to.deep.equal([
      { url: '/crm/v3/owners?limit=5', method: undefined, body: {} },
      { url: '/rest/api/3/search?jql=x', method: undefined, body: {} },
    ]);
  });
});
