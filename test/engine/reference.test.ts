import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEngine } from '../../src/engine/index.js';
import { fuzzRuns } from '../support/records.js';
import { referenceMetrics } from '../support/reference.js';
import { Comparison, cases } from './comparison.js';

describe('the engine answers what the definitions say, on dirty data', () => {
  for (const metric of referenceMetrics) {
    it(`${metric.id}${metric.population ? ` (${metric.population})` : ''}`, () => {
      fc.assert(
        fc.property(cases, (given) => {
          const comparison = new Comparison(given);
          // Without any instant the data would be of now.
          fc.pre(comparison.desk.asOf !== -Infinity);
          comparison.run(metric);
        }),
        fuzzRuns(),
      );
    });
  }

  it('has a definition for each of the metrics compared', () => {
    const engine = createEngine({});
    for (const { id } of referenceMetrics) expect(engine.query({ metric: id }).metric).to.equal(id);
  });
});
