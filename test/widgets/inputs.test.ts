import { expect } from '@open-wc/testing';
import { InputError, jsonOf, parseWhere, settingsOf, whereText } from '../../src/widgets/inputs.js';

const { signal } = new AbortController();
const noFetch = () => Promise.reject(new Error('nothing should be fetched'));

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

describe('settings and mapping', () => {
  it('are taken as objects, as JSON, or from the URL of JSON', async () => {
    const answer = () => Promise.resolve(new Response('{"weekStart":7}'));
    for (const given of [{ weekStart: 7 }, '{"weekStart":7}', 'settings.json'])
      expect(await settingsOf(given, given === 'settings.json' ? answer : noFetch, signal)).to.deep.equal({
        weekStart: 7,
      });
  });

  it('are nothing when nothing is stated', async () => {
    for (const given of [undefined, null, '', ' ']) expect(await settingsOf(given, noFetch, signal)).to.deep.equal({});
  });

  it('name the place that is wrong', async () => {
    const error = await settingsOf({ weekStart: 9 }, noFetch, signal).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(InputError).with.property('value', 'weekStart');
    expect(error).to.have.property('code', 'bad-settings');
  });

  it('are refused when they are no JSON, or cannot be fetched', async () => {
    const missing = () => Promise.resolve(new Response('', { status: 404 }));
    for (const [given, fetcher] of [
      ['{weekStart', noFetch],
      ['settings.json', missing],
    ] as const) {
      const error = await jsonOf(given, 'bad-mapping', fetcher, signal).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(InputError).with.property('code', 'bad-mapping');
    }
  });
});
