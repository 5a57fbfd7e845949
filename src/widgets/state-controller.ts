import type { LitElement, ReactiveController } from 'lit';
import { valuesIn, withValues } from './address.js';
import { oneOf, warnOnce } from './choices.js';
import { KpiErrorEvent, KpiStateEvent } from './events.js';
import type { Hub } from './hub.js';
import { InputError, whereText } from './inputs.js';
import { readState, type State } from './state.js';

interface StateHost extends LitElement {
  /** Its own, or the one around it. */
  readonly hub: Hub | undefined;
  /** Where the state is kept: `url` (the query), `hash`, or nowhere. */
  readonly persist: string | undefined;
}

const places = ['none', 'url', 'hash'] as const;
type Place = (typeof places)[number];

/** Beginnings of names that sources of the page already use in its address. */
const taken = new Set<string>();

/** `kpi.` of the first source, `kpi.sales.` of one with an id, `kpi2.` of another one without. */
function freePrefix(id: string): string {
  if (id) return `kpi.${id}.`;
  for (let n = 1; ; n++) {
    const prefix = `kpi${n > 1 ? n : ''}.`;
    if (!taken.has(prefix)) return prefix;
  }
}

/**
 * The state of a source as one value: told to the page whenever it changes, and kept in the address where the page wants
 * it. Each change is a step of the browser's history; what is as the page wrote it does not stand in the address.
 */
export class StateController implements ReactiveController {
  readonly #host: StateHost;
  #hub: Hub | undefined;
  #stop: (() => void) | undefined;
  /** The source that the base is of. */
  #known: Hub | undefined;
  /** As the page wrote it. */
  #base: State = {};
  #prefix = '';
  #told = '';

  constructor(host: StateHost) {
    this.#host = host;
    host.addController(this);
  }

  get value(): State {
    return this.#hub?.shared ?? {};
  }

  /** Takes a state of the page; one that cannot be read changes nothing, and is told to the page. */
  set(given: unknown) {
    try {
      this.#apply(readState(given));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      warnOnce(error.message);
      this.#host.dispatchEvent(new KpiErrorEvent(error.code, error));
    }
  }

  hostConnected() {
    window.addEventListener('popstate', this.#read);
    this.#prefix = freePrefix(this.#host.id);
    taken.add(this.#prefix);
    this.#follow();
  }

  hostUpdated() {
    this.#follow();
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#read);
    taken.delete(this.#prefix);
    this.#stop?.();
    this.#hub = undefined;
  }

  get #place(): Place {
    return oneOf(places, this.#host.persist, 'persist');
  }

  #follow() {
    const { hub } = this.#host;
    if (!hub || hub === this.#hub) return;
    this.#stop?.();
    this.#hub = hub;
    if (hub !== this.#known) this.#base = hub.shared;
    this.#known = hub;
    if (Object.keys(this.#given).length) this.#read();
    this.#told = JSON.stringify(this.value);
    this.#stop = hub.subscribe(() => this.#tell());
  }

  #apply(state: State) {
    this.#hub?.apply({ selections: [], ...this.#base, ...state });
  }

  #tell() {
    const told = JSON.stringify(this.value);
    if (told === this.#told) return;
    this.#told = told;
    this.#write();
    this.#host.dispatchEvent(new KpiStateEvent(this.value));
  }

  /** From the address: when the page begins, and when the reader goes back and forth. */
  readonly #read = () => {
    if (this.#place === 'none') return;
    const { select, where, ...rest } = this.#given;
    const known = Object.entries(rest).filter(([, text]) => text);
    this.set({
      ...Object.fromEntries(known),
      ...(where !== undefined && { where }),
      ...(select && { selections: listIn(select) }),
    });
  };

  get #given() {
    return this.#place === 'none' ? {} : valuesIn(textIn(this.#place), this.#prefix);
  }

  #write() {
    if (this.#place === 'none') return;
    const before = textIn(this.#place);
    const after = withValues(before, this.#prefix, this.#values());
    if (after === before) return;
    const { pathname, search, hash } = location;
    const rest = this.#place === 'url' ? (after && `?${after}`) + hash : search + (after && `#${after}`);
    try {
      history.pushState(history.state, '', pathname + rest);
    } catch {
      warnOnce(`persist="${this.#place}": this page must not change its address`);
    }
  }

  #values() {
    const [now, base] = [textsOf(this.value), textsOf(this.#base)];
    const changed = Object.entries(now).filter(([name, text]) => text !== base[name as keyof typeof base]);
    return Object.fromEntries(changed);
  }
}

const textIn = (place: Place) => (place === 'url' ? location.search : location.hash).slice(1);

/** A state in words of an address. */
const textsOf = ({ period = '', where = {}, compare, selections = [] }: State) => ({
  period,
  where: whereText(where).replaceAll('; ', ';'),
  compare: compare ?? '',
  select: selections.length ? JSON.stringify(selections) : '',
});

function listIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
