import type { Drawing, Frame } from './drawing.js';
import { bandMarks, placeBands, type PlacedBand, type ResponseBands } from './bands-model.js';
import { clamp, half, Sheet } from './sheet.js';
import { rail } from './shapes.js';

const barHeight = 12;

/** The bar unrolled for narrow places: each band starts where the one before it ended. */
export function bandsRows(model: ResponseBands, frame: Frame): Drawing {
  const sheet = new Sheet(frame);
  const placed = placeBands(model, frame.words);
  const rowHeight = sheet.lineHeight + 16;
  const top = model.target === undefined ? 0 : sheet.lineHeight + 10;
  drawTarget(sheet, model, { frame, top, rowHeight });
  placed.forEach((one, i) => drawRow(sheet, one, top + i * rowHeight));
  const box = ({ from, to }: PlacedBand, i: number) => ({
    x: from * sheet.width,
    y: top + i * rowHeight + sheet.lineHeight + 1,
    width: Math.max(2, (to - from) * sheet.width),
    height: barHeight,
    row: i,
  });
  return sheet.drawing(top + placed.length * rowHeight, bandMarks(placed, frame.words, box));
}

interface Rows {
  readonly frame: Frame;
  readonly top: number;
  readonly rowHeight: number;
}

/** The rail on top, and a line down to the last band that is in time. */
function drawTarget(sheet: Sheet, { target, within, bands }: ResponseBands, { frame, top, rowHeight }: Rows) {
  if (target === undefined) return;
  const { words } = frame;
  const end = target * sheet.width;
  const inTime = bands.filter(({ to }) => within !== undefined && to !== undefined && to <= within).length;
  const text = words.text.labels.targetOf(words.share(target));
  const width = sheet.measure(text);
  rail(sheet, 0, end, top - 6);
  sheet.line(half(end) - 1, top - 10, half(end) - 1, top + rowHeight * Math.max(1, inTime) - 2, 'tick');
  sheet.write({ x: clamp(end, width, sheet.width), y: sheet.small, text, anchor: 'end', look: 'muted' });
}

/** Name and share end where the bar ends; where there is no room for that, they start on the left. */
function drawRow(sheet: Sheet, { band, from, to, look, name: whole, share }: PlacedBand, y: number) {
  const left = Math.min(from * sheet.width, sheet.width - 2);
  const width = Math.max(2, (to - from) * sheet.width);
  const barTop = y + sheet.lineHeight + 1;
  if (band.unanswered && band.count > 0)
    sheet.hatched(left + 0.5, barTop + 0.5, width - 1, barHeight - 1, 'hatch-against');
  else if (band.count > 0) sheet.rect(left, barTop, width, barHeight, look);
  else sheet.upright(Math.min(left, sheet.width - 1), barTop, barTop + barHeight, 'tick');
  const nameLook = band.unanswered ? 'strong against halo' : 'halo';
  const end = Math.min(left + width, sheet.width);
  const baseline = y + sheet.small + 1;
  const shareWidth = sheet.measure(share, 'strong');
  const name = sheet.shorten(whole, sheet.width - shareWidth - 7, nameLook);
  const nameWidth = sheet.measure(name, nameLook);
  const fits = nameWidth + 7 + shareWidth <= end;
  const start = fits ? end - shareWidth - 7 - nameWidth : 0;
  sheet.write({ x: start, y: baseline, text: name, look: nameLook });
  sheet.write({ x: start + nameWidth + 7, y: baseline, text: share, look: 'strong halo' });
}
