import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const pkg = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Files of dist/ with this ending, from the root of the package. */
export function builtFiles(ending) {
  return readdirSync(`${root}/dist`, { recursive: true })
    .map((file) => `dist/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** Runs module code in a Node of its own, in which nothing has touched the globals. Answers with what it prints. */
export function inNode(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const parser = `
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const files = JSON.parse(readFileSync(0, 'utf8'));
const parse = (file) => {
  try {
    const module = new vm.SourceTextModule(readFileSync(file, 'utf8'), { identifier: file });
    return { file, imports: module.dependencySpecifiers };
  } catch (error) {
    return { file, imports: [], error: String(error) };
  }
};
console.log(JSON.stringify(files.map(parse)));
`;

/** What Node's own parser says of modules, without running them: `{ file, imports, error? }` of each. */
export function parseModules(files) {
  const answer = execFileSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '--eval', parser],
    { cwd: root, input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(answer);
}

let imports;

/** The built modules that come with one by static imports, itself included, and the packages that they name. */
export function staticModules(entry) {
  imports ??= new Map(parseModules(builtFiles('.js')).map(({ file, imports }) => [file, imports]));
  const files = new Set();
  const packages = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!imports.has(file)) throw new Error(`${file} is imported and not there`);
    for (const name of imports.get(file)) {
      if (name.startsWith('.')) visit(new URL(name, `file:///${file}`).pathname.slice(1));
      else packages.add(packageOf(name));
    }
  };
  visit(entry);
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** Package names imported, directly or not, by a built module. */
export const packagesBehind = (entry) => staticModules(entry).packages;

/** `@lit/context/x.js` -> `@lit/context`. */
export function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
