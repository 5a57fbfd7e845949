import type { LitElement, ReactiveController } from 'lit';
import { codeOf } from './error-text.js';
import { KpiErrorEvent, KpiReadyEvent } from './events.js';
import type { Load } from './load.js';
import { MinuteController } from './minute.js';
import { StateSet } from './state-set.js';
import type { Answer } from './view.js';

interface News<A> {
  load(): Load<A>;
  isEmpty(answer: A): boolean;
}

/** Tells the page what has become of a widget: by custom states, and by an event for each answer and each failure. */
export class NewsController<A extends Answer> implements ReactiveController {
  readonly #host: LitElement;
  readonly #news: News<A>;
  readonly #states: StateSet;
  readonly #minute: MinuteController;
  #told: unknown;

  constructor(host: LitElement, news: News<A>) {
    this.#host = host;
    this.#news = news;
    this.#states = new StateSet(host);
    this.#minute = new MinuteController(host);
    host.addController(this);
  }

  hostUpdated() {
    const load = this.#news.load();
    const stale = load.status === 'failed' && load.last !== undefined;
    this.#minute.run(stale);
    this.#states.set({
      loading: load.status === 'loading',
      failed: load.status === 'failed',
      ready: load.status === 'ready',
      stale,
      empty: load.status === 'ready' && this.#news.isEmpty(load.value),
    });
    this.#tell(load);
  }

  #tell(load: Load<A>) {
    const news = load.status === 'ready' ? load.value : load.status === 'failed' ? load.error : this.#told;
    if (news === this.#told) return;
    this.#told = news;
    if (load.status === 'ready') this.#host.dispatchEvent(new KpiReadyEvent(load.value.main));
    if (load.status === 'failed') this.#host.dispatchEvent(new KpiErrorEvent(codeOf(load.error), load.error));
  }
}
