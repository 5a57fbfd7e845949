import { expect } from '@open-wc/testing';
import { InputError } from '../../src/widgets/inputs.js';
import { jsonOf, settingsOf } from '../../src/widgets/stated.js';

const { signal } = new AbortController();
const noFetch = () => Promise.reject(new Error('nothing should be fetched'));

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
