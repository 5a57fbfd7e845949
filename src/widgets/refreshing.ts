import { createRefresher, type Refresher } from '../sources/index.js';

/** Loads again every so often while it runs, but not in a hidden or an offline page. */
export class Refreshing {
  #refresher: Refresher | undefined;
  #seconds = 0;

  /** Does nothing when it runs at this pace already. `load` throws when it fails. */
  start(seconds: number, load: (signal: AbortSignal) => Promise<unknown>) {
    if (this.#refresher && seconds === this.#seconds) return;
    this.stop();
    this.#seconds = seconds;
    this.#refresher = createRefresher({ seconds, load });
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#look);
    addEventListener('offline', this.#look);
    this.#look();
  }

  stop() {
    if (!this.#refresher) return;
    this.#refresher.stop();
    this.#refresher = undefined;
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#look);
    removeEventListener('offline', this.#look);
  }

  readonly #look = () => this.#refresher?.set({ visible: !document.hidden, online: navigator.onLine });
}
