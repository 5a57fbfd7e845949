import {
  html,
  nothing,
  render,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type HTMLTemplateResult,
} from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Drawing, Frame, Mark } from '../charts/drawing.js';
import { measurer } from '../charts/measure.js';
import type { Words } from '../i18n/words.js';
import { markAt, moved } from './marks.js';
import { placeTip } from './tip.js';

export interface PlotModel {
  readonly words: Words;
  /** What the drawing says, in one sentence. */
  readonly label: string;
  draw(frame: Frame): Drawing;
}

interface PlotHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Says a text to users of screen readers. */
  announce(text: string): void;
}

/**
 * One chart of a widget: draws at the width of its box, and lets pointer and keyboard reach each mark. One tab
 * stop; arrows move over the marks, Home and End to the ends, Escape leaves.
 */
export class Plot implements ReactiveController {
  readonly #host: PlotHost;
  #box: HTMLElement | undefined;
  #model: PlotModel | undefined;
  #drawing: Drawing | undefined;
  #active: Mark | undefined;
  #byKeyboard = false;

  constructor(host: PlotHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The place for the chart; it is drawn when its width is known. */
  render(model: PlotModel): HTMLTemplateResult {
    this.#model = model;
    return html`<div
      class="chart"
      part="chart"
      ${ref(this.#attach)}
      @pointermove=${this.#point}
      @pointerdown=${this.#point}
      @pointerleave=${this.#leave}
    ></div>`;
  }

  hostUpdated() {
    const width = Math.floor(this.#box?.clientWidth ?? 0);
    if (!this.#box || !this.#model || !width) return;
    this.#drawing = this.#model.draw(this.#frame(this.#box, width, this.#model.words));
    const key = this.#active?.key;
    this.#active = this.#drawing.marks.find((mark) => mark.key === key);
    this.#paint();
  }

  readonly #attach = (element?: Element) => {
    this.#box = element instanceof HTMLElement ? element : undefined;
    if (!element) this.#active = undefined;
  };

  #frame(box: HTMLElement, width: number, words: Words): Frame {
    const root = box.closest('.kpi') ?? box;
    return { width, words, fontSize: parseFloat(getComputedStyle(root).fontSize), measure: measurer(root) };
  }

  #paint() {
    if (!this.#box || !this.#drawing) return;
    render([this.#svg(this.#drawing), this.#tip()], this.#box, { host: this });
    const tip = this.#box.querySelector<HTMLElement>('.tip');
    if (tip && this.#active) placeTip(tip, this.#box, this.#active);
  }

  #svg({ width, height, body, marks }: Drawing) {
    const reachable = marks.length > 0;
    return html`<svg
      class="plot"
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role=${reachable ? 'application' : 'img'}
      aria-label=${this.#model?.label ?? nothing}
      tabindex=${reachable ? 0 : nothing}
      @keydown=${this.#key}
      @blur=${this.#leave}
    >
      ${body}${this.#ring()}
    </svg>`;
  }

  #ring() {
    if (!this.#active) return nothing;
    const { x, y, width, height } = this.#active;
    const room = this.#byKeyboard ? 2.5 : 0.5;
    return svg`<rect class=${this.#byKeyboard ? 'focus-ring' : 'hovered'} x=${x - room} y=${y - room}
      width=${width + 2 * room} height=${height + 2 * room} rx=${this.#byKeyboard ? 3 : 0} />`;
  }

  #tip() {
    if (!this.#active) return nothing;
    const [first = '', ...more] = this.#active.lines;
    return html`<div class="tip" part="tooltip" aria-hidden="true">
      <p><b>${this.#active.title}</b></p>
      <p>${first}</p>
      ${more.map((line) => html`<p>${line}</p>`)}
    </div>`;
  }

  #show(mark: Mark | undefined, byKeyboard: boolean) {
    if (mark === this.#active && byKeyboard === this.#byKeyboard) return;
    this.#active = mark;
    this.#byKeyboard = byKeyboard;
    this.#paint();
    if (mark && byKeyboard) this.#host.announce([mark.title, ...mark.lines].join(', '));
  }

  readonly #point = (event: PointerEvent) => {
    if (!this.#box || !this.#drawing || (event.target as Element).closest('.tip')) return;
    const { left, top } = this.#box.getBoundingClientRect();
    this.#show(markAt(this.#drawing.marks, event.clientX - left, event.clientY - top), false);
  };

  readonly #leave = () => this.#show(undefined, false);

  readonly #key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#drawing) return;
    if (event.key === 'Escape') {
      if (!this.#active) return;
      event.stopPropagation();
      return this.#leave();
    }
    const mark = moved(this.#drawing.marks, this.#active, event.key);
    if (!mark) return;
    event.preventDefault();
    this.#show(mark, true);
  };
}
