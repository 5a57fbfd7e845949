import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../dist/engine/index.js';
import { readPayload } from '../../dist/sources/index.js';
import { desks, forms, questionsOf } from '../support/desks/index.mjs';

describe('in Node, the same two tickets', () => {
  for (const desk of desks) {
    const { adapter, mapping, name = adapter } = desk;
    for (const [how, form] of Object.entries(forms)) {
      it(`give the same numbers, told by ${name} ${how}`, () => {
        const { dataset, leftOut, ...read } = readPayload(form(desk), { mapping });
        assert.equal(read.adapter, adapter);
        const engine = createEngine(dataset, { timeZone: 'UTC', leftOut });
        for (const { metric, by, groups, ...figure } of questionsOf(desk)) {
          const answer = engine.query({ metric, period: '2026-03', by });
          if (groups) assert.deepEqual(Object.fromEntries(answer.groups.map(({ key, value }) => [key, value])), groups);
          else assert.deepEqual({ metric, ...answer, ...figure }, { metric, ...answer });
        }
      });
    }
  }
});
