/*
 * A question rests on parts that are worked out once and kept: columns, orders, counts. The first question of a large
 * desk needs many of them. It can be asked for some milliseconds at a time: when these are over it stops before the next
 * part, and asked again it finds what is known by then.
 */

/** Thrown where a question stops; only within `askFor`. It knows no place: to find one, browsers read the code again. */
const paused = Object.create(Error.prototype) as Error;

const never = { until: Infinity, parts: 0 };
let turn = never;

/**
 * Works out a part that is kept. Whoever stops here is asked again from the start, so what lies before must do no harm
 * when it is done twice.
 *
 * @param keep stores the part; then a part that needed it can stop as well, and find it again
 */
export function part<T>(make: () => T, keep?: (made: T) => void): T {
  stopWhenDue();
  const made = make();
  turn.parts++;
  if (keep) {
    keep(made);
    stopWhenDue();
  }
  return made;
}

/** Not before one part is known that was not, so that there is an end. */
function stopWhenDue() {
  if (turn.parts > 0 && performance.now() > turn.until) throw paused;
}

/** The answer, or `paused` where more than so many milliseconds are needed. */
export function askFor<T>(ms: number, ask: () => T): { readonly answer: T } | 'paused' {
  turn = { until: performance.now() + ms, parts: 0 };
  try {
    return { answer: ask() };
  } catch (error) {
    if (error === paused) return 'paused';
    throw error;
  } finally {
    turn = never;
  }
}
