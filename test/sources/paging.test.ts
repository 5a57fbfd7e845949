import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { withoutRepeats } from '../../src/sources/page-records.js';
import { pagedDesks, stepsOf } from '../../src/sources/paging-rules.js';
import { addressOf, follow } from '../../src/sources/paging-urls.js';
import { nextPage } from '../../src/sources/index.js';

type Case = readonly [
  name: string,
  adapter: string,
  url: string,
  body: unknown,
  next: string | undefined,
  headers?: HeadersInit,
];

const ten = (field = 'id') => Array.from({ length: 10 }, (_, index) => ({ [field]: `r${index}` }));
const desk = 'https://desk.example';

const cases: readonly Case[] = [
  [
    'Zendesk, cursor',
    'zendesk',
    `${desk}/tickets`,
    { tickets: [], meta: { has_more: true }, links: { next: `${desk}/tickets?page=x` } },
    `${desk}/tickets?page=x`,
  ],
  [
    'Zendesk, cursor at the end, whose link stays',
    'zendesk',
    `${desk}/tickets`,
    { tickets: [], meta: { has_more: false }, links: { next: `${desk}/tickets?page=x` } },
    undefined,
  ],
  [
    'Zendesk, numbered',
    'zendesk',
    `${desk}/tickets`,
    { tickets: [], next_page: `${desk}/tickets?page=2`, count: 200 },
    `${desk}/tickets?page=2`,
  ],
  [
    'Zendesk, numbered at the end',
    'zendesk',
    `${desk}/tickets`,
    { tickets: [], next_page: null, count: 200 },
    undefined,
  ],
  [
    'Zendesk, export',
    'zendesk',
    `${desk}/incremental/tickets/cursor?start_time=5&include=metric_sets`,
    { tickets: [], after_cursor: 'abc', end_of_stream: false },
    `${desk}/incremental/tickets/cursor?include=metric_sets&cursor=abc`,
  ],
  [
    'Zendesk, export at the end, whose cursor stays',
    'zendesk',
    `${desk}/x`,
    { tickets: [], after_cursor: 'abc', end_of_stream: true },
    undefined,
  ],
  [
    'Freshdesk',
    'freshdesk',
    `${desk}/tickets`,
    [],
    `${desk}/tickets?page=2`,
    { link: `<${desk}/tickets?page=1>; rel="prev", <${desk}/tickets?page=2>; rel="next"` },
  ],
  [
    'Freshdesk at the end',
    'freshdesk',
    `${desk}/tickets`,
    [],
    undefined,
    { link: `<${desk}/tickets?page=1>; rel="prev"` },
  ],
  [
    'Freshdesk, search',
    'freshdesk',
    `${desk}/search/tickets?query=x`,
    { total: 61, results: Array(30).fill({ id: 1 }) },
    `${desk}/search/tickets?query=x&page=2`,
  ],
  [
    'Freshdesk, the tenth and last page of a search',
    'freshdesk',
    `${desk}/search/tickets?page=10`,
    { total: 900, results: Array(30).fill({ id: 1 }) },
    undefined,
  ],
  [
    'Freshdesk, the last page that it gives, sorted by change',
    'freshdesk',
    `${desk}/tickets?order_by=updated_at&order_type=asc&per_page=1&page=300`,
    [{ id: 1, updated_at: '2026-03-02T09:00:00Z' }],
    `${desk}/tickets?order_by=updated_at&order_type=asc&per_page=1&updated_since=2026-03-02T09%3A00%3A00Z`,
  ],
  [
    'Freshdesk, the last page that it gives, not sorted',
    'freshdesk',
    `${desk}/tickets?per_page=1&page=300`,
    [{ id: 1, updated_at: '2026-03-02T09:00:00Z' }],
    undefined,
  ],
  [
    'Intercom',
    'intercom',
    `${desk}/conversations`,
    { conversations: [], pages: { next: { starting_after: 'WzE' } } },
    `${desk}/conversations?starting_after=WzE`,
  ],
  [
    'Intercom at the end',
    'intercom',
    `${desk}/conversations?starting_after=x`,
    { conversations: [], pages: { next: null, page: 3, total_pages: 4 } },
    undefined,
  ],
  [
    'Intercom, calls by number',
    'intercom',
    `${desk}/calls`,
    { data: [], pages: { page: 1, total_pages: 2 } },
    `${desk}/calls?page=2`,
  ],
  [
    'Help Scout',
    'helpscout',
    `${desk}/conversations`,
    { _embedded: {}, page: { number: 1, totalPages: 2 } },
    `${desk}/conversations?page=2`,
  ],
  [
    'Help Scout at the end',
    'helpscout',
    `${desk}/conversations?page=2`,
    { page: { number: 2, totalPages: 2 } },
    undefined,
  ],
  [
    'Help Scout, cursor',
    'helpscout',
    `${desk}/v3/customers`,
    { _links: { next: { href: `${desk}/v3/customers?cursor=y` } } },
    `${desk}/v3/customers?cursor=y`,
  ],
  [
    'Help Scout, report',
    'helpscout',
    `${desk}/reports/happiness/ratings`,
    { results: [], page: 1, pages: 3, count: 120 },
    `${desk}/reports/happiness/ratings?page=2`,
  ],
  ['LiveAgent', 'liveagent', `${desk}/tickets?_perPage=10`, ten(), `${desk}/tickets?_perPage=10&_page=2`],
  ['LiveAgent, short page', 'liveagent', `${desk}/tickets?_perPage=11`, ten(), undefined],
  ['LiveAgent, cursor', 'liveagent', `${desk}/calls`, ten(), `${desk}/calls?_cursor=q`, { next_page_cursor: 'q' }],
  [
    'LiveAgent, report',
    'liveagent',
    `${desk}/reports?limitfrom=10&limitcount=10`,
    { response: { agents: ten() } },
    `${desk}/reports?limitfrom=20&limitcount=10`,
  ],
  [
    'HubSpot',
    'hubspot',
    `${desk}/tickets?limit=10`,
    { results: ten(), paging: { next: { after: '10' } } },
    `${desk}/tickets?limit=10&after=10`,
  ],
  ['HubSpot at the end', 'hubspot', `${desk}/tickets?limit=10`, { results: ten() }, undefined],
  [
    'Salesforce',
    'salesforce',
    `${desk}/services/data/v60.0/query?q=x`,
    { records: [], done: false, nextRecordsUrl: '/services/data/v60.0/query/01g-2' },
    `${desk}/services/data/v60.0/query/01g-2`,
  ],
  [
    'Salesforce behind a proxy',
    'salesforce',
    '/sf/services/data/v60.0/query?q=x',
    { records: [], done: false, nextRecordsUrl: '/services/data/v60.0/query/01g-2' },
    '/sf/services/data/v60.0/query/01g-2',
  ],
  [
    'Salesforce at the end',
    'salesforce',
    `${desk}/services/data/v60.0/query?q=x`,
    { records: [], done: true },
    undefined,
  ],
  ['Zoho Desk', 'zoho', `${desk}/tickets?from=10&limit=10`, { data: ten() }, `${desk}/tickets?from=20&limit=10`],
  [
    'Zoho Desk, whose first position is not stated',
    'zoho',
    `${desk}/tickets?limit=10`,
    { data: ten() },
    `${desk}/tickets?limit=10&from=10`,
  ],
  ['Zoho Desk, no content', 'zoho', `${desk}/tickets?limit=10`, undefined, undefined],
  [
    'Jira',
    'jira',
    `${desk}/search/jql`,
    { issues: [], nextPageToken: 'tok', isLast: false },
    `${desk}/search/jql?nextPageToken=tok`,
  ],
  ['Jira at the end', 'jira', `${desk}/search/jql`, { issues: [], nextPageToken: 'tok', isLast: true }, undefined],
  [
    'Jira Server',
    'jira',
    `${desk}/search`,
    { issues: ten(), startAt: 10, maxResults: 10, total: 25 },
    `${desk}/search?startAt=20`,
  ],
  [
    'Jira Server at the end',
    'jira',
    `${desk}/search`,
    { issues: ten(), startAt: 10, maxResults: 50, total: 20 },
    undefined,
  ],
  [
    'Jira Service Management, link',
    'jira',
    `${desk}/request`,
    { values: ten(), start: 0, isLastPage: false, _links: { next: `${desk}/request?start=10` } },
    `${desk}/request?start=10`,
  ],
  [
    'Jira Service Management, position',
    'jira',
    `${desk}/request`,
    { values: ten(), start: 10, limit: 10, isLastPage: false, _links: {} },
    `${desk}/request?start=20`,
  ],
  [
    'Jira Service Management at the end',
    'jira',
    `${desk}/request`,
    { values: ten(), start: 0, isLastPage: true, _links: {} },
    undefined,
  ],
  [
    'Chatwoot',
    'chatwoot',
    `${desk}/conversations`,
    { data: { payload: Array(25).fill({ id: 1 }), meta: { all_count: 30 } } },
    `${desk}/conversations?page=2`,
  ],
  [
    'Chatwoot at the end',
    'chatwoot',
    `${desk}/conversations?page=2`,
    { data: { payload: [{ id: 1 }], meta: { all_count: 26 } } },
    undefined,
  ],
  [
    'Chatwoot, messages backwards',
    'chatwoot',
    `${desk}/messages`,
    { payload: [{ id: 40 }, { id: 41 }], meta: {} },
    `${desk}/messages?before=40`,
  ],
  ['Zammad', 'zammad', `${desk}/tickets?page=2&per_page=10`, ten(), `${desk}/tickets?page=3&per_page=10`],
  [
    'FreeScout',
    'freescout',
    `${desk}/conversations`,
    { page: { number: 1, totalPages: 2 } },
    `${desk}/conversations?page=2`,
  ],
  ['Delighted', 'delighted', `${desk}/responses?per_page=10`, ten(), `${desk}/responses?per_page=10&page=2`],
  [
    'SurveyMonkey',
    'surveymonkey',
    `${desk}/responses`,
    { data: [], total: 70, links: { next: `${desk}/responses?page=2` } },
    `${desk}/responses?page=2`,
  ],
  ['Typeform', 'typeform', `${desk}/responses`, { items: ten('token'), page_count: 3 }, `${desk}/responses?before=r9`],
  ['Typeform at the end', 'typeform', `${desk}/responses`, { items: ten('token'), page_count: 1 }, undefined],
  ['a file of ours', 'auto', '/tickets.json', { tickets: ten(), surveys: [] }, undefined],
  ['a bare list whose size the address does not state', 'auto', '/tickets.json', ten(), undefined],
  [
    'a desk of which nothing is known',
    'other',
    `${desk}/t`,
    { tickets: [], next_page: `${desk}/t?page=2` },
    `${desk}/t?page=2`,
  ],
];

