import type { Engine } from '../engine/engine.js';
import type { Result } from '../engine/result.js';
import type { Progress } from '../sources/index.js';
import type { KpiFilterRequestEvent, KpiPeriodRequestEvent } from './events.js';
import { asError, idle, shown, type Load } from './load.js';
import type { Opened, Way } from './open.js';
import { sameOpening, type Opening } from './opening.js';
import { bringRefresher, Refreshing } from './refreshing.js';
import { comparisons, oneOf } from './choices.js';
import { askEarly } from './early.js';
import { filtersIn, whereText, wordsOf } from './inputs.js';
import type { Titled } from './explain.js';
import { replaced, type Part, type Selection } from './selection.js';
import type { State } from './state.js';

/** Everything that a page can say about a source of data. */
export interface HubInput extends Opening {
  /** In the words of the attribute; the default period when absent. */
  readonly period?: string | undefined;
  readonly where?: string | undefined;
  readonly compare?: string | undefined;
}

/** What reads, computes and answers comes while the page shows its first frames. */
export const reader = () => import('./open.js');
/** Whether it has come. */
let read = false;

/** The first format of dates and of numbers takes a browser longer than all later ones: made while there is only waiting. */
function warmUp() {
  for (const { format } of [new Intl.DateTimeFormat(), new Intl.NumberFormat()]) format(0);
}

/** The data come at the same time, where no more is needed for them than an address. @returns what gives them up */
const early = ({ src, data, fetcher, getToken }: HubInput) =>
  read || fetcher || getToken || data !== undefined ? undefined : askEarly(wordsOf(src));

const followers = new WeakSet<Engine>();

/** Until it has come, or where it cannot be had, an upsert takes longer and gives the same answers. */
function bringFollower(engine: Engine) {
  followers.add(engine);
  import('../engine/live.js').then(
    ({ followed }) => engine.followBy(followed),
    () => followers.delete(engine),
  );
}

/** A widget that can say how its number came to be. */
export interface Visited extends EventTarget {
  readonly isConnected: boolean;
  explained(): Titled | undefined;
}

/** What readers can ask for. */
export type Asked = Partial<Pick<HubInput, 'period' | 'where' | 'compare'>>;

const nothing: HubInput = { src: '', data: undefined };
/** What widgets ask with. */
const shared = ['period', 'where', 'compare'] as const;

/**
 * The data behind one or many widgets, with what they share: period and filters. Loads once, builds the
 * engine, tells who listens, and keeps the last good data when a later load fails.
 */
export class Hub {
  state: Load<Opened> = idle;
  /** What readers have chosen in widgets, the latest last. */
  selections: readonly Selection[] = [];
  /** Whose tickets the lists of the page show; those of a metric of their own when absent. */
  drill: { readonly result: Result; readonly part?: Part | undefined } | undefined;
  /** The widget that a reader went to last. */
  visited: Visited | undefined;
  /** Explanations of the page that follow readers from widget to widget. */
  readonly followers = new Set<() => void>();
  /** Lists of the page that follow readers to what they ask for. */
  readonly lists = new Set<{ enter(): void }>();

  /** Takes a request of a widget: the owner's properties follow it. */
  readonly #answer: (asked: Asked) => void;
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

  constructor(answer: (asked: Asked) => void, progress: (progress: Progress) => void = () => {}) {
    this.#answer = answer;
    this.#progress = progress;
  }

  /** For the page, which may bring it up to date: the code for that comes when it first asks. */
  get engine(): Engine | undefined {
    const engine = shown(this.state)?.engine;
    if (engine && !followers.has(engine)) bringFollower(engine);
    return engine;
  }

  get period() {
    return this.#input.period || undefined;
  }

  get where() {
    return this.#input.where;
  }

  get compare() {
    return this.#input.compare || undefined;
  }

  /** What readers can change, as one value; filters that cannot be read are left out. */
  get shared(): State {
    const { period, compare, selections } = this;
    const where = filtersIn(this.where);
    return {
      ...(period && { period }),
      ...(Object.keys(where).length && { where }),
      ...(compare && { compare: oneOf(comparisons, compare, 'compare') }),
      ...(selections.length && { selections }),
    };
  }

  /** Takes a whole state; the owner's properties follow it. */
  apply({ period, where, compare, selections = [] }: State) {
    this.selections = selections;
    this.#take({ period, where: where && whereText(where), compare });
  }

  /** What narrows a widget: the selections of all others. */
  narrowing(widget: string): readonly Selection[] {
    return this.selections.filter((selection) => selection.widget !== widget);
  }

  /** @returns whether there is a list of the page that shows them. */
  showTickets(drill: Hub['drill']): boolean {
    const [list] = this.lists;
    if (!list) return false;
    this.drill = drill;
    this.#tell();
    list.enter();
    return true;
  }

  /** A reader has gone to a widget. */
  visit(widget: Visited) {
    if (widget === this.visited) return;
    this.visited = widget;
    for (const follow of this.followers) follow();
  }

  /** What is chosen in a widget from now on. */
  select(widget: string, part: Part | undefined) {
    this.setSelections(replaced(this.selections, widget, part));
  }

  setSelections(selections: readonly Selection[]) {
    if (JSON.stringify(selections) === JSON.stringify(this.selections)) return;
    this.selections = selections;
    this.#tell();
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
    else if (shared.some((name) => before[name] !== input[name])) this.#tell();
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
    if (!('period' in event)) return this.#take({ where: whereText(event.where) });
    this.#take({ period: event.period });
    // What was chosen on another stretch of time says nothing of this one.
    this.setSelections(this.selections.filter(({ period }) => !period));
  }

  /** At once, so that nobody sees half of a change. */
  #take(asked: Asked) {
    this.#answer(asked);
    this.#input = { ...this.#input, ...asked };
    this.#tell();
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
    const giveUp = early(input);
    if (!read) setTimeout(warmUp);
    try {
      const { open } = await reader();
      read = true;
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
    } finally {
      giveUp?.();
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
