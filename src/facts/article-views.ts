import { addToGroup } from '../model/maps.js';
import { datedRecords, keysOf, numberOf } from './dated.js';
import { customerIds, customerKeys } from './customers.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Dictionary, idOf } from './dictionary.js';
import { openFor } from './opening.js';
import { tickets } from './tickets.js';
import { dayMs } from '../time/units.js';

/** When each customer opened inbound tickets, ascending. */
function ticketsOfCustomers(desk: Desk): ReadonlyMap<number, readonly number[]> {
  const { createdAt, inbound } = desk.derive(tickets);
  const opened = new Map<number, number[]>();
  desk.derive(customerKeys).forEach((customer, ticket) => {
    if (customer === 0 || !inbound[ticket]) return;
    addToGroup(opened, customer, createdAt[ticket]!);
  });
  return opened;
}

/** Help articles read. `leaked` marks views after which the reader opened an inbound ticket within 24 hours. */
export const articleViewFacts: FactsDefinition = {
  name: 'article-views',
  from: ['articleViews'],
  borrowed: { leaked: 'tickets' },
  fields: [],
  beside: ['tickets'],
  build(desk) {
    const { records, at } = datedRecords(desk, 'articleViews');
    const reader = keysOf(desk.derive(customerIds), records, 'reader');
    const opened = desk.derive(ticketsOfCustomers);
    const pairs = new Dictionary();
    const opening = desk.clocks?.general;
    const time = Float64Array.from(records, ({ seconds }) => (numberOf(seconds) >= 0 ? numberOf(seconds) * 1000 : NaN));
    return {
      length: records.length,
      records,
      dimensions: {},
      dates: { at },
      values: {
        time,
        ...(opening && { businessTime: time.map((ms, i) => openFor(opening, at[i]!, ms)) }),
        leaked: Uint8Array.from(reader, (key, i) =>
          opened.get(key)?.some((created) => created > at[i]! && created <= at[i]! + dayMs) ? 1 : 0,
        ),
      },
      keys: {
        reader,
        pair: Uint32Array.from(records, (record, i) =>
          reader[i] === 0 ? 0 : pairs.code(`${String(reader[i])} ${idOf(record['article'])}`) + 1,
        ),
      },
    };
  },
};
