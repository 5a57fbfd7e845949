/** Two shards of ClickHouse behind one Distributed table for each table, over the HTTP interface. */

const quote = (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
const types = {
  time: 'Nullable(DateTime)',
  number: 'Nullable(Int32)',
  flag: 'Nullable(UInt8)',
  text: 'Nullable(String)',
};

export function clickhouse(urls) {
  const post = async (url, query, body = '') => {
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`, { method: 'POST', body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${text.slice(0, 600)}\n${query.slice(0, 1500)}`);
    return text;
  };
  const direct = async (url, sql) => {
    const response = await fetch(url, { method: 'POST', body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(`${text.slice(0, 800)}\n${sql.slice(0, 3000)}`);
    return text;
  };
  const everywhere = async (sql) => {
    for (const url of urls) await direct(url, sql);
  };
  return {
    dialect: 'clickhouse',
    everywhere,
    query: (sql) => direct(urls[0], sql),
    async fill(tables) {
      for (const { name, columns, rows } of Object.values(tables)) {
        const typed = columns.map((column) => `${quote(column.name)} ${types[column.kind]}`).join(', ');
        const own = quote(`${name} of one shard`);
        await everywhere(`DROP TABLE IF EXISTS ${quote(name)}`);
        await everywhere(`DROP TABLE IF EXISTS ${own}`);
        await everywhere(`CREATE TABLE ${own} (${typed}, shard UInt8) ENGINE = MergeTree ORDER BY tuple()`);
        await everywhere(`CREATE TABLE ${quote(name)} AS ${own} ENGINE = Distributed(kpi, default, ${own}, shard)`);
        const halves = urls.map((_, i) => rows.filter((__, row) => row % urls.length === i));
        for (const [i, url] of urls.entries()) {
          const lines = halves[i].map((row) =>
            JSON.stringify(
              Object.fromEntries([
                ...columns.map(({ field, name: column, kind }) => [column, valueOf(row[field], kind)]),
                ['shard', i],
              ]),
            ),
          );
          if (lines.length) await post(url, `INSERT INTO ${own} FORMAT JSONEachRow`, lines.join('\n'));
        }
      }
    },
    /** Rows as they come, some at a time: one line of JSON each. */
    async *stream(sql) {
      const response = await fetch(urls[0], { method: 'POST', body: `${sql} FORMAT JSONEachRow` });
      if (!response.ok) throw new Error((await response.text()).slice(0, 800));
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        yield lines.map((line) => JSON.parse(line));
      }
    },
    async run(sql) {
      const { meta, data } = JSON.parse(await direct(urls[0], `${sql} FORMAT JSONCompact`));
      return data.map((cells) => Object.fromEntries(meta.map(({ name }, i) => [name, cells[i]])));
    },
    close: async () => {},
  };
}

function valueOf(value, kind) {
  if (value === null) return null;
  if (kind === 'time') return Math.floor(value / 1000);
  return kind === 'flag' ? Number(value) : value;
}
