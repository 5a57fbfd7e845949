/** `npm run bench -- --ingest [--size …] [--browser]`: from the text of a file to an engine, and to widgets on a page. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled, here } from './build.mjs';

const whole = (value) => Math.round(value).toLocaleString('en');
const goal = (name, ratio, most) =>
  console.log(`  ${ratio <= most ? 'met   ' : 'missed'} ${name}: x${ratio.toFixed(2)}, goal x${most.toFixed(2)}`);

async function inNode(size) {
  const bundle = await bundled(
    "export { createEngine } from '../../src/engine/index.ts'; export { readPayload } from '../../src/sources/index.ts';",
  );
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const script = join(here, 'ingest-node.mjs');
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { parse, json, csv, memory } = JSON.parse(
    execFileSync(process.execPath, [...flags, script, String(size), bundle], options),
  );
  console.log(`\n${size.toLocaleString('en')} tickets in Node, ms: JSON.parse ${whole(parse)}`);
  for (const [name, { read, engine, answers }] of Object.entries({ json, csv }))
    console.log(
      `  ${name}: read ${whole(read)}, to an engine ${whole(engine)}, then its first seven answers ${whole(answers)}`,
    );
  goal('JSON text to an engine, over JSON.parse', json.engine / parse, 1.25);
  goal('CSV to an engine, over 1.25 JSON.parse', csv.engine / parse / 1.25, 1.5);
  for (const [name, { withText, withBoth, withEngine }] of Object.entries(memory))
    console.log(
      `  ${name} heap, MB: text ${whole(withText)}, with the engine ${whole(withBoth)}, the text let go ${whole(withEngine)}`,
    );
}

async function onPage(size) {
  const { ingestInPage } = await import('./ingest-page.mjs');
  console.log(`\n${size.toLocaleString('en')} tickets in Chromium`);
  for (const { way, file, data, board, mb } of await ingestInPage(size)) {
    const over = (tasks, clock) => tasks.filter((task) => task[clock] > 50).length;
    const most = (tasks, clock) => whole(Math.max(...tasks.map((task) => task[clock])));
    const tasks = ({ value: ms, tasks }) =>
      `${whole(ms)} ms, tasks over 50 ms: ${over(tasks, 'processor')} by the processor (longest ${most(tasks, 'processor')}), ` +
      `${over(tasks, 'clock')} by the clock (longest ${most(tasks, 'clock')})`;
    console.log(`  ${way}, ${file}: data ${tasks(data)}; with four widgets ${tasks(board)}; heap then ${whole(mb)} MB`);
  }
}

export async function ingest(sizes, browser) {
  for (const size of sizes) await (browser ? onPage : inNode)(size);
}
