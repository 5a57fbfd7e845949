import type { LitElement } from 'lit';
import type { Result } from '../engine/result.js';
import { KpiSelectEvent } from './events.js';
import type { Hub } from './hub.js';
import { rowsQuery } from './rows-query.js';
import { chosen, type Part, type Selection } from './selection.js';

interface SelectingHost extends LitElement {
  readonly hub: Hub | undefined;
  /** What it is called in selections: its id, else what it shows. */
  readonly selectionName: string;
}

/** Lets a reader choose parts of what a widget shows; the page hears of it first, then the other widgets follow. */
export class Selecting {
  readonly #host: SelectingHost;
  readonly #result: () => Result | undefined;

  constructor(host: SelectingHost, result: () => Result | undefined) {
    this.#host = host;
    this.#result = result;
  }

  get current(): Selection | undefined {
    const { hub, selectionName } = this.#host;
    return hub?.selections.find(({ widget }) => widget === selectionName);
  }

  /** @returns what is selected from now on. */
  choose(part: Part, several: boolean): Part | undefined {
    return this.#become(chosen(this.current, part, several), part);
  }

  clear() {
    const { current } = this;
    if (current) this.#become(undefined, current);
  }

  #become(next: Part | undefined, part: Part): Part | undefined {
    const { hub, selectionName } = this.#host;
    const result = this.#result();
    if (!hub?.engine || !result) return this.current;
    const selection = next && { widget: selectionName, ...next };
    const event = new KpiSelectEvent(selection, rowsQuery(result, next ?? part), hub.engine);
    if (!this.#host.dispatchEvent(event)) return this.current;
    hub.select(selectionName, next);
    return next;
  }
}
