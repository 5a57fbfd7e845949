import { askFor } from '../facts/pause.js';

/** Longest stretch of work before the page gets its turn, in ms: half a frame. */
const slice = 8;

/** One for each who asks, in the order in which they first asked. */
const jobs = new Map<object, Job>();
let running = false;

interface Job {
  /** @returns whether it is done */
  run(): boolean;
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

const taken = (asker: object): Job | undefined => {
  const job = jobs.get(asker);
  jobs.delete(asker);
  return job;
};

const runAll = async () => {
  running = true;
  await nextTask();
  let began = performance.now();
  const turn = async () => {
    await nextTask();
    began = performance.now();
  };
  // Also those that are added meanwhile.
  for (const asker of jobs.keys()) {
    if (performance.now() - began >= slice) await turn();
    let job = taken(asker)!;
    while (!job.run()) {
      await turn();
      const newer = taken(asker);
      if (newer) job.giveUp();
      job = newer ?? job;
    }
  }
  running = false;
};

/**
 * Does a piece of work when it is its turn: what is asked in one frame is answered together, in slices that never hold
 * the page up. What takes longer is asked again for what is left. Newer work of the same asker takes the place of what
 * still waits, so that nobody who asks often waits for ever; what it replaces gives `undefined`.
 */
export const inTurn = <T>(asker: object, work: () => T) =>
  new Promise<T | undefined>((resolve, reject) => {
    jobs.get(asker)?.giveUp();
    // A little longer each time: there is an end even where parts that were known have been let go again.
    let most = slice;
    const run = () => {
      try {
        const asked = askFor(most++, work);
        if (asked === 'paused') return false;
        resolve(asked.answer);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      return true;
    };
    jobs.set(asker, { run, giveUp: () => resolve(undefined) });
    if (!running) void runAll();
  });
