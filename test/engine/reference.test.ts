import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import { referenceMetrics } from '../support/reference.js';
import { compareAll } from './comparison.js';

describe('the engine answers what the definitions say, on dirty data', () => {
  compareAll(referenceMetrics);

  it('has a definition for each of the metrics compared', () => {
    const engine = createEngine({});
    for (const { id } of referenceMetrics) expect(engine.query({ metric: id }).metric).to.equal(id);
  });
});
