import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPayload, readPayloadAsync, SourceError } from '../../src/sources/index.js';
import { slicedParts } from '../../src/sources/payload-slices.js';
import { partsOf } from '../../src/sources/payload.js';

/** Every text is cut, into pieces of a few characters. */
const finely = { from: 0, chunk: 5, slice: 0, turn: () => Promise.resolve() };

/** What a reading gives, or how it fails. */
async function outcome(read: () => unknown): Promise<unknown> {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { code: error.code, line: error.line, column: error.column };
  }
}

const sameAsAtOnce = async (text: string) => {
  expect(await outcome(() => slicedParts(text, finely))).to.deep.equal(await outcome(() => partsOf(text)));
};

describe('a text read in slices', () => {
  for (const text of [
    '[]',
    '{}',
    ' [ ] ',
    '[1, 2, 3, 4, 5]',
    '[[1,[2,3]],{"a":[1,{"b":"]"}]}]',
    '{"tickets":[{"id":1},{"id":2}],"asOf":"2026-03-02","count":2}',
    String.raw`{"a\"b":["x\\","y\"]","{"]}`,
    '{"a":1,"a":[2]}',
    '{"__proto__":[1],"a":2}',
    '\uFEFF[1]',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '{"a":1,}',
    '{"a" 1}',
    '{a:1}',
    '[1',
    '["a',
    '{"a":[1,2',
    '[1}',
    '[1]]',
    '{"a":1}\n{"a":2}',
    '{"a":1}\n{"a":',
    'id;created\n1;2026-03-02',
    '"text"',
    '',
    '<html>',
    '{"payloads":[[{"id":1}],"id,created"]}',
  ]) {
    it(`is as if it had been read at once: ${JSON.stringify(text)}`, () => sameAsAtOnce(text));
  }

  it('is as if it had been read at once, whatever it holds', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(0, 2), (text, indent) =>
        sameAsAtOnce(JSON.stringify(JSON.parse(text), undefined, indent)),
      ),
    ));

  it('is as if it had been read at once, however it is damaged', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '[', ']', '{', '}', '\\', ' '))
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place + (mark === '' ? 1 : 0));
      });
    return fc.assert(fc.asyncProperty(damaged, sameAsAtOnce));
  });

  it('lets the page do its work in between', async () => {
    let turns = 0;
    const text = JSON.stringify({ tickets: Array.from({ length: 100 }, (_, id) => ({ id, createdAt: '2026-03-02' })) });
    const turn = () => {
      turns++;
      return Promise.resolve();
    };
    await slicedParts(text, { from: 0, chunk: 500, slice: 0, turn });
    expect(turns).to.be.within(text.length / 600, text.length / 400);
    await slicedParts(text, { turn });
    expect(turns, 'a short text is read at once').to.be.below(text.length / 400 + 1);
  });
});

describe('readPayloadAsync', () => {
  const ticket = fc.record({
    id: fc.oneof(fc.nat(50), fc.string()),
    createdAt: fc.constantFrom('2026-03-02T09:00:00Z', '02/03/2026', 'yesterday'),
    subject: fc.string(),
    unknown: fc.option(fc.nat(), { nil: undefined }),
  });
  const payload = fc.record({ tickets: fc.array(ticket, { minLength: 1 }), asOf: fc.constant('2026-03-09T00:00:00Z') });

  it('gives what readPayload gives', () =>
    fc.assert(
      fc.asyncProperty(payload, async (given) => {
        const text = JSON.stringify(given);
        expect(await readPayloadAsync(text, finely)).to.deep.equal(readPayload(text));
      }),
    ));

  it('reads rows of files and records of JSON in slices', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, createdAt: '2026-03-02T09:00:00' }));
    const csv = `id;created\n${rows.map(({ id, createdAt }) => `${id};${createdAt}`).join('\n')}`;
    for (const payload of [{ tickets: rows }, rows, csv]) {
      let turns = 0;
      const turn = () => {
        turns++;
        return Promise.resolve();
      };
      const { dataset } = await readPayloadAsync(payload, { slice: 0, turn });
      expect(dataset.tickets).to.deep.equal(rows);
      expect(turns).to.be.greaterThan(10);
    }
  });

  it('reads JSON Lines, and the dump of a connector, in slices', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, createdAt: '2026-03-02T09:00:00' }));
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const dump = rows.map((data) => JSON.stringify({ stream: 'tickets', data })).join('\n');
    for (const text of [lines, dump]) {
      let turns = 0;
      const turn = () => {
        turns++;
        return Promise.resolve();
      };
      await slicedParts(text, { from: 0, slice: 0, turn });
      expect(turns).to.be.greaterThan(10);
      expect((await readPayloadAsync(text, finely)).dataset.tickets).to.deep.equal(rows);
    }
  });

  it('gives what readPayload gives of a CSV file', async () => {
    const text = 'id;created\n1;02/03/2026\n2;13/03/2026';
    expect(await readPayloadAsync(text, finely)).to.deep.equal(readPayload(text));
  });

  it('gives up when told to', async () => {
    const reading = readPayloadAsync('[{"id":1,"createdAt":0}]', { signal: AbortSignal.abort() });
    expect(await outcome(() => reading)).to.include({ code: 'aborted' });
  });
});
