import { html } from 'lit';
import type { Frame, Mark } from '../../charts/drawing.js';
import { heat } from '../../charts/heat.js';
import type { HeatMap } from '../../engine/result.js';
import { capital, dot } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import type { Answer, Scene, View } from '../view.js';
import { factsCount, factsFooter, MetricView } from './metric-view.js';
import { openHours, shareOutside, weekdays } from './opening.js';

export interface HeatMapAnswer extends Answer {
  readonly map: HeatMap;
}

/** When the facts of a metric happen: weekday by hour, beside the opening hours. */
export class HeatMapView extends MetricView<HeatMapAnswer> {
  readonly #heat = new Plot(this);

  /** A page may show one metric in several forms. */
  protected override titled(words: Words, length: 'name' | 'short') {
    return `${super.titled(words, length)} ${words.text.views.byWeekdayAndHour}`;
  }

  override ask(asker: Asker): HeatMapAnswer {
    const main = this.query(asker, { compare: 'none' });
    const { clock: _, ...variant } = this.variant;
    const map = asker.heatmap(this.metric.id, variant);
    const missing = [...main.trace.missing, ...(map.missing ?? [])];
    return { main: { ...main, trace: { ...main.trace, missing } }, map };
  }

  protected override isEmpty({ main, map }: HeatMapAnswer) {
    return main.trace.missing.length > 0 || map.total === 0;
  }

  protected override view(answer: HeatMapAnswer, scene: Scene): View {
    const { words } = scene;
    const hero = html`<p class="lede">${this.#sentence(answer, scene)}</p>`;
    const plot = this.#heat.render(this.#model(answer, scene));
    return {
      note: this.element.heading ? words.text.views.byWeekdayAndHour : undefined,
      status: 'neutral',
      hero,
      body: html`${hero}${plot}`,
      footer: [this.#key(answer, scene), factsFooter(answer.main, words)].filter(Boolean).join(dot),
    };
  }

  protected override sheet({ main, map }: HeatMapAnswer, { words }: Scene): Sheet {
    const days = weekdays(words.weekStart);
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    return {
      columns: [words.dimension('hour'), ...days.map((day) => words.weekday(day, 'short'))],
      rows: hours.map((hour) => [words.hour(hour), ...days.map((day) => words.count(map.cells[day - 1]?.[hour]))]),
      drawn: days.flatMap((day) =>
        hours.map((hour) => ({
          ...main.period,
          group: `${words.weekday(day, 'long')} ${words.hour(hour)}`,
          value: map.cells[day - 1]?.[hour],
          unit: 'count' as const,
        })),
      ),
    };
  }

  /** "Peak: Tuesday, 10:00–11:00, 24 tickets. 43% are outside opening hours." */
  #sentence({ main, map }: HeatMapAnswer, { words, opened }: Scene) {
    const { views } = words.text;
    if (!map.peak) return '';
    const when = `${words.weekday(map.peak.weekday, 'long')}, ${words.hour(map.peak.hour)}`;
    const outside = shareOutside(map, opened.settings);
    return html`${views.peak}: <b>${when}</b>,
      ${factsCount({ ...main, count: map.peak.count }, words)}.${
        outside === undefined ? '' : ` ${views.outsideHours(words.share(outside))}`
      }`;
  }

  #key({ map }: HeatMapAnswer, { words, opened }: Scene) {
    const { views } = words.text;
    const holes = map.cells.some((row) => row.some((cell) => cell === undefined));
    const open = openHours(opened.settings, map.period);
    const notes = [open && (open.always ? views.outline : views.outlineMostly), holes && views.emptyCell];
    return capital(notes.filter(Boolean).join(dot), words.locale);
  }

  #model({ main, map }: HeatMapAnswer, { words, opened }: Scene) {
    const facts = words.facts(main.trace.facts).count;
    const open = openHours(opened.settings, map.period)?.days;
    const model = { cells: map.cells, days: weekdays(words.weekStart), open, facts };
    const { metric, population, clock } = main.trace;
    const pick = ({ key }: Mark) => ({ tickets: { metric, population, clock, hours: [key] } });
    return { words, label: this.#label(main.metric, map, words), draw: (frame: Frame) => heat(model, frame), pick };
  }

  #label(metric: string, { period, total, peak }: HeatMap, words: Words) {
    const name = `${words.metric(metric, 'short')}, ${words.period(period)}: ${words.count(total)}`;
    return peak
      ? `${name}, ${words.text.views.peak}: ${words.weekday(peak.weekday, 'long')}, ${words.hour(peak.hour)}`
      : name;
  }
}
