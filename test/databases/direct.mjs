/**
 * What SQL says of the tickets of a year, counted straight from their table by statements that are written here by hand,
 * beside what the engine says from the counts: per period, in all and by channel.
 */

const accuracy = 0.01;
/** The year, a month, and a week in which the clock is put back; instants of Europe/Madrid, written out. */
const periods = [
  { period: '2025', start: '2024-12-31T23:00:00Z', end: '2025-12-31T23:00:00Z' },
  { period: '2025-11', start: '2025-10-31T23:00:00Z', end: '2025-11-30T23:00:00Z' },
  { period: '2025-10-20/2025-10-27', start: '2025-10-19T22:00:00Z', end: '2025-10-26T23:00:00Z' },
];
/** Borders in seconds of the bands, ten minutes among them: "immediate". */
const borders = [600, 900, 3600, 14_400, 86_400];

const second = {
  duckdb: (name) => `CAST(epoch(${name}) AS BIGINT)`,
  clickhouse: (name) => `toInt64(toUnixTimestamp(${name}))`,
};
const ifTrue = (condition) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Three statements for each period: by creation, by first response, by resolution. One row for each channel. */
function statements(dialect, { start, end }) {
  const [opened, replied, solved] = ['opened_at', 'replied_at', 'solved_at'].map(second[dialect]);
  const [from, to] = [start, end].map((at) => Date.parse(at) / 1000);
  const within = (at) => `${at} >= ${from} AND ${at} < ${to}`;
  const wait = `(${replied} - ${opened})`;
  const promised = { p0: 3600, p1: 14_400 };
  const kept = Object.entries(promised).map(([name, most]) => `priority = '${name}' AND ${wait} <= ${most}`);
  const of = (columns, where) => `SELECT channel, ${columns.join(', ')} FROM tickets WHERE ${where} GROUP BY channel`;
  return [
    of(
      [`${ifTrue(within(opened))} AS created`, `${ifTrue(`solved_at IS NULL OR ${solved} >= ${to}`)} AS backlog`],
      `${opened} < ${to}`,
    ),
    of(
      [
        'count(*) AS responses',
        `sum(${wait}) AS waits`,
        ...borders.map((border) => `${ifTrue(`${wait} <= ${border}`)} AS upto_${border}`),
        `${ifTrue(`priority IN ('p0', 'p1')`)} AS promised`,
        `${ifTrue(kept.map((one) => `(${one})`).join(' OR '))} AS kept`,
      ],
      within(replied),
    ),
    of(['count(*) AS resolved', `sum(${solved} - ${opened}) AS times`], within(solved)),
  ];
}

/** Numbers of each channel, and of all under `''`. */
async function countedBySql(database, period) {
  const all = new Map([['', {}]]);
  for (const sql of statements(database.dialect, period)) {
    for (const { channel, ...numbers } of await database.run(sql)) {
      for (const key of ['', channel]) {
        const sums = all.get(key) ?? {};
        for (const [name, n] of Object.entries(numbers)) sums[name] = (sums[name] ?? 0) + Number(n);
        all.set(key, sums);
      }
    }
  }
  return all;
}

/** What the engine says where SQL has the numbers `n`: the name of the figure, the figure, and what it has to be. */
function figures(engine, period, channel, n) {
  const ask = (metric) => engine.query({ metric, period, ...(channel && { where: { channel: [channel] } }) });
  const response = ask('first-response-time');
  const resolution = ask('resolution-time');
  const bands = ask('response-bands').bands;
  const upTo = (i) => (i === 0 ? 0 : n[`upto_${borders[i]}`]);
  return [
    ['tickets created', ask('ticket-volume').value, n.created],
    ['backlog at the end', ask('backlog').value, n.backlog],
    ['tickets resolved', ask('tickets-resolved').value, n.resolved],
    ['first responses', response.count, n.responses],
    ['mean wait', response.mean, (n.waits * 1000) / n.responses],
    ['mean time to resolution', resolution.mean, (n.times * 1000) / n.resolved],
    ['immediate', ask('immediate-responses').value, n.upto_600 / n.responses],
    ['service level', ask('first-response-sla').value, n.kept / n.promised],
    ...[1, 2, 3, 4].map((i) => [`band up to ${borders[i]} s`, bands[i - 1].count, upTo(i) - upTo(i - 1)]),
    ['band above', bands[4].count, n.responses - n.upto_86400],
  ];
}

/** The median is within the accuracy where no more than half of the waits lie below it less that, or above it and that. */
async function medianOf(database, engine, { period, start, end }) {
  const { median } = engine.query({ metric: 'first-response-time', period });
  const [opened, replied] = ['opened_at', 'replied_at'].map(second[database.dialect]);
  const wait = `(${replied} - ${opened}) * 1000`;
  const [below, above] = [median / (1 + accuracy), median / (1 - accuracy)];
  const [row] = await database.run(
    `SELECT count(*) AS n, ${ifTrue(`${wait} < ${below}`)} AS below, ${ifTrue(`${wait} > ${above}`)} AS above FROM tickets
     WHERE ${replied} >= ${Date.parse(start) / 1000} AND ${replied} < ${Date.parse(end) / 1000}`,
  );
  return { median, holds: Number(row.below) <= Number(row.n) / 2 && Number(row.above) <= Number(row.n) / 2 };
}

/**
 * @param engine over the facts that were counted in this database, in the zone of the year
 * @returns how many figures are equal, and those that are not
 */
export async function compareWithSql(database, engine) {
  const wrong = [];
  let equal = 0;
  for (const period of periods) {
    for (const [channel, numbers] of await countedBySql(database, period)) {
      for (const [what, found, expected] of figures(engine, period.period, channel, numbers)) {
        // Sums of floating point numbers: what was added in another order differs in its last digits.
        if (Math.abs(found - expected) <= 1e-9 * Math.abs(expected)) equal++;
        else wrong.push(`${what}, ${period.period}${channel && `, ${channel}`}: ${found}, by SQL ${expected}`);
      }
    }
    const { median, holds } = await medianOf(database, engine, period);
    if (holds) equal++;
    else wrong.push(`median wait, ${period.period}: ${median} is not within ${accuracy}`);
  }
  return { equal, wrong };
}
