import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { askedWait, backOff, retryOf, sleep, waitAfter } from '../../src/sources/retry.js';

const now = Date.parse('2026-03-02T09:00:00Z');

describe('a server says when to come back', () => {
  for (const [headers, wait] of [
    [{}, undefined],
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Mon, 02 Mar 2026 08:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'x-ratelimit-retry-after': '8' }, 8000],
    [{ 'ratelimit-reset': '41' }, 41_000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 5) }, 5000],
    [{ 'x-ratelimit-reset': '2026-03-02T09:01Z' }, 60_000],
    [{ 'zendesk-ratelimit-tickets-index': 'total=50; remaining=0; resets=17' }, 17_000],
    [{ 'x-hubspot-ratelimit-interval-milliseconds': '10000' }, 10_000],
    [{ 'retry-after': '2', 'ratelimit-reset': '41' }, 2000],
  ] as const) {
    it(`${JSON.stringify(headers)}: in ${wait ?? 'no stated'} ms`, () => {
      expect(askedWait(new Headers(headers), now)).to.equal(wait);
    });
  }
});

describe('after an answer', () => {
  for (const [headers, wait] of [
    [{ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '9' }, 0],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9000],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '3' }, 3000],
    [{ 'ratelimit-remaining': '0' }, 0],
    [{ 'zendesk-ratelimit-tickets-index': 'total=50; remaining=0; resets=17' }, 17_000],
    [{ 'zendesk-ratelimit-tickets-index': 'total=50; remaining=10; resets=17' }, 0],
  ] as const) {
    it(`${JSON.stringify(headers)} the next request waits ${wait} ms`, () => {
      expect(waitAfter(new Headers(headers), now)).to.equal(wait);
    });
  }
});

describe('back-off', () => {
  it('has full jitter: from 0 to a limit that doubles', () => {
    const limits = [1, 2, 3, 4].map((failures) => backOff(failures, retryOf({ firstWait: 100, random: () => 1 })));
    expect(limits).to.deep.equal([100, 200, 400, 800]);
    expect(backOff(3, retryOf({ firstWait: 100, random: () => 0 }))).to.equal(0);
  });

  it('never waits longer than it may', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), chance, (failures, random) => {
        expect(backOff(failures, retryOf({ longestWait: 3000, random: () => random }))).to.be.within(0, 3000);
      }),
    );
  });

  it('ends when loading is aborted', async () => {
    const controller = new AbortController();
    const waiting = sleep(1e9, controller.signal).catch((reason: unknown) => reason);
    controller.abort('over');
    expect(await waiting).to.equal('over');
    expect(await sleep(1e9, AbortSignal.abort('before')).catch((reason: unknown) => reason)).to.equal('before');
  });
});
