import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { packed, sdk } from './apps.mjs';
import { json, numberIn, refresh, stage, until } from './stage.mjs';

const desk = 'https://acme.zendesk.test';
const app = 'https://1234.apps.zendesk.test';
const cdn = 'https://static.zdassets.com';

/** Ana wrote three times: answered after 10, 30 and 50 minutes. */
const tickets = [10, 30, 50].map((minutes, index) => ({
  id: 500 + index,
  created_at: `2026-11-0${index + 1}T09:00:00Z`,
  updated_at: `2026-11-0${index + 1}T12:00:00Z`,
  status: 'solved',
  requester_id: 7001,
  submitter_id: 7001,
  via: { channel: 'email' },
  metric_set: {
    ticket_id: 500 + index,
    reply_time_in_minutes: { calendar: minutes, business: minutes },
    solved_at: `2026-11-0${index + 1}T12:00:00Z`,
  },
}));

/** The product's side of the protocol: what it answers to a handshake, `get`, `invoke` and `request`. */
const host = `<!doctype html><title>Zendesk</title><iframe
  src="${app}/assets/iframe.html?origin=${encodeURIComponent(desk)}&app_guid=guid-1" width="320" height="80"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const said = (globalThis.said = []);
  const known = {
    'ticket.requester.id': 7001,
    currentUser: { locale: 'es', timeZone: { ianaName: 'Europe/Madrid' } },
  };
  const post = (message) => frame.contentWindow.postMessage(JSON.stringify(message), '${app}');
  globalThis.tell = (key, message = {}) => post({ key: 'zaf.' + key, message });
  addEventListener('message', async ({ data, origin }) => {
    if (origin !== '${app}') return;
    const { key = '', id, request, params, message } = JSON.parse(data);
    said.push(key || request + ' ' + JSON.stringify(params));
    if (key === 'iframe.handshake') tell('app.registered', { metadata: {}, context: { location: 'ticket_sidebar' } });
    if (request === 'get') post({ id, result: Object.fromEntries(params.map((path) => [path, known[path]])) });
    if (request === 'invoke') post({ id, result: resize(params.resize[0]) });
    if (key.startsWith('request:')) {
      const answer = await fetch(message.url, { headers: message.headers });
      const responseJSON = await answer.json();
      tell(key + '.done', { responseArgs: [{ status: answer.status, headers: {}, responseJSON }] });
    }
  });
  function resize({ height }) {
    frame.height = parseInt(height);
    return {};
  }
</script>`;

describe('the Zendesk app', () => {
  let page;
  const asked = [];
  before(async () => {
    page = await stage({
      [desk]: {
        pages: {
          '/': host,
          '/api/v2/users/7001/tickets/requested.json': (url) => {
            asked.push(url.search);
            return json({ tickets, meta: { has_more: false }, links: { next: null } });
          },
        },
      },
      [app]: {
        folder: packed('zendesk'),
        policy: `default-src 'none'; script-src 'self' ${cdn}; style-src 'self'; connect-src 'self'; img-src 'self' data:`,
      },
      [cdn]: {
        pages: {
          '/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js': {
            contentType: 'text/javascript',
            body: await sdk('zendesk_app_framework_sdk', 'ZAFClient'),
          },
        },
      },
    });
  });
  after(() => page?.close());

  const frame = () => page.tab.frameLocator('iframe');

  it('shows the tickets of the requester, in the language of the agent', async () => {
    assert.equal(await numberIn(frame(), 'kpi-volume'), '3');
    assert.equal(await frame().locator('html').getAttribute('lang'), 'es');
  });

  it('shows how soon they were answered: 10, 30 and 50 minutes are 30 on average', async () => {
    assert.equal(await numberIn(frame(), 'kpi-first-response'), '30min');
  });

  it('asks through the proxy of the desk, once for all its widgets', () => {
    assert.deepEqual(asked, ['?include=metric_sets']);
  });

  it('takes the height that its widgets need', async () => {
    await page.tab.waitForFunction(() => Number(document.querySelector('iframe').height) > 300);
  });

  it('stops asking while its tab is not in front, and goes on when it is again', async () => {
    assert.equal(await refresh(frame()), 300);
    await page.tab.evaluate(() => tell('app.deactivated'));
    await until(async () => (await refresh(frame())) === undefined);
    await page.tab.evaluate(() => tell('app.activated'));
    await until(async () => (await refresh(frame())) === 300);
  });

  it('needs nothing that its policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });

  it('leaves the page when the ticket is closed', async () => {
    await page.tab.evaluate(() => tell('app.willDestroy'));
    await frame().locator('kpi-source').waitFor({ state: 'detached' });
  });
});
