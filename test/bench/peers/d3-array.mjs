import { mean, quantile, rollup, sum } from 'd3-array';
import { derived, ratio, runningTotal } from '../derived.mjs';
import { CHANNELS, PRIORITIES, WEEKS, everything } from '../workload.mjs';

export const name = 'd3-array';

const counts = (rows, key) =>
  Object.fromEntries(
    rollup(
      rows,
      (group) => group.length,
      (o) => o[key],
    ),
  );
const means = (rows, flag, key, keys) => {
  const groups = rollup(
    rows,
    (group) =>
      ratio(
        sum(group, (o) => o[flag]),
        group.length,
      ),
    (o) => o[key],
  );
  return keys.map((own) => groups.get(own) ?? null);
};
const upTo = (n) => Array.from({ length: n }, (_, i) => i);

const questions = {
  q1({ replies }, [, to]) {
    const recent = replies.filter((o) => o.replyDay >= to - 90);
    const waits = Float64Array.from(recent, (o) => o.wait);
    return [mean(waits), quantile(waits, 0.5), quantile(waits, 0.9)].map((value) => value ?? null);
  },
  q2({ replies }) {
    const bands = counts(replies, 'band');
    return upTo(5).map((band) => bands[band] ?? 0);
  },
  q3: ({ created }) =>
    means(
      created.filter((o) => o.satisfied !== null),
      'satisfied',
      'week',
      upTo(WEEKS),
    ),
  q4({ created }) {
    const net = means(
      created.filter((o) => o.promotes !== null),
      'promotes',
      'channel',
      CHANNELS,
    );
    return net.map((value) => (value === null ? null : value * 100));
  },
  q5: ({ all }, brush) => runningTotal(counts(all, 'day'), counts(all, 'resolvedDay'), brush),
  q6: ({ replies }) => means(replies, 'met', 'priority', PRIORITIES),
  q7({ created }) {
    const hours = counts(created, 'hour');
    return upTo(168).map((hour) => hours[hour] ?? 0);
  },
};

function filtered(rows, { channels, brush: [from, to] }) {
  const chosen = channels && new Set(channels);
  const all = chosen ? rows.filter((o) => chosen.has(o.channel)) : rows;
  return {
    all,
    created: all.filter((o) => o.day >= from && o.day < to),
    replies: all.filter((o) => o.replyDay !== null && o.replyDay >= from && o.replyDay < to),
  };
}

export function load(rows) {
  const table = rows.map(derived);
  const ask = (own, f) => questions[own](filtered(table, f), f.brush);
  const single = Object.fromEntries(Object.keys(questions).map((own) => [own, () => ask(own, everything)]));
  const dashboard = (f) => {
    const parts = filtered(table, f);
    return Object.fromEntries(Object.entries(questions).map(([own, question]) => [own, question(parts, f.brush)]));
  };
  return { ...single, dashboard };
}
