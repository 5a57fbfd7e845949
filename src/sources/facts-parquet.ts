import type { parquetReadObjects as Read } from 'hyparquet';
import { countedFormat, type CountedFile } from '../model/counted.js';
import { SourceError } from './error.js';
import { tablesOfColumns } from './facts-csv.js';

/** The tables of a Parquet file, uncompressed or packed with Snappy. @throws SourceError unreadable, bad-facts */
export async function readParquet(
  file: ArrayBuffer,
  { parquetReadObjects }: { readonly parquetReadObjects: typeof Read },
): Promise<CountedFile> {
  const rows = await parquetReadObjects({ file }).catch((cause: unknown) => {
    throw new SourceError('unreadable', 'The Parquet file breaks off, or is packed in a way that is not read', {
      cause,
    });
  });
  const names = Object.keys(rows[0] ?? {});
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name] as string | number | null)]),
  );
  return { format: countedFormat, tables: rows.length ? tablesOfColumns(columns, rows.length) : [] };
}
