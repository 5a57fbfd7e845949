import type { Engine } from '../engine/engine.js';
import type { Progress } from '../sources/index.js';
import type { KpiFilterRequestEvent, KpiPeriodRequestEvent } from './events.js';
import { asError, idle, shown, type Load } from './load.js';
import type { Opened, Way } from './open.js';
import { sameOpening, type Opening } from './opening.js';
import { bringRefresher, Refreshing } from './refreshing.js';
import { whereText } from './inputs.js';

/** Everything that a page can say about a source of data. */
export interface HubInput extends Opening {
  /** In the words of the attribute; the default period when absent. */
  readonly period?: string | undefined;
  readonly where?: string | undefined;
}

/** What reads, computes and answers comes while the page shows its first frames. */
const reader = () => import('./open.js');

const nothing: HubInput = { src: '', data: undefined };

/**
 * The data behind one or many widgets, with what they share: period and filters. Loads once, builds the
 * engine, tells who listens, and keeps the last good data when a later load fails.
 */
export class Hub {
  state: Load<Opened> = idle;

  /** Takes a request of a widget: the owner's properties follow it. */
  readonly #answer: (input: { period?: string; where?: string }) => void;
  readonly #listeners = new Set<() => void>();
  #input: HubInput = nothing;
  /** What the data on screen came from. */
  #origin: HubInput | undefined;
  #abort: AbortController | undefined;
  readonly #refreshing = new Refreshing();
  /** Begun anew with each source. */
  #memory: Way['memory'] = {};
  readonly #progress: (progress: Progress) => void;
  #connected = false;
  /** Whether what is loaded, if anything, is no longer what was asked for. */
  #due = true;

  constructor(
    answer: (input: { period?: string; where?: string }) => void,
    progress: (progress: Progress) => void = () => {},
  ) {
    this.#answer = answer;
    this.#progress = progress;
  }

  get engine(): Engine | undefined {
    return shown(this.state)?.engine;
  }

  get period() {
    return this.#input.period || undefined;
  }

  get where() {
    return this.#input.where;
  }

  /** @returns a function that stops listening. */
  subscribe(listener: () => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  set(input: HubInput) {
    const before = this.#input;
    this.#input = input;
    if (!sameOpening(before, input)) {
      this.#memory = {};
      this.#refreshing.stop();
      this.#load(false);
    } else if (before.refresh !== input.refresh) this.#keepFresh();
    else if (before.period !== input.period || before.where !== input.where) this.#tell();
  }

  connect() {
    this.#connected = true;
    if (this.#due) this.#load(false);
    else this.#keepFresh();
  }

  /** Stops what is on its way; what has been loaded stays. */
  disconnect() {
    this.#connected = false;
    this.#refreshing.stop();
    this.#due ||= this.state.status === 'loading';
    this.#abort?.abort();
  }

  /** Fetches and reads everything again. */
  reload() {
    this.#load(true);
  }

  request(event: KpiPeriodRequestEvent | KpiFilterRequestEvent) {
    event.preventDefault();
    this.#answer('period' in event ? { period: event.period } : { where: whereText(event.where) });
  }

  #load(again: boolean) {
    this.#abort?.abort();
    this.#due = !this.#connected;
    if (this.#due) return;
    const { src, data } = this.#input;
    if (!src?.trim() && data === undefined) return this.#become(idle);
    this.#abort = new AbortController();
    this.#become({ status: 'loading', last: shown(this.state) });
    // The hub shows what went wrong.
    void this.#run(this.#input, this.#abort.signal, again).catch(() => {});
  }

  /** From the first good load on; the numbers stay on screen meanwhile. */
  #keepFresh() {
    const { refresh, src } = this.#input;
    if (!refresh || !(refresh > 0) || !src || !this.#connected || this.state.status === 'idle')
      return this.#refreshing.stop();
    this.#refreshing.start(refresh, (signal) => {
      this.#become({ status: 'loading', last: shown(this.state) });
      return this.#run(this.#input, signal, false);
    });
  }

  /** @throws what went wrong, after showing it */
  async #run(input: HubInput, signal: AbortSignal, again: boolean) {
    try {
      const { open } = await reader();
      const value = await open(input, {
        signal,
        again,
        progress: (progress) => this.#follow(progress, signal),
        memory: this.#memory,
      });
      if (input.refresh) await bringRefresher();
      if (signal.aborted) return;
      this.#origin = input;
      this.#become({ status: 'ready', value });
      this.#keepFresh();
    } catch (cause) {
      if (signal.aborted) return;
      // Old numbers are worth keeping only if they came from the source that fails now.
      const same = this.#origin?.src === input.src && this.#origin?.data === input.data;
      this.#become({ status: 'failed', error: asError(cause), last: same ? shown(this.state) : undefined });
      throw cause;
    }
  }

  /** How far the load has come that is on its way; those who are given up tell nothing any more. */
  #follow(progress: Progress, signal: AbortSignal) {
    if (signal.aborted || this.state.status !== 'loading') return;
    this.#become({ ...this.state, progress });
    this.#progress(progress);
  }

  #become(state: Load<Opened>) {
    this.state = state;
    this.#tell();
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener();
  }
}
