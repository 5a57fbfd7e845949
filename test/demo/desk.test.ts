import { expect } from '@open-wc/testing';
import { counts } from '../../demo/data/dirt.mjs';
import { makeDesk } from '../../demo/data/desk.mjs';
import { tables, type TableName } from '../../src/model/records.js';

const small = { tickets: 2000 };
const year = makeDesk();
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short' });
const localDate = (instant: string | number) => day.format(new Date(instant));
const readable = (instant: unknown) => !Number.isNaN(Date.parse(String(instant)));

const clean = year.tickets.filter(
  ({ createdAt, leftOut, updatedAt }) =>
    readable(createdAt) &&
    !leftOut &&
    !updatedAt &&
    String(createdAt) >= '2024-03-31T22' &&
    String(createdAt) <= String(year.asOf),
);
const perDay = new Map<string, number>();
for (const { createdAt } of clean) {
  const date = localDate(createdAt);
  perDay.set(date, (perDay.get(date) ?? 0) + 1);
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const onWeekday = (weekday: number) =>
  mean([...perDay].filter(([date]) => new Date(`${date}T12:00:00Z`).getUTCDay() === weekday).map(([, count]) => count));
const between = (from: string, to: string) =>
  [...perDay].filter(([date]) => date >= from && date <= to).map(([, n]) => n);

async function fingerprint(value: unknown) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the desk of the demo', () => {
  it('is the same to the byte for the same seed, and another one for another seed', async () => {
    const one = await fingerprint(makeDesk(small));
    expect(await fingerprint(makeDesk(small))).to.equal(one);
    expect(await fingerprint(makeDesk({ ...small, seed: 'another' }))).to.not.equal(one);
  });

  it('fills every table of the data model, and no other', () => {
    const filled = Object.entries(year).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [name] : [],
    );
    expect(filled).to.have.members(Object.keys(tables));
    expect(Object.keys(year)).to.have.members([...Object.keys(tables), 'asOf']);
  });

  for (const name of Object.keys(tables) as TableName[]) {
    it(`writes ${name} as the data model has them, without a field that it does not know`, () => {
      const rows: readonly object[] = makeDesk(small)[name] ?? [];
      expect(rows).to.not.be.empty;
      const known = Object.keys(tables[name].shape);
      for (const row of rows) {
        const read = tables[name].safeParse(row);
        expect(read.success, JSON.stringify(row)).to.equal(true);
        expect(known).to.include.members(Object.keys(row));
      }
    });
  }

  it('has about 20,000 tickets of twelve months, in 8 channels, with 40 agents', () => {
    expect(clean.length).to.be.within(19_000, 21_000);
    expect(new Set([...perDay.keys()].map((date) => date.slice(0, 7))).size).to.equal(12);
    expect(new Set(clean.map(({ channel }) => channel)).size).to.equal(8);
    expect(year.agents?.length).to.equal(40);
    expect(new Set(clean.map(({ agent }) => agent ?? 'nobody')).size).to.equal(41);
  });

  it('stays below 13.5 MB', () => {
    expect(new TextEncoder().encode(JSON.stringify(year)).length).to.be.below(13.5e6);
  });

  it('ends at midnight after 31 March 2025 in Madrid, and nothing happens later', () => {
    expect(year.asOf).to.equal('2025-03-31T22:00:00Z');
    const { messages = [], statusChanges = [], orders = [], calls = [], mentions = [] } = year;
    for (const { at } of [...messages, ...statusChanges, ...orders, ...mentions])
      expect(String(at) <= '2025-03-31T22:00:00Z' || !readable(at), String(at)).to.equal(true);
    for (const { queuedAt } of calls) expect(String(queuedAt) <= '2025-03-31T22:00:00Z').to.equal(true);
  });
});

