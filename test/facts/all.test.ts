import { expect } from '@open-wc/testing';
import { allFacts } from '../../src/facts/all.js';
import { factsLoaders } from '../../src/facts/loaders.js';

describe('the tables of facts', () => {
  it('are the same, whether all are there or each is brought by its name', async () => {
    const names = Object.keys(factsLoaders) as (keyof typeof factsLoaders)[];
    const brought = await Promise.all(names.map((name) => factsLoaders[name]()));
    expect(brought.map(({ name }) => name)).to.deep.equal(names);
    expect(new Set(brought)).to.deep.equal(new Set(allFacts));
  });
});
