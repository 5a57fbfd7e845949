import type { Dataset } from '../../src/model/records.js';

/**
 * A small desk whose numbers can be worked out by hand, in Europe/Madrid.
 *
 * NPS: February 25 promoters, 15 passives, 10 detractors (+30); March 60, 20, 20 (+40).
 * CSAT: February 26 of 30 satisfied; March 42 of 50 (84 %), of 200 sent; nobody answered from 6 to 19 January.
 * First response of the 40 tickets of March: 20 after 10 min, 8 after 30 min, 6 after 2 h, 2 after 10 h, 1 after
 * 30 h, 3 never. Within the hour: 28 of 40 (70 %).
 * Backlog: 4 open at the start of March, 40 created, 1 reopened, 36 resolved, 9 open at its end.
 */
export const zone = 'Europe/Madrid';
export const march = '2025-03';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Madrid is one hour ahead of UTC until 30 March; noon is far from midnight in either case. */
const noon = (date: string) => Date.parse(`${date}T11:00:00Z`);
const iso = (instant: number) => new Date(instant).toISOString();

const repeat = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

type Survey = NonNullable<Dataset['surveys']>[number];

const scored = (kind: 'nps' | 'csat', from: string, spread: number, scores: readonly number[]): Survey[] =>
  scores.map((score, i) => {
    const at = noon(from) + (i % spread) * day;
    return { id: `${kind}-${from}-${i}`, kind, score, sentAt: iso(at - hour), answeredAt: iso(at) };
  });

const unanswered = (kind: 'nps' | 'csat', from: string, n: number): Survey[] =>
  repeat(n, (i) => ({ id: `${kind}-${from}-silent-${i}`, kind, sentAt: iso(noon(from) + (i % 28) * day) }));

const npsScores = (promoters: number, passives: number, detractors: number) => [
  ...repeat(promoters, () => 10),
  ...repeat(passives, () => 7),
  ...repeat(detractors, () => 3),
];

/** The unhappy answers come at even distances. */
function csatScores(satisfied: number, others: number) {
  const step = Math.floor((satisfied + others) / others);
  return repeat(satisfied + others, (i) => (i % step === step - 1 && i < step * others ? 2 : 5));
}

const surveys = (): Survey[] => [
  ...scored('nps', '2025-02-01', 28, npsScores(25, 15, 10)),
  ...scored('nps', '2025-03-01', 28, npsScores(60, 20, 20)),
  ...unanswered('nps', '2025-03-01', 300),
  ...scored('csat', '2024-11-04', 63, csatScores(108, 18)),
  ...scored('csat', '2025-01-20', 12, csatScores(20, 4)),
  ...scored('csat', '2025-02-01', 28, csatScores(26, 4)),
  ...scored('csat', '2025-03-01', 28, csatScores(42, 8)),
  ...unanswered('csat', '2025-03-01', 150),
];

const waits = [
  ...repeat(20, () => 10 * minute),
  ...repeat(8, () => 30 * minute),
  ...repeat(6, () => 2 * hour),
  ...repeat(2, () => 10 * hour),
  30 * hour,
  ...repeat(3, () => undefined),
];

interface Story {
  readonly id: string;
  readonly createdAt: number;
  readonly wait: number | undefined;
  readonly resolvedAt?: number | undefined;
  readonly reopenedAt?: number | undefined;
}

const stories = (): Story[] => [
  ...repeat(10, (i) => ({
    id: `f${i}`,
    createdAt: noon('2025-02-03') + i * day,
    wait: 20 * minute,
    resolvedAt: i < 6 ? noon('2025-02-20') : i < 8 ? noon('2025-03-10') : undefined,
  })),
  ...waits.map((wait, i) => ({
    id: `m${i}`,
    createdAt: noon('2025-03-01') + (i % 20) * day,
    wait,
    resolvedAt: i < 34 ? noon('2025-03-03') + (i % 20) * day : undefined,
    reopenedAt: i === 0 ? noon('2025-03-20') : undefined,
  })),
];

const channels = ['email', 'chat', 'phone'];

/** The whole desk, as canonical JSON; `more` replaces tables. */
export function desk(more: Dataset = {}): Dataset {
  const all = stories();
  return {
    asOf: '2025-04-02T08:00:00Z',
    tickets: all.map(({ id, createdAt }, i) => ({ id, createdAt: iso(createdAt), channel: channels[i % 3]! })),
    messages: all.flatMap(({ id, createdAt, wait }) =>
      wait === undefined ? [] : [{ id: `${id}-a`, ticket: id, at: iso(createdAt + wait), author: 'agent' as const }],
    ),
    statusChanges: all.flatMap(({ id, resolvedAt, reopenedAt }) => [
      ...(resolvedAt ? [{ ticket: id, at: iso(resolvedAt), status: 'resolved' as const }] : []),
      ...(reopenedAt ? [{ ticket: id, at: iso(reopenedAt), status: 'open' as const }] : []),
    ]),
    surveys: surveys(),
    events: [{ at: '2025-03-12T09:00:00Z', label: 'Release 4.2' }],
    ...more,
  };
}
