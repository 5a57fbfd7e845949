import { expect } from '@open-wc/testing';
import {
  forgeFetcher,
  freshworksFetcher,
  load,
  zendeskFetcher,
  zohoFetcher,
  type Fetcher,
} from '../../src/sources/index.js';

const { signal } = new AbortController();
const body = { tickets: [{ id: 1, createdAt: '2026-03-02T09:00:00Z' }] };
const text = JSON.stringify(body);

/** The proxies as their hosts make them, each with the same answer. */
const hosts: readonly (readonly [name: string, (answer: () => Promise<unknown>) => Fetcher])[] = [
  ['Zendesk', (answer) => zendeskFetcher({ request: answer })],
  ['Freshworks', (answer) => freshworksFetcher({ request: { invokeTemplate: answer } }, 'tickets')],
  ['Zoho Desk', (answer) => zohoFetcher({ request: answer })],
];

/** A host rejects with what a server refused, which need be no error. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const refusing = (cause: unknown) => () => Promise.reject(cause);

for (const [name, make] of hosts) {
  describe(`the proxy of ${name}`, () => {
    for (const [form, answer] of [
      ['the body alone', body],
      ['the body as text', text],
      ['an envelope with text', { status: 200, headers: { Link: '<x>; rel=next', 'X-Left': 3 }, response: text }],
      ['an envelope with an object', { status: 200, body }],
      [
        'an envelope of XMLHttpRequest',
        { status: 200, responseText: text, headers: 'Link: <x>; rel=next\r\nX-Left: 3\r\n' },
      ],
    ] as const) {
      it(`may answer with ${form}`, async () => {
        const response = await make(() => Promise.resolve(answer))('/api', { signal });
        expect([response.status, await response.json()]).to.deep.equal([200, body]);
        if (typeof answer === 'object' && 'headers' in answer) {
          expect([response.headers.get('link'), response.headers.get('x-left')]).to.deep.equal(['<x>; rel=next', '3']);
        }
      });
    }

    it('may answer with nothing', async () => {
      const response = await make(() => Promise.resolve({ status: 204, response: '' }))('/api', { signal });
      expect([response.status, await response.text()]).to.deep.equal([204, '']);
    });

    it('throws what the server refuses, which is an answer', async () => {
      const response = await make(refusing({ status: 429, headers: { 'Retry-After': '9' } }))('/api', { signal });
      expect([response.status, response.ok, response.headers.get('retry-after')]).to.deep.equal([429, false, '9']);
    });

    it('throws what is no answer', async () => {
      const cause = new TypeError('no network');
      expect(await make(refusing(cause))('/api', { signal }).catch((error: unknown) => error)).to.equal(cause);
    });

    it('feeds the loader', async () => {
      const { dataset } = await load(['/api'], { fetcher: make(() => Promise.resolve(body)) });
      expect(dataset.tickets).to.have.length(1);
    });
  });
}

describe('what a proxy is asked for', () => {
  it('names the address, the headers and the whole answer to Zendesk', async () => {
    const asked: unknown[] = [];
    const request = (options: unknown) => Promise.resolve(asked.push(options) && body);
    await zendeskFetcher({ request })('/api/v2/tickets.json', { signal, headers: { 'If-None-Match': '"1"' } });
    expect(asked).to.deep.equal([
      { url: '/api/v2/tickets.json', type: 'GET', headers: { 'If-None-Match': '"1"' }, httpCompleteResponse: true },
    ]);
  });

  it('fills the template of Freshworks', async () => {
    const asked: unknown[] = [];
    const invokeTemplate = (...given: unknown[]) => Promise.resolve(asked.push(given) && body);
    await freshworksFetcher({ request: { invokeTemplate } }, 'list')('https://a.example/api/v2/tickets?page=2', {
      signal,
    });
    expect(asked).to.deep.equal([
      ['list', { context: { url: 'https://a.example/api/v2/tickets?page=2', path: '/api/v2/tickets?page=2' } }],
    ]);
  });

  it('asks Jira for JSON', async () => {
    const asked: unknown[] = [];
    const requestJira = (...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve(new Response(text));
    };
    const response = await forgeFetcher(requestJira)('/rest/api/3/search/jql', { signal });
    expect(await response.json()).to.deep.equal(body);
    expect(asked).to.deep.equal([['/rest/api/3/search/jql', { headers: { Accept: 'application/json' } }]]);
  });

  it('reads what Zoho wraps as text once more', async () => {
    const request = () => Promise.resolve(JSON.stringify({ statusCode: 200, response: text }));
    expect(await (await zohoFetcher({ request })('/api', { signal })).json()).to.deep.equal(body);
  });
});
