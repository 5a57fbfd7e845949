import type * as Code from '../sources/refresh.js';
import type { Refresher, RefresherOptions } from '../sources/refresh.js';

let code: typeof Code | undefined;

/** Few sources are loaded again and again: what does it comes with the first that is. */
export const bringRefresher = async () => (code ??= await import('../sources/refresh.js'));

/** Loads again every so often while it runs, but not in a hidden or an offline page. */
export class Refreshing {
  #refresher: Refresher | undefined;
  /** 0 while it does not run. */
  #seconds = 0;
  /** Counts stops. */
  #turn = 0;

  /** Does nothing when it runs at this pace already. `load` throws when it fails. */
  start(seconds: number, load: (signal: AbortSignal) => Promise<unknown>) {
    if (seconds === this.#seconds) return;
    this.stop();
    this.#seconds = seconds;
    if (code) this.#run(code.createRefresher({ seconds, load }));
    else void this.#runLater({ seconds, load });
  }

  async #runLater(options: RefresherOptions) {
    const turn = this.#turn;
    const { createRefresher } = await bringRefresher();
    if (turn === this.#turn) this.#run(createRefresher(options));
  }

  #run(refresher: Refresher) {
    this.#refresher = refresher;
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#look);
    addEventListener('offline', this.#look);
    this.#look();
  }

  stop() {
    this.#turn++;
    this.#seconds = 0;
    if (!this.#refresher) return;
    this.#refresher.stop();
    this.#refresher = undefined;
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#look);
    removeEventListener('offline', this.#look);
  }

  readonly #look = () => this.#refresher?.set({ visible: !document.hidden, online: navigator.onLine });
}
