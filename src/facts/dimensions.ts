import { statuses } from '../model/status.js';
import type { Desk } from './desk.js';
import { Dictionary, agentCode, idOf, narrow, type Codes } from './dictionary.js';
import { history } from './history.js';
import { noTicket, type Dimension, type FactColumns, type ManyDimension } from './table.js';
import { tickets } from './tickets.js';

/** Whether the data holds surveys or reviews without a ticket in it: their keys are then part of every dimension. */
function hasStrays(desk: Desk): boolean {
  const { row } = desk.derive(tickets);
  return (['surveys', 'reviews'] as const).some((table) =>
    desk.rows(table).some((record) => row(idOf(record['ticket'])) === undefined),
  );
}

/** The dimensions of tickets as they stand at `asOf`, and what hangs on tickets takes them over. */
function ticketDimensions(desk: Desk): Readonly<Record<string, Dimension>> {
  const dictionary = new Dictionary();
  const present = new Map<number, number>();
  const codes = Uint32Array.from(desk.derive(history).status, (status) => {
    let code = present.get(status);
    if (code === undefined) present.set(status, (code = dictionary.code(statuses[status]!)));
    return code;
  });
  const status = { dictionary, codes: narrow(codes, dictionary.size) };
  const dimensions: Record<string, Dimension> = { ...desk.derive(tickets).dimensions, status };
  if (hasStrays(desk)) {
    for (const [name, dimension] of Object.entries(dimensions)) blank(name, dimension.dictionary);
    desk.derive(tickets).tags.dictionary.code('unknown');
  }
  return dimensions;
}

type Sliced = Pick<FactColumns, 'dimensions' | 'many' | 'tickets'>;

/**
 * Dimensions for facts that hang on the given tickets. A fact without a ticket in the data is `unknown`,
 * its agent `unassigned`. `agent` overrides the assignee, for facts that belong to somebody else.
 */
export function slicesOf(desk: Desk, rows: Uint32Array, agent?: Uint32Array): Sliced {
  const dimensions: Record<string, Dimension> = {};
  for (const [name, dimension] of Object.entries(desk.derive(ticketDimensions))) {
    dimensions[name] = gather(name, dimension, rows);
  }
  if (agent) dimensions['agent'] = { dictionary: dimensions['agent']!.dictionary, codes: agent };
  return { dimensions, many: { tag: gatherMany(desk.derive(tickets).tags, rows) }, tickets: rows };
}

/** The code of a fact without a ticket. */
const blank = (name: string, dictionary: Dictionary) =>
  name === 'agent' ? agentCode(dictionary, '') : dictionary.code('unknown');

function gather(name: string, { dictionary, codes }: Dimension, rows: Uint32Array): Dimension {
  const none = rows.includes(noTicket) ? blank(name, dictionary) : 0;
  const gathered: Codes = Uint32Array.from(rows, (row) => (row === noTicket ? none : codes[row]!));
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

/** Every ticket, once. */
export const allTickets = (desk: Desk): Uint32Array =>
  Uint32Array.from({ length: desk.derive(tickets).length }, (_, row) => row);
