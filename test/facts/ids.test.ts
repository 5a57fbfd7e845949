import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Ids } from '../../src/facts/ids.js';

describe('positions by id', () => {
  it('tells apart what is written differently, also where the number is the same', () => {
    const ids = new Ids(10);
    const written = ['7', '07', '7.0', '+7', ' 7', '0', '00', '-1', '1e1', 'a7', '123456789', '1234567890', ''];
    written.forEach((id, position) => ids.set(id, position));
    expect(written.map((id) => ids.get(id))).to.deep.equal(written.map((_, position) => position));
    expect(['8', '1', '٧'].map((id) => ids.get(id))).to.deep.equal([undefined, undefined, undefined]);
  });

  it('remembers as a map does', () => {
    const id = fc.oneof(fc.nat(300).map(String), fc.nat().map(String), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.nat(99))), fc.array(id), (entries, asked) => {
        const ids = new Ids(entries.length);
        for (const [key, position] of entries) ids.set(key, position);
        const map = new Map(entries);
        for (const key of [...asked, ...map.keys()]) expect(ids.get(key)).to.equal(map.get(key));
      }),
    );
  });
});
