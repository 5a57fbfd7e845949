import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { made } from './apps.mjs';
import { stage } from './stage.mjs';

const desk = 'https://acme.atlassian.test';
const app = 'https://cdn.forge.test';

/** Three requests of the project HELP, one of them still open. */
const issues = [1, 2, 3].map((day) => ({
  id: String(10_000 + day),
  key: `HELP-${day}`,
  fields: {
    summary: `Request ${day}`,
    created: `2026-11-0${day}T09:00:00.000+0000`,
    updated: `2026-11-0${day}T13:00:00.000+0000`,
    resolutiondate: day === 3 ? null : `2026-11-0${day}T13:00:00.000+0000`,
    status: day === 3 ? statusOf('10001', 'Open', 'new') : statusOf('10002', 'Resolved', 'done'),
    priority: { id: '3', name: 'Medium' },
    assignee: { accountId: 'a1', displayName: 'Ion' },
    issuetype: { name: 'Service Request' },
    labels: [],
  },
}));

function statusOf(id, name, key) {
  return { id, name, statusCategory: { key } };
}

/** What Atlassian puts into the frame before the app; the rest is the SDK's own. */
const bridge = `if (parent !== self) {
  const waiting = new Map();
  let last = 0;
  addEventListener('message', ({ data, origin }) => origin === '${desk}' && waiting.get(data.id)?.(data.result));
  globalThis.__bridge = { callBridge: (command, payload) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    parent.postMessage({ id: last, command, payload }, '${desk}');
  }) };
}`;

const host = `<!doctype html><title>Jira</title><iframe src="${app}/" width="1100" height="900"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const answers = {
    getContext: () => ({ locale: 'ro-RO', timezone: 'Europe/Bucharest', extension: { project: { key: 'HELP' } } }),
    enableTheming: () => ({}),
    fetchProduct: async ({ restPath }) => {
      const answer = await fetch(restPath);
      return { status: answer.status, statusText: '', headers: { 'content-type': 'application/json' }, body: await answer.text() };
    },
  };
  globalThis.unknown = [];
  addEventListener('message', async ({ data: { id, command, payload }, origin }) => {
    if (origin !== '${app}') return;
    if (!answers[command]) unknown.push(command);
    frame.contentWindow.postMessage({ id, result: await answers[command]?.(payload) }, '${app}');
  });
</script>`;

describe('the Forge app', () => {
  let page;
  const asked = [];
  before(async () => {
    page = await stage(
      {
        [desk]: {
          pages: {
            '/': host,
            '/rest/api/3/search/jql': ({ searchParams }) => {
              asked.push(searchParams.get('jql'));
              return { contentType: 'application/json', body: JSON.stringify({ issues, isLast: true }) };
            },
          },
        },
        [app]: {
          folder: `${await made('jira-forge')}/static/board`,
          policy:
            "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; sandbox allow-downloads allow-forms allow-modals allow-popups allow-same-origin allow-scripts",
        },
      },
      { width: 1200, script: bridge },
    );
  });
  after(() => page?.close());

  const frame = () => page.tab.frameLocator('iframe');

  it('shows the board of the project in the language of the reader', async () => {
    const volume = frame().locator('kpi-dashboard [part~="value"]').first();
    await volume.waitFor({ timeout: 15_000 });
    assert.equal(await frame().locator('html').getAttribute('lang'), 'ro-RO');
    assert.match(asked[0], /^project = "HELP" AND /);
  });

  it('counts what the search gives: three requests', async () => {
    const engine = () =>
      frame()
        .locator('kpi-source')
        .evaluate(({ engine }) => engine.query({ metric: 'ticket-volume', period: 'P365D' }).value);
    assert.equal(await engine(), 3);
  });

  it('asks nothing of the bridge that Atlassian does not offer', async () => {
    assert.deepEqual(await page.tab.evaluate(() => unknown), []);
  });

  it('needs nothing that its policy refuses, and nothing from elsewhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
