import { expect } from '@open-wc/testing';
import { decodeText, textOf } from '../../src/sources/decode.js';
import { load, readPayloadAsync, SourceError } from '../../src/sources/index.js';

/** Bytes of a text in an encoding of one byte a letter; `letters` are those that ASCII lacks. */
const oneByte = (text: string, letters: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));

/** Windows-1250 has the Romanian letters with a cedilla, as older keyboards wrote them. */
const centralEurope = { ă: 0xe3, Ă: 0xc3, â: 0xe2, î: 0xee, Î: 0xce, ş: 0xba, Ş: 0xaa, ţ: 0xfe, Ţ: 0xde, é: 0xe9 };
const west = { á: 0xe1, é: 0xe9, í: 0xed, ó: 0xf3, ú: 0xfa, ñ: 0xf1, Ñ: 0xd1, '¿': 0xbf, º: 0xba, ª: 0xaa, ã: 0xe3 };

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const packed = async (text: string | Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  );

const romanian =
  'ID tichet;Creat la;Canal;Subiect\n1;02.03.2026 09:15;e-mail;Imprimanta nu merge în încăpere, rămâne aşa\n';
const spanish =
  'ID de ticket;Fecha de creación;Canal;Asunto\n1;02/03/2026 09:15;correo;¿Por qué la 1ª página sale en español?\n';

describe('the text of a file', () => {
  const comma = romanian.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
  const bom = '\uFEFF';
  for (const [name, bytes, text] of [
    ['UTF-8', new TextEncoder().encode(comma), comma],
    ['UTF-8 with a mark', new TextEncoder().encode(bom + comma), comma],
    ['UTF-16, little end first', utf16(bom + comma, true), comma],
    ['UTF-16, big end first', utf16(bom + comma, false), comma],
    ['UTF-16 without a mark, little end first', utf16(comma, true), comma],
    ['UTF-16 without a mark, big end first', utf16(comma, false), comma],
    ['Windows-1250', oneByte(romanian, centralEurope), romanian],
    ['Windows-1252', oneByte(spanish, west), spanish],
  ] as const) {
    it(`is read in ${name}, packed or not`, async () => {
      expect(decodeText(bytes)).to.equal(text);
      expect(await textOf((await packed(Uint8Array.from(bytes))).buffer)).to.equal(text);
    });
  }

  for (const [words, letters, encoding] of [
    ['Rezolvată', centralEurope, 'Windows-1250'],
    ['ŞTEFAN ŢEPEŞ, CĂLĂRAŞI', centralEurope, 'Windows-1250'],
    ['soluţie, aşteptare', centralEurope, 'Windows-1250'],
    ['José, Café', centralEurope, 'both'],
    ['Nº 7, 2ª planta', west, 'Windows-1252'],
    ['Muñoz; mañana', west, 'Windows-1252'],
    ['São Paulo', west, 'Windows-1252'],
  ] as const) {
    it(`is told by its letters: ${words} (${encoding})`, () =>
      expect(decodeText(oneByte(words, letters))).to.equal(words));
  }
});

const ticketOf = async (text: string | Uint8Array<ArrayBuffer>) => {
  const { dataset } = await readPayloadAsync(new File([text], 'tickets.csv'));
  expect(dataset.tickets).to.have.length(1);
  return dataset.tickets![0]!;
};

describe('a file as people have it', () => {
  const rows = [
    ['Ticket ID', 'Created', 'Channel', 'Subject', 'First response time (hours)'],
    ['A-1', '2026-03-02 09:15', 'email', 'Two\nlines, and a "quote"', '1.5'],
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const written = (delimiter: string) => rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
  const expected = {
    id: 'A-1',
    createdAt: '2026-03-02T09:15:00',
    channel: 'email',
    subject: 'Two\nlines, and a "quote"',
    firstResponseMs: 5_400_000,
    clock: 'calendar',
  };

  for (const [name, text] of [
    ['commas', written(',')],
    ['semicolons and a decimal comma', written(';').replace('1.5', '1,5')],
    ['tabs', written('\t')],
    ['bars', written('|')],
    ['the delimiter stated in its first line', `sep=;\r\n${written(';').replace('1.5', '1,5')}`],
    ['empty lines at its end', `${written(',')}\r\n\r\n,,,,\r\n\n`],
  ] as const) {
    it(`is read with ${name}`, async () => expect(await ticketOf(text)).to.deep.equal(expected));
  }

  for (const [language, text] of [
    ['Spanish', spanish],
    ['Romanian', romanian],
  ] as const) {
    it(`is read with ${language} headings and dates`, async () =>
      expect(await ticketOf(text)).to.include({ id: '1', createdAt: '2026-03-02T09:15:00' }));
  }

  it('is read packed, from a file and from a server that says nothing of it', async () => {
    const bytes = await packed(romanian);
    expect(await ticketOf(bytes)).to.include({ id: '1' });
    const fetcher = () => Promise.resolve(new Response(bytes));
    expect((await load(['tickets.csv.gz'], { fetcher })).dataset.tickets).to.have.length(1);
  });

  it('is refused when its packing breaks off, naming the address', async () => {
    const bytes = (await packed(romanian.repeat(50))).slice(0, 60);
    const fetcher = () => Promise.resolve(new Response(bytes));
    const error: unknown = await load(['half.csv.gz'], { fetcher }).catch((cause: unknown) => cause);
    expect(error).to.be.an.instanceOf(SourceError).and.include({ code: 'unreadable', url: 'half.csv.gz' });
  });

  const zip = (member: string) =>
    Uint8Array.from(`PK\u0003\u0004\u0014\0\u0006\0\u0008\0\0\0!\0\u00e9\u00ff${member}`, (c) => c.charCodeAt(0));
  for (const [name, bytes, code] of [
    ['.xlsx', zip('[Content_Types].xml'), 'spreadsheet'],
    ['.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'spreadsheet'],
    ['.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0), 'spreadsheet'],
    ['.zip', zip('photos/1.png'), 'unreadable'],
  ] as const) {
    it(`is refused as a ${name}: ${code}`, async () => {
      for (const payload of [new File([bytes], 'a'), await new Blob([bytes]).text()]) {
        const error: unknown = await readPayloadAsync(payload).catch((cause: unknown) => cause);
        expect(error).to.be.an.instanceOf(SourceError).and.include({ code });
      }
    });
  }
});
