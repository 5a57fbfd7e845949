import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { minuteMs } from '../time/units.js';

/** Has the host render again every minute while something that ages is on screen. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.run(false);
  }

  run(on: boolean) {
    if (on === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = on ? setInterval(() => this.#host.requestUpdate(), minuteMs) : undefined;
  }
}
