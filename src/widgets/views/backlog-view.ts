import { html, nothing } from 'lit';
import { ageBar } from '../../charts/age-bar.js';
import { backlogArea } from '../../charts/backlog-area.js';
import type { Frame } from '../../charts/drawing.js';
import type { Result } from '../../engine/result.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { changeSince, drawnAs, factsOf, medianOf, sumOf, type BacklogAnswer } from '../backlog-parts.js';
import { bandPicker } from '../band-picker.js';
import { ElementView } from '../element-view.js';
import { timePart } from '../selection.js';
import { timePicker } from './time-picker.js';
import { zoneOf } from '../../time/zone.js';
import { hero, section, statusLine, summaryOf, valueOf } from '../parts.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { statusOf } from '../verdict.js';
import type { Scene, View } from '../view.js';

/** From this width of the card on the numbers stand beside the drawing. */
const sideBySide = 720;

/** Open tickets day by day, what came in and went out, their age, and how long they would take to clear. */
export class BacklogView extends ElementView<BacklogAnswer> {
  readonly #area = new Plot(this);
  readonly #ages = new Plot(this);

  override ask(asker: Asker): BacklogAnswer {
    const alone = { compare: 'none' } as const;
    const daily = { interval: 'day', ...alone } as const;
    return {
      main: asker.query('backlog', daily),
      start: asker.query('backlog-start', alone),
      created: asker.query('ticket-volume', daily),
      reopened: asker.query('reopenings', alone),
      resolved: asker.query('resolutions', daily),
      age: asker.query('backlog-age', { ...alone, statistic: 'median' }),
      timeToClear: asker.query('time-to-clear', alone),
      timeToClearNet: asker.query('time-to-clear-net', alone),
    };
  }

  /** No open tickets are an answer; none in data or filters, or data that do not reach the period, are not. */
  protected override isEmpty({ main, start, created }: BacklogAnswer) {
    const { period, trace } = main;
    if (!trace.span || trace.span.start >= period.end || trace.asOf <= period.start) return true;
    return Object.keys(trace.where).length > 0 && !main.count && !start.count && !created.count;
  }

  protected override view(answer: BacklogAnswer, scene: Scene): View {
    const { words, width } = scene;
    const { labels } = words.text;
    const status = statusOf(answer.main, scene.target, 'lower');
    const value = [{ value: words.count(answer.main.value), unit: labels.open }];
    const top = hero(valueOf(value), [statusLine(status, words), changeSince(answer, words)], nothing);
    const area = this.#area.render(this.#areaModel(answer, scene));
    const [unknown] = answer.age.trace.missing;
    const bar = unknown
      ? html`<p class="lede">${words.missing(unknown)}</p>`
      : this.#ages.render(this.#agesModel(answer, words));
    const ages = section(labels.age, medianOf(answer, words), bar);
    const facts = factsOf(answer, words);
    const body =
      width < sideBySide
        ? html`${top}${area}${ages}${facts}`
        : html`<div class="halves second-wide">
            <div class="stack">${top}${facts}${ages}</div>
            ${area}
          </div>`;
    return { note: labels.openAtDayEnd, status, hero: top, body, footer: sumOf(answer, words) };
  }

  protected override sheet({ main, created, resolved, age }: BacklogAnswer, { words }: Scene): Sheet {
    const { table, labels } = words.text;
    const days = main.series ?? [];
    const open = days.map((point) => (point.start < main.trace.asOf ? point : { ...point, value: undefined }));
    const ages = age.trace.missing.length ? [] : (age.bands ?? []);
    return {
      columns: [table.day, table.open, table.created, table.resolved],
      rows: [
        ...open.map(({ start, value }, i) => [
          words.date(start),
          words.count(value),
          words.count(created.series?.[i]?.count),
          words.count(resolved.series?.[i]?.count),
        ]),
        ...ages.map((band) => [`${labels.age} ${words.band(band)}`, words.count(band.count), '', '']),
      ],
      drawn: [
        ...drawnAs(table.open, open),
        ...drawnAs(table.created, created.series ?? []),
        ...drawnAs(table.resolved, resolved.series ?? []),
        ...ages.map((band) => ({
          ...main.period,
          group: `${labels.age} ${words.band(band)}`,
          value: band.count,
          count: band.count,
          unit: 'count' as const,
        })),
      ],
    };
  }

  #areaModel({ main, start, created, resolved }: BacklogAnswer, { words, opened, width, density }: Scene) {
    const { period, series = [], trace } = main;
    const counts = (result: Result) => (result.series ?? []).map(({ count }) => count);
    const model = {
      // A day that has not begun has no level yet.
      points: series.map((point) => (point.start < trace.asOf ? point : { ...point, value: undefined })),
      start: start.value,
      created: counts(created),
      resolved: counts(resolved),
      annotations: opened.annotations.filter(({ at }) => at >= period.start && at < period.end),
      height: (width < sideBySide ? 280 : 300) * (density === 'wall' ? 1.5 : 1),
    };
    return {
      words,
      label: summaryOf(main, words, 'neutral', 'tickets'),
      draw: (frame: Frame) => backlogArea(model, frame),
      pick: timePicker(series, words),
    };
  }

  #agesModel({ age }: BacklogAnswer, words: Words) {
    const model = { bands: age.bands ?? [] };
    const { start, end } = age.period;
    const pick = bandPicker(age, timePart({ start, end }, zoneOf(words.timeZone)).period);
    const label = summaryOf(age, words, 'neutral', 'tickets');
    return { words, label, draw: (frame: Frame) => ageBar(model, frame), pick };
  }
}
