import { expect } from '@open-wc/testing';
import { InputError, parseWhere, whereText } from '../../src/widgets/inputs.js';

describe('where', () => {
  const cases: [string | undefined, object][] = [
    [undefined, {}],
    ['', {}],
    ['channel=email', { channel: ['email'] }],
    ['channel=email,chat; priority=high', { channel: ['email', 'chat'], priority: ['high'] }],
    [' channel = email , chat ;; ', { channel: ['email', 'chat'] }],
    ['tag=a=b', { tag: ['a=b'] }],
  ];
  for (const [text, where] of cases)
    it(`reads ${JSON.stringify(text)}`, () => expect(parseWhere(text)).to.deep.equal(where));

  for (const text of ['email', 'channel=', '=email', 'channel=email; chat'])
    it(`says which part of "${text}" is wrong`, () =>
      expect(() => parseWhere(text))
        .to.throw(InputError)
        .with.property('code', 'bad-filter'));

  it('is written as it is read', () => {
    expect(whereText({ channel: ['email', 'chat'], priority: 'high', team: [] })).to.equal(
      'channel=email,chat; priority=high',
    );
    expect(whereText({})).to.equal('');
  });
});
