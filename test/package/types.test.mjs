import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pkg } from './built.mjs';
import { compiled } from './compiled.mjs';

const { check } = compiled();

describe('the types, for a page in TypeScript', () => {
  it('know the engine, the sources, the elements and their events', () => {
    const said = check(
      'right.ts',
      `import { createEngine, metrics, type Result } from '${pkg.name}/engine';
       import { readPayload } from '${pkg.name}/sources';
       import type { KpiNps, KpiReadyEvent } from '${pkg.name}';
       import '${pkg.name}/define';
       const { dataset } = readPayload('id,created at', { adapter: 'auto', sourceTimeZone: 'UTC' });
       const engine = createEngine(dataset, { timeZone: 'Europe/Madrid' });
       const result: Result = engine.query({ metric: 'nps', period: '2025-03' });
       export const value: number | undefined = result.value;
       export const unit: string | undefined = metrics['nps']?.unit;
       export const widget: KpiNps | null = document.querySelector('kpi-nps');
       widget?.addEventListener('kpi-ready', (event: KpiReadyEvent) => event);`,
    );
    assert.equal(said, '');
  });

  it('refuse what the engine does not know', () => {
    const said = check(
      'wrong.ts',
      `import { createEngine } from '${pkg.name}/engine';
       createEngine({}, {}).query({ metric: 'nps', interval: 'fortnight' });`,
    );
    assert.match(said, /fortnight/);
  });
});
