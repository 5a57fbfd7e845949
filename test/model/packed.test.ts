import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pack, unpack } from '../../src/model/packed.js';

describe('packed numbers', () => {
  const cases: [what: string, numbers: number[], delta: boolean, packed: object][] = [
    ['all the same take no digit', [7, 7, 7], false, { packed: '', width: 0, least: 7 }],
    [
      'fewer than 64 values take one digit each, A for the least',
      [3, 5, 4, 3],
      false,
      { packed: 'ACBA', width: 1, least: 3 },
    ],
    ['two digits reach 4095', [0, 63, 64, 4095], false, { packed: 'AAA/BA//', width: 2, least: 0 }],
    ['steps stand for numbers that ascend', [10, 11, 13], true, { packed: 'JAB', width: 1, least: 1, delta: true }],
  ];
  for (const [what, numbers, delta, packed] of cases) {
    it(what, () => expect(pack(numbers, delta)).to.deep.equal(packed));
  }

  it('what all have in common is said once', () => {
    expect(pack([2000, 5000, 7000])).to.deep.equal({ packed: 'ADF', width: 1, least: 2000, scale: 1000 });
  });

  it('a few large ones among many small ones stand after a slash', () => {
    const numbers = [...Array.from({ length: 20 }, (_, i) => i), 5000];
    expect(pack(numbers)).to.deep.equal({ packed: 'ABCDEFGHIJKLMNOPQRST/BOI', width: 3, least: 0, near: 0 });
  });

  it('come back as they were', () => {
    const whole = fc.oneof(
      fc.integer({ min: -3, max: 80 }),
      fc.maxSafeInteger().map((n) => Math.trunc(n / 4)),
    );
    fc.assert(
      fc.property(fc.array(whole), fc.boolean(), fc.constantFrom(1, 1000), (numbers, delta, scale) => {
        const own = numbers.map((n) => Math.trunc(n / scale) * scale + 0);
        expect([...unpack(pack(own, delta)!, own.length)!]).to.deep.equal(own);
      }),
      { seed: 7 },
    );
  });

  it('are not made of what is missing or not whole', () => {
    for (const numbers of [[1, null], [0.5], [NaN], [2 ** 60]]) expect(pack(numbers)).to.equal(undefined);
  });

  for (const [what, packed, rows] of [
    ['a text that is too short', 'AB', 3],
    ['a text that is too long', 'ABCD', 3],
    ['a character that is no digit', 'A-C', 3],
    ['a character beyond ASCII', 'AéC', 3],
  ] as const) {
    it(`are refused with ${what}`, () => {
      expect(unpack({ packed, width: 1, least: 0 }, rows)).to.equal(undefined);
    });
  }
});
