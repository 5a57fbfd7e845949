import { whenTrue, type Counted } from './counted.js';
import type { Row } from './row.js';

/** Calls when they were queued; taken wins over given up. Left out: neither of them, and negative waits. */
export function callCounts(row: Row, asOf: number): Counted[] {
  const queued = row.ms('queuedAt')!;
  const ends = ['answeredAt', 'abandonedAt'].flatMap((field) => {
    const at = row.ms(field);
    return at ? [`CASE WHEN ${at} < ${asOf} THEN ${at} END`] : [];
  });
  if (ends.length === 0) return [];
  const end = ends.length > 1 ? `coalesce(${ends.join(', ')})` : ends[0]!;
  const answered = row.ms('answeredAt');
  return [
    {
      facts: 'calls',
      date: 'queuedAt',
      at: queued,
      where: [`${queued} < ${asOf}`, `${end} >= ${queued}`],
      flags: { answered: answered ? whenTrue(`${answered} < ${asOf}`) : '0' },
      sums: { wait: `${end} - ${queued}` },
      spread: ['wait'],
      near: 'queuedAt',
    },
  ];
}