/** What other desks could mean something else by. */
const needsItsDesk: ReadonlySet<string> = new Set([
  'Freshdesk, search',
  'Freshdesk, the last page that it gives, sorted by change',
  'Freshdesk, the last page that it gives, not sorted',
  'Help Scout, report',
  'Chatwoot, messages backwards',
]);

describe('the next page of', () => {
  for (const [name, adapter, url, body, next, headers] of cases) {
    it(`${name} is ${next ?? 'none'}`, () => {
      expect(nextPage(adapter, url, new Response('', headers && { headers }), body)).to.equal(next);
    });
    if (needsItsDesk.has(name)) continue;
    it(`${name} is also found when the desk is not stated`, () => {
      expect(nextPage('auto', url, new Response('', headers && { headers }), body)).to.equal(next);
    });
  }

  it('any answer of any desk is an address or none, never an error', () => {
    fc.assert(
      fc.property(fc.constantFrom('auto', ...pagedDesks), fc.jsonValue(), (adapter, body) => {
        expect(typeof nextPage(adapter, `${desk}/tickets?limit=1&per_page=1`, new Response(''), body)).to.match(
          /string|undefined/,
        );
      }),
    );
  });

  it('every desk has rules', () => {
    for (const each of pagedDesks) expect(stepsOf(each), each).not.to.be.empty;
  });
});

