import { compareAll } from '../engine/comparison.js';
import { moreMetrics } from './reference-metrics.js';

describe('the wider catalogue answers what the definitions say, on dirty data', () => {
  compareAll(moreMetrics, 30);
});
