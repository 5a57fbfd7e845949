import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './built.mjs';

const rows = readFileSync(`${root}/test/pages/complaints.md`, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ''))
  .map(([, number, complaint, holds]) => ({ number: Number(number), complaint, holds }));

describe('the complaints of users of other dashboards', () => {
  it('are all 31, in their order', () =>
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: 31 }, (_, i) => i + 1),
    ));

  for (const { number, complaint, holds } of rows)
    it(`${number}, ${complaint}: a test would fail`, () => {
      const files = [...holds.matchAll(/`([\w/-]+\.test\.(?:ts|mjs))`/g)].map(([, file]) => file);
      assert.notEqual(files.length, 0);
      for (const file of files) assert.ok(existsSync(`${root}/test/${file}`), file);
    });
});
