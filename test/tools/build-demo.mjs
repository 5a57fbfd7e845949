/** Writes the demo's data with its seeded generator, when the demo has one, and builds its pages into dist-demo/. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'vite';

const writer = 'demo/data/write.mjs';

if (existsSync(writer)) {
  const { status } = spawnSync(process.execPath, [writer, 'demo/public/data'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${writer} failed`);
}
await build({ mode: 'demo', logLevel: 'warn' });
// Beside the scripts that look for it.
process.env.WORKER_FOLDER = 'dist-demo/assets';
await build({ mode: 'worker', logLevel: 'warn' });
