import { html, type PropertyDeclarations } from 'lit';
import type { Metric } from '../metrics/metric.js';
import type { Words } from '../i18n/words.js';
import type { Asker } from './asker.js';
import { explanation } from './explain.js';
import type { Visited } from './hub.js';
import type { Sheet } from './sheet.js';
import type { Answer, Scene, View } from './view.js';
import { ChosenMetric, metricProperty, type MetricName } from './views/chosen-metric.js';
import { figureSheet } from './views/figure-sheet.js';
import { factsFooter, MetricView } from './views/metric-view.js';
import { hiddenView, isHidden } from './views/privacy.js';

/**
 * Says how a number came to be: formula and sum, date, zone, calendar, filters, what was left out and why, the age of
 * the data, the source of the target. Of one metric, or of the widget that the reader went to last.
 *
 * @summary How a number is computed.
 * @tagname kpi-explain
 */
export class KpiExplain extends MetricView {
  static readonly tag = 'kpi-explain';

  static override properties: PropertyDeclarations = { metric: metricProperty };

  readonly #chosen = new ChosenMetric(this);
  #followed: Visited | undefined;

  constructor() {
    super();
    this.#chosen.choose('ticket-volume');
  }

  /** Id of the metric, e.g. `csat`. Without one the widget of the source that the reader went to last is explained. */
  override get metric(): Metric {
    return this.#chosen.metric;
  }

  override set metric(name: MetricName) {
    this.#chosen.choose(name ?? 'ticket-volume');
  }

  /** @internal */
  override get families() {
    return this.#chosen.families;
  }

  /** @internal */
  override titled(words: Words, length: 'name' | 'short') {
    const { title } = words.text.explain;
    return this.#isFollowing ? title : words.text.chart.pair(title, super.titled(words, length));
  }

  /** @internal */
  override ask(asker: Asker): Answer {
    return { main: this.query(asker) };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override updated() {
    this.#follow(this.#isFollowing && this.isConnected ? this.hub?.visited : undefined);
  }

  /** Whoever reads an explanation asks for no other. */
  protected override visited() {}

  protected override isEmpty(answer: Answer) {
    return !this.#isFollowing && super.isEmpty(answer);
  }

  protected override view({ main }: Answer, { words, target, unit }: Scene): View {
    if (!this.#isFollowing && isHidden(this.metric, main)) return hiddenView(words);
    const own = { result: main, sum: undefined, words, target, unit, title: '' };
    const explained = this.#isFollowing ? this.hub?.visited?.explained() : own;
    const body = explained
      ? html`${explained.title ? html`<h4>${explained.title}</h4>` : ''}${explanation(explained)}`
      : html`<p class="note">${words.text.explain.choose}</p>`;
    return { status: 'neutral', hero: '', body, footer: explained ? factsFooter(explained.result, words) : '' };
  }

  protected override sheet({ main }: Answer, { words }: Scene): Sheet {
    const result = (this.#isFollowing && this.hub?.visited?.explained()?.result) || main;
    return figureSheet([{ ...result.period, ...result }], result, words);
  }

  get #isFollowing() {
    return !this.hasAttribute('metric');
  }

  /** The numbers of the widget may change while it is explained. */
  #follow(widget: Visited | undefined) {
    if (widget === this.#followed) return;
    this.#followed?.removeEventListener('kpi-ready', this.#again);
    widget?.addEventListener('kpi-ready', this.#again);
    this.#followed = widget;
  }

  readonly #again = () => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-explain': KpiExplain;
  }
}
