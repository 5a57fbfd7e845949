/** A drawing whose size the page has to be asked for. */
interface Drawn {
  measure(): unknown;
  draw(): void;
}

const waiting = new Set<Drawn>();
let round: Promise<void> | undefined;

/**
 * Draws after all elements that are updated together: a question about sizes between two changes would have the page laid
 * out again for each drawing.
 */
export function drawSoon(drawing: Drawn) {
  waiting.add(drawing);
  round ??= Promise.resolve().then(drawAll);
}

/** What is still to be drawn; `undefined` when nothing is. */
export const drawn = () => round;

function drawAll() {
  round = undefined;
  const all = [...waiting];
  waiting.clear();
  for (const drawing of all) drawing.measure();
  for (const drawing of all) {
    try {
      drawing.draw();
    } catch (error) {
      // One that fails keeps nobody else from being drawn.
      reportError(error);
    }
  }
}
