import type { Change } from './change.js';
import { integers, readOf, settle } from './columns.js';
import { nameAgents } from './dated.js';
import type { Desk } from './desk.js';
import { narrow, written, type Codes, type Dictionary } from './dictionary.js';
import { blankCode, statusDimension } from './dimensions.js';
import { hasStrays } from './owners.js';
import type { Dimension } from './table.js';
import { otherAgents, tickets, type Slice } from './tickets.js';

/**
 * Brings the dimensions of the tickets up to date that have been asked for. Keys are listed while a ticket has them, in
 * the words of the first one, as if all had been read anew.
 */
export function renewDimensions(desk: Desk, next: Desk, change: Change) {
  const { after } = change;
  const known = desk.derive(tickets).dimensions;
  const part = after.derive(tickets).dimensions;
  const mine = next.derive(tickets).dimensions;
  for (const name of readOf(known) as Slice[]) {
    settle(mine, name, renew(name, next, change, known[name], part[name]));
  }
  if (!desk.knows(statusDimension)) return;
  const statuses = desk.derive(statusDimension);
  next.lend(statusDimension, renew('status', next, change, statuses, after.derive(statusDimension)));
}

function renew(name: Slice | 'status', next: Desk, change: Change, known: Dimension, part: Dimension): Dimension {
  const { after, tickets: rows, growth } = change;
  const { dictionary } = known;
  const touched = new Set<number>();
  for (const row of rows) if (row < known.codes.length) touched.add(known.codes[row]!);
  const codes = growth.write(known.codes, codesIn(dictionary, part), rows);
  for (const row of rows) touched.add(codes[row]!);
  if (name === 'agent') for (const id of otherAgents(after)) dictionary.code(id);
  if (next.derive(hasStrays)) blankCode(name, dictionary);
  const blank = dictionary.find(name === 'agent' ? 'unassigned' : 'unknown');
  if (blank !== undefined) touched.add(blank);
  if (name === 'agent') renameAgents(next, change, dictionary, codes, touched);
  else relabel(name, next, dictionary, codes, touched);
  return { dictionary, codes };
}

/** The facts of a part in the codes of the whole. */
export function codesIn(dictionary: Dictionary, part: Dimension): Codes {
  const { keys, labels, codes: listed } = part.dictionary;
  const own = new Uint32Array(keys.length);
  for (const code of listed) own[code] = dictionary.code(keys[code]!, labels[code]);
  return narrow(
    integers(part.codes.length, (i) => own[part.codes[i]!]!),
    dictionary.size,
  );
}

/** Keys that nobody has any more go; the others are written as the first ticket writes them. */
function relabel(name: Slice | 'status', next: Desk, dictionary: Dictionary, codes: Codes, touched: Set<number>) {
  const { records } = next.derive(tickets);
  for (const code of touched) {
    const row = firstWith(next, codes, code);
    const blank = dictionary.keys[code] === 'unknown';
    if (row < 0 && !(blank && next.derive(hasStrays))) dictionary.retire(code);
    else if (row < 0) dictionary.labels[code] = 'unknown';
    else if (name !== 'status') dictionary.labels[code] = written(records[row]![name]) || 'unknown';
  }
}

/** Agents are listed while they have a ticket, write replies or are reviewed; the `agents` table gives their names. */
function renameAgents(next: Desk, { before }: Change, dictionary: Dictionary, codes: Codes, touched: Set<number>) {
  for (const id of otherAgents(before)) touched.add(dictionary.code(id));
  let others: ReadonlySet<string> | undefined;
  for (const code of touched) {
    const key = dictionary.keys[code]!;
    if ((key === 'unassigned' && next.derive(hasStrays)) || firstWith(next, codes, code) >= 0) continue;
    others ??= otherAgents(next);
    if (!others.has(key)) dictionary.retire(code);
  }
  for (const code of dictionary.codes) dictionary.labels[code] = dictionary.keys[code]!;
  nameAgents(next, dictionary);
}

/** The first ticket that has a code and counts; -1 when none does. */
function firstWith(next: Desk, codes: Codes, code: number): number {
  const { createdAt } = next.derive(tickets);
  let row = codes.indexOf(code);
  while (row >= 0 && Number.isNaN(createdAt[row]!)) row = codes.indexOf(code, row + 1);
  return row;
}
