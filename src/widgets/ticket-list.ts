import { html, nothing, render, type HTMLTemplateResult, type ReactiveController } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../charts/icons.js';
import type { Fact, Result } from '../engine/result.js';
import { enDash } from '../i18n/text.js';
import type { Words } from '../i18n/words.js';
import type { Content } from './parts.js';
import { keysOf } from './slice-keys.js';
import {
  aboutOf,
  addressOf,
  behind,
  ordered,
  rowKeys,
  type Drill,
  type Order,
  type ValueKind,
} from './ticket-facts.js';

export interface TicketsModel extends Drill {
  readonly words: Words;
  /** Address of a ticket with `{id}` in it. */
  readonly url: string | undefined;
}

interface Sorted {
  readonly model: TicketsModel;
  readonly rows: readonly Fact[];
  readonly kind: ValueKind;
  readonly agents: ReadonlyMap<string, string>;
}

interface ListHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** Rows drawn above and below what is seen, so that scrolling shows no holes. */
const spare = 8;

/**
 * The tickets behind a number. Only the rows in view are in the page, so that a hundred thousand scroll as
 * smoothly as ten; their height is read from the sheet.
 */
export class TicketList implements ReactiveController {
  readonly #host: ListHost;
  #box: HTMLElement | undefined;
  #sorted: Sorted | undefined;
  #order: Order | undefined;
  #rising = false;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  render(model: TicketsModel): HTMLTemplateResult {
    this.#sort(model);
    const { rows, kind } = this.#sorted!;
    const { words } = model;
    const { tickets } = words.text.page;
    return html`<div
      class=${kind ? 'tickets' : 'tickets valueless'}
      role="table"
      part="tickets"
      aria-label=${tickets.title}
      aria-rowcount=${rows.length + 1}
    >
      <div class="ticket-head" role="row" aria-rowindex="1">
        <span role="columnheader">${tickets.ticket}</span>
        <span role="columnheader">${tickets.subject}${isAnswer(model.result) ? ` · ${tickets.comment}` : nothing}</span>
        <span role="columnheader">${tickets.agent}</span>
        ${this.#sortable('at', tickets.date, words)} ${kind ? this.#sortable('value', tickets.value, words) : nothing}
      </div>
      <div class="ticket-body" role="rowgroup" tabindex="0" ${ref(this.#attach)} @scroll=${this.#paint}>
        <div class="ticket-space" role="presentation"><div class="ticket-window" role="presentation"></div></div>
      </div>
    </div>`;
  }

  hostUpdated() {
    this.#paint();
  }

  /** Sorts again only for other facts or another order. */
  #sort(model: TicketsModel) {
    const before = this.#sorted?.model;
    if (before && (['result', 'engine', 'words', 'url', 'part'] as const).every((name) => before[name] === model[name]))
      return;
    const { facts, kind } = behind(model);
    const order = orderOf(this.#order, kind);
    const agents = new Map(keysOf(model.engine, 'agent', model.words).map(({ key, label }) => [key, label]));
    this.#sorted = { model, kind, agents, rows: ordered(facts, order, this.#rising) };
    // Newer rows of the same question leave the reader where they are.
    if (this.#box && !(before && sameQuestion(before, model))) this.#box.scrollTop = 0;
  }

  #sortable(order: Order, name: string, words: Words) {
    const current = orderOf(this.#order, this.#sorted?.kind) === order;
    return html`<span
      role="columnheader"
      class=${order === 'value' ? 'ticket-value' : 'ticket-date'}
      aria-sort=${current ? (this.#rising ? 'ascending' : 'descending') : 'none'}
      ><button type="button" title=${words.text.page.tickets.sortBy(name)} @click=${() => this.#turn(order)}>
        ${current ? icon('sort') : nothing}${name}
      </button></span
    >`;
  }

  #turn(order: Order) {
    this.#rising = orderOf(this.#order, this.#sorted?.kind) === order && !this.#rising;
    this.#order = order;
    if (this.#sorted) this.#sorted = { ...this.#sorted, rows: ordered(this.#sorted.rows, order, this.#rising) };
    if (this.#box) this.#box.scrollTop = 0;
    this.#host.requestUpdate();
  }

  readonly #attach = (element?: Element) => {
    this.#box = element instanceof HTMLElement ? element : undefined;
  };

  readonly #paint = () => {
    const box = this.#box;
    const window = box?.querySelector<HTMLElement>('.ticket-window');
    if (!box || !window || !this.#sorted) return;
    const { rows } = this.#sorted;
    const height = parseFloat(getComputedStyle(box).lineHeight);
    // The room of all rows first: it decides how high the box is.
    box.style.setProperty('--_rows', `${rows.length * height}px`);
    const first = Math.max(0, Math.floor(box.scrollTop / height) - spare);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / height) + spare;
    box.style.setProperty('--_from', `${first * height}px`);
    const visible = rows.slice(first, last);
    const keys = rowKeys(visible);
    const held = window.querySelector<HTMLElement>('.ticket:focus-within')?.dataset.key;
    const row = (fact: Fact, i: number) => this.#row(fact, first + i, keys[i]!);
    render(
      repeat(visible, (_, i) => keys[i], row),
      window,
      { host: this },
    );
    if (held !== undefined) stayOn(held, box);
  };

  #about(fact: Fact) {
    const { words, result } = this.#sorted!.model;
    const about = aboutOf(fact);
    const none = isAnswer(result) ? enDash : words.text.page.tickets.noSubject;
    return html`<span role="cell" class="ticket-about ${about ? '' : 'none'}">${about ?? none}</span>`;
  }

  #row(fact: Fact, i: number, key: string) {
    const { model, kind, agents } = this.#sorted!;
    const { words, url } = model;
    const address = addressOf(fact, url);
    const id = fact.ticket ?? enDash;
    const agent = fact.keys.agent;
    return html`<div class="ticket" role="row" aria-rowindex=${i + 2} data-key=${key}>
      <span role="cell" class="ticket-id">
        ${address ? html`<a class="link" href=${address} target="_blank" rel="noopener noreferrer">${id}</a>` : id}
      </span>
      ${this.#about(fact)}
      <span role="cell" class="ticket-agent">${agent ? (agents.get(agent) ?? words.key('agent', agent)) : enDash}</span>
      <span role="cell" class="ticket-date">${words.date(fact.at)}</span>
      ${kind ? html`<span role="cell" class="ticket-value">${valueOf(fact, kind, model)}</span>` : nothing}
    </div>`;
  }
}

