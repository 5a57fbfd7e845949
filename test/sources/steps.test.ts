import { expect } from '@open-wc/testing';
import { partsOf } from '../../src/sources/payload.js';
import { readPayload, readSteps } from '../../src/sources/read.js';
import '../../src/sources/index.js';
import { atOnce, forEach, inSlices, type Steps } from '../../src/sources/steps.js';
import { copiesOf, desks, type DeskSample } from '../support/desks/index.mjs';

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

/** Records as they come, and how many of them were looked at between two stops at the most. */
function watched(streams: Streams) {
  let stretch = new Set<object>();
  let most = 0;
  const spy: ProxyHandler<object> = {
    get: (record, key): unknown => Reflect.get(stretch.add(record) && record, key),
    ownKeys: (record) => Reflect.ownKeys(stretch.add(record) && record),
  };
  const lists = Object.entries(streams).map(([name, list]) => [name, list.map((record) => new Proxy(record, spy))]);
  return {
    streams: Object.fromEntries(lists) as Streams,
    stop() {
      most = Math.max(most, stretch.size);
      stretch = new Set();
    },
    most: () => most,
  };
}

type Streams = Readonly<Record<string, readonly object[]>>;

/** Driven by hand, stop by stop. */
function drive<T>(steps: Steps<T>, stop: () => void): T {
  for (;;) {
    const step = steps.next();
    stop();
    if (step.done) return step.value;
  }
}

const copies = 900;

const answerOf = (id: string, choice: string) => ({ id, answers: [{ choice_id: choice }] });
const questionOf = (id: string, choice: string) => ({ id, answers: { choices: [{ id: choice, weight: 5 }] } });

/** Answers of surveys, as their tools give them. */
const surveys: readonly (readonly [adapter: string, streams: Streams])[] = [
  ['delighted', { survey_responses: [{ id: '1', survey_type: 'nps', score: 9, created_at: 1772618400 }] }],
  [
    'typeform',
    {
      items: [
        { response_id: '1', landed_at: 'x', answers: [{ field: { id: 'f', type: 'nps' }, type: 'number', number: 9 }] },
      ],
    },
  ],
  [
    'surveymonkey',
    {
      data: [{ id: '1', survey_id: '1', response_status: 'completed', pages: [{ questions: [answerOf('100', '5')] }] }],
      surveys: [{ title: 'x', question_count: 1, pages: [{ questions: [questionOf('100', '5')] }] }],
    },
  ],
];

describe('reading a desk step by step', () => {
  const samples: readonly (Pick<DeskSample, 'adapter' | 'name' | 'mapping' | 'streams'> & { ids?: string[] })[] = [
    ...desks,
    ...surveys.map(([adapter, streams]) => ({ adapter, streams, ids: ['1'] })),
  ];
  for (const { adapter, name = adapter, mapping, streams, ids } of samples) {
    const tickets = ids ?? readPayload(streams, { adapter, mapping }).dataset.tickets!.map(({ id }) => String(id));
    const many = copiesOf({ streams }, tickets, copies);

    it(`gives of ${name} what reading it at once gives, and looks at few records between two stops`, () => {
      const { streams: records, stop, most } = watched(many);
      const options = { adapter, mapping };
      const read = drive(readSteps(partsOf(records), options), stop);
      // Text is compared in a moment; thousands of rows are not.
      expect(JSON.stringify(read) === JSON.stringify(readPayload(many, options))).to.equal(true);
      // Far fewer than the list that has the fewest.
      expect(most()).to.be.within(1, copies / 3);
    });
  }

  it('stops at every piece of a file too', () => {
    const at = '2026-03-02T10:00:00Z';
    const rows = Array.from({ length: 200 }, (_, id) => `${id},${id},${at},New,false`);
    const file = ['Id,CaseNumber,CreatedDate,Status,IsClosed', ...rows].join('\n');
    expect([...readSteps(partsOf(file), { adapter: 'salesforce' })].length).to.be.at.least(rows.length);
    expect(readPayload(file, { adapter: 'salesforce' }).dataset.tickets).to.have.length(rows.length);
  });
});
