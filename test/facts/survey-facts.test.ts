import { expect } from '@open-wc/testing';
import { answersOf, ask, ticketOf, type Dirty } from '../support/records.js';

const csat = (score: unknown, more: Dirty = {}, settings = {}) =>
  ask({ surveys: answersOf('csat', [score], more) }, { metric: 'csat' }, settings);

describe('the score of a survey', () => {
  for (const score of [5, '5', ' 5 ', '5.0', 5.0]) {
    it(`${JSON.stringify(score)} is 5`, () => expect(csat(score)).to.include({ value: 1, count: 1 }));
  }

  for (const score of [
    5.5,
    '5.5',
    6,
    0,
    -1,
    '5,0',
    'five',
    '',
    ' ',
    null,
    undefined,
    NaN,
    Infinity,
    true,
    false,
    [5],
    {},
    '0x5',
  ]) {
    it(`${typeof score === 'number' ? String(score) : JSON.stringify(score)} is no answer to a csat survey`, () => {
      expect(csat(score)).to.include({ value: undefined, count: 0 });
    });
  }

  it('of nps lies between 0 and 10 whatever the survey says', () => {
    const nps = (score: unknown) =>
      ask({ surveys: answersOf('nps', [score], { scale: [1, 5] }) }, { metric: 'nps' }).count;
    expect([0, 10, 11, -1, 9.5].map(nps)).to.deep.equal([1, 1, 0, 0, 0]);
  });
});

describe('a satisfied answer lies in the top boxes of its scale, an unhappy one in the bottom boxes', () => {
  const boxes: readonly [scale: [number, number], top: number][] = [
    [[1, 2], 1],
    [[0, 1], 1],
    [[1, 3], 1],
    [[1, 4], 2],
    [[1, 5], 2],
    [[1, 6], 2],
    [[1, 7], 2],
    [[1, 10], 3],
    [[0, 10], 3],
  ];
  for (const [scale, top] of boxes) {
    const [low, high] = scale;
    it(`of ${low}-${high}: ${top} ${top === 1 ? 'box' : 'boxes'}`, () => {
      for (let score = low; score <= high; score++) {
        expect(csat(score, { scale }).value, `${score}`).to.equal(score > high - top ? 1 : 0);
        const { value } = ask({ surveys: answersOf('csat', [score], { scale }) }, { metric: 'csat-negative' });
        expect(value, `${score} negative`).to.equal(score < low + top ? 1 : 0);
      }
    });
  }

  it('of 1-5 when the survey states no scale', () => {
    expect([3, 4, 5].map((score) => csat(score).value)).to.deep.equal([0, 1, 1]);
  });

  it('of as many boxes as the settings say', () => {
    expect(csat(4, {}, { csatTopBoxes: { 5: 1 } }).value).to.equal(0);
    expect(csat(3, {}, { csatTopBoxes: { 5: 3 } }).value).to.equal(1);
  });

  it('unless the desk judges itself', () => {
    expect(csat(1, { sentiment: 'positive' }).value).to.equal(1);
    expect(csat(5, { sentiment: 'neutral' }).value).to.equal(0);
    expect(csat(undefined, { sentiment: 'positive' })).to.include({ value: 1, count: 1 });
    expect(csat(undefined, { sentiment: 'negative' })).to.include({ value: 0, count: 1 });
  });
});

describe('csat-score', () => {
  it('moves every scale linearly to 1-5', () => {
    const score = (value: number, scale: [number, number]) =>
      ask({ surveys: answersOf('csat', [value], { scale }) }, { metric: 'csat-score' }).value;
    expect([
      score(1, [1, 10]),
      score(10, [1, 10]),
      score(5, [0, 10]),
      score(2, [1, 3]),
      score(4, [1, 5]),
    ]).to.deep.equal([1, 5, 3, 3, 4]);
  });

  it('is the mean of the answers that have a score', () => {
    const surveys = [...answersOf('csat', [5, 2]), ...answersOf('csat', [undefined], { sentiment: 'positive' })];
    expect(ask({ surveys }, { metric: 'csat-score' })).to.include({ value: 3.5, count: 2 });
  });
});

describe('one answer for each kind and ticket', () => {
  const on = (day: string, score: number, more: Dirty = {}): Dirty => ({
    kind: 'csat',
    ticket: 't',
    score,
    sentAt: '2025-03-01T00:00Z',
    answeredAt: `2025-03-${day}T00:00Z`,
    ...more,
  });
  const of = (surveys: readonly Dirty[], metric = 'csat') => ask({ surveys }, { metric });

  it('is the latest', () => {
    expect(of([on('10', 1), on('11', 5)])).to.include({ value: 1, count: 1 });
    expect(of([on('11', 5), on('10', 1)])).to.include({ value: 1, count: 1 });
  });

  it('is the later in the data on a tie', () => {
    expect(of([on('10', 1), on('10', 5)])).to.include({ value: 1, count: 1 });
  });

  it('leaves the other as sent without answer', () => {
    expect(of([on('10', 1), on('11', 5)], 'csat-response-rate')).to.include({ value: 0.5, count: 2 });
  });

  it('does not count what is no answer', () => {
    expect(of([on('10', 5), on('11', 9)])).to.include({ value: 1, count: 1 });
  });

  it('holds for tickets that are not in the data, each kind alone, and not without a ticket', () => {
    expect(of([on('10', 1), on('11', 5, { kind: 'nps' })]).count).to.equal(1);
    expect(of([on('10', 1, { ticket: null }), on('11', 5, { ticket: null })]).count).to.equal(2);
  });
});

describe('a survey', () => {
  it('answered after the extraction, or nobody knows when, was not answered', () => {
    expect(csat(5, { answeredAt: '2025-04-10T00:00:00.001Z' }).count).to.equal(0);
    expect(csat(5, { answeredAt: null }).count).to.equal(0);
  });

  it('counts when it was answered, the response rate when it was sent', () => {
    const surveys = answersOf('csat', [5], { sentAt: '2025-02-28T00:00Z' });
    const of = (metric: string, period: string) => ask({ surveys }, { metric, period }).count;
    expect([of('csat', '2025-02'), of('csat', '2025-03')]).to.deep.equal([0, 1]);
    expect([of('csat-response-rate', '2025-02'), of('csat-response-rate', '2025-03')]).to.deep.equal([1, 0]);
  });

  it('takes the slices of its ticket; without one in the data it is unknown and unassigned', () => {
    const tables = {
      tickets: [ticketOf(1, { channel: 'Email', agent: 'a', tags: ['vip'] })],
      surveys: [
        ...answersOf('csat', [5], { ticket: 1, channel: 'chat', agent: 'z' }),
        ...answersOf('csat', [1], { ticket: 'elsewhere' }),
      ],
    };
    const keys = (by: string) =>
      ask(tables, { metric: 'csat', by })
        .groups!.filter(({ count }) => count > 0)
        .map(({ key, value }) => [key, value]);
    expect(keys('channel')).to.have.deep.members([
      ['email', 1],
      ['unknown', 0],
    ]);
    expect(keys('agent')).to.have.deep.members([
      ['a', 1],
      ['unassigned', 0],
    ]);
    expect(keys('tag')).to.have.deep.members([
      ['vip', 1],
      ['unknown', 0],
    ]);
    expect(keys('status')).to.have.deep.members([
      ['new', 1],
      ['unknown', 0],
    ]);
  });
});
