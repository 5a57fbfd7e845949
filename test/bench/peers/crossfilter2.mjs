import crossfilter from 'crossfilter2';
import { derived, ratio, runningTotal } from '../derived.mjs';
import { CHANNELS, PRIORITIES, WEEKS, everything } from '../workload.mjs';
import { quantiles } from '../select.mjs';

export const name = 'crossfilter2';

const none = -1;
const upTo = (n) => Array.from({ length: n }, (_, i) => i);

/** Running sum and number of a flag that some rows lack. */
const average = (flag) => [
  (p, o) => (o[flag] === null ? p : { n: p.n + 1, sum: p.sum + o[flag] }),
  (p, o) => (o[flag] === null ? p : { n: p.n - 1, sum: p.sum - o[flag] }),
  () => ({ n: 0, sum: 0 }),
];
const mean = ({ n, sum }) => ratio(sum, n);

function spread(group, keys, read, empty) {
  const values = new Map(group.all().map(({ key, value }) => [key, value]));
  return keys.map((key) => (values.has(key) ? read(values.get(key)) : empty));
}

/** Each population has its own date, and a dimension filters every group but its own: one crossfilter for each. */
function population(rows, date) {
  const facts = crossfilter(rows);
  const dimension = (key) => facts.dimension((o) => o[key] ?? none);
  return { facts, dimension, channel: dimension('channel'), day: date && dimension(date) };
}

export function load(rows) {
  const table = rows.map(derived);
  const created = population(table, 'day');
  const replies = population(
    table.filter((o) => o.wait !== null),
    'replyDay',
  );
  const all = population(table);
  const waits = new Float64Array(table.length);
  const groups = {
    week: created
      .dimension('week')
      .group()
      .reduce(...average('satisfied')),
    channel: created
      .dimension('channel')
      .group()
      .reduce(...average('promotes')),
    hour: created.dimension('hour').group(),
    band: replies.dimension('band').group(),
    priority: replies
      .dimension('priority')
      .group()
      .reduce(...average('met')),
    day: all.dimension('day').group(),
    resolvedDay: all.dimension('resolvedDay').group(),
  };
  const count = (value) => value;
  const questions = {
    q1({ brush: [, to] }) {
      let [n, sum] = [0, 0];
      for (const { replyDay, wait } of replies.facts.allFiltered()) {
        if (replyDay < to - 90) continue;
        waits[n++] = wait;
        sum += wait;
      }
      return [ratio(sum, n), ...quantiles(waits, n)];
    },
    q2: () => spread(groups.band, upTo(5), count, 0),
    q3: () => spread(groups.week, upTo(WEEKS), mean, null),
    q4: () => spread(groups.channel, CHANNELS, ({ n, sum }) => ratio(100 * sum, n), null),
    q5: ({ brush }) =>
      runningTotal(
        spread(groups.day, upTo(brush[1]), count, 0),
        spread(groups.resolvedDay, upTo(brush[1]), count, 0),
        brush,
      ),
    q6: () => spread(groups.priority, PRIORITIES, mean, null),
    q7: () => spread(groups.hour, upTo(168), count, 0),
  };
  const filter = filterOf([created, replies, all]);
  const ask = (own, f) => {
    filter(f);
    return questions[own](f);
  };
  const single = Object.fromEntries(Object.keys(questions).map((own) => [own, () => ask(own, everything)]));
  const dashboard = (f) => {
    filter(f);
    return Object.fromEntries(Object.entries(questions).map(([own, question]) => [own, question(f)]));
  };
  return { ...single, dashboard };
}

/** Touches only the filter that changed: what crossfilter is made for. */
function filterOf(populations) {
  let last = {};
  return ({ channels, brush }) => {
    if (String(channels) !== String(last.channels)) {
      const chosen = channels && new Set(channels);
      for (const { channel } of populations) channel.filter(chosen ? (own) => chosen.has(own) : null);
    }
    if (String(brush) !== String(last.brush)) for (const { day } of populations) day?.filterRange(brush);
    last = { channels, brush };
  };
}
