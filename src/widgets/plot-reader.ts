import type { Drawing, Mark } from '../charts/drawing.js';
import { markAround, markAt, moved, nearest } from './marks.js';
import type { Choice } from './picked.js';
import type { PlotModel } from './plot-svg.js';
import { includes, type Part } from './selection.js';
import { saidOf } from './tip.js';

export interface ReaderHost {
  /** Says a text to users of screen readers. */
  announce(text: string): void;
  readonly selecting: {
    readonly current: Part | undefined;
    choose(part: Part, several: boolean): Part | undefined;
    clear(): void;
  };
}

/**
 * Lets pointer and keyboard reach each mark of a chart. One tab stop; arrows move over the marks, Home and End to the
 * ends, Enter and Space choose, Escape takes the choice back, then leaves.
 */
export class PlotReader {
  /** The mark that is read. */
  active: Mark | undefined;
  byKeyboard = false;

  readonly #host: ReaderHost;
  readonly #paint: () => void;
  #box: HTMLElement | undefined;
  #model: PlotModel | undefined;
  #marks: Drawing['marks'] = [];
  #focused = false;
  #wasFocused = false;

  constructor(host: ReaderHost, paint: () => void) {
    this.#host = host;
    this.#paint = paint;
  }

  /** Another drawing: a reader stays where they are, and where that is gone, on what is nearest. */
  follow(box: HTMLElement, model: PlotModel, { marks }: Drawing) {
    const before = this.active;
    this.#box = box;
    this.#model = model;
    this.#marks = marks;
    const same = before && marks.find(({ key }) => key === before.key);
    this.active = same ?? (before && this.byKeyboard ? nearest(marks, before) : undefined);
    this.#paint();
    if (this.active && !same) this.#say(this.active);
  }

  /** Before an update that may take the chart off the page, and the focus with it. */
  remember() {
    this.#wasFocused = this.#focused;
  }

  /** The chart of a card that is laid out anew is another element: the focus goes there too. @param box - Its place now. */
  stay(box: HTMLElement | undefined) {
    if (!box) this.active = undefined;
    if (!this.#wasFocused) return;
    this.#wasFocused = false;
    const plot = box?.querySelector<SVGElement>('.plot');
    if (plot?.matches(':focus')) return;
    // Not every browser tells what has lost the focus by leaving.
    this.#focused = false;
    plot?.focus();
  }

  /** What can be chosen, and what is; of no use while nobody is there and nothing is chosen. */
  get choices(): readonly Choice[] {
    const { current } = this.#host.selecting;
    const model = this.#model;
    if (!model?.pick || (!current && !this.#focused)) return [];
    return this.#marks.flatMap((mark) => {
      const part = model.pick?.(mark);
      return part ? [{ mark, picked: current !== undefined && includes(current, part) }] : [];
    });
  }

  /** Who reads by keyboard or by ear finds in it what can be chosen. */
  readonly enter = () => {
    this.#focused = true;
    this.#paint();
  };

  readonly blur = () => {
    this.#focused = false;
    if (this.active) this.leave();
    else this.#paint();
  };

  readonly leave = () => this.#show(undefined, false);

  readonly point = (event: PointerEvent) => {
    const at = this.#placeOf(event);
    if (at) this.#show(markAt(this.#marks, ...at), false);
  };

  readonly click = (event: MouseEvent) => {
    const at = this.#placeOf(event);
    if (!at) return;
    const mark = markAt(this.#marks, ...at) ?? markAround(this.#marks, ...at);
    this.#choose(mark, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  readonly key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.#choose(this.active, event.shiftKey)) event.preventDefault();
      return;
    }
    const mark = moved(this.#marks, this.active, event.key);
    if (!mark) return;
    event.preventDefault();
    this.#show(mark, true);
  };

  /** Where the pointer is in the drawing; nowhere while it is on the words over it. */
  #placeOf({ target, clientX, clientY }: MouseEvent): readonly [x: number, y: number] | undefined {
    if (!this.#box || (target as Element).closest('.tip')) return undefined;
    const { left, top } = this.#box.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #show(mark: Mark | undefined, byKeyboard: boolean) {
    if (mark === this.active && byKeyboard === this.byKeyboard) return;
    this.active = mark;
    this.byKeyboard = byKeyboard;
    this.#paint();
    if (mark && byKeyboard) this.#say(mark);
  }

  #say(mark: Mark) {
    const { current } = this.#host.selecting;
    const part = this.#model?.pick?.(mark);
    const held = current && part && includes(current, part) ? [this.#model?.words.text.page.selected] : [];
    this.#host.announce([saidOf(mark), ...held].join(', '));
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

  #escape(event: KeyboardEvent) {
    const { current } = this.#host.selecting;
    if (!current && !this.active) return;
    event.stopPropagation();
    if (!current) return this.leave();
    this.#host.selecting.clear();
    this.#host.announce(`${this.#model?.words.text.page.selection}: ${this.#model?.words.text.explain.none}`);
  }
}
