import { wordsFor, type Words } from '../src/i18n/words.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';
import { language, words } from './language.js';
import { make } from './page.js';

const adapterWords = { csv: 'csv', json: 'canonical', zendesk: 'zendesk' } as const;

/** What was recognised in a file: its adapter, the rows of each table, and what was left out and why. */
export function foundIn(source: KpiSource, name: string): Node[] {
  const { report } = source;
  if (!report) return [];
  const said = wordsFor(language(), { timeZone: source.timeZone });
  const adapter = Object.hasOwn(adapterWords, report.adapter)
    ? words()[adapterWords[report.adapter as keyof typeof adapterWords]]
    : report.adapter;
  const rows = Object.entries(report.rows).map(([table, count]) =>
    said.plural(said.text.tables[table as keyof typeof said.text.tables].count, count),
  );
  const title = make('p', [make('strong', name), document.createTextNode(` · ${words().readAs} ${adapter}`)]);
  const hint = looksLikeLog(source) ? [make('p', words().looksLikeLog)] : [];
  return [title, make('p', rows.join(' · ')), ...leftOutOf(setAside(source), said), ...hint];
}

type LeftOut = NonNullable<KpiSource['report']>['leftOut'];

/** What the adapter set aside, and the tickets that the rules of the data model leave out. */
function setAside(source: KpiSource): LeftOut {
  const read = source.report?.leftOut ?? [];
  const judged = source.engine?.query({ metric: 'ticket-volume', compare: 'none' }).trace.leftOut ?? [];
  const same = (a: LeftOut[number], b: LeftOut[number]) =>
    a.table === b.table && a.reason === b.reason && a.field === b.field;
  return [...read, ...judged.filter((entry) => !read.some((other) => same(entry, other)))];
}

/** Fields that nobody reads are one sentence; everything else is a line for each table and reason. */
function leftOutOf(leftOut: LeftOut, said: Words): Node[] {
  const fields = leftOut.filter(({ reason }) => reason === 'unknown-field').map(({ field }) => field ?? '');
  const lines = leftOut
    .filter(({ reason }) => reason !== 'unknown-field')
    .map(({ table, reason, field, count }) =>
      make('li', `${said.leftOut(table, count)}: ${said.reason(reason, count)}${field ? ` (${field})` : ''}`),
    );
  return [
    ...(lines.length > 0 ? [make('ul', lines)] : []),
    ...(fields.length > 0 ? [make('p', `${words().notReadFields} ${fields.join(', ')}`)] : []),
  ];
}

/** One row for each change, read as one row for each ticket: most of the rows are repetitions then. */
export function looksLikeLog(source: KpiSource) {
  const repeated = setAside(source).find(({ table, reason }) => table === 'tickets' && reason === 'duplicate');
  return (repeated?.count ?? 0) > (source.report?.rows['tickets'] ?? 0) / 2;
}
