import { html, nothing } from 'lit';
import type { Frame } from '../../charts/drawing.js';
import { spark } from '../../charts/spark.js';
import type { Interval, Point, Result } from '../../engine/result.js';
import { dot } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { oneOf } from '../choices.js';
import { isHidden } from '../few-agents.js';
import { hero, intervalLine, judgement, noVerdict, section, tileOf, valueOf, type Content } from '../parts.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { statusOf } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import { averages } from './averages.js';
import { ruleOf, sentenceOf, shownOf } from './evidence.js';
import { figureSheet } from './figure-sheet.js';
import { factsCount, factsFooter, MetricView } from './metric-view.js';
import type { StatElement } from './stat-element.js';
import { hiddenView } from './privacy.js';
import { timePicker } from './time-picker.js';
import { stillWaiting, waitingIn } from './waiting.js';

export interface StatAnswer extends Answer {
  /** The last months or weeks up to the end of the period; asked for only where they are shown. */
  readonly recent: () => Result;
  /** Those who still wait, in words. */
  readonly waiting?: ((words: Words) => string | undefined) | undefined;
}

/** How far a sparkline goes back. */
const recentOf = { month: 12, week: 26 } as const;
const sparkIntervals = ['month', 'week'] as const satisfies readonly Interval[];

/** From this width of the card on, the way that led here stands beside the number. */
const sideBySide = 560;
/** From this width of the card on, it is drawn higher. */
const tall = 720;
/** From this width on the interval is also said in words. */
const inWords = 400;

/** One number, what to think of it, and what it rests on. */
export class StatView extends MetricView<StatAnswer, StatElement> {
  readonly #rule = new Plot(this);
  readonly #spark = new Plot(this);

  override ask(asker: Asker): StatAnswer {
    const main = this.query(asker);
    const interval = oneOf(sparkIntervals, this.element.interval, 'interval');
    const period = () => asker.upTo(main.period.end, interval, recentOf[interval]);
    const recent = once(() => this.query(asker, { period: period(), interval, compare: 'none' }));
    return { main, recent, waiting: this.#waiting(asker) };
  }

  protected override view(answer: StatAnswer, scene: Scene): View {
    const { words, width, target } = scene;
    const { better } = this.metric;
    const main = shownOf(answer.main);
    const status = statusOf(main, target, better);
    if (isHidden(this.metric, main)) return hiddenView(words);
    const top = hero(
      valueOf(
        words.parts(main.value, main.unit, { interval: main.interval, clock: main.trace.clock }),
        status === 'few',
      ),
      judgement({ result: main, status, better, count: factsCount(main, words) }, scene),
      width >= inWords && status !== 'few' ? intervalLine(main, words) : nothing,
    );
    const number = html`${tileOf(top)}${this.#rule.render(ruleOf(main, status, scene))}${averages(main, words)}${
      status === 'few' ? noVerdict(words) : nothing
    }`;
    return {
      status,
      noted: true,
      hero: tileOf(top),
      body: this.#body(number, answer, scene),
      footer: [saysItself(main) ? '' : factsFooter(main, words), waitingIn(main, words) ?? answer.waiting?.(words)]
        .filter(Boolean)
        .join(dot),
    };
  }

  /** Beside what happened stand those to whom it has not; a cohort counts them itself. */
  #waiting(asker: Asker) {
    const { clock, population } = this.variant;
    if (population === 'cohort') return undefined;
    return stillWaiting(this.metric, (metric, extra) =>
      asker.query(metric, { ...(metric === this.metric.id && { clock }), ...extra }),
    );
  }

  protected override sheet({ main, recent }: StatAnswer, { words, width }: Scene): Sheet {
    const points = width < sideBySide ? [] : (recent().series ?? []);
    return figureSheet([...points, { ...main.period, ...main }], main, words);
  }

  #body(number: Content, { recent, main }: StatAnswer, { words, width, density }: Scene): Content {
    if (width < sideBySide) return number;
    const series = recent();
    const model = {
      unit: main.unit,
      points: series.series ?? [],
      noun: words.facts(main.trace.counts).count,
      unsaid: (point: Point) => shownOf(point, main.unit).value === undefined,
      ...(density === 'wall' ? { height: 250 } : width >= tall && { height: 170 }),
    };
    const draw = (frame: Frame) => spark(model, frame);
    const pick = timePicker(model.points, words);
    const plot = this.#spark.render({ words, label: sparkLabel(series, words), draw, pick });
    return html`<div class="halves even">
      <div class="stack">${number}</div>
      ${section(this.#recentHeading(words), '', plot)}
    </div>`;
  }

  #recentHeading(words: Words) {
    const interval = oneOf(sparkIntervals, this.element.interval, 'interval');
    return words.text.labels.lastMonths(words.plural(interval === 'week' ? 'weeks' : 'months', recentOf[interval]));
  }
}

/** A count is the number of what it counts. */
const saysItself = ({ unit, value, count }: Result) => unit === 'count' && value === count;

const sparkLabel = (series: Result, words: Words) =>
  `${words.metric(series.metric, 'short')}, ${words.months(series.period)}; ${sentenceOf(series, words)}`;

/** A value that is found when it is first needed. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
