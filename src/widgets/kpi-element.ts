import { noChange, nothing, type HTMLTemplateResult, type PropertyDeclarations } from 'lit';
import type { Result } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Family, Metric } from '../metrics/metric.js';
import type { Clock } from '../model/settings.js';
import { AnswerController } from './answer-controller.js';
import type { Asker, Question } from './asker.js';
import { oneOf } from './choices.js';
import { DataElement } from './data-element.js';
import { define } from './define-element.js';
import { drawn } from './drawing-round.js';
import { Drilling } from './drilling.js';
import type { Titled } from './explain.js';
import { FocusKeeper, focusFirst } from './focus-keeper.js';
import { HubController } from './hub-controller.js';
import { LanguageController } from './language.js';
import { shown } from './load.js';
import { NewsController } from './news.js';
import { PanelController } from './panels.js';
import type { Content } from './parts.js';
import { sendOut } from './send-out.js';
import { Selecting } from './selecting.js';
import { selectionBar } from './selection-bar.js';
import type { Cargo, Way } from './export/deliver.js';
import { frameOf, sceneOf, wordsIn } from './scene.js';
import { StageController } from './stage.js';
import { comparisons } from './state.js';
import { widgetStyles } from './styles/index.js';
import { renderStates } from './states.js';
import type { Numbers, Sheet } from './sheet.js';
import type { Answer, Scene, View } from './view.js';

/**
 * Common ground of all widgets: finds the data, asks the engine, and shows the four states.
 *
 * @fires {KpiReadyEvent} kpi-ready - Numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - There are no numbers to show; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader takes the filters off.
 * @fires {KpiSelectEvent} kpi-select - The reader has chosen marks, or has taken the choice back; `ids` and `query` of what is behind them.
 *
 * @csspart label - The name of the metric.
 * @csspart period - The period, and how far its data reach.
 * @csspart value - The number of the period.
 * @csspart status - The verdict: icon and word.
 * @csspart delta - The change since the period before.
 * @csspart chart - Each drawing.
 * @csspart table - The same numbers as a table.
 * @csspart state - A message: empty, failed, stale, sample.
 * @csspart progress - How far the data have come, where it is known how many there are.
 * @csspart footer - What the number rests on.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the card.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Numbers are on screen.
 * @cssstate empty - The period holds nothing to show.
 * @cssstate failed - The last load failed.
 * @cssstate stale - Older numbers are shown, because the last load failed.
 */
export abstract class KpiElement<A extends Answer = Answer> extends DataElement {
  static override properties: PropertyDeclarations = {
    source: { type: String },
    heading: { type: String },
    target: { type: String },
    density: { type: String },
    frame: { type: String },
    ticketUrl: { type: String, attribute: 'ticket-url' },
    theme: { type: String, reflect: true },
  };

  static override styles = widgetStyles;

  /** Id of a `<kpi-source>` anywhere on the page; else the one around the widget is used. */
  declare source: string | undefined;
  /** Instead of the name of the metric. */
  declare heading: string | undefined;
  /** What is to be reached, in the unit on screen: `85`, `80-90`, `4h`. */
  declare target: string | undefined;
  /** `comfortable` (default), `compact` or `wall`. */
  declare density: string | undefined;
  /** `card` (default), `plain` without border and padding, or `tile` without what a board of tiles says once for all. */
  declare frame: string | undefined;
  /** Address of a ticket at the help desk, with `{id}` in it: `https://desk.example/tickets/{id}`. */
  declare ticketUrl: string | undefined;
  /** `light` or `dark`; the page's colour scheme when absent. */
  declare theme: string | undefined;

  /** The definition of the main number. */
  abstract readonly metric: Metric;
  /** @internal The families of every metric that `ask` asks for. */
  abstract readonly families: readonly Family[];

