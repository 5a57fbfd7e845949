import type { CSSResultGroup, HTMLTemplateResult, PropertyDeclarations, noChange } from 'lit';
import { nbsp } from '../i18n/text.js';
import type { Family, Metric } from '../metrics/metric.js';
import type { Clock } from '../model/settings.js';
import type { Question } from './asker.js';
import { bones, unloaded } from './bones.js';
import { bare, card, lookOf, type Room } from './card.js';
import { comparisons, oneOf } from './choices.js';
import { DataElement } from './data-element.js';
import { define } from './define-element.js';
import { drawn } from './drawing-round.js';
import type { ElementView } from './element-view.js';
import { codeOf } from './error-text.js';
import { KpiErrorEvent } from './events.js';
import type { Titled } from './explain.js';
import { focusFirst } from './focus-first.js';
import { HubController } from './hub-controller.js';
import { LanguageController } from './language.js';
import { asError } from './load.js';
import type { Numbers } from './sheet.js';
import { StageController } from './stage.js';
import { firstStyles } from './styles/first.styles.js';
import type { Answer } from './view.js';

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

  static override styles: CSSResultGroup = firstStyles;

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
  #view: ElementView<A> | undefined;
  #coming: Promise<void> | undefined;
  /** Whether its code could not be had. */
  #unloaded = false;

  constructor() {
    super();
    for (const type of ['focusin', 'pointerdown']) this.addEventListener(type, () => this.visited());
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#bring();
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

  /** @internal What asks and draws for it: its code comes while the data are on their way. */
  protected abstract makeView(): ElementView<A> | Promise<ElementView<A>>;

  /** @internal What `target` is a target of; the metric, unless the widget shows something else in large. */
  get goal(): Pick<Metric, 'unit' | 'better' | 'target'> {
    return this.metric;
  }

  /** @internal How much room is kept for it. */
  get room(): Room {
    return 'free';
  }

  /** @internal How durations are written: working time where only opening hours count. */
  get clockInUse(): Clock {
    return 'calendar';
  }

  /** @internal */
  get language() {
    return this.#language.value;
  }

  /** @internal The font of the card. */
  get type() {
    return this.#stage.type;
  }

  /** @internal Width of the card, in px. */
  get width() {
    return this.#stage.width;
  }

  /** @internal What a message may offer to change. */
  get ways() {
    return this.#hub;
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
    this.#bring();
    this.hub?.reload();
  }

  /** Also waits for what draws it, for what is inside a panel that has just been opened, and for the drawings. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    for (const coming of [() => this.#coming, () => this.#view?.coming]) {
      if (!coming()) continue;
      await coming();
      done = await super.getUpdateComplete();
    }
    await drawn();
    return done;
  }

  protected override render(): HTMLTemplateResult | typeof noChange {
    if (this.#view && this.#language.ready) return this.#view.render();
    // Rather no words for a moment than those of another language.
    return card({
      ...bare,
      ...lookOf(this),
      lang: this.language,
      heading: this.heading || nbsp,
      content: this.#unloaded ? unloaded(this.language, () => this.#bring()) : bones(),
    });
  }

  /** @internal Whether it offers to say how its number came to be. */
  get isExplained() {
    return true;
  }

  /** @internal How its number came to be; nothing while there is none. */
  explained(): Titled | undefined {
    return this.#view?.explained();
  }

  /** @internal What it shows, as it goes into a file; nothing while there are no numbers. */
  numbers(): Numbers | undefined {
    return this.#view?.numbers();
  }

  #bring() {
    if (this.#view || this.#coming) return;
    if (this.#unloaded) this.requestUpdate();
    this.#unloaded = false;
    const view = this.makeView();
    if (view instanceof Promise) this.#coming = this.#await(view);
    else this.#view = view;
  }

  async #await(view: Promise<ElementView<A>>) {
    try {
      this.#view = await view;
    } catch (cause) {
      // Asked for again by the reader, when the element comes into the page again, or is told to reload.
      this.#unloaded = true;
      this.dispatchEvent(new KpiErrorEvent(codeOf(asError(cause)), cause));
    }
    this.#coming = undefined;
    this.requestUpdate();
  }

  get #narrowing() {
    return this.hub?.narrowing(this.selectionName) ?? [];
  }
}
