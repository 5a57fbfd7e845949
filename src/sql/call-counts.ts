import { whenTrue, type Counted } from './counted.js';
import type { Row } from './row.js';

/** Calls when they were queued; taken wins over given up. Left out: neither of them, and negative waits. */
export function callCounts(row: Row, asOf: number): Counted[] {
  const queued = row.ms('queuedAt')!;
  const answered = row.ms('answeredAt')!;
  const ends = [answered, row.ms('abandonedAt')!].map((at) => `CASE WHEN ${at} < ${asOf} THEN ${at} END`);
  const end = `coalesce(${ends.join(', ')})`;
  return [
    {
      facts: 'calls',
      date: 'queuedAt',
      at: queued,
      where: [`${queued} < ${asOf}`, `${end} >= ${queued}`],
      flags: { answered: whenTrue(`${answered} < ${asOf}`) },
      sums: { wait: `${end} - ${queued}` },
      spread: ['wait'],
      near: 'queuedAt',
    },
  ];
}
