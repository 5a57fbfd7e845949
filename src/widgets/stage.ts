import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Frame } from '../charts/drawing.js';
import { forgetWidths, measurer } from '../charts/measure.js';

/** The font of a card. */
export type Type = Pick<Frame, 'fontSize' | 'measure'>;

interface StageHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Cards that stand in the page, and whose width nobody has asked for yet. */
const unmeasured = new Set<StageController>();

/**
 * Knows how wide its host's card is, and its font. Nothing is drawn at width 0 (a hidden tab); the first real width, a
 * new width, another font and fonts that arrive late ask for another update.
 */
export class StageController implements ReactiveController {
  /** Width of the container that the container queries see, in px. */
  width = 0;

  readonly #host: StageHost;
  #observer: ResizeObserver | undefined;
  /** Boxes without height, so that drawing never changes the size that is watched. */
  #gauges: readonly Element[] = [];
  #type: Type | undefined;
  /** Width of the gauge of the font when the font was looked at. */
  #typeWidth = 0;

  constructor(host: StageHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    document.fonts.addEventListener('loadingdone', this.#newFonts);
    this.#watch();
  }

  hostDisconnected() {
    document.fonts.removeEventListener('loadingdone', this.#newFonts);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#type = undefined;
    unmeasured.delete(this);
  }

  /** Kept until a gauge tells of another: a question to the page in every update would have it lay out everything. */
  get type(): Type {
    if (this.#type) return this.#type;
    const root = this.#host.renderRoot.querySelector('.kpi');
    if (!root) return { fontSize: 16, measure: () => 0 };
    this.#typeWidth = this.#gaugedType;
    this.#type = { fontSize: parseFloat(getComputedStyle(root).fontSize), measure: measurer(root) };
    return this.#type;
  }

  get #gaugedType() {
    return this.#gauges[1]?.getBoundingClientRect().width ?? 0;
  }

  /** Numbers that arrive before the observer has spoken are laid out for the right width at once. */
  hostUpdate() {
    if (this.width || !this.#gauges.length) return;
    // Asked for all at once: between two updates each question would have the page laid out again.
    for (const stage of unmeasured) stage.#measure();
    unmeasured.clear();
    this.#measure();
  }

  #measure() {
    this.width ||= this.#gauges[0]?.clientWidth ?? 0;
  }

  hostUpdated() {
    if (this.#observer || !this.#host.isConnected) return;
    this.#gauges = [...this.#host.renderRoot.querySelectorAll('.gauge')];
    if (this.#gauges.length) unmeasured.add(this);
    this.#watch();
  }

  /** The observer also tells the first size. */
  #watch() {
    if (!this.#gauges.length) return;
    this.#observer = new ResizeObserver(this.#resized);
    for (const gauge of this.#gauges) this.#observer.observe(gauge);
  }

  readonly #newFonts = () => {
    forgetWidths();
    this.#again();
  };

  /** The first size that an observer tells is often the one that has been drawn for. */
  readonly #resized = () => {
    const known = this.#type && this.#typeWidth === this.#gaugedType;
    if (!known || this.width !== this.#gauges[0]?.clientWidth) this.#again();
  };

  readonly #again = () => {
    this.#type = undefined;
    this.width = this.#gauges[0]?.clientWidth ?? 0;
    if (this.width) this.#host.requestUpdate();
  };
}
