import { categoryOf, agentOf, datedRecords, keysOf, numberOf } from './dated.js';
import { InstantReader } from '../time/instant.js';
import type { Raw } from './as-of.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Dictionary, agentCode, idOf } from './dictionary.js';
import { slicesOf } from './dimensions.js';
import { noTicket } from './table.js';
import { tickets } from './tickets.js';
import { minuteMs } from '../time/units.js';

/** One numbering of agents for the tables that compare them. */
export const agentIds = (_: Desk): Dictionary => new Dictionary();

/** Reads local dates as if they were UTC; a day that does not exist is unreadable. */
const utc = new InstantReader('UTC');

/** Earlier than any instant: agents have no date of entry. */
const always = -8.64e15;

/** Active agents: a stock without dates. */
export const agentFacts: FactsDefinition = {
  name: 'agents',
  from: ['agents'],
  fields: [],
  build(desk) {
    const seen = new Set<string>();
    const records = desk.rows('agents').filter((record, position) => {
      const id = idOf(record['id']);
      const reason = id === '' ? 'missing-id' : seen.has(id) ? 'duplicate' : undefined;
      if (reason) desk.log.add('agents', reason, position, record);
      seen.add(id);
      return !reason && record['active'] !== false;
    });
    return {
      length: records.length,
      records,
      dimensions: {},
      dates: {
        since: new Float64Array(records.length).fill(always),
        until: new Float64Array(records.length).fill(NaN),
      },
      values: {},
      keys: { agent: keysOf(desk.derive(agentIds), records, 'id') },
    };
  },
};

/** Time that agents were available and busy, by local date. */
export const agentTimeFacts: FactsDefinition = {
  name: 'agent-time',
  from: ['agentTime'],
  fields: [],
  beside: ['agents'],
  build(desk) {
    const dates: number[] = [];
    const records = desk.rows('agentTime').filter((record, position) => {
      const { at, reason } = workday(desk, record);
      if (reason) desk.log.add('agentTime', reason, position, record);
      else dates.push(at);
      return !reason;
    });
    const minutes = (field: string) => Float64Array.from(records, (record) => numberOf(record[field]) * minuteMs);
    return {
      length: records.length,
      records,
      dimensions: { agent: agentOf(desk, records), team: teamOf(desk, records) },
      dates: { date: Float64Array.from(dates) },
      values: { available: minutes('availableMinutes'), busy: minutes('busyMinutes') },
      keys: { agent: keysOf(desk.derive(agentIds), records, 'agent') },
    };
  },
};

/** The start of a local date; rows without available time say nothing about utilisation. */
function workday(desk: Desk, record: Raw) {
  const text = record['date'];
  const local = typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? utc.read(text.slice(0, 10)) : NaN;
  const at = Number.isNaN(local) ? NaN : desk.zone.toInstant(local);
  if (Number.isNaN(at)) return { at, reason: 'unreadable-date' } as const;
  if (desk.isAhead(at)) return { at, reason: 'after-as-of' } as const;
  const counts = numberOf(record['availableMinutes']) > 0 && numberOf(record['busyMinutes']) >= 0;
  return counts ? { at } : ({ at, reason: 'unreadable-value' } as const);
}

/** The team of each record's agent, from the `agents` table. */
function teamOf(desk: Desk, records: readonly Raw[]) {
  const teams = new Map(desk.rows('agents').map((agent) => [idOf(agent['id']), agent['team']]));
  return categoryOf(
    records.map((record) => ({ team: teams.get(idOf(record['agent'])) })),
    'team',
  );
}

export const appraisalFacts: FactsDefinition = {
  name: 'appraisals',
  from: ['appraisals'],
  beside: ['agents'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'appraisals', 'at', ({ score }) =>
      Number.isNaN(numberOf(score)) ? 'unreadable-value' : undefined,
    );
    return {
      length: records.length,
      records,
      dimensions: { agent: agentOf(desk, records) },
      dates: { at },
      values: { score: Float64Array.from(records, ({ score }) => numberOf(score)) },
      keys: { agent: keysOf(desk.derive(agentIds), records, 'agent') },
    };
  },
};

/** Quality reviews with the weighted mean of their scored criteria; unscored ones leave the weights. */
export const reviewFacts: FactsDefinition = {
  name: 'reviews',
  from: ['reviews'],
  fields: [],
  beside: ['tickets', 'messages', 'agents'],
  build(desk) {
    const { records, at } = datedRecords(desk, 'reviews');
    const { row, dimensions } = desk.derive(tickets);
    const owners = Uint32Array.from(records, (record) => {
      const found = row(idOf(record['ticket']));
      return found === undefined || found < 0 ? noTicket : found;
    });
    const { dictionary, codes } = dimensions.agent;
    const agent = Uint32Array.from(records, (record, i) => {
      const id = idOf(record['agent']);
      return id === '' && owners[i] !== noTicket ? codes[owners[i]!]! : agentCode(dictionary, id);
    });
    return {
      length: records.length,
      records,
      ...slicesOf(desk, owners, agent),
      dates: { at },
      values: { quality: Float64Array.from(records, ({ scores }) => quality(scores, desk.settings.reviewWeights)) },
    };
  },
};

function quality(scores: unknown, weights: Readonly<Record<string, number>> | undefined): number {
  let sum = 0;
  let weight = 0;
  for (const [criterion, score] of Object.entries(typeof scores === 'object' && scores ? scores : {})) {
    const value = numberOf(score);
    if (!(value >= 0 && value <= 100)) continue;
    const own = weights ? (weights[criterion] ?? 0) : 1;
    sum += own * value;
    weight += own;
  }
  return weight > 0 ? sum / weight : NaN;
}
