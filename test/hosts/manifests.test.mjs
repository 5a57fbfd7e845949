import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { here, made, packed } from './apps.mjs';

/*
 * What each desk asks of an app before it lets it in, as far as it is written down: files that have to be there, and
 * where each place of the desk belongs in the manifest.
 */

const text = (file) => readFileSync(file, 'utf8');
const json = (file) => JSON.parse(text(file));
/** Width and height of a PNG, as its header says. */
const sizeOf = (file) => {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const there = (folder, files) => {
  for (const file of files) assert.ok(existsSync(`${folder}/${file.replace(/^\//, '')}`), file);
};

describe('the Zendesk app, zipped', () => {
  const folder = packed('zendesk');
  const manifest = json(`${folder}/manifest.json`);

  it('has the pages that its places show, and the words of its default language', () => {
    const pages = Object.values(manifest.location.support).map(({ url }) => url);
    there(folder, [...pages, `translations/${manifest.defaultLocale}.json`]);
    assert.ok(json(`${folder}/translations/${manifest.defaultLocale}.json`).app.name);
  });

  it('has its two logos in their sizes', () => {
    assert.deepEqual(sizeOf(`${folder}/assets/logo.png`), [320, 320]);
    assert.deepEqual(sizeOf(`${folder}/assets/logo-small.png`), [128, 128]);
  });

  it('has the icon that the navigation bar tints', () => {
    assert.ok('nav_bar' in manifest.location.support);
    const paints = [...text(`${folder}/assets/icon_nav_bar.svg`).matchAll(/(?:fill|stroke)="([^"]*)"/g)];
    assert.deepEqual([...new Set(paints.map(([, paint]) => paint))], ['currentColor']);
  });

  it('names who made it, and asks for no domain', () => {
    assert.ok(manifest.author.name && manifest.author.email);
    assert.equal(manifest.frameworkVersion, '2.0');
    assert.equal(manifest.domainWhitelist, undefined);
  });
});

describe('the Freshworks app, packed', () => {
  const folder = packed('freshworks');
  const { 'platform-version': platform, modules } = json(`${folder}/manifest.json`);
  /** Placeholders by module, as the platform lists them. */
  const places = {
    common: ['full_page_app', 'cti_global_sidebar'],
    support_ticket: [
      ...['ticket_sidebar', 'ticket_requester_info', 'ticket_top_navigation', 'ticket_background'],
      ...['ticket_attachment', 'ticket_conversation_editor', 'time_entry_background'],
    ],
  };

  it('names each place under the module that has it, with its page and its icon', () => {
    assert.equal(platform, '3.0');
    for (const [module, { location = {} }] of Object.entries(modules))
      for (const [place, { url, icon }] of Object.entries(location)) {
        assert.ok(places[module].includes(place), `${place} of ${module}`);
        there(`${folder}/app`, [url, icon]);
      }
  });

  it('declares the request templates that it has, to hosts without a path, and keeps the key on the server', () => {
    const templates = json(`${folder}/config/requests.json`);
    assert.deepEqual(Object.keys(modules.common.requests), Object.keys(templates));
    for (const { schema } of Object.values(templates)) assert.doesNotMatch(schema.host, /\/|%7B/i);
    assert.equal(json(`${folder}/config/iparams.json`).key.secure, true);
  });
});

describe('the Zoho Desk extension, packed', () => {
  const folder = packed('zoho');
  const { locale, modules, service } = json(`${folder}/plugin-manifest.json`);

  it('has the pages and icons of its widgets', () => {
    assert.equal(service, 'DESK');
    there(
      folder,
      modules.widgets.flatMap(({ url, logo, icon }) => [url, logo, icon]),
    );
  });

  it('has a file of words for each language that it names', () =>
    there(
      folder,
      locale.map((code) => `app/translations/${code}.json`),
    ));
});

describe('the Forge app, built', () => {
  it("has a manifest that Forge's own schema accepts, and the files that it names", async () => {
    const folder = await made('jira-forge');
    const manifest = parse(text(`${folder}/manifest.yml`));
    const schema = json(`${here}node_modules/@forge/manifest/out/schema/manifest-schema.json`);
    const accepts = new Ajv({ allErrors: true, strict: false, logger: false }).compile(schema);
    accepts(manifest);
    assert.deepEqual(accepts.errors, null);
    const paths = new Map(manifest.resources.map(({ key, path }) => [key, path]));
    const [, resource, icon] = /^resource:(\w+);(.*)$/.exec(manifest.modules['jira:dashboardGadget'][0].thumbnail);
    there(folder, [...[...paths.values()].map((path) => `${path}/index.html`), `${paths.get(resource)}/${icon}`]);
  });
});
