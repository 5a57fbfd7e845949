import { html, nothing, svg, type HTMLTemplateResult } from 'lit';
import type { Drawing, Frame, Mark } from '../charts/drawing.js';
import type { Words } from '../i18n/words.js';
import { pickedShapes, toggles, type Choice } from './picked.js';
import type { Part } from './selection.js';

export interface PlotModel {
  readonly words: Words;
  /** What the drawing says, in one sentence. */
  readonly label: string;
  draw(frame: Frame): Drawing;
  /** What a mark stands for, where a reader can choose it. */
  pick?(mark: Mark): Part | undefined;
}

export interface PlotPicture {
  readonly model: PlotModel;
  readonly drawing: Drawing;
  /** Whether its forms are on their way from the last numbers to these. */
  readonly moving: boolean;
  readonly choices: readonly Choice[];
  readonly active: Mark | undefined;
  readonly byKeyboard: boolean;
}

/** What a reader does in it. */
export interface PlotHandlers {
  readonly click: (event: MouseEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly enter: () => void;
  readonly blur: () => void;
}

/** A drawing as a reader meets it: named, reachable, with what is chosen in it and where the reader is. */
export function plotSvg(picture: PlotPicture, on: PlotHandlers): HTMLTemplateResult {
  const { model, drawing, moving, choices, active, byKeyboard } = picture;
  const { width, height, body, marks } = drawing;
  const reachable = marks.length > 0;
  return html`<svg
    class=${moving ? 'plot moving' : 'plot'}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role=${reachable ? 'application' : 'img'}
    aria-label=${model.label}
    aria-description=${(reachable && model.pick && model.words.text.page.selectKeys) || nothing}
    tabindex=${reachable ? 0 : nothing}
    @click=${on.click}
    @keydown=${on.key}
    @focus=${on.enter}
    @blur=${on.blur}
  >
    ${body}${pickedShapes(choices)}${toggles(choices)}${active ? ring(active, byKeyboard) : nothing}
  </svg>`;
}

/** Where the reader is: a ring for the keyboard, an outline for the pointer. */
function ring({ x, y, width, height }: Mark, byKeyboard: boolean) {
  const room = byKeyboard ? 2.5 : 0.5;
  return svg`<rect class=${byKeyboard ? 'focus-ring' : 'hovered'} x=${x - room} y=${y - room}
    width=${width + 2 * room} height=${height + 2 * room} rx=${byKeyboard ? 3 : 0} />`;
}
