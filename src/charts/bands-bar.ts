import type { Drawing, Frame } from './drawing.js';
import { bandMarks, pinShare, placeBands, type Pin, type PlacedBand, type ResponseBands } from './bands-model.js';
import { placeRow } from './labels.js';
import { half, Sheet, tenth } from './sheet.js';
import { rail } from './shapes.js';

const barHeight = 36;
/** The unanswered are set apart. */
const apart = 4;

/**
 * Share of tickets from left to right, in the order of their waits. A pin stands at the share that had waited
 * no longer; the rail below is the share wanted. Names stand below their bands, else a line leads to them.
 */
export function bandsBar(model: ResponseBands, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const placed = placeBands(model, frame.words);
  const hasPins = (model.pins ?? []).length > 0;
  const top = hasPins ? sheet.small + sheet.lineHeight + 25 : 2;
  const bottom = top + barHeight;
  const railTop = bottom + 10 + sheet.small * 0.3;
  const row = nameRow(sheet, placed);
  const leads = row.flatMap(({ lead }) => lead ?? []);
  const between = model.target === undefined ? (leads.length ? 14 : 4) : 24 + sheet.small * 0.3;
  const names = bottom + between + sheet.small * 1.3 + leadStep * Math.max(0, leads.length - 1);
  const values = names + sheet.lineHeight;
  for (const one of placed) drawBand(sheet, one, top);
  drawPins(sheet, model.pins ?? [], placed, { frame, bottom });
  drawTarget(sheet, model.target, { frame, bottom, railTop, leads });
  for (const name of row) writeName(sheet, name, { names, values });
  drawLeads(sheet, leads, bottom + 3, names - sheet.small - 3);
  const box = ({ from, to }: PlacedBand) => ({
    x: from * sheet.width,
    y: top,
    width: (to - from) * sheet.width,
    height: barHeight,
  });
  return sheet.drawing(values + sheet.small * 0.3, bandMarks(placed, frame.words, box));
}

function drawBand(sheet: Sheet, { band, from, to, look }: PlacedBand, y: number) {
  if (band.count === 0) return;
  const left = from * sheet.width;
  const right = to * sheet.width;
  if (band.unanswered) {
    const inset = from > 0 ? Math.min(apart + 1, (right - left) / 2) : 0.5;
    const start = Math.min(left + inset, sheet.width - 2.5);
    sheet.hatched(start, y + 0.5, Math.max(2, right - start - 0.5), barHeight - 1, 'hatch-against');
    return;
  }
  const start = from > 0 ? Math.min(left + 1, sheet.width - 1) : 0;
  const end = to < 1 ? right - 1 : sheet.width;
  sheet.rect(start, y, Math.max(1, end - start), barHeight, look);
}

interface PinPlace {
  readonly frame: Frame;
  readonly bottom: number;
}

/** The median keeps its words longest, then p90; a pin without room for words stays. */
const importance = ['median', 'p90', 'mean'] as const;

function drawPins(sheet: Sheet, pins: readonly Pin[], placed: readonly PlacedBand[], { frame, bottom }: PinPlace) {
  const standing = pins.flatMap((pin) => {
    const share = pinShare(pin, placed);
    return share === undefined ? [] : [{ pin, x: share * sheet.width }];
  });
  const bottomOfWords = sheet.small + sheet.lineHeight + 4;
  for (const { x } of standing) {
    sheet.take({ left: x - 1, right: x + 1, top: 0, bottom: bottomOfWords });
    sheet.rect(Math.min(x - 1, sheet.width - 2), 2, 2, bottom - 2, 'notch pin');
  }
  const ranked = [...standing].sort((a, b) => importance.indexOf(a.pin.kind) - importance.indexOf(b.pin.kind));
  for (const { pin, x } of ranked) namePin(sheet, pin, x, frame);
}

