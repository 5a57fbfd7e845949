import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Family } from '../metrics/metric.js';
import { Asker, type Question } from './asker.js';
import { warnOnce } from './choices.js';
import { reader, type Hub } from './hub.js';
import { asError, idle, shown, type Load } from './load.js';
import type { Opened } from './open.js';
import { inTurn } from './turns.js';

/** A selection of another widget may be of a metric that none on the page has brought yet. */
async function knowing({ engine: { catalogue } }: Opened, { narrowing }: Question) {
  if (narrowing.every(({ tickets }) => !tickets || catalogue.has(tickets.metric))) return;
  const { families } = await import('../metrics/index.js');
  await catalogue.bring(...families);
}

interface AnswerHost<A> extends ReactiveControllerHost {
  readonly hub: Hub | undefined;
  readonly question: Question;
  /** The metrics that it asks for. */
  readonly families: readonly Family[];
  /** What else the question depends on. */
  readonly details: readonly unknown[];
  ask(asker: Asker): A;
}

/**
 * Asks again whenever the data, the period, the filters or the widget's own attributes change. A newer
 * question wins over an older one; the last answer stays until there is a newer one.
 */
export class AnswerController<A> implements ReactiveController {
  readonly #host: AnswerHost<A>;
  #hub: Hub | undefined;
  #opened: Opened | undefined;
  #asked = '';
  #value: A | undefined;
  /** What the value is an answer of. */
  #answered: Opened | undefined;
  #error: Error | undefined;
  #expecting = false;
  /** Whether this update only asks: its answer brings another one. */
  #turning = false;

  constructor(host: AnswerHost<A>) {
    this.#host = host;
    host.addController(this);
  }

  get load(): Load<A> {
    const state = this.#host.hub?.state ?? idle;
    const last = shown(state) && this.#value;
    switch (state.status) {
      case 'idle':
        return idle;
      case 'loading':
        return { status: 'loading', last, progress: state.progress };
      case 'failed':
        return { status: 'failed', error: state.error, last };
      case 'ready':
        if (this.#error) return { status: 'failed', error: this.#error, last };
        return this.#value === undefined ? { status: 'loading' } : { status: 'ready', value: this.#value };
    }
  }

  /** What is drawn with: newer data may have come before the answer to them. */
  get opened(): Opened | undefined {
    const opened = shown(this.#host.hub?.state ?? idle);
    return opened && (this.#answered ?? opened);
  }

  /** Whether what is on screen stays until the answer to the question of this update is there. */
  get turning() {
    return this.#turning && this.load.status === 'ready';
  }

  hostUpdate() {
    this.#turning = false;
    const { hub, question, details } = this.#host;
    if (hub && hub !== this.#hub) this.#turnTo(hub);
    if (!this.#expecting && hub?.state.status === 'loading') {
      this.#expecting = true;
      // The hub says what went wrong.
      reader()
        .then(({ expectFacts }) => expectFacts(this.#host.families))
        .catch(() => {});
    }
    const opened = hub && shown(hub.state);
    const asked = JSON.stringify([question, details]);
    if (!opened || (opened === this.#opened && asked === this.#asked)) return;
    // Newer data are announced at once: the reader was told that they are on their way.
    this.#turning = opened === this.#opened;
    this.#opened = opened;
    this.#asked = asked;
    void this.#ask(opened, question, asked);
  }

  /** The numbers of another source are nothing to keep. Without a source, as while being moved, they stay. */
  #turnTo(hub: Hub) {
    this.#hub = hub;
    this.#opened = undefined;
    this.#value = undefined;
    this.#answered = undefined;
    this.#error = undefined;
  }

  async #ask(opened: Opened, question: Question, asked: string) {
    const current = () => this.#opened === opened && this.#asked === asked;
    try {
      await opened.engine.catalogue.bring(...this.#host.families);
      await knowing(opened, question);
      const value = await inTurn(this, () => (current() ? this.#host.ask(new Asker(opened, question)) : undefined));
      if (!current()) return;
      this.#value = value;
      this.#answered = opened;
      this.#error = undefined;
    } catch (cause) {
      if (!current()) return;
      this.#error = asError(cause);
      // The reader is told by the card, the developer by the console.
      if (this.#error.name === 'InputError') warnOnce(this.#error.message);
    }
    this.#host.requestUpdate();
  }
}
