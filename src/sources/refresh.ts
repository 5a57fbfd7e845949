import { SourceError } from './error.js';

/** What the page around the data says. */
export interface Surroundings {
  readonly visible?: boolean | undefined;
  readonly online?: boolean | undefined;
}

/** Runs something later; answers with a function that takes it back. */
export type Schedule = (run: () => void, ms: number) => () => void;

export interface RefresherOptions {
  /** From the end of one load to the start of the next; at least 5. */
  readonly seconds: number;
  /** Loads and shows. Its signal is aborted by `stop` and when the page goes offline. */
  readonly load: (signal: AbortSignal) => Promise<unknown>;
  /** A load failed; the data on screen stay. `stopped`: signed out or forbidden, so that only a person can go on. */
  readonly failed?: ((error: unknown, stopped: boolean) => void) | undefined;
  /** Timer, clock and chance; a test brings its own. */
  readonly schedule?: Schedule | undefined;
  readonly now?: (() => number) | undefined;
  readonly random?: (() => number) | undefined;
}

export interface Refresher {
  /** Paused while the page is hidden or offline; on return an overdue load starts at once. */
  set(surroundings: Surroundings): void;
  /** Loads at once, also after it had stopped by itself. */
  refresh(): void;
  /** For good: aborts what is on its way. */
  stop(): void;
}

const least = 5;
/** A source that fails is asked less and less often, up to so many times the interval. */
const slowest = 8;
/** After these only a person can go on. */
const final: ReadonlySet<number | undefined> = new Set([401, 403]);

const timer: Schedule = (run, ms) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

/** Loads every so often. The first load is the caller's: it is due one interval from now. */
export const createRefresher = (options: RefresherOptions): Refresher => new Clockwork(options);

class Clockwork implements Refresher {
  readonly #options: RefresherOptions;
  #surroundings: Required<Surroundings> = { visible: true, online: true };
  #failures = 0;
  #due: number;
  #unschedule: (() => void) | undefined;
  #running: AbortController | undefined;
  #stopped = false;

  constructor(options: RefresherOptions) {
    this.#options = options;
    this.#due = this.#next();
    this.#plan();
  }

  set({ visible = this.#surroundings.visible, online = this.#surroundings.online }: Surroundings) {
    this.#surroundings = { visible, online };
    // What is on its way offline only runs into its time-out.
    if (!online) this.#abort();
    this.#plan();
  }

  refresh() {
    this.#stopped = false;
    this.#failures = 0;
    this.#due = this.#now();
    this.#plan();
  }

  stop() {
    this.#stopped = true;
    this.#abort();
    this.#plan();
  }

  #now() {
    return (this.#options.now ?? Date.now)();
  }

  /** Many pages of one desk would else ask in the same second. */
  #next(): number {
    const { seconds, random = Math.random } = this.#options;
    const factor = Math.min(2 ** this.#failures, slowest) * (1 + 0.1 * random());
    return this.#now() + Math.max(seconds, least) * 1000 * factor;
  }

  #plan() {
    this.#unschedule?.();
    this.#unschedule = undefined;
    const { visible, online } = this.#surroundings;
    if (this.#stopped || this.#running || !visible || !online) return;
    const { schedule = timer } = this.#options;
    this.#unschedule = schedule(() => void this.#run(), Math.max(0, this.#due - this.#now()));
  }

  async #run() {
    const controller = new AbortController();
    this.#running = controller;
    try {
      await this.#options.load(controller.signal);
      this.#failures = 0;
    } catch (error) {
      if (!controller.signal.aborted) this.#fail(error);
    }
    if (this.#running !== controller) return;
    this.#running = undefined;
    this.#due = this.#next();
    this.#plan();
  }

  #fail(error: unknown) {
    this.#failures++;
    this.#stopped ||= error instanceof SourceError && final.has(error.status);
    this.#options.failed?.(error, this.#stopped);
  }

  #abort() {
    const running = this.#running;
    this.#running = undefined;
    running?.abort();
  }
}
