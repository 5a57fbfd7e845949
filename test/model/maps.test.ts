import { expect } from '@open-wc/testing';
import { addToGroup, getOrInsert } from '../../src/model/maps.js';

describe('getOrInsert', () => {
  it('makes what stands under a key when it is first asked for, and never again', () => {
    const made: string[] = [];
    const lengths = new Map<string, number>();
    const ask = (key: string) => getOrInsert(lengths, key, (text) => made.push(text) && text.length);
    expect([ask('two'), ask('three'), ask('two')]).to.deep.equal([3, 5, 3]);
    expect(made).to.deep.equal(['two', 'three']);
  });

  it('keeps what counts as nothing elsewhere: 0, no and the empty text', () => {
    for (const nothing of [0, false, '', null]) {
      let times = 0;
      const kept = new Map<string, typeof nothing>();
      const ask = () => getOrInsert(kept, 'key', () => (times++, nothing));
      expect([ask(), ask()]).to.deep.equal([nothing, nothing]);
      expect(times).to.equal(1);
    }
  });

  it('takes maps that let go of their keys as well', () => {
    const key = {};
    const kept = new WeakMap<object, number>();
    getOrInsert(kept, key, () => 7);
    expect(kept.get(key)).to.equal(7);
  });

  it('keeps nothing when the making fails, so that it is tried again', () => {
    const kept = new Map<string, number>();
    const fail = () => {
      throw new Error('not yet');
    };
    expect(() => getOrInsert(kept, 'key', fail)).to.throw('not yet');
    expect(getOrInsert(kept, 'key', () => 1)).to.equal(1);
  });
});

describe('addToGroup', () => {
  it('puts the members of each key together, in the order in which they come', () => {
    const groups = new Map<string, number[]>();
    for (const n of [1, 2, 3, 4, 5]) addToGroup(groups, n % 2 ? 'odd' : 'even', n);
    expect([...groups]).to.deep.equal([
      ['odd', [1, 3, 5]],
      ['even', [2, 4]],
    ]);
  });
});
