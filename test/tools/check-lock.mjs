/**
 * The lock files name no registry, and list every binary that a package wants for some system: a registry copy that
 * lags leaves holes that break `npm ci` elsewhere.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const exactVersion = /^\d+\.\d+\.\d+[-\w.]*$/;
const files = ['package-lock.json', ...readdirSync('test').map((folder) => `test/${folder}/package-lock.json`)];

for (const file of files.filter((name) => existsSync(name))) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const problems = problemsOf(packages);
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length) process.exitCode = 1;
  else console.log(`${file}: ${Object.keys(packages).length - 1} packages, no address, no hole`);
}

function problemsOf(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...strayOf(path, entry),
    ...addressOf(path, entry),
    ...holesOf(packages, path, entry),
  ]);
}

/** Left behind by an installation that went another way; `npm install` prunes it. */
function strayOf(path, { extraneous }) {
  return extraneous ? [`${path}: nothing needs it`] : [];
}

function addressOf(path, { resolved, link }) {
  return resolved && !link ? [`${path}: has a "resolved" address`] : [];
}

function holesOf(packages, path, { version, optionalDependencies = {} }) {
  return Object.entries(optionalDependencies).flatMap(([name, range]) => {
    const found = lookUp(packages, path, name);
    if (!found) return [`${path}@${version}: ${name}@${range} is missing`];
    const other = exactVersion.test(range) && found.version !== range;
    return other ? [`${path}@${version}: ${name}@${range} is missing (found ${found.version})`] : [];
  });
}

/** What Node would find for `name` from the package at `path`: the nearest node_modules on the way up. */
function lookUp(packages, path, name) {
  const base = path ? `${path}/` : '';
  const found = packages[`${base}node_modules/${name}`];
  if (found || !path) return found;
  const up = path.lastIndexOf('/node_modules/');
  return lookUp(packages, up < 0 ? '' : path.slice(0, up), name);
}
