import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inNode, pkg } from './built.mjs';

/** Runs code against the public entries in a Node of its own; answers with the value it returns, through JSON. */
function ask(code) {
  const answer = inNode(`
    import { createEngine, metrics } from '${pkg.name}/engine';
    import { readPayload } from '${pkg.name}/sources';
    const answer = (() => { ${code} })();
    console.log(JSON.stringify(answer ?? null));
  `);
  return JSON.parse(answer);
}

/** 6 promoters, 3 passives and 1 detractor, all in March 2025. */
const surveys = JSON.stringify(
  [10, 10, 9, 9, 9, 9, 8, 7, 7, 0].map((score, i) => ({
    kind: 'nps',
    answeredAt: `2025-03-1${i % 9}T10:00:00Z`,
    score,
  })),
);

const engine = `createEngine({ surveys: ${surveys}, asOf: '2025-04-01T00:00:00Z' }, { timeZone: 'Europe/Madrid' })`;

describe('the public API in plain Node', () => {
  it('answers with the Net Promoter Score in points and the number of answers', () => {
    const { metric, unit, value, count, reliable } = ask(
      `return ${engine}.query({ metric: 'nps', period: '2025-03-01/2025-04-01' });`,
    );
    assert.deepEqual(
      { metric, unit, value, count, reliable },
      { metric: 'nps', unit: 'points', value: 50, count: 10, reliable: false },
    );
  });

  it('gives the period as half-open instants of the zone', () => {
    const { period } = ask(`return ${engine}.query({ metric: 'nps', period: '2025-03-01/2025-04-01' });`);
    assert.deepEqual(period, { start: Date.parse('2025-02-28T23:00:00Z'), end: Date.parse('2025-03-31T22:00:00Z') });
  });

  it('has no value, and counts 0, where nothing happened', () => {
    const result = ask(`return ${engine}.query({ metric: 'nps', period: '2025-01' });`);
    assert.equal('value' in result, false);
    assert.equal(result.count, 0);
  });

  it('reads CSV text into the tables of the data model', () => {
    const { dataset } = ask(`
      return readPayload('id;created at;channel\\n7;2025-03-03T10:00:00Z;Email\\n8;2025-03-04T10:00:00Z;Chat\\n', { sourceTimeZone: 'UTC' });
    `);
    assert.deepEqual(
      dataset.tickets.map(({ id }) => String(id)),
      ['7', '8'],
    );
  });

  it('goes from a payload to a number in two calls', () => {
    const count = ask(`
      const { dataset } = readPayload({ surveys: ${surveys} }, { adapter: 'auto' });
      return createEngine(dataset, { timeZone: 'UTC' }).query({ metric: 'nps', period: '2025-03' }).count;
    `);
    assert.equal(count, 10);
  });

  it('lists its metrics with id, unit and direction', () => {
    const list = ask(
      `return [...(metrics.values?.() ?? Object.values(metrics))].map(({ id, unit, better }) => ({ id, unit, better }));`,
    );
    assert.deepEqual(
      list.find(({ id }) => id === 'nps'),
      { id: 'nps', unit: 'points', better: 'higher' },
    );
  });

  const mistakes = [
    ['metric', `{ metric: 'npx' }`, 'npx', 'csat'],
    ['slice', `{ metric: 'nps', by: 'colour' }`, 'colour', 'channel'],
    ['period', `{ metric: 'nps', period: 'someday' }`, 'someday', 'last-30-days'],
  ];
  for (const [what, query, wrong, allowed] of mistakes) {
    it(`an unknown ${what} throws an error that names it and lists what is allowed`, () => {
      const message = ask(`try { ${engine}.query(${query}); return ''; } catch (error) { return error.message; }`);
      assert.ok(message.includes(wrong), message);
      assert.ok(message.includes(allowed), message);
    });
  }

  it('an unknown zone throws an error that names it', () => {
    const message = ask(
      `try { createEngine({}, { timeZone: 'Mars/Olympus' }); return ''; } catch (error) { return error.message; }`,
    );
    assert.match(message, /Mars\/Olympus/);
  });
});