  readonly #language = new LanguageController(this);
  readonly #stage = new StageController(this);
  readonly #hub = new HubController(this);
  readonly #answer = new AnswerController<A>(this);
  readonly #panels = new PanelController(this);
  /** @internal */
  readonly selecting = new Selecting(this, () => shown(this.#answer.load)?.main);
  readonly #drilling = new Drilling(this, this.#panels);

  constructor() {
    super();
    new NewsController<A>(this, {
      load: () => this.#answer.load,
      isEmpty: (answer) => this.isEmpty(answer),
    });
    new FocusKeeper(this);
    for (const type of ['focusin', 'pointerdown']) this.addEventListener(type, () => this.visited());
  }

  /** The focus goes to the first thing in it that can have it. */
  override focus() {
    focusFirst(this.shadowRoot, 'button, a[href], [tabindex]');
  }

  /** Where a reader goes, an explanation of the page may follow. */
  protected visited() {
    this.hub?.visit(this);
  }

  /** Registers the element; does nothing when the name is taken. */
  static define(
    this: CustomElementConstructor & { readonly tag: string },
    tag?: string,
    registry?: CustomElementRegistry,
  ) {
    define(this, tag ?? this.tag, registry);
  }

  /** @internal Asks the engine for everything that is shown. */
  abstract ask(asker: Asker): A;
  protected abstract view(answer: A, scene: Scene): View;
  protected abstract sheet(answer: A, scene: Scene): Sheet;

  /** @internal What `target` is a target of; the metric, unless the widget shows something else in large. */
  get goal(): Pick<Metric, 'unit' | 'better' | 'target'> {
    return this.metric;
  }

  /** @internal What the card is called, unless the page gives it a heading. */
  titled(words: Words, length: 'name' | 'short'): string {
    return words.metric(this.metric.id, length);
  }

  /** How durations are written: working time where only opening hours count. */
  protected get clockInUse(): Clock {
    return 'calendar';
  }

  /** Whether the answer holds nothing to show. */
  protected isEmpty({ main }: A) {
    return main.count === 0;
  }

  /** @internal */
  get language() {
    return this.#language.value;
  }

  /** @internal The font of the card. */
  get type() {
    return this.#stage.type;
  }

  /** @internal */
  get hub() {
    return this.#hub.hub;
  }

  /** @internal What every question of this widget shares with its source. */
  get question(): Question {
    return {
      period: this.period || this.#narrowing.findLast(({ period }) => period)?.period || this.hub?.period,
      where: [this.hub?.where, this.where],
      compare: oneOf(comparisons, this.compare || this.hub?.compare, 'compare'),
      narrowing: this.#narrowing,
    };
  }

  /** @internal What it is called where readers choose something in it: its id, or what it is and shows. */
  get selectionName(): string {
    return this.id || [this.localName, ...this.shows].join(':');
  }

  /** What tells it from other widgets of its tag. */
  protected get shows(): readonly string[] {
    return [this.metric.id];
  }

  /** @internal What else the question depends on. */
  get details(): readonly unknown[] {
    return [];
  }

  /** @internal Says a text to users of screen readers. */
  announce(text: string) {
    const live = this.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
  }

  /** Fetches and reads the data again. */
  reload() {
    this.hub?.reload();
  }

  /** Also waits for what is inside a panel that has just been opened, and for the drawings. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    if (this.#panels.coming) {
      await this.#panels.coming;
      done = await super.getUpdateComplete();
    }
    await drawn();
    return done;
  }

  protected override render(): HTMLTemplateResult | typeof nothing | typeof noChange {
    // Drawn once for each question, with its answer.
    if (this.#answer.turning && this.hasUpdated) return noChange;
    // Rather nothing for a moment than another language.
    if (!this.#language.ready) return nothing;
    const words = this.#words;
    return renderStates<A>({
      tag: this.localName,
      words,
      load: this.#answer.load,
      refreshing: this.hub?.state.status === 'loading',
      question: this.question,
      frame: frameOf(this, this.#stage.width, words),
      key: (event) => this.#key(event),
      panels: this.#panels,
      ways: this.#hub,
      scene: this.#opened && sceneOf(this, this.#stage.width, words, this.#opened),
      isEmpty: (answer) => this.isEmpty(answer),
      view: (answer, scene) => this.view(answer, scene),
      sheet: (answer, scene) => this.sheet(answer, scene),
      retry: () => this.reload(),
      send: (way, cargo) => this.#send(way, cargo, words),
      chosen: ({ main }) => this.#chosen(words, main),
      tickets: ({ main }) => this.#drilling.render(main, words),
      openTickets: ({ main }) => this.#drilling.open(main),
    });
  }

  /** @internal How its number came to be; nothing while there is none. */
  explained(): Titled | undefined {
    const now = this.#shownNow();
    if (!now) return undefined;
    const { answer, scene, words, heading } = now;
    const sum = this.view(answer, scene).explained;
    const title = [heading, words.period(answer.main.period)].join(' · ');
    return { result: answer.main, sum, words, target: scene.target, unit: scene.unit, title };
  }

  /** @internal What it shows, as it goes into a file; nothing while there are no numbers. */
  numbers(): Numbers | undefined {
    const now = this.#shownNow();
    if (!now) return undefined;
    const { answer, scene, heading } = now;
    return { title: heading, period: answer.main.period, drawn: this.sheet(answer, scene).drawn };
  }

  #shownNow() {
    const answer = shown(this.#answer.load);
    const opened = this.#opened;
    if (!answer || !opened || this.isEmpty(answer)) return undefined;
    const words = this.#words;
    const { heading } = frameOf(this, this.#stage.width, words);
    return { answer, scene: sceneOf(this, this.#stage.width, words, opened), words, heading };
  }

  #send(way: Way, cargo: Omit<Cargo, 'card'>, words: Words) {
    const card = this.renderRoot.querySelector<HTMLElement>('.kpi');
    if (card) void sendOut(card, way, cargo, words);
  }

  get #words() {
    return wordsIn(this.language, this.#opened?.settings, this.clockInUse);
  }

  /** What is chosen in this widget, and how to open what is behind it. */
  #chosen(words: Words, result: Result): Content {
    const { current } = this.selecting;
    if (!current) return nothing;
    const engine = this.hub?.engine;
    const chosen = { part: current, words, engine, clear: () => this.selecting.clear() };
    return selectionBar(chosen, () => this.#drilling.open(result, current));
  }

  /** Escape takes back what was chosen, here or in another widget, when nothing else is open. */
  #key(event: KeyboardEvent) {
    this.#panels.key(event);
    if (event.defaultPrevented || event.key !== 'Escape' || !this.hub?.selections.length) return;
    event.preventDefault();
    event.stopPropagation();
    this.hub.setSelections([]);
  }

  get #narrowing() {
    return this.hub?.narrowing(this.selectionName) ?? [];
  }

  get #opened() {
    return this.hub && shown(this.hub.state);
  }
}
