import { addToGroup } from '../model/maps.js';
import { firstRecords, isRaw, type Raw } from './json.js';
import type { JsonPart, Part } from './payload.js';
import { forEach, type Steps } from './steps.js';

/** A line of a dump, as the record of a stream: `{ stream, data }`, bare or as a message of a known protocol. */
function entryOf(line: unknown): { stream: string; data: unknown } | undefined {
  if (!isRaw(line)) return undefined;
  const { stream, type, record } = line;
  if (typeof stream === 'string' && Object.hasOwn(line, 'data')) return { stream, data: line.data };
  if (type !== 'RECORD') return undefined;
  return typeof stream === 'string' ? { stream, data: record } : entryOf(record);
}

/** Messages of a dump that carry no record. */
const control: ReadonlySet<unknown> = new Set([
  'STATE',
  'SCHEMA',
  'LOG',
  'TRACE',
  'SPEC',
  'CATALOG',
  'ACTIVATE_VERSION',
]);
const isControl = (line: unknown) => isRaw(line) && control.has(line.type);

/**
 * The dump of a connector (one line for each record, naming its stream) as the envelope that the desk itself would
 * send: `{ tickets: [...], agents: [...] }`. Anything else stays as it is; lines that are broken stay beside it.
 */
export function* withoutConnector(part: JsonPart): Steps<JsonPart> {
  const { value, lines } = part;
  if (!Array.isArray(value)) {
    const entry = entryOf(value);
    return entry ? { kind: 'json', value: { [entry.stream]: [entry.data] } } : part;
  }
  if (!firstRecords(value).some((line) => entryOf(line) ?? isControl(line))) return part;
  const streams = new Map<string, unknown[]>();
  const places = new Map<string, number[]>();
  const others: unknown[] = [];
  const beside: number[] = [];
  yield* forEach(value as unknown[], (line, index) => {
    const entry = entryOf(line);
    const place = lines?.[index] ?? 0;
    if (entry) {
      addToGroup(streams, entry.stream, entry.data);
      addToGroup(places, entry.stream, place);
    } else if (!isControl(line)) {
      others.push(line);
      beside.push(place);
    }
  });
  return {
    kind: 'json',
    value: [Object.fromEntries(streams), ...others],
    ...(lines && { lines: [0, ...beside], streams: Object.fromEntries(places) }),
  };
}

/** Envelopes around envelopes, `{ _embedded: { tickets: [...] }, page }`, as one; records stay as they are. */
export function unfolded(part: Part, keys: readonly string[]): Part {
  if (part.kind === 'text') return part;
  const keyOf = (value: Raw) => (Object.hasOwn(value, 'id') ? undefined : keys.find((key) => isRaw(value[key])));
  const unfold = (value: unknown): unknown => {
    const key = isRaw(value) ? keyOf(value) : undefined;
    if (!isRaw(value) || key === undefined) return value;
    const { [key]: content, ...rest } = value;
    return { ...rest, ...(content as Raw) };
  };
  if (!Array.isArray(part.value)) return { ...part, value: unfold(part.value) };
  const isFolded = firstRecords(part.value).some((value) => keyOf(value) !== undefined);
  return isFolded ? { ...part, value: part.value.map(unfold) } : part;
}
