import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/index.js';
import type { CountedFile, CountedTable } from '../../src/model/counted.js';
import { readPayload, readPayloadAsync, SourceError } from '../../src/sources/index.js';
import { countedHead, march1 } from '../support/counted.mjs';

const table = (more: Partial<CountedTable> = {}): CountedTable => ({
  ...countedHead,
  asOf: '2025-04-02T00:00:00+02:00',
  rows: 3,
  columns: {
    bucket: [march1, march1 + 1, march1 + 1],
    channel: { keys: ['Email', 'chat', null], codes: [0, 1, 2] },

    n: [5, 7, 11],
  },
  ...more,
});

const file = (...tables: CountedTable[]): CountedFile => ({ format: 'kpi-facts/1', tables });
const engineOf = (payload: unknown) => createEngine(readPayload(payload).dataset);
const volume = (payload: unknown, period = '2025-03') => engineOf(payload).query({ metric: 'ticket-volume', period });

const csv = [
  'kpi_facts,bucket,channel,n',
  ...[
    [march1, 'Email', 5],
    [march1 + 1, 'chat', 7],
    [march1 + 1, '', 11],
  ].map(
    (cells) =>
      `kpi-facts/1 facts=tickets date=createdAt grain=day timeZone=Europe/Madrid from=2025-03-01 to=2025-04-01 asOf=1743544800000,${cells.join()}`,
  ),
].join('\n');