/** What the rows go by: as the reader wants, where they have such a thing. */
function orderOf(wanted: Order | undefined, kind: ValueKind): Order {
  if (!kind) return 'at';
  return wanted ?? (kind === 'hit' ? 'at' : 'value');
}

const asked = ({ result: { trace, period }, part }: TicketsModel) =>
  JSON.stringify([trace.metric, trace.where, part, period.start]);

const sameQuestion = (a: TicketsModel, b: TicketsModel) => asked(a) === asked(b);

/** The focus stays on its ticket wherever its row is now; where it is out of view, on the list. */
function stayOn(key: string, box: HTMLElement) {
  const row = box.querySelector(`.ticket[data-key="${CSS.escape(key)}"]`);
  if (row?.matches(':focus-within')) return;
  (row?.querySelector('a') ?? box).focus({ preventScroll: true });
}

/** What a row is about: its ticket, or what was said in an answer. */
const isAnswer = ({ trace }: Result) => trace.facts === 'surveys';

function valueOf({ value }: Fact, kind: NonNullable<ValueKind>, { words, result }: TicketsModel): Content {
  if (kind !== 'hit') return words.value(value, kind, { clock: result.trace.clock });
  return value === 1 ? words.text.page.tickets.yes : words.text.page.tickets.no;
}
