import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { slicesOf } from './dimensions.js';
import { humanFirstReplies } from './first-response.js';
import { history } from './history.js';
import { bytes, integers, lazily, numbers, type Values } from './columns.js';
import { tickets } from './tickets.js';

/** Times spent unresolved: `enteredAt` by creation or reopening, `leftAt` by a resolution. */
export const stayFacts: FactsDefinition = {
  name: 'stays',
  from: ['tickets', 'statusChanges'],
  fields: ['status'],
  rows: 'several',
  build(desk) {
    const { createdAt, inbound } = desk.derive(tickets);
    const { stays } = desk.derive(history);
    const { tickets: rows, entered, left } = stays;
    const { length } = rows;
    // Read at once, though the column that needs them waits: what they leave out is logged whatever is asked first.
    desk.derive(humanFirstReplies);
    return {
      length,
      ...slicesOf(desk, rows),
      dates: lazily({
        enteredAt: () => entered,
        leftAt: () => left,
        createdAt: () => numbers(length, (i) => createdAt[rows[i]!]!),
        answeredOrLeftAt: () => numbers(length, (i) => unansweredUntil(desk, rows[i]!, entered[i]!, left[i]!)),
      }),
      values: lazily<Record<string, Values>>({
        reopened: () => stays.reopened,
        inbound: () => bytes(length, (i) => inbound[rows[i]!]!),
      }),
      keys: lazily({ ticket: () => integers(length, (i) => rows[i]! + 1) }),
    };
  },
  shortcuts: (desk) => desk.derive(history).shortcuts,
};

/** A stay is unanswered until it ends or a human replies; NaN while neither happened. */
function unansweredUntil(desk: Desk, ticket: number, entered: number, left: number): number {
  const { at, negative } = desk.derive(humanFirstReplies);
  const replied = negative[ticket] ? entered : Math.max(entered, at[ticket]!);
  if (Number.isNaN(replied)) return left;
  return Number.isNaN(left) ? replied : Math.min(left, replied);
}
