import { expect } from '@open-wc/testing';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { createEngine } from '../../src/engine/index.js';
import type { SourceError } from '../../src/sources/index.js';
import { readPayloadAsync } from '../../src/sources/index.js';

const head =
  'kpi-facts/1 facts=tickets date=createdAt grain=day timeZone=Europe/Madrid from=2025-03-01 to=2025-04-01 asOf=1743544800000';
/** 3 March 2025. */
const march3 = 20_150;

/** Three rows as a database writes them: a text that is missing, whole numbers of both widths. */
const file = (first = head) =>
  parquetWriteBuffer({
    columnData: [
      { name: 'kpi_facts', data: [first, head, head], type: 'STRING' },
      { name: 'bucket', data: [march3, march3 + 1, march3 + 1], type: 'INT32' },
      { name: 'channel', data: ['Email', 'chat', null], type: 'STRING', nullable: true },
      { name: 'n', data: [5n, 7n, 11n], type: 'INT64' },
    ],
  });

async function refusal(bytes: ArrayBuffer) {
  try {
    await readPayloadAsync(new Blob([bytes]));
  } catch (error) {
    return (error as SourceError).code;
  }
  return undefined;
}

describe('pre-counted facts as Parquet', () => {
  it('answer as the same rows do in JSON', async () => {
    const { adapter, dataset } = await readPayloadAsync(new Blob([file()]));
    const { value, groups } = createEngine(dataset).query({
      metric: 'ticket-volume',
      period: '2025-03',
      by: 'channel',
    });
    expect(adapter).to.equal('facts');
    expect(value).to.equal(23);
    expect(groups!.map(({ key, label, value: n }) => [key, label, n])).to.deep.equal([
      ['unknown', 'unknown', 11],
      ['chat', 'chat', 7],
      ['email', 'Email', 5],
    ]);
  });

  it('are refused where a row says another form', async () => {
    expect(await refusal(file(head.replace('/1', '/2')))).to.equal('bad-facts');
  });

  it('are refused where the file breaks off', async () => {
    expect(await refusal(file().slice(0, 60))).to.equal('unreadable');
  });
});
