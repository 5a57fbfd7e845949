import { addToGroup } from '../model/maps.js';
import type { Desk } from './desk.js';
import { idOf } from './dictionary.js';
import { history } from './history.js';
import { tickets } from './tickets.js';
import { weekMs } from '../time/units.js';

/** How long a customer must stay away, and how far back a resolution makes a contact a repeated one. */
const week = weekMs;

/** Inbound tickets of each customer and type, by creation. */
function inboundByCustomer(desk: Desk): ReadonlyMap<string, readonly number[]> {
  const { length, inbound } = desk.derive(tickets);
  const groups = new Map<string, number[]>();
  for (let ticket = 0; ticket < length; ticket++) {
    const key = inbound[ticket] ? customerAndType(desk, ticket) : undefined;
    if (key !== undefined) addToGroup(groups, key, ticket);
  }
  return groups;
}

function customerAndType(desk: Desk, ticket: number): string | undefined {
  const { records, dimensions } = desk.derive(tickets);
  const customer = idOf(records[ticket]!['customer']);
  return customer === '' ? undefined : `${dimensions.type.codes[ticket]!} ${customer}`;
}

const others = (desk: Desk, ticket: number): readonly number[] => {
  const key = customerAndType(desk, ticket);
  const group = key === undefined ? undefined : desk.derive(inboundByCustomer).get(key);
  return group?.filter((other) => other !== ticket) ?? [];
};

/** Whether the customer opened another inbound ticket of the type within 7 days after an instant. */
export function cameBack(desk: Desk, ticket: number, since: number): boolean {
  const { createdAt } = desk.derive(tickets);
  return others(desk, ticket).some((other) => createdAt[other]! > since && createdAt[other]! <= since + week);
}

/** Whether the 7 days after an instant are over at `asOf`. */
export const weekIsOver = (desk: Desk, since: number) => since + week <= desk.asOf.at;

/** Instants of the resolution events of each ticket. */
function resolutionsOf(desk: Desk): ReadonlyMap<number, readonly number[]> {
  const { stays } = desk.derive(history);
  const events = new Map<number, number[]>();
  stays.left.forEach((left, i) => {
    if (!Number.isNaN(left)) addToGroup(events, stays.tickets[i]!, left);
  });
  return events;
}

/** Flags of inbound tickets whose customer had another one of the type resolved in the 7 days before. */
export function repeated(desk: Desk): Uint8Array {
  const { length, createdAt, inbound } = desk.derive(tickets);
  const resolutions = desk.derive(resolutionsOf);
  const flags = new Uint8Array(length);
  for (let ticket = 0; ticket < length; ticket++) {
    if (!inbound[ticket]) continue;
    const at = createdAt[ticket]!;
    const recent = (resolved: number) => resolved >= at - week && resolved < at;
    flags[ticket] = others(desk, ticket).some((other) => resolutions.get(other)?.some(recent)) ? 1 : 0;
  }
  return flags;
}
