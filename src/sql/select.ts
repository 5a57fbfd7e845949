import { bucketColumn, headColumn, headText, numberColumn, type CountedHead } from '../model/counted.js';
import type { Counted } from './counted.js';
import type { Dialect } from './dialects.js';
import { dayMs } from '../time/units.js';
import { bucketOf } from './local-time.js';
import { columnOf } from './mapping.js';
import type { FactsOptions, Plan, SliceName } from './options.js';
import { fold } from './row.js';
import type { SourceCounts } from './sources.js';

interface Sum {
  readonly name: string;
  readonly sql: string;
  readonly shown?: ((sum: string, bucket: string, n: string) => string) | undefined;
}

/** A SELECT in the making. Names inside cannot meet a name of yours, whatever it is. */
export class Select {
  readonly #prefix: string;
  readonly #dialect: Dialect;
  readonly #from: string;
  readonly #where: readonly string[];
  readonly #groups: { readonly name: string | undefined; readonly sql: string; readonly text?: true }[] = [];
  readonly #sums: Sum[] = [];

  constructor(options: FactsOptions, plan: Plan, source: SourceCounts, counted: Counted, slices: readonly SliceName[]) {
    const { dialect, span } = plan;
    this.#dialect = dialect;
    this.#prefix = plan.prefix;
    this.#from = source.from;
    const { at, near } = counted;
    this.#where = [
      ...nearby(source, near, plan),
      Number.isFinite(span.start) ? `${at} >= ${span.start} AND ${at} < ${span.end}` : `${at} < ${span.end}`,
      ...counted.where,
      ...(source.conditions ?? []),
      ...filters(options, source, dialect),
    ];
    this.#groups.push({ name: bucketColumn, sql: bucketIn(options.grain, plan, at) });
    if (source.kind) this.#groups.push({ name: 'kind', sql: source.kind, text: true });
    for (const name of slices) {
      const sql = source.slices[name];
      if (sql) this.#groups.push({ name, sql, text: true });
    }
  }

  group(name: string | undefined, sql: string) {
    this.#groups.push({ name, sql });
  }

  /** @param shown what becomes of the sum, from its name, that of the bucket, and that of the number of facts */
  sum(name: string, sql: string, shown?: Sum['shown']) {
    this.#sums.push({ name, sql, shown });
  }

  /** Names of the columns, the head apart. */
  get columns(): string[] {
    return [...this.#groups.flatMap(({ name }) => name ?? []), numberColumn, ...this.#sums.map(({ name }) => name)];
  }

  text(head: CountedHead): string {
    const dialect = this.#dialect;
    const groups = this.#groups.map((group, i) => ({ ...group, alias: `${this.#prefix}g${i}` }));
    const all: Sum[] = [{ name: numberColumn, sql: dialect.count }, ...this.#sums];
    const sums = all.map((sum, i) => ({
      ...sum,
      alias: `${this.#prefix}s${i}`,
    }));
    const named = groups.filter(({ name }) => name !== undefined);
    const outer = [
      `${dialect.text(headText(head))} AS ${headColumn}`,
      ...named.map(({ name, alias, text }) => `${text ? dialect.asText(alias) : alias} AS ${dialect.name(name!)}`),
      ...sums.map(
        ({ name, alias, shown }) =>
          `${shown ? shown(alias, groups[0]!.alias, sums[0]!.alias) : alias} AS ${dialect.name(name)}`,
      ),
    ];
    const inner = [...groups, ...sums].map(({ sql, alias }) => `${sql} AS ${alias}`);
    const [bucket, ...rest] = named.map(({ alias }) => alias);
    return [
      `SELECT ${outer.join(', ')}`,
      'FROM (',
      `  SELECT ${inner.join(',\n    ')}`,
      `  FROM ${this.#from}`,
      `  WHERE ${this.#where.join('\n    AND ')}`,
      `  GROUP BY ${groups.map(({ alias }) => alias).join(', ')}`,
      `) AS ${this.#prefix}t`,
      `ORDER BY ${[...rest, bucket].join(', ')}`,
    ].join('\n');
  }
}

/** The bucket of an instant; what came before the period goes into the one before its first. */
function bucketIn(grain: FactsOptions['grain'], { span, zone, dialect }: Plan, at: string): string {
  if (Number.isFinite(span.start)) return bucketOf(at, span, grain, zone, dialect);
  const last = span.end - 1;
  return bucketOf(String(last), { start: last, end: last }, grain, zone, dialect);
}

/** Wide enough for every zone: the exact condition follows, this one lets the database skip what is far off. */
const margin = 2 * dayMs;

function nearby({ mapping }: SourceCounts, near: string | undefined, { span: { start, end }, dialect }: Plan) {
  const column = near === undefined ? undefined : columnOf(mapping, near);
  if (!column || !('name' in column)) return [];
  const name = dialect.name(column.name);
  const edge = (ms: number) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    return column.unit === 'timestamp' ? dialect.instant(seconds) : String(column.unit === 's' ? seconds : ms);
  };
  return [`${name} >= ${edge(start - margin)} AND ${name} < ${edge(end + margin)}`];
}

/** @throws RangeError where a table has no such dimension: rows are never shown because a filter cannot be applied */
function filters({ rows = {} }: FactsOptions, { words, table }: SourceCounts, dialect: Dialect): string[] {
  return Object.entries(rows).map(([slice, keys]) => {
    const word = words[slice as SliceName];
    if (!word) throw new RangeError(`The rows of ${table} cannot be told apart by "${slice}": map its column.`);
    return keys.length
      ? `${word} IN (${keys.map((key) => dialect.text(slice === 'agent' ? key : fold(key))).join(', ')})`
      : '1 = 0';
  });
}
