import { callCounts } from './call-counts.js';
import type { Counted } from './counted.js';
import { columnsOf, type TableMapping } from './mapping.js';
import type { Context, FactsOptions, SliceName } from './options.js';
import { Row } from './row.js';
import { surveyCounts } from './survey-counts.js';
import { ticketCounts } from './ticket-counts.js';
import { TicketTerms } from './ticket-terms.js';

/** One table of yours, or two joined, with all that is counted in it. */
export interface SourceCounts {
  readonly table: string;
  readonly mapping: TableMapping;
  /** What stands after FROM. */
  readonly from: string;
  /** What facts are grouped by, for each dimension that the table has. */
  readonly slices: Readonly<Partial<Record<SliceName, string>>>;
  /** The same as the keys of the engine, to filter by. */
  readonly words: Readonly<Partial<Record<SliceName, string>>>;
  /** What keeps a row out whatever is counted. */
  readonly conditions?: readonly string[];
  /** The kind of a survey. */
  readonly kind?: string;
  readonly counts: readonly Counted[];
}

export function countsOf(options: FactsOptions, context: Context): SourceCounts[] {
  return [ticketSource, surveySource, callSource].flatMap((source) => source(options, context) ?? []);
}

type Source = (options: FactsOptions, context: Context) => SourceCounts | undefined;

const ticketSource: Source = (options, context) => {
  const { tables, values, sla } = options;
  const { dialect, asOf, prefix } = context;
  if (!tables.tickets) return undefined;
  const row = new Row(dialect, tables.tickets, values);
  const terms = new TicketTerms(row, asOf, sla);
  return {
    table: 'tickets',
    mapping: tables.tickets,
    from: row.from(prefix),
    slices: { ...slicesOf(row), status: terms.status },
    words: { ...wordsOf(row), status: terms.status },
    counts: ticketCounts.flatMap((define) => define(terms) ?? []),
  };
};

const callSource: Source = ({ tables, values }, { dialect, asOf, prefix }) => {
  if (!tables.calls) return undefined;
  const row = new Row(dialect, tables.calls, values);
  return {
    table: 'calls',
    mapping: tables.calls,
    from: row.from(prefix),
    slices: slicesOf(row),
    words: wordsOf(row),
    counts: callCounts(row, asOf),
  };
};

/** Surveys take the slices of their tickets; those of tickets that are left out go with them. */
const surveySource: Source = (options, context) => {
  const { tables, values, csatTopBoxes } = options;
  const { dialect, asOf, prefix } = context;
  if (!tables.surveys) return undefined;
  const row = new Row(dialect, tables.surveys, values);
  const joined = tables.tickets?.['id'] !== undefined && row.has('ticket');
  const common = {
    table: 'surveys',
    mapping: tables.surveys,
    kind: row.word('kind')!,
    counts: surveyCounts(row, asOf, csatTopBoxes),
  };
  if (!joined) return { ...common, from: row.from(prefix), slices: {}, words: {} };
  const tickets = new Row(dialect, tables.tickets, values);
  return { ...common, ...joinedTo(row, new TicketTerms(tickets, asOf), context) };
};

const names: readonly Exclude<SliceName, 'status'>[] = ['channel', 'priority', 'agent', 'team', 'type', 'source'];

function slicesOf(row: Row): Partial<Record<SliceName, string>> {
  return Object.fromEntries(names.flatMap((name) => (row.has(name) ? [[name, row.slice(name)!]] : [])));
}

function wordsOf(row: Row): Partial<Record<SliceName, string>> {
  return Object.fromEntries(names.flatMap((name) => (row.has(name) ? [[name, keyOf(row, name)]] : [])));
}

/** The key of a dimension: agents by id and told apart by case, `unknown` or `unassigned` where blank. */
const keyOf = (row: Row, name: SliceName) =>
  named(name, name === 'agent' ? `coalesce(${row.dialect.trimmed(row.raw(name)!)}, '')` : row.word(name)!);

const named = (name: SliceName, word: string) =>
  `CASE WHEN ${word} = '' THEN '${name === 'agent' ? 'unassigned' : 'unknown'}' ELSE ${word} END`;

function joinedTo(surveys: Row, terms: TicketTerms, { dialect, prefix }: Context) {
  const { row: tickets } = terms;
  const own = [...names.filter((name) => tickets.has(name)), 'status' as const];
  const [key, out] = [`${prefix}key`, `${prefix}out`];
  const alias = (name: string) => `${prefix}${name}`;
  const text = (name: SliceName) => (name === 'status' ? terms.status : dialect.asText(tickets.slice(name)!));
  const word = (name: SliceName) =>
    named(name, `coalesce(${name === 'agent' ? dialect.trimmed(alias(name)) : dialect.folded(alias(name))}, '')`);
  const columns = columnsOf(surveys.mapping).map((name) => dialect.name(name));
  const id = dialect.trimmed(tickets.raw('id')!);
  const right = [
    `${id} AS ${key}`,
    `CASE WHEN ${terms.kept.join(' AND ')} THEN 0 ELSE 1 END AS ${out}`,
    ...own.map((name) => `${text(name)} AS ${alias(name)}`),
  ];
  return {
    from: dialect.join(
      `SELECT ${columns.join(', ')}, coalesce(${dialect.trimmed(surveys.raw('ticket')!)}, '') AS ${key} FROM ${surveys.from(prefix)}`,
      `SELECT ${right.join(', ')} FROM ${tickets.from(prefix)} WHERE ${id} <> ''`,
      key,
    ),
    slices: Object.fromEntries(own.map((name) => [name, alias(name)])),
    words: Object.fromEntries(own.map((name) => [name, word(name)])),
    conditions: [`coalesce(${out}, 0) = 0`],
  };
}
