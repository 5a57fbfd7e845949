import { addToGroup } from '../model/maps.js';
import type { Raw } from './as-of.js';
import { categoryOf, datedRecords, keysOf, numberOf } from './dated.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Dictionary, idOf } from './dictionary.js';
import { tickets } from './tickets.js';
import { weekMs } from '../time/units.js';

/** One numbering of customers for all tables, so that their keys can be compared. */
export const customerIds = (_: Desk): Dictionary => new Dictionary();

/** The customer of each ticket, as a key. */
export const customerKeys = (desk: Desk): Uint32Array =>
  keysOf(desk.derive(customerIds), desk.derive(tickets).records, 'customer');

/** Flags of tickets whose customer converted within 7 days of their creation, the last instant included. */
export function conversions(desk: Desk): Uint8Array {
  const { records, at } = datedRecords(desk, 'conversions');
  const converted = new Map<string, number[]>();
  records.forEach((record, i) => addToGroup(converted, idOf(record['customer']), at[i]!));
  const { records: rows, createdAt } = desk.derive(tickets);
  return Uint8Array.from(rows, (record, ticket) => {
    const created = createdAt[ticket]!;
    const list = converted.get(idOf(record['customer']) || ' ');
    return list?.some((instant) => instant >= created && instant <= created + weekMs) ? 1 : 0;
  });
}

/** Rule 6 of the data model. */
function customerRecords(desk: Desk) {
  const seen = new Set<string>();
  return datedRecords(desk, 'customers', 'since', (record, since) => {
    const id = idOf(record['id']);
    if (id === '') return 'missing-id';
    if (seen.has(id)) return 'duplicate';
    if (desk.instants.read(record['until']) < since) return 'negative-duration';
    seen.add(id);
    return undefined;
  });
}

/** Customers: since when and, if they are gone at `asOf`, until when. */
export const customerFacts: FactsDefinition = {
  name: 'customers',
  from: ['customers'],
  fields: [],
  build(desk) {
    const { records, at } = customerRecords(desk);
    const ids = desk.derive(customerIds);
    const until = (record: Raw) => {
      const gone = desk.instants.read(record['until']);
      return desk.happened(gone) ? gone : NaN;
    };
    return {
      length: records.length,
      records,
      dimensions: {},
      dates: { since: at, until: Float64Array.from(records, until) },
      values: { referred: Uint8Array.from(records, (record) => (idOf(record['referredBy']) === '' ? 0 : 1)) },
      keys: { customer: keysOf(ids, records, 'id'), referrer: keysOf(ids, records, 'referredBy') },
    };
  },
};

export const orderFacts: FactsDefinition = {
  name: 'orders',
  from: ['orders'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'orders', 'at', ({ amount }) =>
      Number.isNaN(numberOf(amount)) ? 'unreadable-value' : undefined,
    );
    return {
      length: records.length,
      records,
      dimensions: {},
      dates: { at },
      values: { amount: Float64Array.from(records, ({ amount }) => numberOf(amount)) },
      keys: { customer: keysOf(desk.derive(customerIds), records, 'customer') },
    };
  },
};

/** Taking part in a programme: `program` is loyalty or training. */
export const participationFacts: FactsDefinition = {
  name: 'participations',
  from: ['participations'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'participations');
    return {
      length: records.length,
      records,
      dimensions: { program: categoryOf(records, 'program') },
      dates: { at },
      values: {},
      keys: { customer: keysOf(desk.derive(customerIds), records, 'customer') },
    };
  },
};

/** The channel that customers say they prefer. */
export const preferenceFacts: FactsDefinition = {
  name: 'preferences',
  from: ['preferences'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'preferences');
    return {
      length: records.length,
      records,
      dimensions: { channel: categoryOf(records, 'channel') },
      dates: { at },
      values: {},
      keys: { customer: keysOf(desk.derive(customerIds), records, 'customer') },
    };
  },
};
