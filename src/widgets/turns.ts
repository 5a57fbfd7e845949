/** Longest stretch of work before the page gets its turn, in ms: half a frame. */
const slice = 8;

const jobs: (() => void)[] = [];
let running = false;

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

const run = async () => {
  running = true;
  await nextTask();
  for (let began = performance.now(), job = jobs.shift(); job; job = jobs.shift()) {
    job();
    if (performance.now() - began < slice) continue;
    await nextTask();
    began = performance.now();
  }
  running = false;
};

/** Does a piece of work when it is its turn: what is asked in one frame is answered together, in slices that never hold the page up. */
export const inTurn = <T>(work: () => T) =>
  new Promise<T>((resolve, reject) => {
    jobs.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (!running) void run();
  });
