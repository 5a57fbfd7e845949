import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtFiles, root } from './built.mjs';

const hashes = JSON.parse(readFileSync(`${root}/dist/integrity.json`, 'utf8'));

describe('dist/integrity.json', () => {
  it('names each file that a page loads without a bundler', () => {
    const loaded = builtFiles('.js').filter((file) =>
      /^dist\/(?:browser\/|kpi-(?:elements|parquet|worker)\.js)/.test(file),
    );
    assert.deepEqual(Object.keys(hashes).sort(), loaded.map((file) => file.replace('dist/', '')).sort());
  });

  it('has the sha384 of each, as the attribute integrity wants it', () => {
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(`${root}/dist/${file}`))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
  });
});
