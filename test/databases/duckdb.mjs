import { DuckDBInstance } from '@duckdb/node-api';

const quote = (name) => `"${name.replaceAll('"', '""')}"`;
const types = { time: 'TIMESTAMP', number: 'INTEGER', flag: 'BOOLEAN', text: 'VARCHAR' };

/** DuckDB in this process: in its memory, or in a file that stays. */
export async function duckdb(path = ':memory:') {
  const instance = await DuckDBInstance.create(path, path === ':memory:' ? {} : { memory_limit: '6GB' });
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    async fill(tables) {
      for (const { name, columns, rows } of Object.values(tables)) {
        const typed = columns.map((column) => `${quote(column.name)} ${types[column.kind]}`);
        await connection.run(`CREATE OR REPLACE TABLE ${quote(name)} (${typed.join(', ')})`);
        const json = rows.map((row) => Object.fromEntries(columns.map(({ field }, i) => [`c${i}`, row[field]])));
        const read = columns.map(({ kind }, i) => (kind === 'time' ? `make_timestamp(c${i} * 1000)` : `c${i}`));
        const shape = columns.map(({ kind }, i) => `c${i}: '${kind === 'time' ? 'BIGINT' : types[kind]}'`);
        const list = JSON.stringify(json).replaceAll("'", "''");
        if (rows.length === 0) continue;
        await connection.run(
          `INSERT INTO ${quote(name)} SELECT ${read.join(', ')} FROM (SELECT unnest(from_json('${list}', '[{${shape
            .map((one) => one.replace(/^(c\d+): '(.*)'$/, '"$1":"$2"'))
            .join(',')}}]'), recursive := true))`,
        );
      }
    },
    /** Rows as they come, some thousand at a time. */
    async stream(sql) {
      const result = await connection.stream(sql);
      return result.yieldRowObjectJson();
    },
    async run(sql) {
      const result = await connection.runAndReadAll(sql);
      return result.getRowObjectsJson();
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
