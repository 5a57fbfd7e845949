import { SourceError } from './error.js';
import { olderEncoding } from './older-encodings.js';

/** Marks at the start of a file that say how its text is encoded. */
const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file: by its byte order mark, else UTF-16 where every other byte is 0, else UTF-8, else as older
 * spreadsheets of the West or of Central Europe write it.
 */
export function decodeText(given: ArrayBuffer | Uint8Array): string {
  const bytes = given instanceof Uint8Array ? given : new Uint8Array(given);
  const marked = marks.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? unmarked(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(olderEncoding(bytes)).decode(bytes);
  }
}

const looked = 200;

/** UTF-16 without a mark: of the letters of our languages one byte of two is 0, always the same one. */
function unmarked(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, looked);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (bytes[1] === 0 && even === 0 && odd > end / 4) return 'utf-16le';
  return bytes[0] === 0 && odd === 0 && even > end / 4 ? 'utf-16be' : undefined;
}

const gzip = [0x1f, 0x8b];

/**
 * `decodeText`, after unpacking what is packed by gzip.
 * @throws SourceError unreadable, for a packed file that breaks off
 */
export async function textOf(given: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(given);
  return decodeText(startsWith(bytes, gzip) ? await unpacked(bytes) : bytes);
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    throw new SourceError('unreadable', 'The packed file breaks off, or is damaged', { cause });
  }
}
