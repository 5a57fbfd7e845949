/** Work that can stop after each of its steps, so that others get their turn. */
export type Steps<T> = Generator<undefined, T>;

export interface SliceOptions {
  /** Lets others do their work; default: a task later. */
  readonly turn?: (() => Promise<void>) | undefined;
  /** Longest stretch of work without a turn, in ms; default 16. */
  readonly slice?: number | undefined;
  /** Gives up before the next stretch. */
  readonly signal?: AbortSignal | undefined;
}

/** Items between two stops: short enough for any work, long enough that stopping costs nothing. */
const stride = 128;

/** Does something with each number from `first` to before `end`, with stops. */
export function* forRange(first: number, end: number, work: (index: number) => void): Steps<void> {
  for (let index = first; index < end; index++) {
    work(index);
    if (index % stride === stride - 1) yield;
  }
}

/** Does something with each item, with stops. */
export const forEach = <T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> =>
  forRange(0, items.length, (index) => work(items[index]!, index));

/** What becomes of each item, with stops. */
export function* mapEach<T, R>(items: readonly T[], make: (item: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  yield* forEach(items, (item, index) => made.push(make(item, index)));
  return made;
}

/** All steps, without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * All steps, in stretches between which the page paints and answers its reader.
 * @throws the reason of the signal, and what a step throws
 */
export async function inSlices<T>(
  steps: Steps<T>,
  { turn = nextTask, slice = 16, signal }: SliceOptions = {},
): Promise<T> {
  for (let until = performance.now() + slice; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await turn();
    signal?.throwIfAborted();
    until = performance.now() + slice;
  }
}

/** What browsers have for this purpose waits for nobody; a timer is held back by 4 ms when it is used often. */
interface Scheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

const nextTask = () =>
  (globalThis as Scheduler).scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve));
