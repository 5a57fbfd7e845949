import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Mark } from '../charts/drawing.js';
import { saidOf } from './tip.js';

/** A mark that can be chosen. */
export interface Choice {
  readonly mark: Mark;
  readonly picked: boolean;
}

const areaOf = ({ mark }: Choice) => mark.area ?? mark;

/** A veil over what is not chosen, and a frame around what is: never by colour alone. */
export function pickedShapes(choices: readonly Choice[]): SVGTemplateResult[] | typeof nothing {
  if (!choices.some(({ picked }) => picked)) return nothing;
  return choices.map((choice) => (choice.picked ? frame(choice) : veil(choice)));
}

function veil(choice: Choice) {
  const { x, y, width, height } = areaOf(choice);
  return svg`<rect class="veil" x=${x} y=${y} width=${width} height=${height} />`;
}

function frame({ mark: { x, y, width, height } }: Choice) {
  return svg`<rect class="picked" x=${x - 1} y=${y - 1} width=${width + 2} height=${height + 2} rx="2" />`;
}

/** The same for assistive technology: each mark is pressed or not. Nobody sees them, and the pointer goes through. */
export const toggles = (choices: readonly Choice[]): SVGTemplateResult[] =>
  choices.map(
    ({ mark, picked }) =>
      svg`<rect class="toggle" role="button" aria-pressed=${picked} aria-label=${saidOf(mark)}
        x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height} />`,
  );
