/**
 * `npm run bench -- --desks [--size …]`: so many tickets as each desk tells them, with all that belongs to them, read
 * step by step in Node; how long that takes, and the longest stretch in which nobody else gets a turn, the collection of
 * garbage included.
 */
import { bundled } from './build.mjs';
import { copiesOf, desks } from '../support/desks/index.mjs';

/** What this thread has worked, in ms: what others do on the machine does not count. */
const worked = () => {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
};

function timed(steps) {
  const started = worked();
  let longest = 0;
  for (let from = started; ;) {
    const { done, value } = steps.next();
    const now = worked();
    longest = Math.max(longest, now - from);
    from = now;
    if (done) return { value, longest, all: now - started };
  }
}

export async function deskStretches(size) {
  const reading = await import(
    await bundled(
      `export { readPayload } from '../../src/sources/index.ts'; export { readSteps } from '../../src/sources/read.ts';
       export { partsOf } from '../../src/sources/payload.ts';`,
    )
  );
  console.log(`\n${size.toLocaleString('en')} tickets of each desk, read in steps in Node`);
  for (const desk of desks) {
    const { dataset } = reading.readPayload(desk.streams, desk);
    const tickets = dataset.tickets.map(({ id }) => String(id));
    const payload = copiesOf(desk, tickets, size / 2);
    const records = Object.values(payload).reduce((sum, list) => sum + list.length, 0);
    const { value, longest, all } = timed(reading.readSteps(reading.partsOf(payload), desk));
    console.log(
      `  ${(desk.name ?? desk.adapter).padEnd(16)} ${records.toLocaleString('en').padStart(9)} records, ` +
        `${value.dataset.tickets.length.toLocaleString('en')} tickets: ${Math.round(all)} ms, longest stretch ${longest.toFixed(1)} ms`,
    );
  }
}
