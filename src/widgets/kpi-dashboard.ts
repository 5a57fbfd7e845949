import { ContextProvider } from '@lit/context';
import { html, nothing, type HTMLTemplateResult, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nbsp } from '../i18n/text.js';
import type { Words } from '../i18n/words.js';
import { announceSource } from './announce.js';
import { slotsOf, type Choice } from './board-choice.js';
import { BoardExport } from './board-export.js';
import { planBoard, type Cell } from './board-plan.js';
import { defineWidgets, type BoardElement, type Place } from './board.js';
import { hubContext } from './context.js';
import { DataElement } from './data-element.js';
import { define } from './define-element.js';
import { codeOf } from './error-text.js';
import { KpiErrorEvent, KpiReadyEvent, type KpiFilterRequestEvent, type KpiPeriodRequestEvent } from './events.js';
import { HubController } from './hub-controller.js';
import type { Hub } from './hub.js';
import { wordsOf } from './inputs.js';
import { KpiFilter } from './kpi-filter.js';
import { KpiPeriod } from './kpi-period.js';
import { LanguageController } from './language.js';
import { shown } from './load.js';
import type { State } from './state.js';
import { StateController } from './state-controller.js';
import { bones } from './bones.js';
import { failedMessage, idleMessage } from './messages.js';
import type { Opened } from './open.js';
import type { Content } from './parts.js';
import { spanOf, usualPeriod } from './period-span.js';
import { wordsIn } from './scene.js';
import { barStyles } from './styles/bar.styles.js';
import { dashboardStyles } from './styles/dashboard.styles.js';
import { widgetStyles } from './styles/index.js';

/**
 * Shows everything that the data support, laid out by itself, with a period and filters for all.
 *
 * @summary A page of widgets in one tag.
 * @tagname kpi-dashboard
 *
 * @fires {KpiReadyEvent} kpi-ready - The board stands; each of its widgets fires one of its own when its numbers are on screen.
 * @fires {KpiErrorEvent} kpi-error - The data could not be read; `code` and `cause` say why.
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader asks for another period.
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader asks for other filters.
 * @fires {KpiStateEvent} kpi-state - Period, filters or selections have changed; `state` holds them all.
 *
 * @slot - Elements of the page's own, below the board.
 * @slot name - Elements in the place of a widget (`slot="nps"`), or where `show` names them (`show="nps mine backlog"`).
 * @csspart heading - The name of the page.
 * @csspart board - The widgets.
 * @cssprop [--kpi-accent=#1e6c8c] - Lines, dots, links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of the cards.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 */
export class KpiDashboard extends DataElement {
  static readonly tag = 'kpi-dashboard';

  static override properties: PropertyDeclarations = {
    source: { type: String },
    heading: { type: String },
    show: { type: String },
    hide: { type: String },
    density: { type: String },
    ticketUrl: { type: String, attribute: 'ticket-url' },
    theme: { type: String, reflect: true },
    persist: { type: String },
  };

  static override styles = [...widgetStyles, barStyles, dashboardStyles];

  /** Id of a `<kpi-source>` anywhere on the page, instead of data of its own; else the one around it is used. */
  declare source: string | undefined;
  /** Name of the page; "Customer support" when absent. */
  declare heading: string | undefined;
  /** Which widgets, in which order: `nps backlog sla`, tags without their prefix, and slots. All that the data support when absent. */
  declare show: string | undefined;
  /** Which widgets to leave out: `social read-time`. */
  declare hide: string | undefined;
  /** `comfortable` (default), `compact` or `wall`, for all widgets. */
  declare density: string | undefined;
  /** Address of a ticket at the help desk, with `{id}` in it: `https://desk.example/tickets/{id}`. */
  declare ticketUrl: string | undefined;
  /** `light` or `dark`; the page's colour scheme when absent. */
  declare theme: string | undefined;

  /** Where period, filters and selections are kept: `url` (the query of the address), `hash`, or nowhere when absent. */
  declare persist: string | undefined;

  readonly #ways = new HubController(this);
  readonly #language = new LanguageController(this);
  readonly #state = new StateController(this);
  readonly #provider = new ContextProvider(this, { context: hubContext });
  readonly #export = new BoardExport(this);
  readonly #made = new Map<Place, BoardElement>();
  #provided: Hub | undefined;
  #planned: Opened | undefined;
  #asked = '';
  #cells: readonly Cell[] | undefined;
  #told: unknown;

