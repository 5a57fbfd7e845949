import { expect } from '@open-wc/testing';
import { partsOf } from '../../src/sources/payload.js';
import { readPayload, readSteps } from '../../src/sources/read.js';
import '../../src/sources/index.js';
import { atOnce, forEach, inSlices, type Steps } from '../../src/sources/steps.js';

/** Work of so many steps; notes how far it has come. */
function* counting(steps: number, done: number[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    done.push(step);
    yield;
  }
  return 'done';
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );

describe('work in steps', () => {
  it('gives the same at once and in slices', async () => {
    const [one, other]: number[][] = [[], []];
    expect(atOnce(counting(5, one!))).to.equal('done');
    expect(await inSlices(counting(5, other!))).to.equal('done');
    expect(one).to.deep.equal([0, 1, 2, 3, 4]);
    expect(other).to.deep.equal(one);
  });

  it('lets others have their turn as soon as a slice is over', async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const turn = () => {
      seen.push(done.length);
      return Promise.resolve();
    };
    await inSlices(counting(4, done), { slice: 0, turn });
    expect(seen).to.deep.equal([1, 2, 3, 4]);
    seen.length = 0;
    await inSlices(counting(4, done), { slice: 1000, turn });
    expect(seen).to.deep.equal([]);
  });

  it('gives up between two slices when it is told to', async () => {
    const done: number[] = [];
    const controller = new AbortController();
    const turn = () => {
      if (done.length === 2) controller.abort(new Error('enough'));
      return Promise.resolve();
    };
    const cause = await failure(inSlices(counting(9, done), { slice: 0, turn, signal: controller.signal }));
    expect((cause as Error).message).to.equal('enough');
    expect(done).to.deep.equal([0, 1]);
  });

  it('goes over every item once, with stops', () => {
    const items = Array.from({ length: 1000 }, (_, i) => i);
    const seen: number[] = [];
    const stops = [...forEach(items, (item, index) => seen.push(item * 2 - index))].length;
    expect(seen).to.deep.equal(items);
    expect(stops).to.be.within(2, 100);
  });
});

describe('reading a desk', () => {
  const ids = Array.from({ length: 200 }, (_, i) => i + 1);
  const at = '2026-03-02T10:00:00Z';
  const zendesk = {
    tickets: ids.map((id) => ({
      id,
      url: 'u',
      created_at: at,
      updated_at: at,
      status: 'open',
      requester_id: 1,
      via: {},
    })),
  };
  const freshdesk = ids.map((id) => ({
    id,
    created_at: at,
    updated_at: at,
    status: 2,
    priority: 1,
    source: 1,
    requester_id: 1,
  }));
  const file = ['Id,CaseNumber,CreatedDate,Status,IsClosed', ...ids.map((id) => `${id},${id},${at},New,false`)].join(
    '\n',
  );

  for (const [adapter, payload] of Object.entries({ zendesk, freshdesk, salesforce: file })) {
    it(`of ${adapter} stops for others at every ticket`, () => {
      const stops = [...readSteps(partsOf(payload), { adapter })].length;
      expect(stops).to.be.at.least(ids.length);
      expect(readPayload(payload, { adapter }).dataset.tickets).to.have.length(ids.length);
    });
  }
});
