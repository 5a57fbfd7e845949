import { Dictionary, Float64, Int32, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { derived, runningTotal } from '../derived.mjs';
import { CHANNELS, PRIORITIES, WEEKS, everything } from '../workload.mjs';

export const name = 'duckdb-wasm';

let database;

/** In Node the blocking build; in the browser a worker, whose files the page serves from `base`. */
export async function init(base) {
  database = base ? await inBrowser(base) : await inNode();
}

async function inBrowser(base) {
  const { AsyncDuckDB, VoidLogger } = await import('@duckdb/duckdb-wasm');
  const own = new AsyncDuckDB(new VoidLogger(), new Worker(`${base}duckdb-browser-eh.worker.js`));
  await own.instantiate(`${base}duckdb-eh.wasm`);
  return own;
}

async function inNode() {
  const { createRequire } = await import('node:module');
  const require = createRequire(import.meta.url);
  const folder = '@duckdb/duckdb-wasm/dist';
  const duckdb = require(`${folder}/duckdb-node-blocking.cjs`);
  const file = (build) => ({ mainModule: require.resolve(`${folder}/duckdb-${build}.wasm`), mainWorker: '' });
  const own = await duckdb.createDuckDB(
    { mvp: file('mvp'), eh: file('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await own.instantiate(() => {});
  return own;
}

const text = () => new Dictionary(new Utf8(), new Int32());
const types = {
  channel: text,
  priority: text,
  agent: text,
  type: text,
  created: () => new Float64(),
  wait: () => new Float64(),
};
const upTo = (n) => Array.from({ length: n }, (_, i) => i);

/** The three populations of a question. */
function conditions({ channels, brush: [from, to] }) {
  const all = channels ? `channel IN (${channels.map((own) => `'${own}'`)})` : 'true';
  return {
    all,
    created: `${all} AND day >= ${from} AND day < ${to}`,
    replies: `${all} AND replyDay >= ${from} AND replyDay < ${to}`,
  };
}

function questionsOf(rowsOf) {
  const spread = async (key, value, where, keys, empty = null) => {
    const rows = await rowsOf(`SELECT ${key}, ${value} FROM t WHERE ${where} GROUP BY ${key}`);
    const values = new Map(rows.map(([own, v]) => [typeof own === 'string' ? own : Number(own), Number(v)]));
    return keys.map((own) => values.get(own) ?? empty);
  };
  const counts = (key, where, n) => spread(key, 'count(*)', `${where} AND ${key} IS NOT NULL`, upTo(n), 0);
  return {
    async q1({ replies }, [, to]) {
      const waits = 'avg(wait), quantile_cont(wait, 0.5), quantile_cont(wait, 0.9)';
      return (await rowsOf(`SELECT ${waits} FROM t WHERE ${replies} AND replyDay >= ${to - 90}`))[0];
    },
    q2: ({ replies }) => counts('band', replies, 5),
    q3: ({ created }) => spread('week', 'avg(satisfied)', `${created} AND satisfied IS NOT NULL`, upTo(WEEKS)),
    q4: ({ created }) => spread('channel', '100 * avg(promotes)', `${created} AND promotes IS NOT NULL`, CHANNELS),
    q5: async ({ all }, brush) =>
      runningTotal(await counts('day', all, brush[1]), await counts('resolvedDay', all, brush[1]), brush),
    q6: ({ replies }) => spread('priority', 'avg(met)', replies, PRIORITIES),
    q7: ({ created }) => counts('hour', created, 168),
  };
}

/** Objects to Arrow to a table of its own. */
export async function load(rows) {
  const table = rows.map(derived);
  const columns = Object.keys(table[0]).filter((key) => key !== 'id');
  const vector = (key) =>
    vectorFromArray(
      table.map((o) => o[key]),
      types[key]?.() ?? new Int32(),
    );
  const arrow = new Table(Object.fromEntries(columns.map((key) => [key, vector(key)])));
  const connection = await database.connect();
  await connection.query('DROP TABLE IF EXISTS t');
  await connection.insertArrowFromIPCStream(tableToIPC(arrow, 'stream'), { name: 't', create: true });
  const rowsOf = async (sql) => {
    const result = await connection.query(sql);
    const names = result.schema.fields.map((field) => field.name);
    return result.toArray().map((row) => names.map((own) => row[own]));
  };
  const questions = questionsOf(rowsOf);
  const ask = (own, f) => questions[own](conditions(f), f.brush);
  const single = Object.fromEntries(Object.keys(questions).map((own) => [own, () => ask(own, everything)]));
  const dashboard = async (f) => {
    const answers = {};
    for (const own of Object.keys(questions)) answers[own] = await ask(own, f);
    return answers;
  };
  return { ...single, dashboard, free: () => connection.close() };
}
