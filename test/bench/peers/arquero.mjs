import * as aq from 'arquero';
import { derived, runningTotal } from '../derived.mjs';
import { CHANNELS, PRIORITIES, WEEKS, everything } from '../workload.mjs';

const { op } = aq;
export const name = 'arquero';

/** Values of the groups by key; `empty` where there is no group. */
function spread(table, key, keys, empty = null) {
  const found = table.array(key);
  const values = table.array('v');
  const byKey = new Map(found.map((own, i) => [own, values[i]]));
  return keys.map((own) => byKey.get(own) ?? empty);
}

const upTo = (n) => Array.from({ length: n }, (_, i) => i);
const counts = (table, key, n) => spread(table.groupby(key).rollup({ v: op.count() }), key, upTo(n), 0);

const questions = {
  q1({ replies }, [, to]) {
    const recent = replies.params({ from: to - 90 }).filter((d, $) => d.replyDay >= $.from);
    const { mean, median, p90 } = recent
      .rollup({ mean: op.average('wait'), median: op.quantile('wait', 0.5), p90: op.quantile('wait', 0.9) })
      .object();
    return [mean, median, p90].map((value) => value ?? null);
  },
  q2: ({ replies }) => counts(replies, 'band', 5),
  q3({ created }) {
    const answered = created.filter((d) => d.satisfied != null);
    return spread(answered.groupby('week').rollup({ v: op.average('satisfied') }), 'week', upTo(WEEKS));
  },
  q4({ created }) {
    const answered = created.filter((d) => d.promotes != null);
    const net = spread(answered.groupby('channel').rollup({ v: op.average('promotes') }), 'channel', CHANNELS);
    return net.map((value) => (value === null ? null : value * 100));
  },
  q5({ all }, [from, to]) {
    const before = all.params({ to }).filter((d, $) => d.day < $.to);
    const resolved = before.filter((d) => d.resolvedDay != null);
    return runningTotal(counts(before, 'day', to), counts(resolved, 'resolvedDay', to), [from, to]);
  },
  q6({ replies }) {
    return spread(replies.groupby('priority').rollup({ v: op.average('met') }), 'priority', PRIORITIES);
  },
  q7: ({ created }) => counts(created, 'hour', 168),
};

/** The three populations: created in the brush, replied to in it, and all of the channels. */
function filtered(table, { channels, brush: [from, to] }) {
  const all = channels ? table.params({ channels }).filter((d, $) => op.includes($.channels, d.channel)) : table;
  const params = { from, to };
  return {
    all,
    created: all.params(params).filter((d, $) => d.day >= $.from && d.day < $.to),
    replies: all.params(params).filter((d, $) => d.replyDay != null && d.replyDay >= $.from && d.replyDay < $.to),
  };
}

export function load(rows) {
  const table = aq.from(rows.map(derived));
  const ask = (own, f) => questions[own](filtered(table, f), f.brush);
  const single = Object.fromEntries(Object.keys(questions).map((own) => [own, () => ask(own, everything)]));
  const dashboard = (f) => {
    const parts = filtered(table, f);
    return Object.fromEntries(Object.entries(questions).map(([own, question]) => [own, question(parts, f.brush)]));
  };
  return { ...single, dashboard };
}
