/* Which metrics counts answer, asked of the engine itself over the counts of everything that a mapping can feed. */

import { createEngine } from '../src/engine/index.js';
import { wordsFor } from '../src/i18n/words.js';
import { families } from '../src/metrics/index.js';
import type { Metric } from '../src/metrics/metric.js';
import { factsFile, factsQueries } from '../src/sql/index.js';
import { mappableFields, type TablesMapping } from '../src/sql/mapping.js';

/** Every field of every table, under its own name. */
const everything = Object.fromEntries(
  Object.entries(mappableFields).map(([table, { instants, others }]) => {
    // Who answered is lost where counts know the customer: the latest answer of each is not known then.
    const fields = [...instants, ...others].filter((field) => field !== 'customer');
    return [table, { from: table, ...Object.fromEntries(fields.map((field) => [field, field])) }];
  }),
) as TablesMapping;

const sla = { high: { firstResponse: 3_600_000, resolution: 86_400_000 } };

function emptyCounts() {
  const queries = factsQueries({
    dialect: 'duckdb',
    tables: everything,
    dimensions: ['channel', 'priority', 'agent', 'team', 'type', 'source', 'status'],
    grain: 'day',
    zone: 'UTC',
    period: { from: '2025-01-01', to: '2025-02-01' },
    asOf: Date.UTC(2025, 2, 1),
    sla,
  });
  return createEngine({ counted: factsFile(queries.map((query) => ({ query, rows: [] }))) }, { sla });
}

const messages = 'Takes the messages of a ticket in their order.';
const dated = 'When a ticket was reopened does not stand in a table of tickets.';
const others = 'Takes the other tickets of the same customer.';
const separate = 'One by one: what comes back on another day is not another one, so that days do not add up.';

/** Why not, by the metric, by what it measures, or by its facts: the first that says something. */
const reasons: Readonly<Record<string, string>> = {
  'reopened-tickets': dated,
  reopenings: dated,
  arrivals: dated,
  'time-to-clear-net': dated,
  'littles-law-time': dated,
  'requester-wait': 'Takes the history of status of each ticket.',
  'agent-wait': 'Takes the history of status of each ticket.',
  'first-contact-resolution-strict': others,
  'repeat-contact-rate': others,
  'unresolved-complaints': 'Follows each complaint to the end of the period.',
  'complaint-resolution-days': 'Takes the local dates of both ends of each ticket.',
  'backlog-age': 'Takes the age of each ticket that is open.',
  'conversion-rate': 'Takes what each customer did later.',
};
const byFacts: Readonly<Record<string, string>> = { replies: messages, 'any-responses': messages };
const byMeasure: Readonly<Record<string, string>> = {
  'distinct-share': separate,
  'repeat-share': separate,
  distinct: separate,
  'mean-per': separate,
};
const elsewhere = 'Rests on tables other than tickets, surveys and calls, which are not counted.';

const whyNot = ({ id, facts, measure }: Metric) =>
  reasons[id] ?? byFacts[facts] ?? byMeasure[measure.kind] ?? elsewhere;

export interface CountedAnswers {
  /** Names of the metrics that have an answer. */
  readonly answered: readonly string[];
  /** Names of the others, by the reason. */
  readonly unanswered: readonly { readonly why: string; readonly names: readonly string[] }[];
}

export function countedAnswers(): CountedAnswers {
  const engine = emptyCounts();
  const words = wordsFor('en');
  const all: readonly Metric[] = families.flatMap(({ metrics }) => metrics);
  const lacks = ({ id }: Metric) => engine.query({ metric: id, period: '2025-01' }).trace.missing.length > 0;
  const nameOf = ({ id }: Metric) => words.metric(id);
  const byWhy = new Map<string, string[]>();
  for (const metric of all.filter(lacks)) {
    const why = whyNot(metric);
    byWhy.set(why, [...(byWhy.get(why) ?? []), nameOf(metric)]);
  }
  return {
    answered: all.filter((metric) => !lacks(metric)).map(nameOf),
    unanswered: [...byWhy].map(([why, names]) => ({ why, names })),
  };
}