describe('the rhythm of the demo', () => {
  it('is highest on Monday and low at the weekend', () => {
    const [sunday, monday, ...rest] = [0, 1, 2, 3, 4, 5, 6].map(onWeekday) as [number, number, ...number[]];
    const saturday = rest.at(-1) ?? 0;
    for (const other of rest) expect(monday).to.be.above(other);
    expect(saturday).to.be.below(monday / 2.5);
    expect(sunday).to.be.below(saturday * 1.2);
  });

  it('doubles in the three days of the outage', () => {
    const [before, during] = [between('2025-03-04', '2025-03-06'), between('2025-03-11', '2025-03-13')];
    expect(mean(during) / mean(before)).to.be.within(1.7, 2.7);
  });

  it('is slower and less liked during the outage', () => {
    const replies = new Map<string, number>();
    for (const { ticket, at, author } of year.messages ?? [])
      if (author === 'agent' && readable(at) && !replies.has(String(ticket)))
        replies.set(String(ticket), Date.parse(String(at)));
    const waits = (from: string, to: string) =>
      clean
        .filter(
          ({ createdAt, channel }) => channel === 'chat' && localDate(createdAt) >= from && localDate(createdAt) <= to,
        )
        .flatMap(({ id, createdAt }) => (replies.get(String(id)) ?? NaN) - Date.parse(String(createdAt)))
        .filter((wait) => wait > 0);
    expect(median(waits('2025-03-11', '2025-03-13'))).to.be.above(2 * median(waits('2025-02-01', '2025-02-28')));
    expect(contentShare('2025-03-10', '2025-03-16')).to.be.below(contentShare('2025-02-03', '2025-03-09') - 0.08);
  });

  it('reopens about three of a hundred', () => {
    const settled = new Set(['resolved', 'closed']);
    const [resolved, reopened] = [new Set<unknown>(), new Set<unknown>()];
    for (const { ticket, status } of year.statusChanges ?? []) {
      if (settled.has(status)) resolved.add(ticket);
      else if (resolved.has(ticket)) reopened.add(ticket);
    }
    expect(reopened.size / resolved.size).to.be.within(0.02, 0.045);
  });

  it('keeps a backlog that breathes between 170 and 500', () => {
    for (const at of ['2024-04-15', '2024-07-01', '2024-09-16', '2024-11-04', '2025-01-20', '2025-03-08', '2025-03-31'])
      expect(openAt(`${at}T00:00:00Z`), at).to.be.within(170, 500);
    expect(openAt('2025-03-15T00:00:00Z')).to.be.above(openAt('2025-03-09T00:00:00Z') + 60);
  });
});

describe('the surveys of the demo', () => {
  const of = (kind: string) => (year.surveys ?? []).filter((survey) => survey.kind === kind);
  const answered = (kind: string) => of(kind).filter(({ score }) => typeof score === 'number');

  for (const [kind, percent, low, high] of [
    ['csat', '22-29 %', 0.22, 0.29],
    ['nps', '28-34 %', 0.28, 0.34],
    ['ces', '20-28 %', 0.2, 0.28],
  ] as const) {
    it(`are answered by ${percent} where they ask for ${kind}`, () => {
      expect(answered(kind).length / of(kind).length).to.be.within(low, high);
    });
  }

  it('find about 85 % content and an NPS of about +40', () => {
    expect(contentShare('2024-04-01', '2025-03-31')).to.be.within(0.81, 0.88);
    const scores = answered('nps').flatMap(({ score }) => (typeof score === 'number' ? [score] : []));
    const points = (100 * (scores.filter((s) => s >= 9).length - scores.filter((s) => s <= 6).length)) / scores.length;
    expect(points).to.be.within(30, 46);
  });

  it('have no answer in the week of New Year', () => {
    const dates = (year.surveys ?? []).flatMap(({ answeredAt }) => (answeredAt ? [localDate(answeredAt)] : []));
    const within = (from: string, to: string) => dates.filter((date) => date >= from && date <= to).length;
    expect(within('2024-12-30', '2025-01-05')).to.equal(0);
    expect(within('2025-01-13', '2025-01-19')).to.be.above(30);
  });
});

describe('what a real export drags along', () => {
  it('is in the tickets as often as promised', () => {
    const marked = (mark: string) => year.tickets.filter(({ leftOut }) => leftOut === mark).length;
    for (const mark of ['spam', 'merged', 'test', 'deleted'] as const)
      expect(marked(mark), mark).to.be.within(counts[mark] - 2, counts[mark]);
    expect(year.tickets.filter(({ createdAt }) => !readable(createdAt)).length).to.equal(counts.badDates);
    expect(year.tickets.length - new Set(year.tickets.map(({ id }) => id)).size).to.equal(counts.duplicates);
  });

  it('has the older copy of a ticket say something else', () => {
    const ids = year.tickets.filter(({ updatedAt }) => updatedAt).map(({ id }) => id);
    for (const id of new Set(ids)) {
      const copies = year.tickets.filter((ticket) => ticket.id === id);
      expect(copies.length).to.equal(2);
      const [newer, older] = copies.toSorted((a, b) => (String(a.updatedAt) > String(b.updatedAt) ? -1 : 1));
      expect(older?.priority).to.equal('low');
      expect(String(newer?.updatedAt) > String(older?.updatedAt)).to.equal(true);
    }
  });
});

function contentShare(from: string, to: string) {
  const scores = (year.surveys ?? []).flatMap(({ kind, answeredAt, score }) => {
    const inside = kind === 'csat' && answeredAt && localDate(answeredAt) >= from && localDate(answeredAt) <= to;
    return inside && typeof score === 'number' && score >= 1 && score <= 5 ? [score] : [];
  });
  return scores.filter((score) => score >= 4).length / scores.length;
}

/** Counted ticket by ticket: created before, and not resolved by the last change before. */
function openAt(instant: string) {
  const last = new Map<string, string>();
  for (const { ticket, at, status } of year.statusChanges ?? [])
    if (String(at) < instant) last.set(String(ticket), status);
  return year.tickets.filter(({ id, createdAt, leftOut }) => {
    const status = last.get(String(id));
    return !leftOut && String(createdAt) < instant && status !== 'resolved' && status !== 'closed';
  }).length;
}
