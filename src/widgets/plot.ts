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
import { pickedShapes } from './picked.js';
import { includes, type Part } from './selection.js';
import type { Type } from './stage.js';
import type { Words } from '../i18n/words.js';
import { markAround, markAt, moved } from './marks.js';
import { placeTip } from './tip.js';

export interface PlotModel {
  readonly words: Words;
  /** What the drawing says, in one sentence. */
  readonly label: string;
  draw(frame: Frame): Drawing;
  /** What a mark stands for, where a reader can choose it. */
  pick?(mark: Mark): Part | undefined;
}

interface PlotHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The font of the card. */
  readonly type: Type;
  /** Says a text to users of screen readers. */
  announce(text: string): void;
  readonly selecting: {
    readonly current: Part | undefined;
    choose(part: Part, several: boolean): Part | undefined;
    clear(): void;
  };
}

/**
 * One chart of a widget: draws at the width of its box, and lets pointer and keyboard reach each mark. One tab
 * stop; arrows move over the marks, Home and End to the ends, Enter and Space choose, Escape takes the choice back, then
 * leaves.
 */
export class Plot implements ReactiveController {
  readonly #host: PlotHost;
  #box: HTMLElement | undefined;
  #model: PlotModel | undefined;
  /** Whether the model is newer than the drawing. */
  #due = false;
  #drawing: Drawing | undefined;
  #active: Mark | undefined;
  #byKeyboard = false;
  /** Known from its observer: asking the page in every update would lay it out as often as there are charts. */
  #width = 0;
  #observer: ResizeObserver | undefined;

  constructor(host: PlotHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The place for the chart; it is drawn when its width is known. */
  render(model: PlotModel): HTMLTemplateResult {
    this.#model = model;
    this.#due = true;
    return html`<div
      class=${model.pick ? 'chart selectable' : 'chart'}
      part="chart"
      ${ref(this.#attach)}
      @pointermove=${this.#point}
      @pointerdown=${this.#point}
      @pointerleave=${this.#leave}
    ></div>`;
  }

  hostConnected() {
    this.#watch();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#width = 0;
  }

  hostUpdated() {
    if (this.#due) this.#draw();
  }

  #draw() {
    if (!this.#box || !this.#model) return;
    this.#width ||= this.#box.clientWidth;
    if (!this.#width) return;
    this.#due = false;
    this.#drawing = this.#model.draw({ width: this.#width, words: this.#model.words, ...this.#host.type });
    const key = this.#active?.key;
    this.#active = this.#drawing.marks.find((mark) => mark.key === key);
    this.#paint();
  }

  readonly #attach = (element?: Element) => {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#width = 0;
    this.#box = element instanceof HTMLElement ? element : undefined;
    if (element) this.#watch();
    else this.#active = undefined;
  };

  #watch() {
    if (!this.#box || this.#observer) return;
    this.#observer = new ResizeObserver(this.#resized);
    this.#observer.observe(this.#box);
  }

  readonly #resized = () => {
    const width = this.#box?.clientWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#draw();
  };

  #paint() {
    if (!this.#box || !this.#drawing) return;
    render([this.#svg(this.#drawing), this.#tip()], this.#box, { host: this });
    const tip = this.#active && this.#box.querySelector<HTMLElement>('.tip');
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
      aria-description=${(reachable && this.#model?.pick && this.#model.words.text.page.selectKeys) || nothing}
      tabindex=${reachable ? 0 : nothing}
      @click=${this.#click}
      @keydown=${this.#key}
      @blur=${this.#leave}
    >
      ${body}${this.#picked(marks)}${this.#ring()}
    </svg>`;
  }

  /** While some marks are chosen, the others step back. */
  #picked(marks: readonly Mark[]) {
    const { current } = this.#host.selecting;
    if (!current) return nothing;
    const parts = marks.map((mark) => this.#model?.pick?.(mark));
    const isPicked = (i: number) => parts[i] !== undefined && includes(current, parts[i]);
    return pickedShapes(marks.map((mark, i) => ({ mark, picked: isPicked(i), free: parts[i] === undefined })));
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
    if (mark && byKeyboard) this.#say(mark);
  }

  #say(mark: Mark) {
    const { current } = this.#host.selecting;
    const part = this.#model?.pick?.(mark);
    const held = current && part && includes(current, part) ? [this.#model?.words.text.page.selected] : [];
    this.#host.announce([mark.title, ...mark.lines, ...held].join(', '));
  }

  /** @returns whether the mark could be chosen. */
  #choose(mark: Mark | undefined, several: boolean) {
    const part = mark && this.#model?.pick?.(mark);
    if (!mark || !part) return false;
    const { page } = this.#model!.words.text;
    const current = this.#host.selecting.choose(part, several);
    this.#host.announce(`${mark.title}: ${current && includes(current, part) ? page.selected : page.deselected}`);
    return true;
  }

  readonly #click = (event: MouseEvent) => {
    if (!this.#box || !this.#drawing || (event.target as Element).closest('.tip')) return;
    const { left, top } = this.#box.getBoundingClientRect();
    const { marks } = this.#drawing;
    const at = [event.clientX - left, event.clientY - top] as const;
    this.#choose(markAt(marks, ...at) ?? markAround(marks, ...at), event.shiftKey || event.ctrlKey || event.metaKey);
  };

  #escape(event: KeyboardEvent) {
    const { current } = this.#host.selecting;
    if (!current && !this.#active) return;
    event.stopPropagation();
    if (!current) return this.#leave();
    this.#host.selecting.clear();
    this.#host.announce(`${this.#model?.words.text.page.selection}: ${this.#model?.words.text.explain.none}`);
  }

  readonly #point = (event: PointerEvent) => {
    if (!this.#box || !this.#drawing || (event.target as Element).closest('.tip')) return;
    const { left, top } = this.#box.getBoundingClientRect();
    this.#show(markAt(this.#drawing.marks, event.clientX - left, event.clientY - top), false);
  };

  readonly #leave = () => this.#show(undefined, false);

  readonly #key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#drawing) return;
    if (event.key === 'Escape') return this.#escape(event);
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.#choose(this.#active, event.shiftKey)) event.preventDefault();
      return;
    }
    const mark = moved(this.#drawing.marks, this.#active, event.key);
    if (!mark) return;
    event.preventDefault();
    this.#show(mark, true);
  };
}
