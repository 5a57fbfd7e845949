import type { Engine } from '../engine/engine.js';
import type { KpiFilterRequestEvent, KpiPeriodRequestEvent } from './events.js';
import { asError, idle, shown, type Load } from './load.js';
import { open, sameOpening, type Opened, type Opening } from './open.js';
import { whereText } from './inputs.js';

/** Everything that a page can say about a source of data. */
export interface HubInput extends Opening {
  /** In the words of the attribute; the default period when absent. */
  readonly period?: string | undefined;
  readonly where?: string | undefined;
}

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
  #connected = false;
  /** Whether what is loaded, if anything, is no longer what was asked for. */
  #due = true;

  constructor(answer: (input: { period?: string; where?: string }) => void) {
    this.#answer = answer;
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
    if (!sameOpening(before, input)) this.#load(false);
    else if (before.period !== input.period || before.where !== input.where) this.#tell();
  }

  connect() {
    this.#connected = true;
    if (this.#due) this.#load(false);
  }

  /** Stops what is on its way; what has been loaded stays. */
  disconnect() {
    this.#connected = false;
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
    void this.#run(this.#input, this.#abort.signal, again);
  }

  async #run(input: HubInput, signal: AbortSignal, again: boolean) {
    try {
      const value = await open(input, signal, again);
      if (signal.aborted) return;
      this.#origin = input;
      this.#become({ status: 'ready', value });
    } catch (cause) {
      if (signal.aborted) return;
      // Old numbers are worth keeping only if they came from the source that fails now.
      const same = this.#origin?.src === input.src && this.#origin?.data === input.data;
      this.#become({ status: 'failed', error: asError(cause), last: same ? shown(this.state) : undefined });
    }
  }

  #become(state: Load<Opened>) {
    this.state = state;
    this.#tell();
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener();
  }
}
