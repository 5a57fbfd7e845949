import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { here, installLibrary, packed } from './apps.mjs';
import { json, numberIn, stage } from './stage.mjs';

/** Two tickets of a contact, answered after one and after three hours. */
const results = [1, 3].map((hours, index) => ({
  objectId: 601 + index,
  properties: {
    createdate: `2026-11-0${index + 1}T09:00:00.000Z`,
    first_agent_reply_date: `2026-11-0${index + 1}T${String(9 + hours).padStart(2, '0')}:00:00.000Z`,
    closed_date: `2026-11-0${index + 1}T15:00:00.000Z`,
    hs_pipeline: '0',
    hs_pipeline_stage: '4',
    hs_ticket_priority: 'LOW',
    subject: `Ticket ${index}`,
  },
}));

describe('the HubSpot card', () => {
  let card;
  before(async () => {
    card = await cardOf();
  });

  it('counts in a worker without a document and is drawn by HubSpot', async () => {
    const { findAll } = await shown({ data: { results, total: 2, hasMore: false } });
    assert.deepEqual(
      findAll(card.components.StatisticsItem).map(({ props }) => [props.label, props.number.replaceAll(/\s/gu, ' ')]),
      [
        ['Ticket volume', '2'],
        ['First response time', '2 h'],
        ['Resolution time', '6 h'],
      ],
    );
  });

  it('asks for the tickets of the contact, with the properties that the figures need', async () => {
    const asked = [];
    await shown({ data: { results, total: 2, hasMore: false } }, asked);
    const [{ objectType, properties, filterGroups }] = asked;
    assert.equal(objectType, 'ticket');
    assert.ok(properties.includes('first_agent_reply_date'));
    assert.equal(filterGroups[0].filters[0].propertyName, 'associations.contact');
  });

  it('opens the board as a modal with the language and the zone of the reader', async () => {
    const { find, mocks } = await shown({ data: { results, total: 2, hasMore: false } });
    find(card.components.Button).trigger('onClick');
    const [[{ uri, title }]] = mocks.actions.openIframeModal.calls;
    assert.equal(title, 'Support figures');
    assert.match(uri, /^https:\/\/figures\.example\.org\/\?lang=[\w-]+&zone=/);
  });

  it('says of how many tickets it could not count all', async () => {
    const { findAll } = await shown({ data: { results, total: 240, hasMore: true } });
    const texts = findAll(card.components.Text).map(({ text }) => text);
    assert.ok(texts.includes('The latest 2 of 240 tickets.'), texts.join(' | '));
  });

  it('says so when there are no tickets', async () => {
    const { find } = await shown({ data: { results: [], total: 0, hasMore: false } });
    assert.equal(find(card.components.EmptyState).props.title, 'No tickets of this contact.');
  });

  it('says so when they could not be loaded', async () => {
    const { find } = await shown({ error: 'Forbidden' });
    assert.equal(find(card.components.ErrorState).props.title, 'The tickets could not be loaded.');
  });

  /** Renders the card as HubSpot does, once its search has been answered. */
  async function shown(answer, asked = []) {
    self.hsWorkerAPI = {
      fetchCrmSearch: async (request) => {
        asked.push(request);
        return { json: async () => answer };
      },
    };
    const renderer = card.createRenderer('crm.record.sidebar');
    renderer.render(card.element());
    await renderer.waitFor(() => assert.equal(renderer.maybeFind(card.components.LoadingSpinner), null));
    return renderer;
  }
});

describe('the page that the HubSpot card opens', () => {
  let page;
  const origin = 'https://figures.example.org';
  before(async () => {
    const tickets = results.map(({ objectId, properties }) => ({ id: String(objectId), properties }));
    page = await stage(
      {
        'https://app.hubspot.test': {
          pages: {
            '/': `<iframe src="${origin}/index.html?lang=es&zone=Europe/Madrid" width="1100" height="800"></iframe>`,
          },
        },
        [origin]: {
          folder: `${packed('hubspot')}/page`,
          pages: { '/api/tickets': () => json({ total: 2, results: tickets }) },
          policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
        },
      },
      { width: 1200 },
    );
  });
  after(() => page?.close());

  it('shows the board in the language that the card names', async () => {
    const frame = page.tab.frameLocator('iframe');
    await numberIn(frame, 'kpi-dashboard');
    assert.equal(await frame.locator('html').getAttribute('lang'), 'es');
    assert.deepEqual(page.problems, []);
  });
});

/** The card, the components and the renderer of HubSpot's SDK, from one bundle so that they are the same objects. */
async function cardOf() {
  installLibrary();
  const folder = `${here}work/hubspot`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(packed('hubspot'), folder, { recursive: true });
  globalThis.self ??= globalThis;
  // What tells the SDK that it runs in the worker of a card.
  self.__HUBSPOT_EXTENSION_WORKER__ = true;
  self.extend_V2 = () => {};
  writeFileSync(`${folder}/card.js`, entry);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    // The renderer of the tests needs React as it is in development.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    oxc: { jsx: { runtime: 'automatic' } },
    ssr: { noExternal: true },
    build: { ssr: 'card.js', outDir: 'built', rolldownOptions: { output: { entryFileNames: 'card.mjs' } } },
  });
  return import(`${folder}/built/card.mjs`);
}

const entry = `
  import { createElement } from 'react';
  import { SupportFigures } from './src/app/cards/SupportFigures.jsx';
  export * as components from '@hubspot/ui-extensions';
  export { createRenderer } from '@hubspot/ui-extensions/testing';
  export const element = () => createElement(SupportFigures);`;
