import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { valuesIn, withValues } from '../../src/widgets/address.js';

describe('values in an address', () => {
  const written: [string, string, Record<string, string | undefined>, string][] = [
    ['an empty query', '', { period: '2025-03' }, 'kpi.period=2025-03'],
    ['the parameters of others', 'a=1&b', { period: '2025-03' }, 'a=1&b&kpi.period=2025-03'],
    [
      'others as they are spelled',
      'q=a+b%20c&x=%C3',
      { where: 'channel=email,chat' },
      'q=a+b%20c&x=%C3&kpi.where=channel=email,chat',
    ],
    ['its own from before', 'kpi.period=2025-02&a=1', { period: '2025-03' }, 'a=1&kpi.period=2025-03'],
    ['nothing to say', 'kpi.period=2025-02&a=1', { period: undefined }, 'a=1'],
    ['another source', 'kpi.sales.period=today', { period: '2025-03' }, 'kpi.sales.period=today&kpi.period=2025-03'],
  ];
  for (const [name, before, values, after] of written)
    it(`stand beside ${name}`, () => {
      expect(withValues(before, 'kpi.', values)).to.equal(after);
    });

  it('belong to one source only', () => {
    const text = withValues('kpi2.period=today', 'kpi.sales.', { period: '2025-03' });
    expect(text).to.equal('kpi2.period=today&kpi.sales.period=2025-03');
    expect(valuesIn(text, 'kpi.sales.')).to.deep.equal({ period: '2025-03' });
    expect(valuesIn(text, 'kpi2.')).to.deep.equal({ period: 'today' });
  });

  it('come back as they went, whatever they are, and leave the rest untouched', () => {
    const value = fc.string({ unit: 'grapheme' });
    const others = fc.array(
      fc.webQueryParameters().filter((text) => !text.includes('kpi')),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(others, value, value, (rest, period, where) => {
        const before = rest.filter(Boolean).join('&');
        const text = withValues(before, 'kpi.', { period, where });
        expect(valuesIn(text, 'kpi.')).to.deep.equal({ period, where });
        expect(withValues(text, 'kpi.', {})).to.equal(before.split('&').filter(Boolean).join('&'));
      }),
    );
  });
});
