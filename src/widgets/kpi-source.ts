import { ContextProvider } from '@lit/context';
import { css, html, type HTMLTemplateResult, type PropertyDeclarations } from 'lit';
import { announceSource } from './announce.js';
import { hubContext } from './context.js';
import { DataElement, hubInput } from './data-element.js';
import { define } from './define-element.js';
import { Hub } from './hub.js';
import { codeOf } from './error-text.js';
import {
  KpiErrorEvent,
  KpiProgressEvent,
  KpiReadyEvent,
  type KpiFilterRequestEvent,
  type KpiPeriodRequestEvent,
} from './events.js';
import { later } from './later.js';
import { LanguageController } from './language.js';
import { asError, shown } from './load.js';
import type { State } from './state.js';
import type { StateController } from './state-controller.js';
import { StateSet } from './state-set.js';

/** The first frame has no state to keep. */
const code = later(() => import('./state-controller.js'));

/**
 * Loads data once and gives them, with a period and filters, to the widgets inside it and to those that name it.
 *
 * @summary The data behind the widgets of a page.
 * @tagname kpi-source
 *
 * @slot - The widgets, and anything else.
 * @fires {KpiReadyEvent} kpi-ready - The data have been read.
 * @fires {KpiProgressEvent} kpi-progress - A page of the data has come; `loaded` and, where known, `total`.
 * @fires {KpiErrorEvent} kpi-error - The data could not be read; `code` and `cause` say why.
 * @fires {KpiStateEvent} kpi-state - Period, filters or selections have changed; `state` holds them all.
 *
 * @cssstate loading - Data are on their way.
 * @cssstate failed - The last load failed; older data may still be shown.
 */
export class KpiSource extends DataElement {
  static readonly tag = 'kpi-source';

  static override properties: PropertyDeclarations = { persist: { type: String } };

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Where period, filters and selections are kept: `url` (the query of the address), `hash`, or nowhere when absent. */
  declare persist: string | undefined;

  /** @internal What the widgets ask. */
  readonly hub = new Hub(
    (asked) => Object.assign(this, asked),
    ({ loaded, total }) => this.dispatchEvent(new KpiProgressEvent(loaded, total)),
  );

  readonly #language = new LanguageController(this);
  readonly #states = new StateSet(this);
  #state: StateController | Promise<StateController> | undefined;
  #told: unknown;

  constructor() {
    super();
    new ContextProvider(this, { context: hubContext, initialValue: this.hub });
    this.hub.subscribe(() => this.#follow());
    this.addEventListener('kpi-period-request', (event) => this.#answer(event));
    this.addEventListener('kpi-filter-request', (event) => this.#answer(event));
  }

  /** Registers the element; does nothing when the name is taken. */
  static define(tag: string = KpiSource.tag, registry?: CustomElementRegistry) {
    define(this, tag, registry);
  }

  /** Answers questions about the data that were read last; `undefined` until then. */
  get engine() {
    return this.hub.engine;
  }

  /** Period, filters, comparison and selections as one value: kept by a page, and given back. */
  get state(): State {
    return this.hub.shared;
  }

  set state(state: State) {
    const keeper = this.#keeper();
    if (keeper instanceof Promise) keeper.then((keeper) => keeper.set(state)).catch(() => {});
    else keeper.set(state);
  }

  /** How the data were read: adapter, rows by table, what was left out and when; `undefined` until then. */
  get report() {
    const opened = shown(this.hub.state);
    if (!opened) return undefined;
    const { adapter, rows, leftOut, loadedAt } = opened;
    return { adapter, rows, leftOut, loadedAt: new Date(loadedAt) };
  }

  /** Fetches and reads everything again; the numbers stay on screen meanwhile. */
  reload() {
    this.hub.reload();
  }

  override connectedCallback() {
    // What the page wrote is known before what the address says.
    if (!this.hasUpdated) this.hub.set(hubInput(this, this.#language.value));
    super.connectedCallback();
    void this.#keeper();
    if (this.hasUpdated) this.hub.connect();
    announceSource();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.hub.disconnect();
    announceSource();
  }

  protected override willUpdate() {
    this.hub.set(hubInput(this, this.#language.value));
    if (!this.hasUpdated) this.hub.connect();
  }

  protected override render(): HTMLTemplateResult {
    return html`<slot></slot>`;
  }

  /** Also waits for what reads a state from the address. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await Promise.resolve(this.#state).catch(() => {});
    return super.getUpdateComplete();
  }

  /** What takes a state, keeps it in the address, and tells the page of another one. */
  #keeper() {
    return (this.#state ??= this.#bringKeeper());
  }

  #bringKeeper() {
    const keeper = code.make(({ StateController }) => new StateController(this));
    if (!(keeper instanceof Promise)) return keeper;
    keeper.then(
      (come) => (this.#state = come),
      (cause: unknown) => {
        this.#state = undefined;
        this.dispatchEvent(new KpiErrorEvent(codeOf(asError(cause)), cause));
      },
    );
    return keeper;
  }

  #answer(event: KpiPeriodRequestEvent | KpiFilterRequestEvent) {
    if (event.defaultPrevented) return;
    event.stopPropagation();
    this.hub.request(event);
  }

  #follow() {
    const { state } = this.hub;
    this.#states.set({ loading: state.status === 'loading', failed: state.status === 'failed' });
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') this.dispatchEvent(new KpiReadyEvent());
    if (state.status === 'failed') this.dispatchEvent(new KpiErrorEvent(codeOf(state.error), state.error));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-source': KpiSource;
  }
}