describe('a link', () => {
  for (const [name, link, from, leads] of [
    ['of the same origin is followed as it is', `${desk}/b?page=2`, `${desk}/a?x=1`, `${desk}/b?page=2`],
    [
      'of another origin gives only its query',
      'https://evil.example/b?page=2',
      `${desk}/a?x=1`,
      `${desk}/a?x=1&page=2`,
    ],
    ['of another origin keeps a relative address relative', 'https://evil.example/b?page=2', '/a', '/a?page=2'],
    ['that is relative stays so', '?page=2', '/a?x=1', '/a?page=2'],
    ['that is no address leads nowhere', 'http://[', `${desk}/a`, undefined],
  ] as const) {
    it(name, () => expect(follow(link, from)).to.equal(leads));
  }

  it('in both its forms is one address', () => {
    expect(addressOf('/a?b=1#c', 'https://page.example/x/')).to.equal('https://page.example/a?b=1');
    expect(addressOf('https://page.example/a?b=1', 'https://page.example/x/')).to.equal('https://page.example/a?b=1');
    expect(addressOf('/a')).to.equal(addressOf('/x/../a'));
  });
});

describe('pages put together', () => {
  const part = (value: unknown) => ({ kind: 'json' as const, value });
  const born = '2026-03-02T09:00:00Z';

  it('keep of the same record the one that came last', () => {
    const [one, two] = withoutRepeats([
      part({
        tickets: [
          { id: 1, created_at: born, status: 'open' },
          { id: 2, created_at: born },
        ],
        count: 2,
      }),
      part({ tickets: [{ id: 1, created_at: born, status: 'closed' }] }),
    ]);
    expect(one).to.deep.equal(part({ tickets: [{ id: 2, created_at: born }], count: 2 }));
    expect(two).to.deep.equal(part({ tickets: [{ id: 1, created_at: born, status: 'closed' }] }));
  });

  it('keep what carries no id, and what only shares an id', () => {
    const parts = [part([{ at: born }, { id: 1, day: 1 }]), part([{ at: born }, { id: 1, day: 2 }])];
    expect(withoutRepeats(parts)).to.deep.equal(parts);
  });

  it('hold every record once, however they overlap', () => {
    const pages = fc.array(fc.array(fc.integer({ min: 0, max: 30 })).map((ids) => [...new Set(ids)]));
    fc.assert(
      fc.property(pages, (given) => {
        const parts = withoutRepeats(given.map((ids) => part(ids.map((id) => ({ id, created_at: born })))));
        const ids = parts.flatMap((each) =>
          each.kind === 'json' ? (each.value as { id: number }[]).map(({ id }) => id) : [],
        );
        expect([...ids].sort()).to.deep.equal([...new Set(given.flat())].sort());
      }),
    );
  });
});
