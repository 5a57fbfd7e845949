/** Measures one contestant beside the floor, in the process (or page) that calls it. */
import * as cube from './cube.mjs';
import * as floor from './floor.mjs';
import { contestant } from './engine.mjs';
import { fresh, repeated } from './measure.mjs';
import { QUESTIONS, differences, reference } from './reference.mjs';
import { canonicalTicket, dataset, drag, everything, steps, tickets } from './workload.mjs';

const step = (k) => steps[k % steps.length];

/** The floor of this run: each question, the dashboard, the dashboard on a cube, the conversion. */
async function measureFloor(rows) {
  const data = dataset(rows);
  const columns = floor.load(data);
  const cells = cube.build(columns);
  const times = {};
  for (const name of QUESTIONS) times[name] = await repeated(() => floor.single[name](columns));
  times.q8 = await repeated((k) => floor.dashboard(columns, step(k)));
  times.drag = await repeated((k) => cube.dashboard(cells, drag(k)));
  times.load = await fresh(() => void floor.dashboard(floor.load(data), everything));
  const single = Object.fromEntries(QUESTIONS.map((name) => [name, floor.single[name](columns)]));
  const wrong = [
    ...differences(single, reference(rows, everything)),
    ...checked(rows, (f) => floor.dashboard(columns, f)),
    ...checked(rows, (f) => cube.dashboard(cells, f)),
  ];
  return { times, wrong, bytes: floor.bytes(columns) / rows.length };
}

const filtersToCheck = [everything, steps[0], steps[1], steps[2], drag(0), drag(1)];
const checked = (rows, dashboard) =>
  filtersToCheck.flatMap((filter) => differences(dashboard(filter), reference(rows, filter)));

/** Loads, asks every question, changes a filter, drags the brush, and compares every answer with the reference. */
async function measure({ load }, payload, rows, own) {
  const wrong = [];
  const times = { load: await fresh(async () => void (await (await load(payload)).dashboard(everything)), 2) };
  const loaded = await load(payload);
  for (const filter of filtersToCheck)
    wrong.push(...differences(await loaded.dashboard(filter), reference(rows, filter)));
  for (const name of QUESTIONS) times[name] = await repeated(() => loaded[name]());
  times.q8 = await repeated((k) => loaded.dashboard(step(k)), { most: 32 });
  times.drag = await repeated((k) => loaded.dashboard(drag(k)), { most: 32 });
  const more = own ? await own(loaded, rows) : {};
  await loaded.free?.();
  return { times: { ...times, ...more.times }, wrong: [...wrong, ...(more.wrong ?? [])] };
}

/** Live data: half of the thousand tickets are new, half replace others. */
async function measureUpsert(loaded, rows) {
  const size = rows.length;
  const changed = (k) => {
    const old = rows.slice(size - 500 * (k + 1), size - 500 * k).map((row) => ({ ...row, channel: 'sms' }));
    const added = old.map((row, i) => ({ ...row, id: `${size + 500 * k + i + 1}` }));
    return { old, added };
  };
  const batches = Array.from({ length: 6 }, (_, k) => changed(k));
  const [upserts, answers] = [[], []];
  for (const { old, added } of batches) {
    const start = performance.now();
    loaded.engine.upsert({ tickets: [...old, ...added].map(canonicalTicket) });
    upserts.push(performance.now() - start);
    loaded.dashboard(everything);
    answers.push(performance.now() - start);
  }
  const gone = new Map(batches.flatMap(({ old }) => old).map((row) => [row.id, row]));
  const now = [...rows.map((row) => gone.get(row.id) ?? row), ...batches.flatMap(({ added }) => withoutSurveys(added))];
  const wrong = differences(loaded.dashboard(everything), reference(now, everything)).map((text) => `upsert: ${text}`);
  return {
    times: { upsert: Math.min(...upserts), upsertAndAnswer: Math.min(...answers), firstUpsert: upserts[0] },
    wrong,
  };
}

const withoutSurveys = (rows) => rows.map((row) => ({ ...row, csat: null, nps: null }));

/**
 * @param name of the peer, or `kpi-elements`
 * @param parts `{ createEngine, peer, init }`: what the name stands for, loaded by the caller
 */
export async function contest(name, size, { createEngine, peer, init }) {
  const rows = tickets(size);
  const base = await measureFloor(rows);
  if (peer) {
    await peer.init?.(init);
    return { name, size, floor: base, ...(await measure(peer, rows, rows)) };
  }
  const memory = globalThis.process && measureMemory(createEngine, rows);
  const own = await measure(contestant(createEngine), dataset(rows), rows, measureUpsert);
  return { name, size, floor: base, memory, ...own };
}

/** Bytes a ticket beside the payload: columns (array buffers), and everything else that the engine keeps. */
function measureMemory(createEngine, rows) {
  const data = dataset(rows);
  const used = () => {
    for (let i = 0; i < 3; i++) globalThis.gc?.();
    return process.memoryUsage();
  };
  const before = used();
  const loaded = contestant(createEngine).load(data);
  loaded.dashboard(everything);
  loaded.dashboard(steps[0]);
  const after = used();
  const each = (key) => (after[key] - before[key]) / rows.length;
  return { columns: each('arrayBuffers'), heap: each('heapUsed'), keep: loaded.engine.asOf && data.tickets.length };
}
