/** Times of a function in milliseconds; asynchronous ones are awaited. */

/** The least: what other work of the machine adds is no part of the time. */
const least = (values) => Math.min(...values);
const now = () => performance.now();

/** The quickest of repeated runs after warming up, within a budget of time (ms). `run` gets the number of the run. */
export async function repeated(run, { warm = 3, fewest = 7, most = 41, budget = 800 } = {}) {
  let k = 0;
  const once = async () => {
    const start = now();
    const result = run(k++);
    if (result instanceof Promise) await result;
    return now() - start;
  };
  const first = await once();
  while (k < warm && first < 2000) await once();
  const times = [];
  const end = now() + budget;
  while (times.length < (first > 2000 ? 2 : fewest) || (times.length < most && now() < end)) times.push(await once());
  return least(times);
}

/** The same for something that is done once: nothing is kept between the runs. */
export async function fresh(run, times = 3) {
  const taken = [];
  for (let i = 0; i < times; i++) {
    globalThis.gc?.();
    const start = now();
    const made = await run();
    taken.push(now() - start);
    await made?.free?.();
  }
  return least(taken);
}
