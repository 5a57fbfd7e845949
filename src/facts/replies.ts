import { conversation } from './conversation.js';
import type { FactsDefinition } from './definition.js';
import { slicesOf } from './dimensions.js';
import { openingTime } from './opening.js';

/** Waits when a human reply ended them; they belong to the author of the reply. */
export const replyFacts: FactsDefinition = {
  name: 'replies',
  from: ['tickets', 'messages'],
  fields: [],
  rows: 'several',
  build(desk) {
    const { waits } = desk.derive(conversation);
    const rows = Uint32Array.from(waits.tickets);
    const opening = desk.derive(openingTime);
    return {
      length: rows.length,
      ...slicesOf(desk, rows, Uint32Array.from(waits.author)),
      dates: { repliedAt: Float64Array.from(waits.end) },
      values: {
        wait: Float64Array.from(waits.end, (end, i) => end - waits.start[i]!),
        ...(opening && {
          businessWait: Float64Array.from(waits.end, (end, i) => opening(rows[i]!, waits.start[i]!, end)),
        }),
        first: Uint8Array.from(waits.first),
      },
      keys: { ticket: rows.map((row) => row + 1) },
    };
  },
  shortcuts: (desk) => desk.derive(conversation).shortcuts,
};
