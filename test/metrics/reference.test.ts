import fc from 'fast-check';
import { Comparison, cases } from '../engine/comparison.js';
import { fuzzRuns } from '../support/records.js';
import { moreMetrics } from './reference-metrics.js';

describe('the wider catalogue answers what the definitions say, on dirty data', () => {
  for (const metric of moreMetrics) {
    it(`${metric.id}${metric.population ? ` (${metric.population})` : ''}`, () => {
      fc.assert(
        fc.property(cases, (given) => {
          const comparison = new Comparison(given);
          fc.pre(comparison.desk.asOf !== -Infinity);
          comparison.run(metric);
        }),
        fuzzRuns(30),
      );
    });
  }
});
