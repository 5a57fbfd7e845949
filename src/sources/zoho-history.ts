import { isRaw, type Found, type Raw } from './json.js';
import { plain } from './numbers.js';
import { instant, meaningOf, meaningsOf, single, status, text } from './readers.js';
import type { Move } from './status-history.js';
import type { Steps } from './steps.js';
import { ticketAround, type ZohoDesk } from './zoho-desk.js';

/** Moves by ticket. How a history names its fields is not certain: every spelling that is known is looked for. */
export function* movesOf({ draft, mapping }: ZohoDesk, found: readonly Found[]): Steps<Map<string, Move[]>> {
  const labels = meaningsOf(mapping, 'status');
  const toStatus = (label: unknown) => {
    const stated = meaningOf(labels, label);
    return typeof stated === 'string' ? status(stated) : status(single(label));
  };
  const moves = new Map<string, Move[]>();
  for (const each of found) {
    const ticket = ticketAround(each);
    if (ticket === undefined) draft.leftOut.add('history', 'unknown-ticket', each.position, each.record);
    for (const change of ticket === undefined ? [] : statusChangesIn(each.record)) {
      const move = { at: instant(each.record.eventTime), from: toStatus(change.from), to: toStatus(change.to) };
      if (moves.get(ticket!)?.push(move) === undefined) moves.set(ticket!, [move]);
    }
    yield;
  }
  return moves;
}

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

function statusChangesIn(record: Raw): Change[] {
  const infos = Array.isArray(record.eventInfo) ? record.eventInfo : [record.eventInfo];
  return infos.filter(isRaw).flatMap((info) => {
    const name = plain(text(info.propertyName) ?? text(info.fieldName) ?? text(info.field) ?? '');
    if (name !== 'status') return [];
    const value = info.propertyValue ?? info;
    if (!isRaw(value)) return [{ from: undefined, to: value }];
    const pick = (...keys: string[]) => keys.map((key) => value[key]).find((each) => each !== undefined);
    return [{ from: pick('previousValue', 'oldValue', 'from'), to: pick('updatedValue', 'newValue', 'to', 'value') }];
  });
}
