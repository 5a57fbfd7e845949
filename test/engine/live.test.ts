import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dirtyDesk } from '../facts/dirty-desk.js';
import { dataset, engineOf, minute, openedAt, ticketOf, type Dirty } from '../support/records.js';

const start = {
  tickets: [ticketOf(1, { channel: 'email' }), ticketOf(2, { channel: 'email' })],
  messages: [{ id: 'm', ticket: 1, at: openedAt + minute, author: 'agent' }],
  surveys: [{ id: 's', kind: 'csat', ticket: 1, score: 1, answeredAt: openedAt }],
};
const value = (engine: ReturnType<typeof engineOf>, metric: string) =>
  engine.query({ metric, period: '2025-03' }).value;

describe('live data', () => {
  it('with a known id replaces, with a new one adds', () => {
    const engine = engineOf(start);
    expect(value(engine, 'ticket-volume')).to.equal(2);
    engine.upsert(dataset({ tickets: [ticketOf(2, { channel: 'chat' }), ticketOf(3, { channel: 'chat' })] }));
    const { groups } = engine.query({ metric: 'ticket-volume', period: '2025-03', by: 'channel' });
    expect(groups!.map(({ key, value: n }) => [key, n])).to.deep.equal([
      ['chat', 2],
      ['email', 1],
    ]);
  });

  it('reaches every metric that rests on it', () => {
    const engine = engineOf(start);
    expect([value(engine, 'csat'), value(engine, 'first-response-time')]).to.deep.equal([0, minute]);
    engine.upsert(
      dataset({
        messages: [{ id: 'm', ticket: 1, at: openedAt + 2 * minute, author: 'agent' }],
        surveys: [{ id: 's', kind: 'csat', ticket: 1, score: 5, answeredAt: openedAt }],
      }),
    );
    expect([value(engine, 'csat'), value(engine, 'first-response-time')]).to.deep.equal([1, 2 * minute]);
  });

  it('may move the moment of extraction on', () => {
    const engine = engineOf(start);
    engine.upsert(dataset({ asOf: '2025-05-01T00:00Z' }));
    expect(engine.asOf).to.equal(Date.parse('2025-05-01T00:00Z'));
  });

  it('takes a ticket out with all that hangs on it', () => {
    const engine = engineOf(start);
    engine.remove([1]);
    const counts = ['ticket-volume', 'first-response-time', 'csat'].map(
      (metric) => engine.query({ metric, period: '2025-03' }).count,
    );
    expect(counts).to.deep.equal([1, 0, 0]);
  });

  it('leaves the given records as they were', () => {
    const given = dataset(structuredClone(start));
    const engine = engineOf(given);
    engine.upsert(dataset({ tickets: [ticketOf(9)] }));
    engine.remove([1]);
    expect(given).to.deep.equal(start);
  });

  it('gives the answers of a fresh engine over the records as they then stand', () => {
    const month = '2025-03';
    const questions = [
      'ticket-volume',
      'backlog',
      'first-response-time',
      'csat',
      'nps',
      'resolution-time',
      'reopen-rate',
    ];
    const answers = (engine: ReturnType<typeof engineOf>) =>
      questions.map((metric) => {
        const { trace: _, ...rest } = engine.query({ metric, period: month, by: 'channel', interval: 'week' });
        return rest;
      });
    fc.assert(
      fc.property(dirtyDesk(month), dirtyDesk(month), fc.array(fc.nat(30), { maxLength: 3 }), (first, second, gone) => {
        const engine = engineOf(first as Dirty);
        answers(engine);
        engine.upsert(second);
        expect(answers(engine)).to.deep.equal(answers(engineOf(together(first as Dirty, second as Dirty))));
        engine.remove(gone);
        const kept = withoutTickets(together(first as Dirty, second as Dirty), gone.map(String));
        expect(answers(engine)).to.deep.equal(answers(engineOf(kept)));
      }),
      { numRuns: 25 },
    );
  });
});

type Row = Readonly<Record<string, unknown>>;
const idOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');
/** What names a record of a table for good; records that nothing names are never replaced. */
const names: Readonly<Record<string, (row: Row) => string>> = {
  tickets: ({ id }) => idOf(id),
  surveys: ({ id }) => idOf(id),
  messages: ({ id, ticket }) => idOf(id) && `${idOf(ticket)}/${idOf(id)}`,
};

/** Two payloads as one: of records with one name those of the second stay. */
function together(first: Dirty, second: Dirty): Dirty {
  const both: Record<string, unknown> = { ...first };
  for (const [table, rows] of Object.entries(second)) {
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) {
      both[table] = rows;
      continue;
    }
    both[table] = inPlace((first[table] ?? []) as Row[], rows as Row[], names[table] ?? (() => ''));
  }
  return both;
}

/** Each new row stands where the first of its name stood that no other has taken yet, else at the end. */
function inPlace(before: readonly Row[], added: readonly Row[], name: (row: Row) => string): Row[] {
  const rows: (Row | undefined)[] = [...before];
  const stands = before.map((row) => name(row));
  const left = added.filter((row) => {
    const place = name(row) === '' ? -1 : stands.indexOf(name(row));
    if (place < 0) return true;
    rows[place] = row;
    stands[place] = '';
    return false;
  });
  const replaced = new Set(added.map((row) => name(row)).filter((own) => own !== ''));
  return [...rows.filter((row, i) => row && !(stands[i] !== '' && replaced.has(stands[i]!))), ...left] as Row[];
}

function withoutTickets(tables: Dirty, gone: readonly string[]): Dirty {
  const key = (table: string) => (table === 'tickets' ? 'id' : 'ticket');
  const kept = Object.entries(tables).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.filter((row: Row) => !gone.includes(idOf(row[key(table)]))) : rows,
  ]);
  return Object.fromEntries(kept) as Dirty;
}
