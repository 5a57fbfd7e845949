import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { forgetWidths } from '../charts/measure.js';

interface StageHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Knows how wide its host's card is. Nothing is drawn at width 0 (a hidden tab); the first real width, a new
 * width, a new font size and fonts that arrive late ask for another update.
 */
export class StageController implements ReactiveController {
  /** Width of the container that the container queries see, in px. */
  width = 0;

  readonly #host: StageHost;
  #observer: ResizeObserver | undefined;
  /** Boxes without height, so that drawing never changes the size that is watched. */
  #gauges: readonly Element[] = [];

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
  }

  /** Numbers that arrive before the observer has spoken are laid out for the right width at once. */
  hostUpdate() {
    this.width ||= this.#gauges[0]?.clientWidth ?? 0;
  }

  hostUpdated() {
    if (this.#observer || !this.#host.isConnected) return;
    this.#gauges = [...this.#host.renderRoot.querySelectorAll('.gauge')];
    this.#watch();
  }

  /** The observer also tells the first size. */
  #watch() {
    if (!this.#gauges.length) return;
    this.#observer = new ResizeObserver(this.#again);
    for (const gauge of this.#gauges) this.#observer.observe(gauge);
  }

  readonly #newFonts = () => {
    forgetWidths();
    this.#again();
  };

  readonly #again = () => {
    this.width = this.#gauges[0]?.clientWidth ?? 0;
    if (this.width) this.#host.requestUpdate();
  };
}