describe('pre-counted facts', () => {
  it('are recognised and answer with the number of facts, not of rows', () => {
    expect(readPayload(file(table())).adapter).to.equal('facts');
    expect(volume(file(table())).value).to.equal(23);
  });

  it('are read from text, from CSV, and from a page that has not met such a file before', async () => {
    expect(volume(JSON.stringify(file(table()))).value).to.equal(23);
    expect(volume(csv).value).to.equal(23);
    const { dataset } = await readPayloadAsync(new Blob([csv]));
    expect(createEngine(dataset).query({ metric: 'ticket-volume', period: '2025-03' }).value).to.equal(23);
  });

  it('have the keys of other data: lower case, as first written, unknown where blank', () => {
    const { groups } = engineOf(file(table())).query({ metric: 'ticket-volume', period: '2025-03', by: 'channel' });
    expect(groups!.map(({ key, label, value }) => [key, label, value])).to.deep.equal([
      ['unknown', 'unknown', 11],
      ['chat', 'chat', 7],
      ['email', 'Email', 5],
    ]);
  });

  it('are told apart by day', () => {
    const { series } = engineOf(file(table())).query({ metric: 'ticket-volume', period: '2025-03', interval: 'day' });
    expect(series!.slice(0, 3).map(({ value }) => value)).to.deep.equal([5, 18, 0]);
  });

  it('merge, and a newer file replaces its period in the older ones', () => {
    const april = table({
      from: '2025-04-01',
      to: '2025-05-01',
      asOf: '2025-05-02T00:00:00+02:00',
      rows: 1,
      columns: { bucket: [march1 + 31], channel: ['email'], n: [100] },
    });
    const again = table({
      asOf: '2025-04-20T00:00:00+02:00',
      rows: 1,
      columns: { ...april.columns, bucket: [march1] },
    });
    expect(volume(file(table(), april), '2025-03').value).to.equal(23);
    expect(volume(file(table(), april), '2025-04').value).to.equal(100);
    expect(volume({ payloads: [file(again), file(table()), file(april)] }, '2025-03').value).to.equal(100);
  });

  it('say nothing about days that were not counted, nor about parts of a day', () => {
    for (const period of ['2025-02', '2025-05-01/2025-06-01', '2025-03-01T10:00/2025-03-03']) {
      expect(volume(file(table({ asOf: '2025-06-01' })), period).value, period).to.equal(undefined);
    }
  });

  const lacking: [query: { metric: string; where?: Record<string, string[]>; by?: string }, missing: string[]][] = [
    [{ metric: 'ticket-volume', where: { agent: ['7'] } }, ['counted agent']],
    [{ metric: 'ticket-volume', by: 'team' }, ['counted team']],
    [{ metric: 'repeat-contact-rate' }, ['counted tickets']],
    [{ metric: 'reopened-tickets' }, ['counted tickets']],
    [{ metric: 'backlog' }, ['counted tickets']],
    [{ metric: 'first-response-time' }, ['counted tickets']],
  ];
  for (const [query, missing] of lacking) {
    it(`say what they lack for ${JSON.stringify(query)}`, () => {
      const { value, count, trace } = engineOf(file(table())).query({ ...query, period: '2025-03' });
      expect(value).to.equal(undefined);
      expect(count).to.equal(0);
      expect(trace.missing).to.deep.equal(missing);
    });
  }

  it('have no rows to look at, and no hours', () => {
    const engine = engineOf(file(table()));
    expect(engine.facts({ metric: 'ticket-volume', period: '2025-03' })).to.deep.equal([]);
    const { total, peak, cells } = engine.heatmap({ metric: 'ticket-volume', period: '2025-03' });
    expect([total, peak, cells.flat().filter((cell) => cell !== undefined)]).to.deep.equal([0, undefined, []]);
  });

  it('take no single records, which would count some twice, and answer as before', () => {
    const engine = engineOf(file(table()));
    const ask = () => engine.query({ metric: 'ticket-volume', period: '2025-03', by: 'channel' });
    const before = ask();
    const ticket = { id: '1', createdAt: '2025-03-10T09:00Z', channel: 'chat' };
    expect(() => engine.upsert({ tickets: [ticket] })).to.throw(RangeError, 'Pre-counted facts are loaded anew');
    expect(() => engine.remove(['1'])).to.throw(RangeError, 'Pre-counted facts are loaded anew');
    expect(ask()).to.deep.equal(before);
  });

  it('are brought up to date by a newer file: the answers are those of that file alone', () => {
    const ask = (...tables: CountedTable[]) =>
      engineOf(file(...tables)).query({ metric: 'ticket-volume', period: '2025-03', by: 'channel', interval: 'day' });
    const newer = table({
      asOf: '2025-04-03T00:00:00+02:00',
      rows: 2,
      columns: { bucket: [march1, march1 + 2], channel: ['email', 'phone'], n: [6, 2] },
    });
    const [both, alone] = [ask(table(), newer), ask(newer)];
    expect(both.value).to.equal(8);
    expect(both.series).to.deep.equal(alone.series);
    const counted = (result: typeof both) => result.groups!.map(({ key, value }) => [key, value]).filter(([, n]) => n);
    expect(counted(both)).to.deep.equal(counted(alone));
  });

  it('say in the trace that they were counted, and how near quantiles are', () => {
    expect(volume(file(table())).trace.counted).to.deep.equal({ grain: 'day' });
    const bins = table({ facts: 'calls', date: 'queuedAt', value: 'wait', accuracy: 0.02 });
    const columns = { bucket: [march1], bin: [3], n: [2] };
    expect(volume(file(table(), { ...bins, rows: 1, columns })).trace.counted).to.deep.equal({
      grain: 'day',
      accuracy: 0.02,
    });
  });

  it('belong to one zone: another one is refused by name', () => {
    const { dataset } = readPayload(file(table()));
    expect(() => createEngine(dataset, { timeZone: 'Europe/Bucharest' })).to.throw(RangeError, 'Europe/Madrid');
  });

  const wrong: [what: string, payload: unknown, path: string][] = [
    ['a later version', { format: 'kpi-facts/2', tables: [] }, 'format'],
    ['facts that there are not', file(table({ facts: 'sales' })), 'tables.0.facts'],
    ['a date of other facts', file(table({ date: 'leftAt' })), 'tables.0.date'],
    ['a zone that nobody knows', file(table({ timeZone: 'Mars/Olympus' })), 'tables.0.timeZone'],
    ['a period that ends before it begins', file(table({ to: '2025-02-01' })), 'tables.0.to'],
    ['a column that is too short', file(table({ rows: 4 })), 'tables.0.columns.bucket'],
    [
      'a column that we do not know',
      file(table({ columns: { ...table().columns, colour: [1, 2, 3] } })),
      'tables.0.columns.colour',
    ],
    [
      'text for a number',
      file(table({ columns: { ...table().columns, n: [1, 2, '3' as unknown as number] } })),
      'tables.0.columns.n',
    ],
    [
      'a code without a key',
      file(table({ columns: { ...table().columns, channel: { keys: ['a'], codes: [0, 0, 1] } } })),
      'tables.0.columns.channel.codes',
    ],
    ['bins without an accuracy', file(table({ facts: 'calls', date: 'queuedAt', value: 'wait' })), 'tables.0.accuracy'],
    ['a CSV file without its numbers', csv.replace(',n\n', ',m\n'), 'tables.0.columns.n'],
  ];
  for (const [what, payload, path] of wrong) {
    it(`are refused with ${what}, by its place`, () => {
      let caught: unknown;
      try {
        readPayload(payload);
      } catch (error) {
        caught = error;
      }
      expect(caught).to.be.instanceOf(SourceError);
      expect((caught as SourceError).code).to.equal('bad-facts');
      expect((caught as SourceError).path).to.equal(path);
    });
  }
});
