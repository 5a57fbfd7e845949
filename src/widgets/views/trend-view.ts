import { html, nothing } from 'lit';
import type { Frame } from '../../charts/drawing.js';
import { trend, type Trend } from '../../charts/trend.js';
import type { ControlPoint, Interval, Span } from '../../engine/result.js';
import { enDash } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { oneOf } from '../choices.js';
import { hero, intervalLine, judgement, section, tileOf, valueOf, type Content } from '../parts.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { signalText } from '../signal.js';
import { statusOf, type Status } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import { averages } from './averages.js';
import { sentenceOf, shownOf } from './evidence.js';
import { guardedFigure } from './privacy.js';
import { timePicker } from './time-picker.js';
import { factsCount, factsFooter, MetricView } from './metric-view.js';
import type { TrendElement } from './trend-element.js';
import { defaultInterval, howMany, intervals, isAdditive } from './trend-span.js';

/** A metric over time. Control limits only where points are weeks. */
interface Series {
  readonly interval: Interval;
  readonly period: Span;
  readonly points: readonly ControlPoint[];
  readonly centre?: number | undefined;
}

export interface TrendAnswer extends Answer {
  readonly series: Series;
}

/** One metric over time: a line, or bars for what adds up, with its target and what stands out. */
export class TrendView extends MetricView<TrendAnswer, TrendElement> {
  readonly #trend = new Plot(this);

  /** A page may show one metric in several forms. */
  protected override titled(words: Words, length: 'name' | 'short') {
    return `${super.titled(words, length)} ${words.text.views.overTime}`;
  }

  override ask(asker: Asker): TrendAnswer {
    const main = this.query(asker);
    const usual = defaultInterval(this.metric, main.period);
    const interval = oneOf(intervals, this.element.interval, 'interval', usual);
    return { main, series: this.#series(asker, interval, main.period) };
  }

  protected override view(answer: TrendAnswer, scene: Scene): View {
    const { words, target } = scene;
    const main = shownOf(answer.main);
    const status = statusOf(main, target, this.metric.better);
    const { interval, clock } = { interval: main.interval, clock: main.trace.clock };
    const top = hero(
      valueOf(words.parts(main.value, main.unit, { interval, clock }), status === 'few'),
      judgement({ result: main, status, better: this.metric.better, count: factsCount(main, words) }, scene),
      intervalLine(main, words),
    );
    return {
      status,
      hero: tileOf(top),
      body: html`${tileOf(top)}${averages(main, words)}${this.#chart(answer, scene, status)}`,
      footer: main.unit === 'count' ? nothing : factsFooter(main, words),
    };
  }

  protected override sheet({ main, series }: TrendAnswer, { words }: Scene): Sheet {
    const { table, labels, chart } = words.text;
    const { unit } = main;
    const limited = series.points.some(({ low }) => low !== undefined);
    const range = (ends: readonly [number | undefined, number | undefined] | undefined) =>
      ends?.[0] === undefined || ends[1] === undefined ? enDash : words.range(ends[0], ends[1], unit);
    return {
      columns: [
        table[headOf[series.interval]],
        table.value,
        ...(unit === 'count' ? [] : [labels.interval, main.trace.facts === 'surveys' ? table.answers : table.count]),
        ...(limited ? [chart.controlLimit, table.signal] : []),
      ],
      rows: series.points.map((point) => [
        rowName(point, series.interval, words),
        words.value(point.value, unit, { interval: point.interval }),
        ...(unit === 'count' ? [] : [range(point.interval), words.count(point.count)]),
        ...(limited ? [range([point.low, point.high]), signalText(point, series.centre, words)] : []),
      ]),
      drawn: [...series.points, { ...main.period, ...shownOf(main) }].map((point) => ({ ...point, unit })),
    };
  }

  /** Weeks have control limits, and end with the last whole one; points that have not begun are no zeros. */
  #series(asker: Asker, interval: Interval, span: Span): Series {
    if (interval === 'week') {
      const period = asker.upTo(asker.lastWeekEnd(span), 'week', howMany('week', span));
      const weeks = asker.control(this.metric.id, { ...this.variant, period });
      const points = weeks.points.map((point) => guardedFigure(this.metric, point));
      return { interval, period: weeks.period, points: begun(points, asker), centre: weeks.centre };
    }
    const period = isShort(interval) ? {} : { period: asker.upTo(span.end, interval, howMany(interval, span)) };
    const result = this.query(asker, { ...period, interval, compare: 'none' });
    return { interval, period: result.period, points: begun(result.series ?? [], asker) };
  }

  #chart({ main, series }: TrendAnswer, { words, target, opened, density }: Scene, status: Status): Content {
    const { start, end } = series.period;
    const { page, chart } = words.text;
    const surveys = main.trace.facts === 'surveys';
    const model: Trend = {
      unit: main.unit,
      interval: series.interval,
      bars: isAdditive(this.metric),
      points: series.points,
      centre: series.centre,
      target,
      noun: words.facts(main.trace.counts).count,
      gap: surveys ? chart.gap : page.noData,
      annotations: opened.annotations.filter(({ at }) => at >= start && at < end),
      ...(density === 'wall' && { height: 420 }),
    };
    const drawn = this.#trend.render({
      words,
      label: sentenceOf(main, words, status),
      draw: (frame: Frame) => trend(model, frame),
      pick: timePicker(series.points, words),
    });
    const span = isShort(series.interval) ? words.period(series.period) : words.months(series.period);
    const note = main.unit === 'count' ? '' : page.barsOf(words.things(main.trace.counts));
    return section(page.series[series.interval](span), note, drawn);
  }
}

const headOf = {
  hour: 'period',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'period',
  year: 'period',
} as const satisfies Record<Interval, string>;

const isShort = (interval: Interval): interval is 'hour' | 'day' => interval === 'hour' || interval === 'day';

const begun = (points: readonly ControlPoint[], { opened }: Asker) =>
  points.map((point) => (point.start < opened.engine.asOf ? point : { ...point, value: undefined }));

function rowName({ start, end }: Span, interval: Interval, words: Words) {
  if (interval === 'hour') return words.dateTime(start);
  if (interval === 'month') return words.month(start);
  return interval === 'day' || interval === 'week' ? words.date(start) : words.months({ start, end });
}
