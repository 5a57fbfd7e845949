import { html, nothing, type HTMLTemplateResult, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../charts/icons.js';
import { ticketSlices } from '../metrics/metric.js';
import { ControlElement } from './control-element.js';
import { parseWhere, wordsOf } from './inputs.js';
import { listbox } from './listbox.js';
import { PopoverController } from './popover.js';
import { selectionChip } from './selection-bar.js';
import type { Selection } from './selection.js';
import { keysOf } from './slice-keys.js';
import { barStyles } from './styles/bar.styles.js';
import { chipStyles } from './styles/chip.styles.js';
import { filterStyles } from './styles/filter.styles.js';
import type { Content } from './parts.js';

type TicketSlice = (typeof ticketSlices)[number];
type Filters = Readonly<Record<string, readonly string[]>>;

const usual: readonly TicketSlice[] = ['channel', 'priority', 'agent', 'type'];
/** Name of the panel that offers the other slices. */
const others = 'others';

/**
 * Shows which tickets a source counts and lets the reader narrow them down, slice by slice.
 *
 * @summary Filters for all widgets of a source.
 * @tagname kpi-filter
 *
 * @fires {KpiFilterRequestEvent} kpi-filter-request - The reader has changed a filter; `where` holds all that shall hold.
 *
 * @csspart chip - Each filter, set or not.
 * @csspart panel - The list of a filter.
 * @cssprop [--kpi-accent=#1e6c8c] - Links.
 * @cssprop [--kpi-surface=#ffffff] - Ground of chips and lists.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 */
export class KpiFilter extends ControlElement {
  static readonly tag = 'kpi-filter';

  static override properties: PropertyDeclarations = { slices: { type: String } };

  static override styles = [barStyles, chipStyles, filterStyles];

  /** Slices that have a chip, separated by spaces; `channel priority agent type` by default. */
  declare slices: string | undefined;

  readonly #popover = new PopoverController(this);
  /** Slices that the reader has added. */
  #added: readonly TicketSlice[] = [];

  protected override render(): HTMLTemplateResult {
    const { words } = this;
    const filters = this.#filters;
    const { selections = [] } = this.ways.hub ?? {};
    const set = Object.keys(filters).length + selections.length > 0;
    const rest = this.#rest();
    return html`<div class="kpi" lang=${words.lang} @keydown=${this.#key}>
      <div class="chips" role="group" aria-label=${words.text.page.filters}>
        ${this.ways.hub ? nothing : html`<span class="muted">${words.text.states.notConnected}</span>`}
        ${repeat(
          this.#shown(),
          (slice) => slice,
          (slice) => this.#chip(slice, filters[slice] ?? []),
        )}
        ${rest.length ? this.#more(rest) : nothing}
        ${repeat(
          selections,
          ({ widget }) => widget,
          (selection) => this.#selection(selection),
        )}
        ${
          set
            ? html`<button type="button" class="link clear" @click=${() => this.ways.clearFilters()}>
                ${words.text.states.clearFilters}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** What the source filters by now; filters that cannot be read are shown by the widgets. */
  get #filters(): Filters {
    try {
      return parseWhere(this.ways.hub?.where) as Filters;
    } catch {
      return {};
    }
  }

  /** A slice with one key filters nothing. */
  #shown(): readonly TicketSlice[] {
    const asked = wordsOf(this.slices);
    const wanted = new Set<string>([...(asked.length ? asked : usual), ...this.#added, ...Object.keys(this.#filters)]);
    return ticketSlices.filter((slice) => wanted.has(slice) && (this.#filters[slice] || this.#keys(slice).length > 1));
  }

  #rest(): readonly TicketSlice[] {
    const shown = new Set(this.#shown());
    return ticketSlices.filter((slice) => !shown.has(slice) && this.#keys(slice).length > 1);
  }

  #keys(slice: string) {
    return this.opened ? keysOf(this.opened.engine, slice, this.words) : [];
  }

  #chip(slice: TicketSlice, keys: readonly string[]) {
    const { words } = this;
    const { page } = words.text;
    const name = words.dimension(slice);
    const set = keys.length > 0;
    return html`<div class="anchor">
      <div class=${classMap({ chip: true, set })} part="chip">
        <button
          type="button"
          aria-haspopup="listbox"
          aria-expanded=${this.#popover.open === slice}
          @click=${(event: Event) => this.#popover.toggle(slice, event.currentTarget as HTMLElement)}
        >
          ${words.text.chart.pair(name, '')}<b>${set ? this.#named(slice, keys) : page.all[slice]}</b>
          ${set ? nothing : icon('expand')}
        </button>
        ${
          set
            ? html`<button
                type="button"
                class="remove"
                aria-label=${page.removeFilter(name)}
                @click=${() => this.#set(slice, [])}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </div>
      ${this.#popover.open === slice ? this.#panel(this.#list(slice, keys)) : nothing}
    </div>`;
  }

  /** What a reader has chosen in a widget. */
  #selection(part: Selection) {
    const clear = () => this.ways.hub?.select(part.widget, undefined);
    return selectionChip({ part, words: this.words, engine: this.opened?.engine, clear });
  }

  #named(slice: string, [first = '', ...more]: readonly string[]) {
    const { words } = this;
    const label = this.#keys(slice).find(({ key }) => key === first)?.label ?? words.key(slice, first);
    return more.length ? words.text.page.andMore(label, words.count(more.length)) : label;
  }

  #list(slice: string, keys: readonly string[]) {
    const options = this.#keys(slice).map((each) => ({ ...each, chosen: keys.includes(each.key) }));
    const toggle = (key: string) => {
      const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
      this.#set(slice, next);
    };
    return listbox(this.words.dimension(slice), options, toggle);
  }

  #more(rest: readonly TicketSlice[]) {
    const { words } = this;
    const options = rest.map((slice) => ({ key: slice, label: words.dimension(slice), chosen: false }));
    const add = (key: string) => {
      this.#added = [...this.#added, ...rest.filter((slice) => slice === key)];
      this.#popover.close();
    };
    return html`<div class="anchor">
      <div class="chip">
        <button
          type="button"
          aria-haspopup="listbox"
          aria-expanded=${this.#popover.open === others}
          @click=${(event: Event) => this.#popover.toggle(others, event.currentTarget as HTMLElement)}
        >
          ${icon('filter')}<b>${words.text.page.addFilter}</b>
        </button>
      </div>
      ${this.#popover.open === others ? this.#panel(listbox(words.text.page.addFilter, options, add, false)) : nothing}
    </div>`;
  }

  #panel(content: Content) {
    return html`<div class="popover" part="panel" @focusout=${this.#popover.left}>${content}</div>`;
  }

  /** Escape closes the list, else it takes back what was chosen in widgets. */
  readonly #key = (event: KeyboardEvent) => {
    if (this.#popover.open !== undefined || event.key !== 'Escape') return this.#popover.key(event);
    this.ways.hub?.setSelections([]);
  };

  #set(slice: string, keys: readonly string[]) {
    const { [slice]: _, ...others } = this.#filters;
    this.ways.filter(keys.length ? { ...others, [slice]: keys } : others);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-filter': KpiFilter;
  }
}
