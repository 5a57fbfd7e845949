import { expect } from '@open-wc/testing';
import { unfolded, withoutConnector } from '../../src/sources/connector.js';
import { atOnce } from '../../src/sources/steps.js';

const of = (value: unknown) => atOnce(withoutConnector({ kind: 'json', value })).value;

describe('the dump of a connector', () => {
  const one = { id: 1 };
  const two = { id: 2 };

  for (const [what, lines] of [
    [
      'lines of a stream and its data',
      [
        { stream: 'tickets', data: one },
        { stream: 'agents', data: two },
      ],
    ],
    [
      'messages with a record of a stream',
      [
        { type: 'RECORD', record: { stream: 'tickets', data: one, emitted_at: 1 } },
        { type: 'RECORD', record: { stream: 'agents', data: two } },
      ],
    ],
    [
      'messages of a stream with a record',
      [
        { type: 'SCHEMA', stream: 'tickets', schema: {} },
        { type: 'RECORD', stream: 'tickets', record: one },
        { type: 'RECORD', stream: 'agents', record: two },
        { type: 'STATE', value: {} },
      ],
    ],
  ] as const) {
    it(`of ${what} is the envelope that the desk would send`, () => {
      expect(of(lines)).to.deep.equal([{ tickets: [one], agents: [two] }]);
    });
  }

  it('may be one line', () => {
    expect(of({ stream: 'tickets', data: one })).to.deep.equal({ tickets: [one] });
  });

  it('keeps broken lines beside the records, to be counted', () => {
    expect(of([{ stream: 'tickets', data: one }, 'half a li', null])).to.deep.equal([
      { tickets: [one] },
      'half a li',
      null,
    ]);
  });

  it('is nothing else: other payloads stay the very same', () => {
    for (const value of [[one, two], { tickets: [one] }, 'text', null, [{ type: 'RECORD' }]]) {
      const part = { kind: 'json', value } as const;
      expect(atOnce(withoutConnector(part))).to.equal(part);
    }
  });
});

describe('envelopes around envelopes', () => {
  const unfold = (value: unknown) => {
    const part = unfolded({ kind: 'json', value }, ['_embedded']);
    return part.kind === 'json' && part.value;
  };

  it('are one, alone or in a list', () => {
    const flat = { page: 1, tickets: [] };
    const folded = { page: 1, _embedded: { tickets: [] } };
    expect(unfold(folded)).to.deep.equal(flat);
    expect(unfold([folded, folded])).to.deep.equal([flat, flat]);
  });

  it('are no records: what is embedded in one stays there', () => {
    const record = { id: 1, _embedded: { threads: [] } };
    expect(unfold([record])).to.deep.equal([record]);
  });
});
