import { html, nothing } from 'lit';
import { npsBar } from '../charts/nps-bar.js';
import type { Frame } from '../charts/drawing.js';
import { spark } from '../charts/spark.js';
import type { Result } from '../engine/result.js';
import { enDash } from '../i18n/text.js';
import { nps, satisfaction } from '../metrics/satisfaction.js';
import { answersFooter, hiding } from './answers.js';
import type { Asker } from './asker.js';
import { KpiElement } from './kpi-element.js';
import { hero, intervalLine, judgement, section, summaryOf, valueOf } from './parts.js';
import { Plot } from './plot.js';
import type { Sheet } from './sheet.js';
import { statusOf, tooFew } from './verdict.js';
import { timePicker } from './views/time-picker.js';
import type { Answer, Scene, View } from './view.js';

interface NpsAnswer extends Answer {
  /** By month, up to the end of the period. */
  readonly months: Result;
}

const monthsShown = 12;
/** From this width of the card on the months stand beside the bar. */
const sideBySide = 720;

/**
 * Shows the Net Promoter Score, the answers that it is made of, and its last twelve months.
 *
 * @summary Net Promoter Score with its parts.
 * @tagname kpi-nps
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and how far its data reach.
 * @csspart value - The score.
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
export class KpiNps extends KpiElement<NpsAnswer> {
  static readonly tag = 'kpi-nps';

  override readonly metric = nps;
  /** @internal */
  override readonly families = [satisfaction];

  readonly #bar = new Plot(this);
  readonly #months = new Plot(this);

  /** @internal */
  override ask(asker: Asker): NpsAnswer {
    const main = asker.query('nps');
    const period = asker.upTo(main.period.end, 'month', monthsShown);
    return { main, months: asker.query('nps', { period, interval: 'month', compare: 'none' }) };
  }

  protected override view(answer: NpsAnswer, scene: Scene): View {
    const { words } = scene;
    const main = hiding(answer.main);
    const status = statusOf(main, scene.target, 'higher');
    const count = words.plural('answers', main.count);
    const top = hero(
      valueOf(words.parts(main.value, 'points'), status === 'few'),
      judgement({ result: main, status, better: 'higher', count }, scene),
      intervalLine(main, words),
    );
    const months = section(
      words.text.labels.lastMonths(words.plural('months', monthsShown)),
      '',
      this.#months.render(this.#monthsModel(answer, scene)),
    );
    return {
      status,
      hero: top,
      body: html`<div class="halves first-wide">
        <div class="stack">
          ${top}${main.value === undefined ? nothing : this.#bar.render(this.#barModel(answer, scene))}
        </div>
        ${months}
      </div>`,
      footer: answersFooter(main, words),
    };
  }

  protected override sheet({ main, months }: NpsAnswer, { words }: Scene): Sheet {
    const { labels, table } = words.text;
    const shares = (main.count < tooFew ? [] : partsOf(main)).map(({ kind, count }) => ({
      name: labels[kind],
      count,
      share: count / main.count,
    }));
    const figures = [...(months.series ?? []), main].map(hiding);
    return {
      columns: [table.period, table.value, labels.interval, table.answers],
      rows: [
        ...figures.map((figure) => {
          const name = 'start' in figure ? words.month(figure.start) : words.period(main.period);
          const range = figure.interval ? words.range(...figure.interval, 'points') : enDash;
          return [name, words.nps(figure.value), range, words.count(figure.count)];
        }),
        ...shares.map(({ name, share, count }) => [name, words.share(share), '', words.count(count)]),
      ],
      drawn: [
        ...figures.map((figure) => ({ ...main.period, ...figure, unit: 'points' as const })),
        ...shares.map(({ name, share, count }) => ({
          ...main.period,
          group: name,
          value: share,
          count,
          unit: 'share' as const,
        })),
      ],
    };
  }

  #barModel({ main }: NpsAnswer, { words }: Scene) {
    const bar = { plus: 0, neither: 0, minus: 0, ...main.parts, value: main.value, interval: main.interval };
    return { words, label: summaryOf(main, words), draw: (frame: Frame) => npsBar(bar, frame) };
  }

  #monthsModel({ months }: NpsAnswer, { words, width }: Scene) {
    const model = {
      unit: 'points' as const,
      points: (months.series ?? []).map(hiding),
      ...(width >= sideBySide && { height: 150 }),
    };
    const label = `${words.metric('nps', 'short')}, ${words.months(months.period)}`;
    return { words, label, draw: (frame: Frame) => spark(model, frame), pick: timePicker(model.points, words) };
  }
}

const kinds = [
  ['promoters', 'plus'],
  ['passives', 'neither'],
  ['detractors', 'minus'],
] as const;

const partsOf = ({ parts }: Result) => kinds.map(([kind, part]) => ({ kind, count: parts?.[part] ?? 0 }));

declare global {
  interface HTMLElementTagNameMap {
    'kpi-nps': KpiNps;
  }
}
