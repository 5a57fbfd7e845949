import type { Raw } from './as-of.js';
import { agentOf, categoryOf, datedRecords } from './dated.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { openingByTeam } from './opening.js';

/** When a call was taken or given up; taken wins. NaN while neither is known. */
function end(desk: Desk, record: Raw) {
  const known = (field: string) => {
    const at = desk.instants.read(record[field]);
    return desk.happened(at) ? at : NaN;
  };
  const answeredAt = known('answeredAt');
  return Number.isNaN(answeredAt) ? { at: known('abandonedAt'), answered: 0 } : { at: answeredAt, answered: 1 };
}

/** Calls when they were queued. Rule 7: left out when neither answered nor abandoned, or when the wait is negative. */
export const callFacts: FactsDefinition = {
  name: 'calls',
  from: ['calls'],
  fields: [],
  beside: ['agents'],
  build(desk) {
    const { records, at } = datedRecords(desk, 'calls', 'queuedAt', (record, queuedAt) => {
      const wait = end(desk, record).at - queuedAt;
      return Number.isNaN(wait) ? 'unreadable-value' : wait < 0 ? 'negative-duration' : undefined;
    });
    const ends = records.map((record) => end(desk, record));
    const wait = Float64Array.from(ends, (found, i) => found.at - at[i]!);
    const team = categoryOf(records, 'team');
    const opening = desk.clocks && openingByTeam(desk.clocks, team);
    const inOpening = opening && Float64Array.from(ends, (found, i) => opening(i, at[i]!, found.at));
    const answered = (times: Float64Array) => times.map((ms, i) => (ends[i]!.answered ? ms : NaN));
    return {
      length: records.length,
      records,
      dimensions: {
        channel: categoryOf(records, 'channel'),
        agent: agentOf(desk, records),
        team,
      },
      dates: { queuedAt: at },
      values: {
        wait,
        answeredWait: answered(wait),
        ...(inOpening && { businessWait: inOpening, businessAnsweredWait: answered(inOpening) }),
        answered: Uint8Array.from(ends, ({ answered }) => answered),
        abandoned: Uint8Array.from(ends, ({ answered }) => 1 - answered),
      },
    };
  },
};
