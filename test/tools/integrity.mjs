/** dist/integrity.json: the sha384 of each file that a page links without a bundler, as `integrity` wants it. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const linked = readdirSync('dist/browser', { recursive: true })
  .map((file) => `browser/${file.replaceAll('\\', '/')}`)
  .concat('kpi-elements.js', 'kpi-parquet.js', 'kpi-worker.js')
  .filter((file) => file.endsWith('.js'))
  .sort();

const hashOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

const hashes = Object.fromEntries(linked.map((file) => [file, hashOf(`dist/${file}`)]));
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
