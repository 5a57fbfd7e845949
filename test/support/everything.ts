import type { Dataset } from '../../src/model/records.js';
import { desk } from './desk.js';

/** The hand-made desk with a handful of everything else that the data model holds, in March 2025. */
export function everything(): Dataset {
  const day = (n: number) => `2025-03-${String(1 + (n % 28)).padStart(2, '0')}T11:00:00Z`;
  const forty = Array.from({ length: 40 }, (_, i) => i);
  const base = desk();
  return desk({
    tickets: base.tickets!.map((ticket, i) => ({
      ...ticket,
      customer: `c${i % 20}`,
      agent: ['ana', 'bob', 'eva'][i % 3]!,
      type: 'question',
      subject: `Subject ${i}`,
      complaint: i % 5 === 0,
    })),
    surveys: [
      ...base.surveys!,
      ...forty.flatMap((i) => [
        { id: `ces${i}`, kind: 'ces' as const, score: 1 + (i % 4), sentAt: day(i), answeredAt: day(i) },
        { id: `uni${i}`, kind: 'universal' as const, score: 4, scale: [1, 5] as [number, number], answeredAt: day(i) },
        { id: `agent${i}`, kind: 'agent' as const, score: 5, scale: [1, 5] as [number, number], answeredAt: day(i) },
      ]),
    ],
    customers: Array.from({ length: 48 }, (_, i) => i).map((i) => ({
      id: `c${i}`,
      since: i < 36 ? '2024-01-01T00:00:00Z' : '2025-03-10T00:00:00Z',
      ...(i < 2 && { until: '2025-03-15T00:00:00Z' }),
      ...(i === 36 && { referredBy: 'c4' }),
    })),
    orders: forty.map((i) => ({ customer: `c${i % 8}`, at: day(i), amount: 50 })),
    conversions: forty.slice(0, 4).map((i) => ({ customer: `c${i}`, at: day(i + 2) })),
    participations: forty.slice(0, 10).map((i) => ({
      customer: `c${i + 5}`,
      at: day(i),
      program: i % 2 ? ('loyalty' as const) : ('training' as const),
    })),
    calls: forty.map((i) => ({
      id: `call${i}`,
      queuedAt: day(i),
      answeredAt: day(i).replace('11:00:00', '11:01:30'),
      channel: 'phone',
    })),
    agents: ['ana', 'bob', 'eva'].map((id) => ({ id, name: id.toUpperCase() })),
    agentTime: forty.map((i) => ({
      agent: ['ana', 'bob', 'eva'][i % 3]!,
      date: day(i).slice(0, 10),
      availableMinutes: 480,
      busyMinutes: 300,
    })),
    articleViews: forty.map((i) => ({ article: `a${i % 4}`, at: day(i), reader: `c${i}`, seconds: 60 + i })),
    feedback: forty.map((i) => ({ at: day(i), channel: 'web', ...(i % 2 && { respondedAt: day(i) }) })),
    mentions: forty.map((i) => ({ at: day(i), network: 'one', topic: ['price', 'app', 'delivery'][i % 3]! })),
    reviews: forty.map((i) => ({ at: day(i), agent: 'ana', scores: { tone: 90, content: 70 } })),
    appraisals: forty.slice(0, 12).map((i) => ({ agent: ['ana', 'bob', 'eva'][i % 3]!, at: day(i), score: 4 })),
    preferences: forty.map((i) => ({ customer: `c${i}`, at: day(i), channel: ['email', 'chat'][i % 2]! })),
  });
}
