/** The apps of demo/hosts as they would be zipped, and the SDKs that the desks give to them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of an app with the library inside, made by the script that its README names. */
export function packed(name) {
  if (!existsSync(`${root}dist/kpi-elements.js`)) throw new Error('dist/ is missing: npm run build');
  const { status, stderr } = spawnSync(process.execPath, ['demo/hosts/build.mjs', name], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return `${root}dist-hosts/${name}`;
}

/** An SDK from the registry as the script that a desk serves: it puts its default export under a global name. */
export async function sdk(name, global) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: { write: false, lib: { entry: fileURLToPath(import.meta.resolve(name)), formats: ['iife'], name: global } },
  });
  return [result].flat()[0].output[0].code;
}

/**
 * An app that its own `npm run build` makes, from the packed library and the packages that it names: the folder of the
 * app, built.
 */
export async function made(name) {
  const folder = `${here}work/${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${root}demo/hosts/${name}`, folder, { recursive: true });
  installLibrary();
  await build({ root: folder, logLevel: 'error' });
  return folder;
}

/** The library as the registry would have it, where the apps look for their packages. */
export function installLibrary() {
  const target = `${here}node_modules/kpi-elements`;
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', here], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['xzf', here + filename, '-C', target, '--strip-components=1']);
  rmSync(here + filename);
  return target;
}
