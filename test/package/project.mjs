import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { pkg, root } from './built.mjs';

/** A folder that has the package installed, and others that are here, for the tests of one file. */
export function project(...others) {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', pkg.name), 'junction');
  for (const name of others) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
