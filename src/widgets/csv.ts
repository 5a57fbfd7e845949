import type { Zone } from '../time/zone.js';
import { isoDate } from './local-text.js';
import type { Drawn, Numbers } from './sheet.js';

const columns = ['start', 'end', 'group', 'value', 'low', 'high', 'n', 'unit', 'partial'] as const;
const byteOrderMark = '\ufeff';

/** A text as a cell. One that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: string | number | undefined) {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A local instant as a date; with the time where a day is cut. */
function local(instant: number | undefined, zone: Zone) {
  if (instant === undefined) return undefined;
  const text = new Date(zone.toLocal(instant)).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

type Cells = readonly (string | number | undefined)[];

const cellsOf = (
  { start, end, group, value, interval, count, unit, partial, unfinished }: Drawn,
  zone: Zone,
): Cells => [
  local(start, zone),
  local(end, zone),
  group,
  value,
  interval?.[0],
  interval?.[1],
  count,
  unit,
  partial || unfinished ? 'true' : '',
];

const fileOf = (rows: readonly Cells[]) =>
  byteOrderMark + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** Exactly what is drawn, as CSV: local ISO dates (the end outside), decimal points, commas, UTF-8 with a byte-order mark. */
export const csvText = (drawn: readonly Drawn[], zone: Zone): string =>
  fileOf([columns, ...drawn.map((one) => cellsOf(one, zone))]);

/** The same of many cards, with the name of the card before each row. */
export const csvOfCards = (cards: readonly Numbers[], zone: Zone): string =>
  fileOf([
    ['card', ...columns],
    ...cards.flatMap(({ title, drawn }) => drawn.map((one) => [title, ...cellsOf(one, zone)])),
  ]);

/** An address that holds the file itself: no blob, no server. */
export const csvAddress = (text: string) => `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;

/** Name of a file, without its ending: `kpi-nps_2025-03-01_2025-03-31`, first and last day. */
export const fileName = (tag: string, { start, end }: { readonly start: number; readonly end: number }, zone: Zone) =>
  `${tag}_${isoDate(zone.toLocal(start))}_${isoDate(zone.toLocal(Math.max(start, end - 1)))}`;
