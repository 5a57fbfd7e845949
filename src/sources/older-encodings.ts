/**
 * Spreadsheets without Unicode write Romanian in Windows-1250 and Spanish in Windows-1252. The letters that both
 * languages need stand at the same places in both; those below are told apart by what they would be in the other.
 */
type Encoding = 'windows-1250' | 'windows-1252';

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** For which encoding a byte speaks, seen with the one after it. */
const signs: Readonly<Record<number, (after: number | undefined) => Encoding | undefined>> = {
  // ț and Ț; else þ and Þ, which only Icelandic has.
  0xfe: () => 'windows-1250',
  0xde: () => 'windows-1250',
  // ș and Ș before a letter; else º and ª, after a number.
  0xba: (after) => (isLetter(after) ? 'windows-1250' : 'windows-1252'),
  0xaa: (after) => (isLetter(after) ? 'windows-1250' : 'windows-1252'),
  // ă and Ă; else ã and Ã, which Portuguese has before o and e.
  0xe3: (after) => (after === 0x6f || after === 0x65 ? 'windows-1252' : 'windows-1250'),
  0xc3: (after) => (after === 0x4f || after === 0x45 ? 'windows-1252' : 'windows-1250'),
  // ñ and Ñ, ¿, è and à; else letters of Polish, Czech and Slovak.
  0xf1: () => 'windows-1252',
  0xd1: () => 'windows-1252',
  0xbf: (after) => (isLetter(after) ? 'windows-1252' : undefined),
  0xe8: () => 'windows-1252',
  0xe0: () => 'windows-1252',
};

/** The better proven of the two; that of the West where nothing speaks for either. */
export function olderEncoding(bytes: Uint8Array): Encoding {
  let balance = 0;
  for (let at = 0; at < bytes.length; at++) {
    const found = bytes[at]! < 0x80 ? undefined : signs[bytes[at]!]?.(bytes[at + 1]);
    if (found) balance += found === 'windows-1250' ? 1 : -1;
  }
  return balance > 0 ? 'windows-1250' : 'windows-1252';
}
