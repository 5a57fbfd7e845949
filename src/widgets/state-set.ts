/** The custom states of an element: `:state(loading)` and the like. */
export class StateSet {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals?.().states;
  }

  set(states: Readonly<Record<string, boolean>>) {
    for (const [name, on] of Object.entries(states)) {
      if (on) this.#states?.add(name);
      else this.#states?.delete(name);
    }
  }
}
