import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pkg, root } from './built.mjs';

/** A folder that has the package installed, for the tests of one file. */
export function project() {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', pkg.name), 'junction');
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
