import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { packed } from './apps.mjs';
import { json, numberIn, refresh, stage, until } from './stage.mjs';

const desk = 'https://acme.freshdesk.test';
const app = 'https://app.freshworks.test';

/** Two tickets, answered after 20 and after 40 minutes. */
const tickets = [20, 40].map((minutes, index) => ({
  id: 41 + index,
  created_at: `2026-11-0${index + 1}T09:00:00Z`,
  updated_at: `2026-11-0${index + 1}T12:00:00Z`,
  status: 4,
  priority: 1,
  source: 1,
  requester_id: 9001,
  stats: {
    first_responded_at: `2026-11-0${index + 1}T09:${minutes}:00Z`,
    resolved_at: `2026-11-0${index + 1}T12:00:00Z`,
  },
}));

/** No registry has the client of the platform: this one speaks to the frame's parent as the platform's own does. */
const client = `{
  const waiting = new Map(), handlers = new Map();
  let last = 0;
  const ask = (request, params) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    parent.postMessage({ id: last, request, params }, '${desk}');
  });
  addEventListener('message', ({ data, origin }) => {
    if (origin !== '${desk}') return;
    if (data.event) return (handlers.get(data.event) ?? []).forEach((handler) => handler());
    waiting.get(data.id)[data.error ? 'reject' : 'resolve'](data.error ?? data.result);
  });
  globalThis.app = { initialized: async () => ({
    context: await ask('context'),
    data: { get: (name) => ask('data', name) },
    events: { on: (name, handler) => handlers.set(name, [...(handlers.get(name) ?? []), handler]) },
    instance: { resize: (size) => ask('resize', size) },
    request: { invokeTemplate: (name, options) => ask('template', { name, ...options }) },
  }) };
}`;

const host = `<!doctype html><title>Freshdesk</title><iframe src="${app}/index.html" width="320" height="80"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const data = {
    ticket: { ticket: { id: 41, requester_id: 9001 } },
    loggedInUser: { loggedInUser: { contact: { language: 'ro' } } },
  };
  globalThis.templates = [];
  globalThis.tell = (event) => frame.contentWindow.postMessage({ event }, '${app}');
  const answers = {
    context: () => ({ location: 'ticket_requester_info' }),
    data: (name) => data[name],
    resize: ({ height }) => ((frame.height = parseInt(height)), {}),
    template: async ({ name, context }) => {
      templates.push([name, context.path]);
      const answer = await fetch(context.path);
      return { status: answer.status, headers: {}, response: await answer.text() };
    },
  };
  addEventListener('message', async ({ data: { id, request, params }, origin }) => {
    if (origin !== '${app}') return;
    frame.contentWindow.postMessage({ id, result: await answers[request](params) }, '${app}');
  });
</script>`;

describe('the Freshworks app', () => {
  let page;
  before(async () => {
    const folder = packed('freshworks');
    const index = readFileSync(`${folder}/app/index.html`, 'utf8').replace('{{{appclient}}}', '/client.js');
    page = await stage({
      [desk]: { pages: { '/': host, '/api/v2/tickets': () => json(tickets) } },
      [app]: {
        folder: `${folder}/app`,
        pages: { '/index.html': index, '/client.js': { contentType: 'text/javascript', body: client } },
        policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
      },
    });
  });
  after(() => page?.close());

  const frame = () => page.tab.frameLocator('iframe');

  it('shows the tickets of the requester, in the language of the agent', async () => {
    assert.equal(await numberIn(frame(), 'kpi-volume'), '2');
    assert.equal(await frame().locator('html').getAttribute('lang'), 'ro');
  });

  it('shows how soon they were answered: 20 and 40 minutes are 30 on average', async () => {
    assert.equal(await numberIn(frame(), 'kpi-first-response'), '30min');
  });

  it('asks by the request template that its configuration declares', async () => {
    const [[name, path]] = await page.tab.evaluate(() => templates);
    assert.ok(name in JSON.parse(readFileSync(`${packed('freshworks')}/config/requests.json`, 'utf8')));
    assert.equal(path, '/api/v2/tickets?requester_id=9001&include=stats&per_page=100');
  });

  it('takes the height that its widgets need', async () => {
    await page.tab.waitForFunction(() => Number(document.querySelector('iframe').height) > 300);
  });

  it('stops asking while its tab is not in front', async () => {
    await page.tab.evaluate(() => tell('app.deactivated'));
    await until(async () => (await refresh(frame())) === undefined);
  });

  it('needs nothing that its policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
