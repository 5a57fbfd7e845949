/** PostgreSQL through psql: no driver is needed to send text and read CSV. */
import { spawnSync } from 'node:child_process';

const quote = (name) => `"${name.replaceAll('"', '""')}"`;
const types = { time: 'timestamptz', number: 'integer', flag: 'boolean', text: 'text' };
const literal = (value) => `'${String(value).replaceAll("'", "''")}'`;

export function postgres({ psql, connection }) {
  const send = (sql, ...flags) => {
    const { status, stdout, stderr } = spawnSync(psql, [...connection, '-v', 'ON_ERROR_STOP=1', ...flags], {
      input: sql,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${stderr.slice(0, 800)}\n${sql.slice(0, 3000)}`);
    return stdout;
  };
  return {
    dialect: 'postgresql',
    send,
    async fill(tables) {
      for (const { name, columns, rows } of Object.values(tables)) {
        const typed = columns.map((column) => `${quote(column.name)} ${types[column.kind]}`).join(', ');
        send(
          `SET client_min_messages = error; DROP TABLE IF EXISTS ${quote(name)}; CREATE TABLE ${quote(name)} (${typed});`,
        );
        const cell = (value, kind) =>
          value === null
            ? 'NULL'
            : kind === 'time'
              ? `to_timestamp(${value / 1000})`
              : kind === 'text'
                ? literal(value)
                : String(value);
        const values = rows.map((row) => `(${columns.map(({ field, kind }) => cell(row[field], kind)).join(', ')})`);
        if (values.length)
          send(`SET standard_conforming_strings = on; INSERT INTO ${quote(name)} VALUES ${values.join(',\n')};`);
      }
    },
    async run(sql) {
      const text = send(`SELECT coalesce(json_agg(answer), '[]') FROM (${sql}) AS answer;`, '-t', '-A');
      return JSON.parse(text);
    },
    close: async () => {},
  };
}
