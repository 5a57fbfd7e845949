import { expect } from '@open-wc/testing';
import { inTurn } from '../../src/widgets/turns.js';

describe('work in turn', () => {
  it('is done in the order in which it was asked for', async () => {
    const done: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => inTurn({}, () => done.push(name))));
    expect(done).to.deep.equal(['a', 'b', 'c']);
  });

  it('is dropped when its asker has something newer, which takes its place in the queue', async () => {
    const [first, second] = [{}, {}];
    const done: string[] = [];
    const work = (name: string) => () => {
      done.push(name);
      return name;
    };
    const old = inTurn(first, work('old'));
    const other = inTurn(second, work('other'));
    const results = await Promise.all([old, other, inTurn(first, work('new'))]);
    expect(done).to.deep.equal(['new', 'other']);
    expect(results).to.deep.equal([undefined, 'other', 'new']);
  });

  it('lets nobody wait for ever behind those who ask again and again', async () => {
    const eager = {};
    let asked = 0;
    const again = () => {
      if (asked++ < 100) void inTurn(eager, again);
    };
    void inTurn(eager, again);
    expect(await inTurn({}, () => asked)).to.equal(1);
  });

  it('leaves the page its turn when it takes longer than half a frame', async () => {
    const busy = () => {
      for (const until = performance.now() + 9; performance.now() < until;);
    };
    let painted = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (painted = true);
    const first = inTurn({}, () => {
      busy();
      port2.postMessage(0);
    });
    // Which of two ports is heard first is not the same in every browser; in the end both are.
    const seen = Array.from({ length: 5 }, () =>
      inTurn({}, () => {
        busy();
        return painted;
      }),
    );
    await first;
    expect((await Promise.all(seen)).at(-1)).to.equal(true);
    port1.close();
  });

  it('fails for whoever asked, and goes on with the next', async () => {
    const failing = inTurn({}, () => {
      throw new RangeError('no');
    });
    const next = inTurn({}, () => 1);
    const error = await failing.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(error).to.be.instanceOf(RangeError);
    expect(await next).to.equal(1);
  });
});
