import fc from 'fast-check';
import type { Dataset } from '../../src/model/records.js';
import { at, dataset, day, hour, minute, type Dirty } from '../support/records.js';

/*
 * Desks full of dirt, for properties: everything that the rules of the data model speak of.
 */

const written = {
  utc: (t: number) => new Date(t).toISOString(),
  epoch: (t: number) => t,
  offset: (t: number) => `${new Date(t + 2 * hour).toISOString().slice(0, 19)}+02:00`,
  /** Without an offset: the same digits mean another instant in each source zone. */
  bare: (t: number) => new Date(t).toISOString().slice(0, 16),
} as const;

const unreadable = ['?', '', 'not a date', '2025-02-30', null, undefined] as const;

/** Most instants as they should be, some in other forms, some unreadable. */
const instant = (times: fc.Arbitrary<number>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 14, arbitrary: times.map(written.utc) },
    { weight: 2, arbitrary: times.map(written.epoch) },
    { weight: 2, arbitrary: times.map(written.offset) },
    { weight: 2, arbitrary: times.map(written.bare) },
    { weight: 1, arbitrary: fc.constantFrom(...unreadable) },
  );

/** Minutes from the creation of a ticket to what happens to it: band edges, ties, before it, and weeks later. */
const delays = [-1500, -1, 0, 0, 1, 14, 15, 15, 16, 60, 61, 240, 241, 1440, 1441, 4000, 10_000, 30_000] as const;
const later = (created: number) => instant(fc.constantFrom(...delays).map((n) => created + n * minute));
const seldom = <T>(arbitrary: fc.Arbitrary<T>, freq = 4) => fc.option(arbitrary, { freq, nil: undefined });
/** Mostly missing. */
const rare = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const statuses = ['new', 'open', 'pending', 'hold', 'resolved', 'closed', 'Resolved ', 'escalated', '', null] as const;
const agents = ['a', 'b', 'A', 7, '', undefined] as const;

const shortcuts = (created: number) =>
  fc.record({
    firstResponseAt: rare(later(created)),
    firstResponseMs: rare(fc.constantFrom(...delays).map((n) => n * minute)),
    resolvedAt: rare(later(created)),
    closedAt: rare(later(created)),
    resolutionMs: rare(fc.constantFrom(...delays).map((n) => n * minute)),
    clock: rare(fc.constantFrom('calendar', 'business')),
    status: seldom(fc.constantFrom(...statuses)),
  });

const ticket = (id: unknown, created: number) =>
  fc
    .record({
      id: fc.constant(id),
      createdAt: instant(fc.constant(created)),
      updatedAt: rare(later(created)),
      channel: fc.constantFrom('email', 'Email ', 'chat', 'CHAT', ' ', undefined, null),
      priority: fc.constantFrom('high', 'low', 'High', undefined),
      agent: fc.constantFrom(...agents),
      team: rare(fc.constantFrom('north', 'South')),
      type: rare(fc.constantFrom('incident', 'question')),
      source: rare(fc.constantFrom('web', 'Web')),
      customer: rare(fc.constantFrom('c1', 'c2', 3)),
      tags: fc.constantFrom(undefined, [], ['vip'], ['VIP', 'bug'], ['bug', 'bug', ' '], ['late']),
      direction: rare(fc.constantFrom('inbound', 'outbound')),
      leftOut: rare(rare(fc.constantFrom('spam', 'deleted', 'merged', 'test'))),
      complaint: rare(fc.boolean()),
      complaintAt: rare(later(created)),
    })
    .chain((fields) => shortcuts(created).map((given) => ({ ...fields, ...given })));

const message = (id: unknown, created: number) =>
  fc.record({
    id: seldom(fc.integer({ min: 1, max: 30 })),
    ticket: fc.constant(id),
    at: later(created),
    author: fc.constantFrom('agent', 'agent', 'customer', 'bot', 'system'),
    agent: fc.constantFrom(...agents, 'writer'),
    public: rare(fc.boolean()),
    automatic: rare(fc.boolean()),
  });

const statusChange = (id: unknown, created: number) =>
  fc.record({ ticket: fc.constant(id), at: later(created), status: fc.constantFrom(...statuses, 'resolved', 'open') });

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, '9', ' 4 ', '5.0', 5.5, 11, -1, 'ten', '', null, undefined] as const;

const survey = (id: unknown, created: number) =>
  fc.record({
    id: rare(fc.integer({ min: 1, max: 9 })),
    kind: fc.constantFrom('csat', 'csat', 'nps', 'nps', 'ces', 'universal', 'agent', undefined, 'other'),
    ticket: fc.oneof({ weight: 4, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: fc.constant(undefined) }),
    customer: seldom(fc.constantFrom('c1', 'c2', 3, '')),
    sentAt: later(created),
    answeredAt: later(created),
    score: fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 10 }) },
      { weight: 1, arbitrary: fc.constantFrom(...scores) },
    ),
    scale: seldom(fc.constantFrom([1, 10], [0, 10], [1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 7], [1, 9]), 6),
    sentiment: rare(fc.constantFrom('positive', 'neutral', 'negative')),
    polarity: rare(fc.constantFrom('effort', 'ease')),
  });

