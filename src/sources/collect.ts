import type { Draft } from './draft.js';
import { bestShape, isEnvelope, isRaw, listOf, shapeOfKey, type Found, type Raw, type Walk } from './json.js';
import type { Part } from './payload.js';
import { forEach, type Steps } from './steps.js';

const none: Raw = {};

/**
 * Collects the records of all parts by kind, whole envelopes and bare lists alike, step by step; counts what is no
 * record.
 */
export function* collect<Name extends string>(
  parts: readonly Part[],
  walk: Walk<Name>,
  draft: Draft,
): Steps<Map<Name, Found[]>> {
  for (const [name, table] of Object.entries(walk.tables ?? {})) draft.leftOut.name(name, table);
  const collector = new Collector(walk, draft);
  for (const part of parts) {
    if (part.kind === 'text') continue;
    if (Array.isArray(part.value)) yield* collector.list(part.value, none, part.lines);
    else yield* collector.take(part.value, 0, none);
  }
  return collector.found;
}

/** Records that were handed over between two stops. */
const stride = 128;

class Collector<Name extends string> {
  readonly found: Map<Name, Found[]>;
  readonly #walk: Walk<Name>;
  readonly #draft: Draft;
  readonly #unused: ReadonlySet<string>;
  readonly #place = placing();

  constructor(walk: Walk<Name>, draft: Draft) {
    this.found = new Map(walk.shapes.map(({ name }) => [name, []]));
    this.#walk = walk;
    this.#draft = draft;
    this.#unused = new Set(walk.unused?.split(' '));
  }

  /** Values of a list, which say themselves what they are. */
  *list(values: readonly unknown[], envelope: Raw, lines?: readonly number[]): Steps<void> {
    for (let index = 0; index < values.length; index++) {
      yield* this.take(values[index], lines?.[index] ?? index, envelope);
      if (index % stride === stride - 1) yield;
    }
  }

  /** A value that is a record, an envelope, or a list of such. */
  *take(value: unknown, position: number, envelope: Raw): Steps<void> {
    const best = isRaw(value) ? bestShape(value, this.#walk.shapes) : undefined;
    if (best && isRaw(value)) this.#add(best.shape.name, value, position, envelope);
    else if (isRaw(value) && isEnvelope(value, this.#walk)) yield* this.#open(value);
    else if (Array.isArray(value)) yield* this.list(value, envelope);
    else this.#draft.leftOut.add('payload', 'not-a-record', this.#place('payload', position), value);
  }

  *#open(envelope: Raw): Steps<void> {
    const { shapes, lists, ignored } = this.#walk;
    const { leftOut } = this.#draft;
    for (const [key, content] of Object.entries(envelope)) {
      if (content === null) continue;
      const shape = shapeOfKey(shapes, key);
      if (shape) yield* forEach(listOf(content), (record, index) => this.#add(shape.name, record, index, envelope));
      else if (lists?.includes(key)) yield* this.list(listOf(content), envelope);
      else if (Array.isArray(content)) {
        const reason = this.#unused.has(key) ? 'not-counted' : 'unknown-field';
        yield* forEach(content, (record: unknown, index) => leftOut.add(key, reason, index, record));
      } else if (!ignored.includes(key) && isRaw(content)) leftOut.add(key, 'unknown-field', 0, content);
    }
  }

  #add(name: Name, record: unknown, index: number, envelope: Raw) {
    const position = this.#place(name, index);
    if (isRaw(record)) this.found.get(name)?.push({ record, position, envelope });
    else this.#draft.leftOut.add(name, 'not-a-record', position, record);
  }
}

/** Positions by table that go on from page to page, so that no two records share one and are counted as one. */
export function placing(): (table: string, index?: number) => number {
  const next = new Map<string, number>();
  return (table, index = 0) => {
    const position = Math.max(index, next.get(table) ?? 0);
    next.set(table, position + 1);
    return position;
  };
}
