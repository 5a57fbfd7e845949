import { statuses } from '../model/status.js';
import type { Desk } from './desk.js';
import { Dictionary, agentCode, narrow, type Codes } from './dictionary.js';
import { history } from './history.js';
import { bytes, integers, lazily } from './columns.js';
import { hasStrays } from './owners.js';
import { noTicket, type Dimension, type FactColumns, type ManyDimension } from './table.js';
import { allTickets, tickets, type Tickets } from './tickets.js';

type TicketSlice = keyof Tickets['dimensions'] | 'status';

/** The dimensions of tickets as they stand at `asOf`, and what hangs on tickets takes them over. */
function ticketDimensions(desk: Desk): Readonly<Record<TicketSlice, Dimension>> {
  const own = desk.derive(tickets).dimensions;
  const withStrays = (name: string, dimension: Dimension) => {
    if (desk.derive(hasStrays)) blankCode(name, dimension.dictionary);
    return dimension;
  };
  const slice = (name: keyof Tickets['dimensions']) => () => withStrays(name, own[name]);
  return lazily<Record<TicketSlice, Dimension>>({
    channel: slice('channel'),
    priority: slice('priority'),
    agent: slice('agent'),
    team: slice('team'),
    type: slice('type'),
    source: slice('source'),
    status: () => withStrays('status', desk.derive(statusDimension)),
  });
}

export function statusDimension(desk: Desk): Dimension {
  const { status } = desk.derive(history);
  const { createdAt } = desk.derive(tickets);
  const dictionary = new Dictionary();
  const present = statuses.map(() => -1);
  const codes = bytes(status.length, (ticket) => {
    const own = status[ticket]!;
    if (Number.isNaN(createdAt[ticket]!)) return 0;
    if (present[own] === -1) present[own] = dictionary.code(statuses[own]!);
    return present[own]!;
  });
  return { dictionary, codes };
}

function tagDimension(desk: Desk): ManyDimension {
  const dimension = desk.derive(tickets).tags();
  if (desk.derive(hasStrays)) dimension.dictionary.code('unknown');
  return dimension;
}

type Sliced = Pick<FactColumns, 'dimensions' | 'many' | 'tickets'>;

/**
 * Dimensions for facts that hang on the given tickets. A fact without a ticket in the data is `unknown`,
 * its agent `unassigned`. `agent` overrides the assignee, for facts that belong to somebody else.
 * Facts of every ticket once, in their order, share the columns of the tickets.
 */
export function slicesOf(
  desk: Desk,
  rows: Uint32Array,
  agent?: Codes,
  more: Readonly<Record<string, () => Dimension>> = {},
): Sliced {
  const all = desk.derive(ticketDimensions);
  const shared = rows === desk.derive(allTickets);
  const parts: Record<string, () => Dimension> = {};
  for (const name of Object.keys(all) as TicketSlice[]) {
    parts[name] = () => (shared ? all[name] : gather(name, all[name], rows));
  }
  if (agent) parts['agent'] = () => ({ dictionary: all.agent.dictionary, codes: agent });
  const tag = () => (shared ? desk.derive(tagDimension) : gatherMany(desk.derive(tagDimension), rows));
  return { dimensions: lazily({ ...parts, ...more }), many: lazily({ tag }), tickets: rows };
}

/** The code of a fact without a ticket. */
export const blankCode = (name: string, dictionary: Dictionary) =>
  name === 'agent' ? agentCode(dictionary, '') : dictionary.code('unknown');

function gather(name: string, { dictionary, codes }: Dimension, rows: Uint32Array): Dimension {
  const none = rows.includes(noTicket) ? blankCode(name, dictionary) : 0;
  const gathered = integers(rows.length, (i) => (rows[i] === noTicket ? none : codes[rows[i]!]!));
  return { dictionary, codes: narrow(gathered, dictionary.size) };
}

function gatherMany({ dictionary, offsets, codes }: ManyDimension, rows: Uint32Array): ManyDimension {
  const none = rows.includes(noTicket) ? dictionary.code('unknown') : 0;
  const ownOffsets = new Uint32Array(rows.length + 1);
  const own: number[] = [];
  rows.forEach((row, i) => {
    if (row === noTicket) own.push(none);
    else for (let k = offsets[row]!; k < offsets[row + 1]!; k++) own.push(codes[k]!);
    ownOffsets[i + 1] = own.length;
  });
  return { dictionary, offsets: ownOffsets, codes: Uint32Array.from(own) };
}
