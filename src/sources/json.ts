import type { TableName } from '../model/records.js';
import type { Part } from './payload.js';

/** An object of a payload whose members nobody has looked at yet. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at `via.source.rel`; `undefined` where the way ends. */
export function at(record: Raw, path: string): unknown {
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (!isRaw(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** One kind of record of a desk: the keys of the envelopes it comes in, and fields that give it away. */
export interface Shape<Name extends string> {
  readonly name: Name;
  readonly keys: readonly string[];
  /** Fields, or paths of fields: `properties.hs_value`. */
  readonly marks: readonly string[];
  /** A path and the value there that settles the matter: `['attributes.type', 'Case']`. */
  readonly is?: readonly [path: string, value: string];
}

/** A record, where it stood, and the envelope around it (which may say whose comments these are). */
export interface Found {
  readonly record: Raw;
  readonly position: number;
  readonly envelope: Raw;
}

export interface Walk<Name extends string> {
  /** The tables of the data model that records become rows of, where the desk calls them otherwise. */
  readonly tables?: Readonly<Record<string, TableName>>;
  readonly shapes: readonly Shape<Name>[];
  /** Keys of envelopes that hold no records: counts, links, cursors. */
  readonly ignored: readonly string[];
  /** Keys of lists, separated by blanks, of records that no figure is made of: they are counted as such. */
  readonly unused?: string;
  /** Keys of envelopes that say nothing about their records, which are told apart by their marks: `results`. */
  readonly lists?: readonly string[];
}

/** Share of the marks that a record carries. */
const likeness = (record: Raw, { marks, is }: Shape<string>) =>
  is && at(record, is[0]) === is[1] ? 1 : marks.filter((mark) => carries(record, mark)).length / marks.length;

const carries = (record: Raw, mark: string) =>
  mark.includes('.') ? at(record, mark) !== undefined : Object.hasOwn(record, mark);

/** The kind that a record looks like most; `undefined` when it looks like none. */
export function bestShape<Name extends string>(record: Raw, shapes: readonly Shape<Name>[]) {
  let best: { shape: Shape<Name>; likeness: number } | undefined;
  for (const shape of shapes) {
    const value = likeness(record, shape);
    if (value > 0.5 && value > (best?.likeness ?? 0)) best = { shape, likeness: value };
  }
  return best;
}

/** The kind of the records under a key of an envelope. */
export const shapeOfKey = <Name extends string>(shapes: readonly Shape<Name>[], key: string) =>
  shapes.find(({ keys }) => keys.includes(key));

/** Records of `content` under a key of an envelope: a list, or a single one. */
export const listOf = (content: unknown): readonly unknown[] => (Array.isArray(content) ? content : [content]);

/** Whether an object holds lists of records that we know. */
export const isEnvelope = (value: Raw, { shapes, lists }: Walk<string>) =>
  Object.entries(value).some(
    ([key, content]) => typeof content === 'object' && (lists?.includes(key) || shapeOfKey(shapes, key)),
  );

const sampled = 3;

/** The first records of a list, past what is none. */
export function firstRecords(list: readonly unknown[]): Raw[] {
  const records: Raw[] = [];
  for (const item of list) {
    if (isRaw(item)) records.push(item);
    if (records.length === sampled) break;
  }
  return records;
}

/** How much a part looks like the records of a desk: the likeness of the best of its first records. */
export function resemblance(part: Part, shapes: readonly Shape<string>[], lists: readonly string[] = []): number {
  if (part.kind === 'text') return 0;
  return likenessOf(part.value, { shapes, lists }, 3);
}

/** The key alone says little: other desks may use it too. */
const byKeyAlone = 0.1;

function likenessOf(value: unknown, walk: Pick<Walk<string>, 'shapes' | 'lists'>, depth: number): number {
  const { shapes, lists } = walk;
  if (Array.isArray(value)) {
    // Pages may be lists of their own.
    const items = Array.isArray(value[0]) ? value.slice(0, sampled) : firstRecords(value);
    return depth === 0 ? 0 : Math.max(0, ...items.map((item) => likenessOf(item, walk, depth - 1)));
  }
  if (!isRaw(value)) return 0;
  const bare = bestShape(value, shapes)?.likeness ?? 0;
  const inside = Object.entries(value).map(([key, content]) => {
    if (lists?.includes(key) && Array.isArray(content)) {
      return content.length === 0 ? byKeyAlone : likenessOf(content, walk, depth - 1);
    }
    const shape = typeof content === 'object' && content !== null ? shapeOfKey(shapes, key) : undefined;
    if (!shape) return 0;
    const records = firstRecords(listOf(content));
    if (records.length === 0) return 2 * byKeyAlone;
    const forms = shapes.filter(({ name }) => name === shape.name);
    return Math.max(byKeyAlone, ...records.flatMap((each) => forms.map((form) => likeness(each, form))));
  });
  return Math.max(bare, ...inside);
}
