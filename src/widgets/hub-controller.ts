import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { onSources } from './announce.js';
import { hubContext } from './context.js';
import { hubInput, type DataProperties } from './data-element.js';
import type { Where } from '../engine/result.js';
import { Hub } from './hub.js';
import { KpiFilterRequestEvent, KpiPeriodRequestEvent } from './events.js';

/** A widget has data of its own, or none: then it only looks for a source. */
interface HubHost extends LitElement, Partial<DataProperties> {
  readonly source: string | undefined;
  readonly language: string;
}

const isSource = (element: Element | null): element is Element & { readonly hub: Hub } =>
  element !== null && 'hub' in element && element.hub instanceof Object;

/** Looks in the root of the widget, then in the roots around it, up to the document. */
function named(id: string, from: Node): Hub | undefined {
  const root = from.getRootNode() as Document | ShadowRoot;
  const found = root.getElementById?.(id) ?? null;
  if (isSource(found)) return found.hub;
  return root instanceof ShadowRoot ? named(id, root.host) : undefined;
}

/**
 * Finds the hub of its host: its own data, a source named by `source`, or the source around it. A source may
 * come later than the widget, and may go.
 */
export class HubController implements ReactiveController {
  hub: Hub | undefined;

  readonly #host: HubHost;
  #own: Hub | undefined;
  #stopListening: (() => void) | undefined;
  #stopHearing: (() => void) | undefined;

  constructor(host: HubHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#stopHearing = onSources(this.#resolve);
    this.#resolve();
  }

  hostDisconnected() {
    this.#stopHearing?.();
    this.#own?.disconnect();
    this.#use(undefined);
  }

  hostUpdate() {
    if (this.#host.isConnected) this.#resolve();
  }

  /** Asks the source for another period; a widget with a period of its own takes it itself. */
  showPeriod(period: string) {
    const own = this.#own !== undefined || Boolean(this.#host.period);
    if (this.#ask(new KpiPeriodRequestEvent(period, { bubbles: !own })) && own) this.#host.period = period;
  }

  /** Asks the source for other filters. */
  filter(where: Where) {
    this.#ask(new KpiFilterRequestEvent(where));
  }

  /** Takes the filters off: those of the widget, then those of the source. */
  clearFilters() {
    if (this.#host.where && this.#ask(new KpiFilterRequestEvent({}, { bubbles: false }))) this.#host.where = undefined;
    if (!this.#own && this.hub?.where) this.#ask(new KpiFilterRequestEvent({}));
    this.hub?.setSelections([]);
  }

  /** Sends a request up; who can answer it does. @returns whether the page lets it happen. */
  #ask(event: KpiPeriodRequestEvent | KpiFilterRequestEvent) {
    this.#host.dispatchEvent(event);
    if (event.defaultPrevented) return false;
    if (event.bubbles) this.hub?.request(event);
    return true;
  }

  readonly #resolve = () => {
    const { source } = this.#host;
    const hasData = Boolean(this.#host.src?.trim()) || (this.#host.data ?? undefined) !== undefined;
    if (hasData) return this.#use(this.#mine());
    this.#own?.disconnect();
    this.#own = undefined;
    this.#use(source ? named(source, this.#host) : this.#around());
  };

  #mine() {
    const hub = (this.#own ??= new Hub((asked) => Object.assign(this.#host, asked)));
    hub.set(hubInput(this.#host, this.#host.language));
    if (this.hub !== hub) hub.connect();
    return hub;
  }

  #around() {
    let found: Hub | undefined;
    const request = new ContextEvent(hubContext, this.#host, (hub) => (found = hub));
    this.#host.dispatchEvent(request);
    return found;
  }

  #use(hub: Hub | undefined) {
    if (hub === this.hub) return;
    this.#stopListening?.();
    this.hub = hub;
    this.#stopListening = hub?.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
