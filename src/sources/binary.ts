import { textOf } from './decode.js';
import { SourceError } from './error.js';

/** `PAR1`: how a Parquet file begins. */
const parquet = [0x50, 0x41, 0x52, 0x31];

/** The payload in a file: its text, unpacked if it has to be, or the tables of a Parquet file, whose reader comes only with such a file. */
export async function payloadOf(given: ArrayBuffer): Promise<unknown> {
  const start = new Uint8Array(given, 0, Math.min(4, given.byteLength));
  if (!parquet.every((byte, i) => start[i] === byte)) return textOf(given);
  const [{ readParquet }, library] = await Promise.all([import('./facts-parquet.js'), bringLibrary()]);
  return readParquet(given, library);
}

const bringLibrary = () =>
  import('./parquet-reader.js').catch((cause: unknown) => {
    const problem = 'The file is Parquet, and its reader did not load: kpi-parquet.js belongs beside kpi-elements.js';
    throw new SourceError('unreadable', problem, { cause });
  });
