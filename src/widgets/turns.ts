/** Longest stretch of work before the page gets its turn, in ms: half a frame. */
const slice = 8;

/** One for each who asks, in the order in which they first asked. */
const jobs = new Map<object, Job>();
let running = false;

interface Job {
  run(): void;
  giveUp(): void;
}

/** Resolves in a later task, so that the page can paint and answer the user in between; browsers hold timers back longer. */
export const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

const runAll = async () => {
  running = true;
  await nextTask();
  let began = performance.now();
  // Also those that are added meanwhile.
  for (const [asker, job] of jobs) {
    if (performance.now() - began >= slice) {
      await nextTask();
      began = performance.now();
    }
    jobs.delete(asker);
    job.run();
  }
  running = false;
};

/**
 * Does a piece of work when it is its turn: what is asked in one frame is answered together, in slices that never hold
 * the page up. Newer work of the same asker takes the place of what still waits, so that nobody who asks often waits
 * for ever; what it replaces gives `undefined`.
 */
export const inTurn = <T>(asker: object, work: () => T) =>
  new Promise<T | undefined>((resolve, reject) => {
    jobs.get(asker)?.giveUp();
    const run = () => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    jobs.set(asker, { run, giveUp: () => resolve(undefined) });
    if (!running) void runAll();
  });
