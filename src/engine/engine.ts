import { buckets } from '../time/calendar.js';
import { weekMs } from '../time/units.js';
import { balanceOf } from './balance.js';
import { clearingTime } from './bootstrap.js';
import { heatMapOf, sameWeekdayOf } from './calendar-charts.js';
import { controlChart } from './control.js';
import { CoreEngine } from './core-engine.js';
import { answerGroups } from './groups.js';
import { Measurer } from './measurer.js';
import { isComparable, mixShiftOf } from './mix-shift.js';
import type {
  Balance,
  ClearingTime,
  Control,
  ControlQuery,
  HeatMap,
  MixShift,
  Query,
  SameWeekday,
  Span,
} from './result.js';
import { pointsOf } from './series.js';

/** Answers questions, and all that is put together from many answers: control charts, heat maps, pairs, flows. */
export class Engine extends CoreEngine {
  /** A control chart over the ISO weeks of the period. */
  control(query: ControlQuery): Control {
    const { rules, ...rest } = query;
    const question = this.read({ ...rest, compare: 'none' });
    const period = this.period(question.period);
    const weeks = buckets({ ...this.calendar, weekStart: 1 }, period.start, period.end, 'week');
    const begun = weeks.filter(({ start }) => start <= this.asOf);
    const points = pointsOf(new Measurer(this, question), begun);
    return {
      metric: question.metric.id,
      unit: question.unit,
      period,
      ...controlChart(points, question.rule.measure, rules),
    };
  }

  /** When the facts of a metric happen: weekday by local hour. */
  heatmap(query: Query): HeatMap {
    const question = this.read(query);
    return heatMapOf(new Measurer(this, question), this.period(question.period));
  }

  /** Each day of the period against the mean of the same weekday of the four weeks before. */
  sameWeekday(query: Partial<Query> = {}): SameWeekday {
    const question = this.read({ metric: 'ticket-volume', ...query });
    return sameWeekdayOf(new Measurer(this, question), this.period(question.period));
  }

  /** Every pair of conflicting KPIs whose metrics this engine knows. */
  balance(asking: Pick<Query, 'period' | 'where' | 'tickets'> = {}): Balance[] {
    return this.catalogue.pairs.map((pair) => balanceOf(this, pair, asking));
  }

  /** Splits the change of a share or a mean by a slice: did the groups change, or their weights? */
  mixShift(query: Query & { by: string }): MixShift {
    const { compare = 'previous', ...rest } = query;
    const now = this.query({ ...rest, compare });
    const { metric, period, previous } = now;
    const none = { change: undefined, rate: 0, mix: 0, groups: [] };
    const before = previous?.period ?? period;
    const common = { metric, by: query.by, period, previous: before };
    if (!isComparable(now.value, previous)) return { ...common, ...none };
    const earlier = answerGroups(new Measurer(this, this.read(rest)), query.by, before, previous);
    return { ...common, change: now.value! - previous.value!, ...mixShiftOf(now.groups ?? [], earlier) };
  }

  /** How long the backlog takes to clear, with a range, from the whole weeks before the end of the period. */
  clearing({ period = 'last-30-days', where = {} }: Pick<Query, 'period' | 'where'> = {}, weeks = 12): ClearingTime {
    const span = this.period(period);
    const measure = (metric: string, spans: readonly Span[]) =>
      new Measurer(this, this.read({ metric, where })).measure(spans);
    const end = Math.min(span.end, this.asOf);
    const past = buckets({ ...this.calendar, weekStart: 1 }, end - (weeks + 1) * weekMs, end, 'week');
    const whole = past.filter(({ partial }) => !partial).slice(-weeks);
    const gone = measure('resolutions', whole);
    // Pre-counted facts may not tell what came in again.
    const flows = measure('arrivals', whole).flatMap(({ value = NaN }, i) => {
      const flow = (gone[i]!.value ?? NaN) - value;
      return Number.isNaN(flow) ? [] : [flow];
    });
    return clearingTime(measure('backlog', [span])[0]!.value!, flows);
  }
}
