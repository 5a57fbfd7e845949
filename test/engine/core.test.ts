import { expect } from '@open-wc/testing';
import * as core from '../../src/engine/core.js';
import { createEngine } from '../../src/engine/index.js';
import { families } from '../../src/metrics/index.js';
import { daily } from '../support/counted.mjs';
import { march, zone } from '../support/desk.js';
import { everything } from '../support/everything.js';

const { createCoreEngine, satisfaction, volume } = core;
const settings = { timeZone: zone, grossMargin: 0.4 };
const parts = Object.values(core).filter((part): part is core.EnginePart => 'family' in part);

describe('an engine for some families', () => {
  it('answers their questions: 42 of 50 satisfied', () => {
    const engine = createCoreEngine(everything(), settings, [satisfaction]);
    const { value, count, previous } = engine.query({ metric: 'csat', period: march });
    expect([value, count, previous?.count]).to.deep.equal([0.84, 50, 30]);
  });

  it('may be made for every family of the catalogue, each with the facts that it counts', () => {
    expect(parts.map(({ family }) => family)).to.have.members([...families]);
    for (const { family, facts } of parts) {
      expect(
        facts.map(({ name }) => name),
        family.tag,
      ).to.have.members([...family.facts]);
    }
  });

  for (const part of parts) {
    it(`gives the answers of the whole engine for every metric of ${part.family.tag}, its groups and its weeks`, () => {
      const [whole, own] = [createEngine(everything(), settings), createCoreEngine(everything(), settings, [part])];
      for (const { id, slices } of part.family.metrics) {
        const query = { metric: id, period: march, by: slices[0], interval: 'week' } as const;
        expect(own.query(query), id).to.deep.equal(whole.query(query));
      }
    });
  }

  it('gives the facts behind a number, and follows what a page adds', () => {
    const engine = createCoreEngine(everything(), settings, [volume]);
    expect(engine.facts({ metric: 'ticket-volume', period: march })).to.have.length(40);
    engine.upsert({ tickets: [{ id: 'one more', createdAt: '2025-03-20T10:00:00Z' }] });
    expect(engine.query({ metric: 'ticket-volume', period: march }).value).to.equal(41);
  });

  it('knows no metric of another family, and says which it knows', () => {
    const engine = createCoreEngine(everything(), settings, [volume]);
    expect(() => engine.query({ metric: 'nps' })).to.throw(RangeError, /"nps".*ticket-volume, tickets-per-day/);
  });

  it('names the engine that answers from facts which a database has counted', () => {
    expect(() => createCoreEngine({ counted: daily }, {}, [volume])).to.throw(RangeError, 'kpi-elements/engine');
  });
});
