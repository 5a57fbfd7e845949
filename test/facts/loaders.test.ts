import { expect } from '@open-wc/testing';
import * as parts from '../../src/engine/parts.js';
import { factsLoaders } from '../../src/facts/loaders.js';

describe('the tables of facts', () => {
  it('are the same, whether all are there or each is brought by its name', async () => {
    const names = Object.keys(factsLoaders) as (keyof typeof factsLoaders)[];
    const brought = await Promise.all(names.map((name) => factsLoaders[name]()));
    expect(brought.map(({ name }) => name)).to.deep.equal(names);
    const there = new Set(Object.values(parts).flatMap(({ facts }) => facts));
    expect([...there]).to.have.members(brought);
  });
});
