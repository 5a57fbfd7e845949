import { html } from 'lit';
import type { Frame } from '../charts/drawing.js';
import { trend } from '../charts/trend.js';
import type { Control } from '../engine/result.js';
import { enDash } from '../i18n/text.js';
import { csat, satisfaction } from '../metrics/satisfaction.js';
import { answersFooter, hiding } from './answers.js';
import type { Asker } from './asker.js';
import { KpiElement } from './kpi-element.js';
import { hero, intervalLine, judgement, section, summaryOf, valueOf } from './parts.js';
import { Plot } from './plot.js';
import type { Sheet } from './sheet.js';
import { signalText } from './signal.js';
import { statusOf } from './verdict.js';
import type { Answer, Scene, View } from './view.js';

interface CsatAnswer extends Answer {
  /** By week, up to the end of the period. */
  readonly weeks: Control;
}

const weeksShown = 26;

/**
 * Shows customer satisfaction in the period, and week by week with its target and control limits.
 *
 * @summary Customer satisfaction over time.
 * @tagname kpi-csat-trend
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and how far its data reach.
 * @csspart value - Share of satisfied answers.
 * @csspart status - The verdict: icon and word.
 * @csspart delta - The change since the period before.
 * @csspart chart - Each drawing.
 * @csspart table - The same numbers as a table.
 * @csspart state - A message: empty, failed, stale, sample.
 * @csspart footer - Number of answers and response rate.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the card.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Numbers are on screen.
 * @cssstate empty - The period holds no answers.
 * @cssstate failed - The last load failed.
 * @cssstate stale - Older numbers are shown, because the last load failed.
 */
export class KpiCsatTrend extends KpiElement<CsatAnswer> {
  static readonly tag = 'kpi-csat-trend';

  override readonly metric = csat;
  /** @internal */
  override readonly families = [satisfaction];

  readonly #trend = new Plot(this);

  /** @internal */
  override ask(asker: Asker): CsatAnswer {
    const main = asker.query('csat');
    const period = asker.upTo(asker.lastWeekEnd(main.period), 'week', weeksShown);
    return { main, weeks: asker.control('csat', { period }) };
  }

  protected override view(answer: CsatAnswer, scene: Scene): View {
    const { words } = scene;
    const { labels } = words.text;
    const main = hiding(answer.main);
    const status = statusOf(main, scene.target, 'higher');
    const count = words.plural('answers', main.count);
    const top = hero(
      valueOf(words.parts(main.value, 'share', { interval: main.interval }), status === 'few'),
      judgement({ result: main, status, better: 'higher', count }, scene),
      intervalLine(main, words),
    );
    const weeks = this.#trend.render(this.#model(answer, scene));
    return {
      status,
      hero: top,
      body: html`${top}${section(labels.weeks(words.months(answer.weeks.period)), labels.barsAnswers, weeks)}`,
      footer: answersFooter(main, words),
    };
  }

  protected override sheet({ main, weeks }: CsatAnswer, { words }: Scene): Sheet {
    const { table } = words.text;
    const range = (low: number | undefined, high: number | undefined) =>
      low === undefined || high === undefined ? enDash : words.range(low, high, 'share');
    return {
      columns: [
        table.week,
        table.value,
        words.text.labels.interval,
        table.answers,
        words.text.chart.controlLimit,
        table.signal,
      ],
      rows: weeks.points.map((point) => [
        words.date(point.start),
        words.share(point.value),
        range(point.interval?.[0], point.interval?.[1]),
        words.count(point.count),
        range(point.low, point.high),
        signalText(point, weeks.centre, words),
      ]),
      drawn: [...weeks.points, { ...main.period, ...hiding(main) }].map((point) => ({
        ...point,
        unit: 'share' as const,
      })),
    };
  }

  #model({ main, weeks }: CsatAnswer, { words, target, opened, density }: Scene) {
    const { start, end } = weeks.period;
    const model = {
      unit: 'share' as const,
      points: weeks.points,
      centre: weeks.centre,
      target,
      annotations: opened.annotations.filter(({ at }) => at >= start && at < end),
      ...(density === 'wall' && { height: 420 }),
    };
    const status = statusOf(main, target, 'higher');
    return { words, label: summaryOf(main, words, status), draw: (frame: Frame) => trend(model, frame) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-csat-trend': KpiCsatTrend;
  }
}