interface Bundle {
  readonly tickets: Dirty[];
  readonly messages: Dirty[];
  readonly statusChanges: Dirty[];
  readonly surveys: Dirty[];
}

/** A ticket (now and then twice, or none at all) and what hangs on it; some desks know messages or changes only. */
const bundle = (from: number): fc.Arbitrary<Bundle> =>
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }).map(String),
        fc.constantFrom('', ' 9 '),
      ),
      fc.integer({ min: 0, max: 45 * 24 }).map((hours) => from + hours * hour),
    )
    .chain(([id, created]) =>
      fc.record({
        tickets: fc.oneof(
          { weight: 12, arbitrary: fc.array(ticket(id, created), { minLength: 1, maxLength: 1 }) },
          { weight: 1, arbitrary: fc.array(ticket(id, created), { maxLength: 3 }) },
        ),
        messages: fc.array(message(id, created), { maxLength: 4, size: 'max' }),
        statusChanges: fc.array(statusChange(id, created), { maxLength: 4, size: 'max' }),
        surveys: fc.array(survey(id, created), { maxLength: 4, size: 'max' }),
      }),
    );

/** A desk full of dirt around a month (`2025-03`): everything that the rules of the data model speak of. */
export function dirtyDesk(month: string): fc.Arbitrary<Dataset> {
  const from = at(`${month}-01`) - 12 * day;
  const stated = instant(fc.integer({ min: 25, max: 60 }).map((days) => from + days * day + 10 * hour));
  return fc
    .record({
      bundles: fc.array(bundle(from), { maxLength: 50, size: 'max' }),
      asOf: stated,
      sourceTimeZone: fc.constantFrom(undefined, 'UTC', 'Europe/Madrid', 'Europe/Bucharest'),
    })
    .map(({ bundles, ...given }) =>
      dataset({
        ...given,
        tickets: bundles.flatMap(({ tickets }) => tickets),
        messages: bundles.flatMap(({ messages }) => messages).reverse(),
        statusChanges: bundles.flatMap(({ statusChanges }) => statusChanges).reverse(),
        surveys: bundles.flatMap(({ surveys }) => surveys),
      }),
    );
}

/** The tables that do not hang on tickets, as dirty as the others. */
function otherTables(from: number): fc.Arbitrary<Dirty> {
  const when = instant(fc.integer({ min: 0, max: 45 * 24 }).map((hours) => from + hours * hour));
  const customer = fc.constantFrom('c1', 'c2', 3, 'c4', '', undefined);
  const channel = fc.constantFrom('email', 'Chat', ' ', undefined);
  const sentiment = fc.constantFrom('positive', 'neutral', 'negative', 'furious', undefined);
  const amount = fc.constantFrom(0, 1, 99.5, -3, NaN, Infinity, -Infinity, 1e308, '12', 'much', null, undefined);
  const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
    fc.array(fc.record(model), { maxLength: 6, size: 'max' });
  return fc.record({
    customers: some({ id: customer, since: when, until: rare(when), referredBy: rare(customer) }),
    orders: some({ customer, at: when, amount }),
    conversions: some({ customer, at: when }),
    participations: some({ customer, at: when, program: fc.constantFrom('loyalty', 'training', 'other') }),
    calls: some({
      queuedAt: when,
      answeredAt: seldom(when),
      abandonedAt: rare(when),
      channel,
      agent: fc.constantFrom(...agents),
    }),
    agentTime: some({
      agent: fc.constantFrom(...agents),
      date: fc.constantFrom('2025-03-05', '2025-10-26', '2025-02-30', '', undefined),
      availableMinutes: amount,
      busyMinutes: amount,
    }),
    agents: some({
      id: fc.constantFrom(...agents),
      name: seldom(fc.constantFrom('Ana', ' ')),
      active: rare(fc.boolean()),
    }),
    articleViews: some({ article: fc.constantFrom('x', 'y', ''), at: when, reader: customer, seconds: amount }),
    feedback: some({ at: when, channel, sentiment, respondedAt: seldom(when) }),
    mentions: some({
      at: when,
      network: channel,
      sentiment,
      kind: fc.constantFrom('question', 'praise', 'complaint', 'suggestion', 'other', undefined),
      technical: rare(fc.boolean()),
      answerable: rare(fc.boolean()),
      competitor: rare(fc.constant('them')),
      topic: rare(fc.constantFrom('price', 'Price')),
    }),
    reviews: some({
      at: when,
      agent: fc.constantFrom(...agents),
      scores: fc.constantFrom({}, { tone: 80, speed: null }, { tone: 0 }, { tone: 'x' }, null),
    }),
    appraisals: some({ agent: fc.constantFrom(...agents), at: when, score: amount }),
    preferences: some({ customer, at: when, channel }),
  });
}

/** A dirty desk with every table of the data model. */
export const fullDesk = (month: string): fc.Arbitrary<Dataset> =>
  fc
    .tuple(dirtyDesk(month), otherTables(at(`${month}-01`) - 12 * day))
    .map(([desk, others]) => dataset({ ...others, ...desk }));
