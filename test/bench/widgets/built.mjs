/** Ours as pages without a bundler have it: the files of dist/, by the scripts that such a page names before its own. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tags = ['kpi-source', 'kpi-csat-trend', 'kpi-response-bands', 'kpi-nps'];

export const scriptsOf = {
  'one-file': ['dist/kpi-elements.js'],
  'tag-files': tags.map((tag) => `dist/browser/${tag}.js`),
};

/** The text of a file of dist/; `undefined` where there is none. */
export const built = (path) =>
  /^dist\/[\w/.-]+\.js$/.test(path) && existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined;

/** The bytes (gzip, in KB) of the scripts of a contestant and of what they import. */
export function weightOf(name) {
  const files = [...(scriptsOf[name] ?? [])];
  for (const file of files) {
    const named = [...built(file).matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)];
    const imports = named.map(([, path]) => new URL(path, `file:///${file}`).pathname.slice(1));
    files.push(...imports.filter((each) => !files.includes(each)));
  }
  return files.reduce((sum, file) => sum + gzipSync(built(file)).length / 1000, 0);
}
