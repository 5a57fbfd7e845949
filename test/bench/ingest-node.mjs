/** From text to an engine, in one process: `node --expose-gc ingest-node.mjs <size> <bundle of sources and engine>`. */
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { contestant } from './engine.mjs';
import { csvText, jsonText } from './ingest-data.mjs';
import { fresh } from './measure.mjs';
import { everything, settings } from './workload.mjs';

const [size, bundle] = process.argv.slice(2);
const { createEngine, readPayload } = await import(pathToFileURL(bundle).href);
const heap = () => {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Medians in ms; what is made is let go after each run. */
async function times(text) {
  const read = () => readPayload(text).dataset;
  const dataset = read();
  return {
    read: await fresh(() => void read()),
    engine: await fresh(() => void createEngine(read(), settings)),
    // The engine derives what is asked for when it is first asked for.
    answers: await fresh(
      () =>
        void contestant(() => createEngine(dataset, settings))
          .load()
          .dashboard(everything),
    ),
  };
}

/** Megabytes on the heap with the text, with text and engine, and with the engine alone. */
function memory(make) {
  const before = heap();
  const held = { text: make() };
  const withText = heap() - before;
  const engine = createEngine(readPayload(held.text).dataset, settings);
  const withBoth = heap() - before;
  held.text = undefined;
  const withEngine = heap() - before;
  return { withText, withBoth, withEngine, asOf: engine.asOf };
}

// First, while nothing else of this process can be let go.
const memories = { json: memory(() => jsonText(Number(size))), csv: memory(() => csvText(Number(size))) };
const json = jsonText(Number(size));
const parse = await fresh(() => void JSON.parse(json));
const result = { parse, json: await times(json), csv: await times(csvText(Number(size))) };
const measured = { ...result, memory: memories };
writeSync(1, JSON.stringify(measured));
process.exit(0);