  constructor() {
    super();
    this.addEventListener('kpi-period-request', (event) => this.#answer(event));
    this.addEventListener('kpi-filter-request', (event) => this.#answer(event));
  }

  /** Registers the element and those it is made of; does nothing for names that are taken. */
  static define(tag: string = KpiDashboard.tag, registry?: CustomElementRegistry) {
    KpiPeriod.define();
    KpiFilter.define();
    defineWidgets();
    define(this, tag, registry);
  }

  /** @internal */
  get language() {
    return this.#language.value;
  }

  /** Period, filters, comparison and selections as one value: kept by a page, and given back. */
  get state(): State {
    return this.#state.value;
  }

  set state(state: State) {
    this.#state.set(state);
  }

  /** @internal */
  get hub() {
    return this.#ways.hub;
  }

  /** Answers questions about the data that were read last; `undefined` until then. */
  get engine() {
    return this.#ways.hub?.engine;
  }

  /** Fetches and reads everything again; the numbers stay on screen meanwhile. */
  reload() {
    this.#ways.hub?.reload();
  }

  protected override willUpdate() {
    const { hub } = this.#ways;
    if (hub && hub !== this.#provided) this.#provide(hub);
    const opened = hub && shown(hub.state);
    if (opened) this.#planFor(opened);
    for (const element of this.#made.values()) {
      element.ticketUrl = this.ticketUrl;
      element.density = this.density;
    }
  }

  protected override updated() {
    const state = this.#ways.hub?.state;
    if (state?.status !== 'failed' || state === this.#told) return;
    this.#told = state;
    this.dispatchEvent(new KpiErrorEvent(codeOf(state.error), state.error));
  }

  protected override render(): HTMLTemplateResult {
    const opened = this.#opened;
    const words = wordsIn(this.language, opened?.settings);
    const far = this.density === 'wall';
    const reads = !far && (opened || this.#isLoading);
    return html`<div class=${far ? 'page far' : 'page'} lang=${words.lang}>
      <div class="kpi bare">
        <div class="head">
          <div>
            <h2 part="heading">${this.heading || words.text.page.title}</h2>
            <p class="about">
              ${opened ? about(opened, words, far ? (this.#ways.hub?.period ?? usualPeriod) : undefined) : nbsp}
            </p>
          </div>
          ${reads ? html`<kpi-period></kpi-period>` : nothing}
        </div>
        ${
          reads
            ? html`<div class="bar"><kpi-filter></kpi-filter>${opened ? this.#export.render(words) : nothing}</div>`
            : nothing
        }
        <p class="unseen live" role="status"></p>
      </div>
      ${this.#cells ? this.#board(this.#cells) : this.#message(words)}
      <div class="own"><slot></slot></div>
    </div>`;
  }

  get #opened() {
    return this.#ways.hub && shown(this.#ways.hub.state);
  }

  get #isLoading() {
    return this.#ways.hub?.state.status === 'loading';
  }

  #board(cells: readonly Cell[]) {
    return html`<div class="board" part="board">
      ${repeat(
        cells,
        (cell) => ('slot' in cell ? cell.slot : cell.element),
        (cell) => ('slot' in cell ? html`<slot name=${cell.slot} class=${classOf(cell)}></slot>` : cell.element),
      )}
    </div>`;
  }

  /** In place of the board: no data yet, on their way, or not to be had. */
  #message(words: Words) {
    const state = this.#ways.hub?.state ?? { status: 'idle' as const };
    const content: Content =
      state.status === 'idle'
        ? idleMessage(words)
        : state.status === 'failed'
          ? failedMessage(state.error, words, () => this.reload())
          : bones(words, state.status === 'loading' ? state.progress : undefined);
    // Also while the board is laid out for data that have come.
    const coming = state.status === 'loading' || state.status === 'ready';
    return html`<div class=${coming ? 'coming' : ''}>
      <div class="kpi card"><div class="inside">${content}</div></div>
    </div>`;
  }

  /** The widgets inside ask this element for their source. */
  #provide(hub: Hub) {
    this.#provided = hub;
    this.#planned = undefined;
    this.#cells = undefined;
    this.#provider.setValue(hub);
    announceSource();
  }

  #planFor(opened: Opened) {
    const choice = { show: wordsOf(this.show), hide: wordsOf(this.hide), slots: slotsOf(this) };
    const asked = JSON.stringify([choice.show, choice.hide, [...choice.slots]]);
    if (opened === this.#planned && asked === this.#asked) return;
    this.#planned = opened;
    this.#asked = asked;
    void this.#plan(opened, choice, asked);
  }

  async #plan(opened: Opened, choice: Choice, asked: string) {
    const cells = await planBoard(opened, choice, this.#made);
    if (this.#planned !== opened || this.#asked !== asked) return;
    for (const cell of cells) if ('element' in cell) place(cell.element, cell);
    this.#cells = cells;
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new KpiReadyEvent());
  }

  /** With data of its own it answers; else the source does. */
  #answer(event: KpiPeriodRequestEvent | KpiFilterRequestEvent) {
    const own = Boolean(this.src?.trim()) || (this.data ?? undefined) !== undefined;
    if (!own || event.defaultPrevented) return;
    event.stopPropagation();
    this.#ways.hub?.request(event);
  }
}

const classOf = ({ columns, tile, lone }: Cell) =>
  ['cell', `columns-${columns}`, tile && 'tile', lone && 'lone'].filter(Boolean).join(' ');

function place(element: BoardElement, cell: Cell) {
  element.className = classOf(cell);
  if (cell.tile) element.setAttribute('frame', 'tile');
  else element.removeAttribute('frame');
}

/** What the data are: how many tickets, up to when, in which zone. Where no button says the period, it comes first. */
function about({ rows, engine }: Opened, words: Words, period: string | undefined) {
  const tickets = rows.tickets ? words.plural('tickets', rows.tickets) : undefined;
  const span = period === undefined ? undefined : spanOf(engine, period);
  const upTo = words.text.page.dataUpTo(words.dateTime(engine.asOf));
  return [span && words.period(span), tickets, upTo, words.timeZone].filter(Boolean).join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-dashboard': KpiDashboard;
  }
}
