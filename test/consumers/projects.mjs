/** Throw-away projects: the sources of a consumer, the packed library installed from its tarball, built as a user would. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

let tarball;
/** The library as `npm pack` makes it, once for all projects. */
function packed() {
  mkdirSync(`${here}work`, { recursive: true });
  tarball ??= JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', `${here}work`], root))[0]
    .filename;
  return `${here}work/${tarball}`;
}

/** An empty project with the library and what it depends on, from the registry. */
export function project(name) {
  const folder = `${here}work/${name}`;
  const library = packed();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name, private: true, type: 'module' }));
  npm(['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', library], folder);
  return folder;
}

/** The types of the frameworks' own tools, then the build. */
const builds = {
  react: [
    ['tsc', '-p', '.'],
    ['vite', 'build', '--logLevel', 'warn'],
  ],
  vue: [
    ['vue-tsc', '-p', '.'],
    ['vite', 'build', '--logLevel', 'warn'],
  ],
  svelte: [
    ['svelte-check', '--fail-on-warnings', '--output', 'human'],
    ['vite', 'build', '--logLevel', 'warn'],
  ],
  angular: [['ng', 'build']],
};
export const frameworks = Object.keys(builds);

/** Builds the project of a framework; returns the folder to serve. What does not type-check or build throws. */
export function built(name) {
  const folder = project(name);
  cpSync(`${here}${name}`, folder, { recursive: true });
  cpSync(`${root}test/pages/desk.mjs`, `${folder}/src/desk.js`);
  writeFileSync(`${folder}/src/desk.d.ts`, 'export declare function desk(): unknown;\n');
  return make(name, folder);
}

/** Builds what is in a folder with the tools of a framework. */
export function make(name, folder) {
  for (const [tool, ...args] of builds[name]) run(tool, args, folder);
  return `${folder}/dist`;
}

function run(tool, args, cwd) {
  try {
    const env = { ...process.env, NG_CLI_ANALYTICS: 'false', CI: 'true' };
    execFileSync(process.execPath, [binary(tool), ...args], { cwd, encoding: 'utf8', stdio: 'pipe', env });
  } catch (cause) {
    throw new Error(`${tool} ${args.join(' ')}\n${cause.stdout}\n${cause.stderr}`, { cause });
  }
}

const binaries = {
  tsc: 'typescript/bin/tsc',
  'vue-tsc': 'vue-tsc/bin/vue-tsc.js',
  'svelte-check': 'svelte-check/bin/svelte-check',
  vite: 'vite/bin/vite.js',
  ng: '@angular/cli/bin/ng.js',
};
const binary = (tool) => `${here}node_modules/${binaries[tool]}`;
