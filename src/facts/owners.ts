import type { Desk } from './desk.js';
import { idOf } from './dictionary.js';
import { tickets } from './tickets.js';

/** Tables whose records hang on tickets. */
export const hanging = ['messages', 'statusChanges', 'surveys', 'reviews'] as const;
export type HangingTable = (typeof hanging)[number];

/** Tickets and what hangs on them. */
export const ticketTables = ['tickets', ...hanging] as const;
export type TicketTable = (typeof ticketTables)[number];

/** The owner of a record whose ticket is not in the data. */
export const stray = -2;

/** Row of the ticket of each record, left out or not; `stray` where it is not in the data. */
export type Owners = Int32Array;

const ownersIn =
  (table: HangingTable) =>
  (desk: Desk): Owners => {
    const { position } = desk.derive(tickets);
    const records = desk.rows(table);
    const owners = new Int32Array(records.length);
    for (let i = 0; i < owners.length; i++) owners[i] = position(idOf(records[i]!['ticket'])) ?? stray;
    return owners;
  };

export const ownersOf: Readonly<Record<HangingTable, (desk: Desk) => Owners>> = {
  messages: ownersIn('messages'),
  statusChanges: ownersIn('statusChanges'),
  surveys: ownersIn('surveys'),
  reviews: ownersIn('reviews'),
};

/** Whether the data holds surveys or reviews without a ticket in it: their keys are then part of every dimension. */
export const hasStrays = (desk: Desk): boolean =>
  desk.derive(ownersOf.surveys).includes(stray) || desk.derive(ownersOf.reviews).includes(stray);
