/**
 * Writes the data of the demo: `node demo/data/write.mjs [folder]` (default: the demo's public folder).
 * Nothing of it is committed; the same version of the generator writes the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dayOf, instantOf } from './calendar.mjs';
import { toCsv } from './csv.mjs';
import { makeDesk } from './desk.mjs';
import { toZendesk } from './zendesk.mjs';

const at = (/** @type {string} */ date) => instantOf(dayOf(date), 0);

const folder = process.argv[2] ?? fileURLToPath(new URL('../public/data', import.meta.url));
const desk = makeDesk();
const files = {
  'desk.json': JSON.stringify(desk),
  'desk.csv': toCsv(desk, { from: at('2025-01-01'), to: at('2025-04-01') }),
  'zendesk.json': JSON.stringify(toZendesk(desk, { from: at('2025-03-01'), to: at('2025-04-01') })),
};

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  await writeFile(`${folder}/${name}`, text);
  console.log(`${name}  ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`);
}
