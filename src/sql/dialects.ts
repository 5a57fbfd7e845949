/** Databases that the facts can be counted in. */
export const dialectNames = ['clickhouse', 'duckdb', 'postgresql'] as const;
export type DialectName = (typeof dialectNames)[number];

/** How a column holds instants: a date type of the database, or epoch numbers. */
export type TimeUnit = 'timestamp' | 's' | 'ms';

/** What differs from one database to the next. Every method answers with SQL text. */
export interface Dialect {
  /** A name of a table or column. */
  name(name: string): string;
  /** A text as a value. */
  text(value: string): string;
  /** Any column as text. */
  asText(sql: string): string;
  /** A text trimmed and in lower case, as categories are compared. */
  folded(sql: string): string;
  /** A text without blanks around it, as ids are compared. */
  trimmed(sql: string): string;
  /** An instant as epoch milliseconds; NULL stays. */
  ms(sql: string, unit: TimeUnit): string;
  /** The instant of epoch seconds, to compare a date column with. */
  instant(seconds: number): string;
  /** Whole quotient of numbers that are not negative. */
  quotient(sql: string, divisor: number): string;
  /** Number of the logarithmic bin of a positive number, `logGamma` being the logarithm of the width. */
  bin(sql: string, logGamma: number): string;
  /** Epoch milliseconds as a value, of the same type as those of a column. */
  moment(ms: number): string;
  /** A sum of whole numbers, whole. */
  sum(sql: string): string;
  readonly count: string;
  /** How many rows meet a condition. */
  countIf(condition: string): string;
  /** Of the rows with one key the one with the latest instant; names begin with `prefix`. */
  latest(table: string, key: string, at: string, prefix: string): string;
  /** Two queries side by side; rows of the first stay without a partner. */
  join(left: string, right: string, key: string): string;
}

/** Characters that mean the same in every dialect, whatever its settings. */
const plain = /^[\w ./+:=,-]*$/;
const bytesOf = (value: string) => [...new TextEncoder().encode(value)];
const hex = (value: string) =>
  bytesOf(value)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
/** Texts that hold anything else are written as their bytes: no dialect reads more into hexadecimal digits. */
const literal = (fromHex: (digits: string) => string) => (value: string) =>
  plain.test(value) ? `'${value}'` : fromHex(hex(value));

/** A number as a value. @throws RangeError for anything else: settings may come from a file */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is not a number.`);
  return String(value);
}

/** NUL ends a text in some drivers and cannot be part of a name. */
function checked(name: string): string {
  if (name === '' || name.includes('\0')) throw new RangeError('Names of tables and columns are texts without NUL.');
  return name;
}

const doubled = (name: string) => `"${checked(name).replaceAll('"', '""')}"`;

/** Versions before 20 know no trimBoth. */
const trimmedText = (sql: string) => `replaceRegexpAll(toString(${sql}), '^ +| +$', '')`;

const joined: Dialect['join'] = (left, right, key) =>
  `(${left}) AS ${key}_l LEFT JOIN (${right}) AS ${key}_r USING (${key})`;

const ranked: Dialect['latest'] = (table, key, at, prefix) => {
  const rank = `row_number() OVER (PARTITION BY ${key} ORDER BY ${at} DESC NULLS LAST) AS ${prefix}rank`;
  return `(SELECT * FROM (SELECT *, ${rank} FROM ${table}) AS ${prefix}all WHERE ${prefix}rank = 1) AS ${prefix}latest`;
};

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  clickhouse: {
    name: (name) => `\`${checked(name).replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
    text: literal((digits) => `unhex('${digits}')`),
    asText: (sql) => `toString(${sql})`,
    folded: (sql) => `lowerUTF8(${trimmedText(sql)})`,
    trimmed: trimmedText,
    // A column that cannot be NULL holds 1970 where there is no instant.
    ms: (sql, unit) =>
      unit === 'timestamp'
        ? `nullIf(toInt64(toUnixTimestamp(${sql})), 0) * 1000`
        : `nullIf(toInt64(${sql}), 0)${unit === 's' ? ' * 1000' : ''}`,
    instant: (seconds) => `toDateTime(${seconds})`,
    quotient: (sql, divisor) => `intDiv(${sql}, ${divisor})`,
    bin: (sql, logGamma) => `toInt32(ceil(log(${sql}) / ${logGamma}))`,
    moment: (ms) => `toInt64(${ms})`,
    sum: (sql) => `sum(${sql})`,
    count: 'count()',
    countIf: (condition) => `countIf(${condition})`,
    latest: (table, key, at) => `(SELECT * FROM ${table} ORDER BY ${at} DESC LIMIT 1 BY ${key})`,
    join: (left, right, key) => `(${left}) ANY LEFT JOIN (${right}) USING ${key}`,
  },
  duckdb: {
    name: doubled,
    text: literal((digits) => `decode(unhex('${digits}'))`),
    asText: (sql) => `CAST(${sql} AS VARCHAR)`,
    folded: (sql) => `lower(trim(CAST(${sql} AS VARCHAR)))`,
    trimmed: (sql) => `trim(CAST(${sql} AS VARCHAR))`,
    ms: (sql, unit) =>
      unit === 'timestamp' ? `epoch_ms(${sql})` : `CAST(${sql} AS BIGINT)${unit === 's' ? ' * 1000' : ''}`,
    instant: (seconds) => `make_timestamp(${seconds}000000)`,
    quotient: (sql, divisor) => `((${sql}) // ${divisor})`,
    bin: (sql, logGamma) => `CAST(ceil(ln(${sql}) / ${logGamma}) AS INTEGER)`,
    moment: String,
    sum: (sql) => `CAST(sum(${sql}) AS BIGINT)`,
    count: 'count(*)',
    countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
    latest: ranked,
    join: joined,
  },
  postgresql: {
    name: doubled,
    text: literal((digits) => `convert_from(decode('${digits}', 'hex'), 'UTF8')`),
    asText: (sql) => `CAST(${sql} AS text)`,
    folded: (sql) => `lower(trim(CAST(${sql} AS text)))`,
    trimmed: (sql) => `trim(CAST(${sql} AS text))`,
    ms: (sql, unit) =>
      unit === 'timestamp'
        ? `CAST(floor(extract(epoch FROM ${sql}) * 1000) AS bigint)`
        : `CAST(${sql} AS bigint)${unit === 's' ? ' * 1000' : ''}`,
    instant: (seconds) => `to_timestamp(${seconds})`,
    quotient: (sql, divisor) => `((${sql}) / ${divisor})`,
    bin: (sql, logGamma) => `CAST(ceil(ln(CAST(${sql} AS double precision)) / ${logGamma}) AS integer)`,
    moment: String,
    sum: (sql) => `CAST(sum(${sql}) AS bigint)`,
    count: 'count(*)',
    countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
    latest: ranked,
    join: joined,
  },
};

/** @throws RangeError that lists the dialects there are. */
export function dialectOf(name: string): Dialect {
  if (Object.hasOwn(dialects, name)) return dialects[name as DialectName];
  throw new RangeError(`Unknown dialect "${name}". Allowed: ${dialectNames.join(', ')}.`);
}
