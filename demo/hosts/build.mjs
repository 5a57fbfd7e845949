/**
 * Makes the apps of help desks ready to zip: `node demo/hosts/build.mjs zendesk` (all without a name) after
 * `npm run build`. Each lands in dist-hosts/ with the library inside, because no host wants code from elsewhere.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const library = `${root}dist/kpi-elements.js`;

/** Where the one file of the library belongs in the folder of an app; the others are built by their own package.json. */
const places = {
  zendesk: 'assets/kpi-elements.js',
  freshworks: 'app/kpi-elements.js',
  zoho: 'app/kpi-elements.js',
  hubspot: 'page/kpi-elements.js',
  salesforce: 'force-app/main/default/staticresources/kpiElements.js',
};

/** Salesforce loads static resources as plain scripts, not as modules. */
const asPlainScript = new Set(['salesforce']);

const asked = process.argv.slice(2);
for (const name of asked.length ? asked : Object.keys(places)) await pack(name);

async function pack(name) {
  const place = places[name];
  if (!place) throw new Error(`"${name}" is not one of ${Object.keys(places).join(', ')}`);
  const target = `${root}dist-hosts/${name}`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(`${root}demo/hosts/${name}`, target, { recursive: true });
  if (asPlainScript.has(name)) await plain(`${target}/${place}`);
  else cpSync(library, `${target}/${place}`);
  console.log(`dist-hosts/${name}`);
}

async function plain(file) {
  const [, folder, name] = /^(.*)\/([^/]+)$/.exec(file);
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: library, formats: ['iife'], name: 'kpiElements', fileName: () => name },
    },
  });
}
