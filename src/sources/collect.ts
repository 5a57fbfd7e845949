import type { Draft } from './draft.js';
import { bestShape, isEnvelope, isRaw, listOf, shapeOfKey, type Found, type Raw, type Walk } from './json.js';
import type { JsonPart, Part } from './payload.js';
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
    draft.begin(part);
    if (Array.isArray(part.value)) yield* collector.lines(part.value, part);
    else yield* collector.take(part.value, 0, none);
  }
  return collector.found;
}

/** What a part says of the lines that its records stand on. */
type Lines = Pick<JsonPart, 'lines' | 'streams'>;

/** Records that were handed over between two stops. */
const stride = 128;

class Collector<Name extends string> {
  readonly found: Map<Name, Found[]>;
  readonly #walk: Walk<Name>;
  readonly #draft: Draft;
  readonly #unused: ReadonlySet<string>;
  readonly #place = placing();
  /** Of what is being read; 0: on none. */
  #line = 0;

  constructor(walk: Walk<Name>, draft: Draft) {
    this.found = new Map(walk.shapes.map(({ name }) => [name, []]));
    this.#walk = walk;
    this.#draft = draft;
    this.#unused = new Set(walk.unused?.split(' '));
  }

  /** Values of a list that is a whole payload, of which each may stand on a line. */
  *lines(values: readonly unknown[], { lines, streams }: Lines): Steps<void> {
    for (let index = 0; index < values.length; index++) {
      this.#line = lines?.[index] ?? 0;
      yield* this.take(values[index], this.#line || index, none, index === 0 ? streams : undefined);
      if (index % stride === stride - 1) yield;
    }
    this.#line = 0;
  }

  /** Values of a list, which say themselves what they are. */
  *list(values: readonly unknown[], envelope: Raw, lines?: readonly number[]): Steps<void> {
    for (let index = 0; index < values.length; index++) {
      if (lines) this.#line = lines[index] ?? 0;
      yield* this.take(values[index], this.#line || index, envelope);
      if (index % stride === stride - 1) yield;
    }
  }

  /** A value that is a record, an envelope, or a list of such. */
  *take(value: unknown, position: number, envelope: Raw, streams?: Lines['streams']): Steps<void> {
    const best = isRaw(value) ? bestShape(value, this.#walk.shapes) : undefined;
    if (best && isRaw(value)) this.#add(best.shape.name, value, position, envelope);
    else if (isRaw(value) && isEnvelope(value, this.#walk)) yield* this.#open(value, streams);
    else if (Array.isArray(value)) yield* this.list(value, envelope);
    else this.#draft.leftOut.add('payload', 'not-a-record', this.#placeOf('payload', position), value);
  }

  *#open(envelope: Raw, streams: Lines['streams'] = {}): Steps<void> {
    const { shapes, lists, ignored } = this.#walk;
    const { leftOut } = this.#draft;
    for (const [key, content] of Object.entries(envelope)) {
      if (content === null) continue;
      const lines = Object.hasOwn(streams, key) ? streams[key] : undefined;
      const shape = shapeOfKey(shapes, key);
      if (shape) yield* forEach(listOf(content), this.#each(shape.name, envelope, lines));
      else if (lists?.includes(key)) yield* this.list(listOf(content), envelope, lines);
      else if (Array.isArray(content)) {
        const reason = this.#unused.has(key) ? 'not-counted' : 'unknown-field';
        yield* forEach(content, (record: unknown, index) => {
          if (lines) this.#line = lines[index] ?? 0;
          leftOut.add(key, reason, this.#placeOf(key, index), record);
        });
      } else if (!ignored.includes(key) && isRaw(content)) leftOut.add(key, 'unknown-field', 0, content);
    }
  }

  #each(name: Name, envelope: Raw, lines: readonly number[] | undefined) {
    return (record: unknown, index: number) => {
      if (lines) this.#line = lines[index] ?? 0;
      this.#add(name, record, index, envelope);
    };
  }

  /** The position of a record, with the line that it stands on. */
  #placeOf(table: string, index: number): number {
    const position = this.#place(table, index);
    if (this.#line > 0) this.#draft.stands(table, position, this.#line);
    return position;
  }

  #add(name: Name, record: unknown, index: number, envelope: Raw) {
    const position = this.#placeOf(name, index);
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