/** Two lines on the right of the pin, else on its left, else nothing. */
function namePin(sheet: Sheet, { kind, value }: Pin, x: number, { words }: Frame) {
  const name = { y: sheet.small, text: words.text.labels[kind], look: 'muted' };
  const time = { y: sheet.small + sheet.lineHeight, text: words.duration(value), look: 'strong' };
  for (const side of [
    { x: x + 7, anchor: 'start' },
    { x: x - 7, anchor: 'end' },
  ] as const) {
    const lines = [name, time].map((line) => ({ ...line, ...side }));
    if (!lines.every((line) => sheet.isFree(sheet.boxOf(line), 5))) continue;
    for (const line of lines) sheet.write(line);
    return;
  }
}

/** A line from the middle of a band to the middle of its name. */
interface Lead {
  readonly from: number;
  readonly to: number;
}

interface TargetPlace extends PinPlace {
  readonly railTop: number;
  readonly leads: readonly Lead[];
}

/** The rail reaches to the share wanted; its words interrupt it, or follow it where it is too short. */
function drawTarget(sheet: Sheet, target: number | undefined, { frame, bottom, railTop, leads }: TargetPlace) {
  if (target === undefined) return;
  const { words } = frame;
  const end = target * sheet.width;
  const text = words.text.labels.targetOf(words.share(target));
  const width = sheet.measure(text);
  const y = railTop + sheet.small * 0.42;
  const tick = half(end) - 1;
  sheet.line(tick, bottom + 2, tick, railTop + 7, 'tick');
  const right = clearOf(leads, end - 10, width);
  if (right - width >= 20) {
    rail(sheet, 0, right - width - 4, railTop);
    rail(sheet, right + 4, end, railTop);
    sheet.write({ x: right, y, text, anchor: 'end', look: 'muted' });
    return;
  }
  rail(sheet, 0, end, railTop);
  if (clearOf(leads, end + 6 + width, width) === end + 6 + width) sheet.fit({ x: end + 6, y, text, look: 'muted' });
}

/** Right end for words of a width that no lead runs through: as far right as possible. */
function clearOf(leads: readonly Lead[], right: number, width: number): number {
  const crossing = leads.find(({ from }) => from > right - width - 4 && from < right + 4);
  return crossing ? clearOf(leads, crossing.from - 5, width) : right;
}

/** A name stands below its band when this much of it does. */
const below = 6;

/** What stands below a band, and where. */
interface Name {
  readonly one: PlacedBand;
  readonly x: number;
  readonly look: string;
  /** Only where it could not stand below its band. */
  readonly lead: Lead | undefined;
}

/** Names and shares below the bar, in one row; a band without room for its name has none. */
function nameRow(sheet: Sheet, placed: readonly PlacedBand[]): Name[] {
  const labels = placed
    .filter(({ band }) => band.count > 0)
    .map((one) => {
      const look = one.band.unanswered ? 'strong against' : '';
      const want = one.from === 0 ? 0 : one.from * sheet.width + (one.band.unanswered ? apart + 1 : 1);
      const width = Math.max(sheet.measure(one.name, look), sheet.measure(one.share, 'strong'));
      return { one, look, want, width, weight: one.band.unanswered ? Infinity : one.band.count };
    });
  return placeRow(labels, sheet.width, 12).flatMap((x, i) => {
    const label = labels[i];
    if (x === undefined || !label) return [];
    const { one, look } = label;
    const [start, end] = [one.from * sheet.width, one.to * sheet.width];
    const width = sheet.measure(one.name, look);
    const away = x + width < start + below || x > end - below;
    return [{ one, x, look, lead: away ? { from: (start + end) / 2, to: x + width / 2 } : undefined }];
  });
}

function writeName(sheet: Sheet, { one, x, look }: Name, { names, values }: { names: number; values: number }) {
  sheet.write({ x, y: names, text: one.name, look });
  sheet.write({ x, y: values, text: one.share, look: 'strong' });
}

const leadStep = 3;

/** Elbows from a band to its name, one below the other so that they do not cross. */
function drawLeads(sheet: Sheet, leads: readonly Lead[], top: number, bottom: number) {
  leads.forEach(({ from, to }, i) => {
    const level = half(bottom - leadStep * (leads.length - 1 - i));
    const foot = tenth(bottom + 4);
    sheet.path(`M${tenth(half(from))},${tenth(top)}V${level}H${tenth(half(to))}V${foot}`, 'lead');
  });
}
