import { expect } from '@open-wc/testing';
import '../../src/sources/lazy.js';
import { absentAdapters, adapterIds } from '../../src/sources/adapter.js';
import { SourceError } from '../../src/sources/error.js';
import { readPayloadAsync } from '../../src/sources/read-async.js';

const utc = '2026-03-02T09:00:00Z';
const zendesk = { tickets: [{ id: 1, created_at: utc, via: { channel: 'web' }, requester_id: 2, status: 'open' }] };
const freshdesk = [{ id: 1, status: 2, created_at: utc, requester_id: 5, responder_id: null }];
const incident = 'number,opened_at,incident_state,made_sla\nINC1,2026-03-02 09:00:00,New,true\n';

const came = (before: readonly string[]) => before.filter((id) => !absentAdapters().includes(id));

// The order matters: code that has come stays.
describe('the adapters that a page loads', () => {
  it('knows all by name, and has only that of our own JSON', () => {
    expect(adapterIds()).to.include.members(['json', 'csv', 'zendesk', 'delighted']);
    expect(absentAdapters()).to.have.members(adapterIds().filter((id) => id !== 'json'));
  });

  const cases: readonly (readonly [what: string, payload: unknown, adapter: string, loaded: readonly string[]])[] = [
    ['our own JSON', { tickets: [{ id: 1, createdAt: utc }] }, 'json', []],
    [
      'our own JSON with a field that it does not know',
      { surveys: [{ kind: 'nps', score: 9, mood: 'x' }] },
      'json',
      [],
    ],
    ['a file', `id,created at\n1,${utc}\n`, 'csv', ['csv']],
    ['a file with the headings of a desk', incident, 'servicenow', ['servicenow']],
    ['what a desk plainly sends', freshdesk, 'freshdesk', ['freshdesk']],
    ['what looks like a desk', zendesk, 'zendesk', ['zendesk']],
  ];
  for (const [what, payload, adapter, loaded] of cases) {
    it(`for ${what}: ${loaded.join() || 'no other'}`, async () => {
      const before = absentAdapters();
      expect((await readPayloadAsync(payload)).adapter).to.equal(adapter);
      expect(came(before)).to.deep.equal(loaded);
    });
  }

  it('with the schema of the settings where the data state some', async () => {
    const data = { tickets: [{ id: 1, createdAt: utc }], settings: { weekStart: 7, mood: 'blue' } };
    const { dataset, leftOut } = await readPayloadAsync(JSON.stringify(data));
    expect(dataset.settings).to.deep.equal({ weekStart: 7 });
    expect(leftOut.map(({ table, reason, field }) => [table, reason, field])).to.deep.equal([
      ['settings', 'unknown-field', 'mood'],
    ]);
  });

  it('are the stated one alone where it reads the payload', async () => {
    const before = absentAdapters();
    const chat = { data: { payload: [{ id: 1, inbox_id: 1, created_at: 1772442000, status: 'open', messages: [] }] } };
    expect((await readPayloadAsync(chat, { adapter: 'chatwoot' })).adapter).to.equal('chatwoot');
    expect(came(before)).to.deep.equal(['chatwoot']);
  });

  it('are all where the stated one does not: another may say what it is', async () => {
    const wrong = await readPayloadAsync(zendesk, { adapter: 'typeform' }).catch((error: unknown) => error);
    expect(wrong).to.be.instanceOf(SourceError);
    expect((wrong as SourceError).code).to.equal('wrong-desk');
    expect(absentAdapters()).to.deep.equal([]);
  });

  it('an id that nobody knows is named with those that there are', async () => {
    const wrong = await readPayloadAsync(zendesk, { adapter: 'zendusk' }).catch((error: unknown) => error);
    expect(wrong).to.be.instanceOf(RangeError);
    expect((wrong as RangeError).message).to.match(/zendusk.*auto, json, csv, zendesk/);
  });

  it('are those that Node has all at once', async () => {
    const ofPages = adapterIds();
    await import('../../src/sources/index.js');
    expect(adapterIds()).to.have.members(ofPages);
    expect(absentAdapters()).to.deep.equal([]);
  });
});
