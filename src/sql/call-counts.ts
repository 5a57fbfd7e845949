import { whenTrue, type Counted } from './counted.js';
import type { Row } from './row.js';

/** Calls when they were queued; taken wins over given up. Left out: neither of them, and negative waits. */
export function callCounts(row: Row, asOf: number): Counted[] {
  const queued = row.ms('queuedAt')!;
  const answered = row.ms('answeredAt')!;
  const ends = [answered, row.ms('abandonedAt')!].map((at) => `CASE WHEN ${at} < ${asOf} THEN ${at} END`);
  const end = `coalesce(${ends.join(', ')})`;
  const isAnswered = whenTrue(`${answered} < ${asOf}`);
  const wait = `${end} - ${queued}`;
  return [
    {
      facts: 'calls',
      date: 'queuedAt',
      at: queued,
      where: [`${queued} < ${asOf}`, `${end} >= ${queued}`],
      parts: { answered: isAnswered },
      sums: { wait, answeredWait: `CASE WHEN ${answered} < ${asOf} THEN ${wait} END` },
      partial: ['answeredWait'],
      spread: { wait },
      spreadBy: isAnswered,
      near: 'queuedAt',
    },
  ];
}
