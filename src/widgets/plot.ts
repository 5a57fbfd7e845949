import { html, render, type ReactiveController, type HTMLTemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Drawing, Frame } from '../charts/drawing.js';
import { drawSoon } from './drawing-round.js';
import { hasMoved, sameMarks } from './marks.js';
import { PlotReader, type ReaderHost } from './plot-reader.js';
import { plotSvg, type PlotModel } from './plot-svg.js';
import type { Type } from './stage.js';
import { placeTip, tip } from './tip.js';

export type { PlotModel } from './plot-svg.js';

interface PlotHost extends ReaderHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The font of the card. */
  readonly type: Type;
  addController(controller: ReactiveController): void;
}

/** One chart of a widget: draws at the width of its box, again for each new model, and again for each new width. */
export class Plot implements ReactiveController {
  readonly #host: PlotHost;
  readonly #reader: PlotReader;
  #box: HTMLElement | undefined;
  #model: PlotModel | undefined;
  /** Whether the model is newer than the drawing. */
  #due = false;
  #drawn: Drawn | undefined;
  /** Known from its observer: asking the page in every update would lay it out as often as there are charts. */
  #width = 0;
  #observer: ResizeObserver | undefined;

  constructor(host: PlotHost) {
    this.#host = host;
    this.#reader = new PlotReader(host, () => this.#paint());
    host.addController(this);
  }

  /** The place for the chart; it is drawn when its width is known. */
  render(model: PlotModel): HTMLTemplateResult {
    this.#model = model;
    this.#due = true;
    drawSoon(this);
    return html`<div
      class=${model.pick ? 'chart selectable' : 'chart'}
      part="chart"
      ${ref(this.#attach)}
      @pointermove=${this.#reader.point}
      @pointerdown=${this.#reader.point}
      @pointerleave=${this.#reader.leave}
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

  hostUpdate() {
    this.#reader.remember();
  }

  hostUpdated() {
    if (!this.#due) this.#settle();
  }

  /** @internal Looks at the page, before anything is drawn into it. */
  measure() {
    this.#width ||= this.#box?.clientWidth ?? 0;
    return this.#width > 0 && this.#host.type;
  }

  /** @internal Draws what is newer than the drawing. */
  draw() {
    if (this.#due) this.#draw();
    this.#settle();
  }

  #settle() {
    if (!this.#box) this.#drawn = undefined;
    this.#reader.stay(this.#box);
  }

  #draw() {
    if (!this.#box || !this.#model || !this.#width) return;
    this.#due = false;
    const model = this.#model;
    const frame = { width: this.#width, words: model.words, ...this.#host.type };
    const drawing = model.draw(frame);
    const next = { model, frame, drawing };
    this.#drawn = { ...next, moving: this.#drawn !== undefined && isMove(this.#drawn, next) };
    this.#reader.follow(this.#box, model, drawing);
  }

  readonly #attach = (element?: Element) => {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#width = 0;
    this.#box = element instanceof HTMLElement ? element : undefined;
    if (element) this.#watch();
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
    if (!this.#box || !this.#drawn) return;
    const { active } = this.#reader;
    const picture = { ...this.#drawn, active, choices: this.#reader.choices, byKeyboard: this.#reader.byKeyboard };
    render([plotSvg(picture, this.#reader), tip(active)], this.#box, { host: this });
    const words = active && this.#box.querySelector<HTMLElement>('.tip');
    if (words) placeTip(words, this.#box, active);
  }
}

interface Drawn {
  readonly model: PlotModel;
  readonly frame: Frame;
  readonly drawing: Drawing;
  /** Whether its forms are on their way from the last numbers to these. */
  readonly moving: boolean;
}

/** Forms of the same things move when their numbers have changed. Another size, font or language says nothing new. */
function isMove(before: Drawn, { model, frame, drawing }: Omit<Drawn, 'moving'>): boolean {
  const { width, fontSize, words } = before.frame;
  if (width !== frame.width || fontSize !== frame.fontSize || words.locale !== frame.words.locale) return false;
  if (!sameMarks(before.drawing, drawing)) return false;
  return before.model.label !== model.label || hasMoved(before.drawing, drawing);
}
