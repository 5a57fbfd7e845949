import type { TableName } from '../model/records.js';
import type { Draft, Row } from './draft.js';
import { fields } from './fields.js';
import { isRaw, type Raw } from './json.js';
import { forEach, type Steps } from './steps.js';

/** Where rows come from, and what takes what is said of those that are set aside: of a file, by their lines. */
export interface Source {
  readonly draft: Draft;
  readonly leftOut: Pick<Draft['leftOut'], 'add'>;
  /** The line of what is being read. */
  readonly line?: number | undefined;
  /** The lines of each list of an envelope. */
  readonly streams?: Readonly<Record<string, readonly number[]>> | undefined;
}

/** The line of a record in a list of an envelope; `undefined` where it is of no file. */
export const lineIn = ({ line, streams }: Source, key: string, index: number): number | undefined =>
  streams && Object.hasOwn(streams, key) ? streams[key]![index] : line;

/** Rows are handed on as they came; only one with fields that we do not know is copied without them. */
export function* readRows(table: TableName, rows: readonly unknown[], source: Source): Steps<void> {
  const kept = source.draft.table(table) as unknown[];
  const known = knownFields(table);
  yield* forEach(rows, (row, index) => {
    const line = lineIn(source, table, index);
    if (line === undefined && isRaw(row) && known(row)) kept.push(row);
    else readRow(table, row, line ?? index, { ...source, line });
  });
}

/** Whether a row has only fields that we know. Rows are like the one before them, by far the most: so are their keys. */
function knownFields(table: TableName): (row: Raw) => boolean {
  const last: string[] = [];
  return (row) => {
    let at = 0;
    for (const key in row) {
      if (last[at] !== key) {
        if (!Object.hasOwn(fields[table], key)) return false;
        last[at] = key;
      }
      at++;
    }
    return true;
  };
}

export function readRow(table: TableName, row: unknown, position: number, { draft, leftOut, line }: Source) {
  if (!isRaw(row)) return leftOut.add(table, 'not-a-record', position, row);
  const unknown = Object.keys(row).filter((key) => !Object.hasOwn(fields[table], key));
  for (const key of unknown) leftOut.add(table, 'unknown-field', position, row, key);
  // The facts check what they use; a page's data are not trusted to have the shape of the type.
  const kept = (unknown.length === 0 ? row : knownOf(table, row)) as Row<typeof table> & Raw;
  if (line === undefined) draft.add(table, kept);
  else draft.addAt(line, table, kept);
}

const knownOf = (table: TableName, row: Raw): Raw =>
  Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(fields[table], key)));
