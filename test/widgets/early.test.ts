import { expect } from '@open-wc/testing';
import { askEarly, pageFetch } from '../../src/widgets/early.js';

const signal = () => new AbortController().signal;

describe('data that are asked for before the code that reads them has come', () => {
  const { fetch } = globalThis;
  let requests: { readonly url: string; readonly signal: AbortSignal }[] = [];
  beforeEach(() => {
    requests = [];
    globalThis.fetch = (url, init) => {
      requests.push({ url: url as string, signal: init!.signal! });
      return Promise.resolve(new Response(`answer ${requests.length}`));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const absolute = (url: string) => new URL(url, document.baseURI).href;

  it('are the answer to the first request for the same address, however it is written', async () => {
    askEarly(['a.json']);
    const answer = await pageFetch(absolute('./a.json'), { signal: signal() });
    expect(await answer.text()).to.equal('answer 1');
    expect(requests.map(({ url }) => url)).to.deep.equal([absolute('a.json')]);
  });

  it('are asked for again by a second request', async () => {
    askEarly(['b.json']);
    await pageFetch('b.json', { signal: signal() });
    expect(await (await pageFetch('b.json', { signal: signal() })).text()).to.equal('answer 2');
  });

  it('are asked for once by two sources', () => {
    askEarly(['c.json', 'c.json']);
    askEarly(['c.json'])();
    expect(requests).to.have.length(1);
    expect(requests[0]!.signal.aborted, 'the first still wants them').to.equal(false);
  });

  it('are given up when nobody has taken them', () => {
    askEarly(['d.json'])();
    expect(requests[0]!.signal.aborted).to.equal(true);
  });

  it('are given up with the request that took them, and not by who asked early', async () => {
    const giveUp = askEarly(['e.json']);
    const stop = new AbortController();
    await pageFetch('e.json', { signal: stop.signal });
    giveUp();
    expect(requests[0]!.signal.aborted).to.equal(false);
    stop.abort();
    expect(requests[0]!.signal.aborted).to.equal(true);
  });

  it('are not asked for under an address that is none', () => {
    askEarly(['http://']);
    expect(requests).to.deep.equal([]);
  });
});
