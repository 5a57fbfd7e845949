import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { packed } from './apps.mjs';
import { json, numberIn, stage } from './stage.mjs';

const desk = 'https://desk.zoho.com';
const app = 'https://app.zappsusercontent.test';
const cdn = 'https://js.zohostatic.com';

/** Two tickets of Ana, resolved after 2 and after 4 hours. */
const tickets = [2, 4].map((hours, index) => ({
  id: `900${index}`,
  ticketNumber: `10${index}`,
  email: 'ana+1@example.org',
  status: 'Closed',
  statusType: 'Closed',
  channel: 'Email',
  createdTime: `2026-11-0${index + 1}T09:00:00.000Z`,
  closedTime: `2026-11-0${index + 1}T${9 + hours}:00:00.000Z`.replace('T9', 'T09'),
}));

/** No registry has the SDK: this one speaks to the frame's parent. Its `request` answers with text, as the real one may. */
const client = `{
  const waiting = new Map();
  let last = 0;
  const ask = (request, params) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    parent.postMessage({ id: last, request, params }, '${desk}');
  });
  addEventListener('message', ({ data, origin }) => origin === '${desk}' && waiting.get(data.id)?.(data.result));
  globalThis.ZOHODESK = {
    extension: { onload: () => ask('onload') },
    get: (name) => ask('get', name),
    request: (options) => ask('request', options),
  };
}`;

const host = `<!doctype html><title>Zoho Desk</title><iframe src="${app}/app/widget.html" width="320" height="900"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const answers = {
    onload: () => ({ locale: 'es' }),
    get: (name) => ({ [name]: 'ana+1@example.org' }),
    request: async ({ url }) => {
      const answer = await fetch(url);
      return JSON.stringify({ statusCode: answer.status, response: await answer.text() });
    },
  };
  addEventListener('message', async ({ data: { id, request, params }, origin }) => {
    if (origin !== '${app}') return;
    frame.contentWindow.postMessage({ id, result: await answers[request](params) }, '${app}');
  });
</script>`;

describe('the Zoho Desk extension', () => {
  let page;
  const asked = [];
  before(async () => {
    page = await stage({
      [desk]: {
        pages: {
          '/': host,
          '/api/v1/tickets/search': ({ searchParams }) => {
            asked.push(searchParams.get('email'));
            return json({ data: tickets, count: 2 });
          },
        },
      },
      [app]: {
        folder: packed('zoho'),
        policy: `default-src 'none'; script-src 'self' ${cdn}; style-src 'self'; connect-src 'self'; img-src 'self' data:`,
      },
      [cdn]: {
        pages: {
          '/support/developer_sdk/v1/js/ZohoDeskClientSDK.min.js': { contentType: 'text/javascript', body: client },
        },
      },
    });
  });
  after(() => page?.close());

  const frame = () => page.tab.frameLocator('iframe');

  it('shows the tickets of the requester, in the language of the agent', async () => {
    assert.equal(await numberIn(frame(), 'kpi-volume'), '2');
    assert.equal(await frame().locator('html').getAttribute('lang'), 'es');
    assert.deepEqual(asked, ['ana+1@example.org']);
  });

  it('shows how long they took: 2 and 4 hours are 3 on average', async () => {
    assert.equal(await numberIn(frame(), 'kpi-resolution-time'), '3h');
  });

  it('needs nothing that its policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
