/** Our engine through its public interface. `createEngine` is handed in: the bench builds it first. */
import { CHANNELS, DAYS, PRIORITIES, WEEKS, days, settings, weekOf } from './workload.mjs';

export function contestant(createEngine) {
  return {
    name: 'kpi-elements',
    load: (data) => asked(createEngine(data, settings)),
  };
}

const orNull = (value) => value ?? null;
const bySlice = ({ groups }, keys) => {
  const values = new Map(groups.map(({ key, value }) => [key, value]));
  return keys.map((key) => orNull(values.get(key)));
};

/** The questions as a dashboard asks them. */
function asked(engine) {
  const common = ({ channels, brush: [from, to] }, start = from) => ({
    period: `${days(start)}/${days(to)}`,
    compare: 'none',
    ...(channels && { where: { channel: channels } }),
  });
  const questions = {
    q1(f) {
      const { mean, median, p90 } = engine.query({ metric: 'first-response-time', ...common(f, f.brush[1] - 90) });
      return [mean, median, p90].map(orNull);
    },
    q2: (f) => engine.query({ metric: 'response-bands', ...common(f) }).bands.map(({ count }) => count),
    q3(f) {
      const weeks = new Array(WEEKS).fill(null);
      const { series } = engine.query({ metric: 'csat', interval: 'week', ...common(f) });
      series.forEach(({ value }, i) => (weeks[weekOf(f.brush[0]) + i] = orNull(value)));
      return weeks;
    },
    q4: (f) => bySlice(engine.query({ metric: 'nps', by: 'channel', ...common(f) }), CHANNELS),
    q5: (f) => engine.query({ metric: 'backlog', interval: 'day', ...common(f) }).series.map(({ value }) => value),
    q6: (f) => bySlice(engine.query({ metric: 'first-response-sla', by: 'priority', ...common(f) }), PRIORITIES),
    q7: (f) =>
      engine
        .heatmap({ metric: 'ticket-volume', ...common(f) })
        .cells.flat()
        .map((count) => count ?? 0),
  };
  const everything = { channels: null, brush: [0, DAYS] };
  const single = Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, () => ask(everything)]));
  const dashboard = (f) => Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, ask(f)]));
  return { ...single, engine, dashboard };
}
