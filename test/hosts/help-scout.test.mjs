import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { made } from './apps.mjs';
import { json, numberIn, stage } from './stage.mjs';

/** The SDK talks to this origin alone. */
const desk = 'https://secure.helpscout.net';
const app = 'https://figures.example.org';

/** Two conversations of a customer, each answered by an agent after 15 minutes. */
const conversations = [1, 2].map((day) => ({
  id: day,
  number: 100 + day,
  status: 'closed',
  state: 'published',
  type: 'email',
  createdAt: `2026-11-0${day}T09:00:00Z`,
  closedAt: `2026-11-0${day}T12:00:00Z`,
  userUpdatedAt: `2026-11-0${day}T12:00:00Z`,
  primaryCustomer: { id: 256, type: 'customer' },
  source: { type: 'email', via: 'customer' },
  _embedded: {
    threads: [
      {
        id: day * 10,
        type: 'customer',
        createdBy: { type: 'customer', id: 256 },
        createdAt: `2026-11-0${day}T09:00:00Z`,
      },
      { id: day * 10 + 1, type: 'message', createdBy: { type: 'user', id: 7 }, createdAt: `2026-11-0${day}T09:15:00Z` },
    ],
  },
}));

const host = `<!doctype html><title>Help Scout</title>
<iframe name="app-1-2" src="${app}/" width="320" height="80" referrerpolicy="origin"></iframe>
<script>
  const frame = document.querySelector('iframe');
  addEventListener('message', ({ data: { type, value }, origin }) => {
    if (origin !== '${app}') return;
    if (type === 'GET_APP_CONTEXT') {
      const context = { type: 'SEND_APP_CONTEXT', customer: { id: 256 }, user: { id: 7, locale: 'es' } };
      frame.contentWindow.postMessage(context, '${app}');
    }
    if (type === 'SET_APP_HEIGHT') frame.height = value;
  });
</script>`;

describe('the Help Scout app', () => {
  let page;
  const asked = [];
  before(async () => {
    page = await stage({
      [desk]: { pages: { '/': host } },
      [app]: {
        folder: `${await made('help-scout')}/dist`,
        pages: {
          '/conversations': ({ search }) => {
            asked.push(search);
            return json({
              _embedded: { conversations },
              page: { size: 25, totalElements: 2, totalPages: 1, number: 1 },
              _links: {},
            });
          },
        },
        policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
      },
    });
  });
  after(() => page?.close());

  const frame = () => page.tab.frameLocator('iframe');

  it('shows the conversations of the customer, in the language of the agent', async () => {
    assert.equal(await numberIn(frame(), 'kpi-volume'), '2');
    assert.equal(await frame().locator('html').getAttribute('lang'), 'es');
    assert.deepEqual(asked, ['?customer=256']);
  });

  it('shows how soon they were answered', async () => {
    assert.equal(await numberIn(frame(), 'kpi-first-response'), '15min');
  });

  it('takes the height that its widgets need', async () => {
    await page.tab.waitForFunction(() => Number(document.querySelector('iframe').height) > 300);
  });

  it('needs nothing that its policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
