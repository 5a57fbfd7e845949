import { expect } from '@open-wc/testing';
import { Catalogue } from '../../src/engine/catalogue.js';
import { Engine } from '../../src/engine/engine.js';
import { createEngine, type EngineSettings, type Query } from '../../src/engine/index.js';
import type { FactsDefinition } from '../../src/facts/definition.js';
import { Dictionary } from '../../src/facts/dictionary.js';
import type { FactsName } from '../../src/facts/names.js';
import type { FactColumns } from '../../src/facts/table.js';
import { families, metrics } from '../../src/metrics/index.js';
import type { Metric, Rule } from '../../src/metrics/metric.js';
import { at, day, times } from '../support/records.js';

/*
 * The catalogue is data, so it can be walked: facts are made up from what each definition says that it reads, and
 * every metric is asked the same questions.
 */

const all = Object.values(metrics);
const march = { start: at('2025-03-01'), end: at('2025-04-01') };
const settings: EngineSettings = {
  businessHours: { weekly: { mon: [['09:00', '18:00']] } },
  sla: { high: { firstResponse: 3_600_000, resolution: 86_400_000 } },
  grossMargin: 0.5,
};

/** A declared object, as far as the walk can look into it. */
type Declared = Readonly<Record<string, unknown>>;
const isMetric = (value: unknown): value is Metric => typeof value === 'object' && value !== null && 'id' in value;

/** The metrics that a composite is made of, however deep they lie in its measure. */
function partsOf(value: unknown): Metric[] {
  if (isMetric(value)) return [value, ...partsOf(value.measure)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(partsOf) : [];
}

const isComposite = ({ measure }: Rule) => partsOf(measure).length > 0;

interface Needed {
  readonly name: FactsName;
  readonly at: string;
  readonly columns: Set<string>;
  readonly where: Rule['where'];
}

/** Every column that a rule names: its date, its conditions, its key, and whatever its measure says. */
function needs(rule: Rule): Needed[] {
  const named = Object.entries(rule.measure).filter(([field, value]) => field !== 'kind' && typeof value === 'string');
  const columns = new Set([
    rule.at,
    ...named.map(([, column]) => String(column)),
    ...(rule.keep ? [rule.keep.per] : []),
  ]);
  const stock = (rule.measure as Declared)['of'] as Declared | undefined;
  const own: Needed = { name: rule.facts, at: rule.at, columns, where: rule.where };
  if (!stock) return [own];
  const [enter, leave, key] = ['enter', 'leave', 'key'].map((field) => String(stock[field]));
  return [
    own,
    { name: stock['facts'] as FactsName, at: enter!, columns: new Set([enter!, leave!, key!]), where: undefined },
  ];
}

/** What facts are made up: when each happened, and whether it meets the conditions of the metric. */
interface Made {
  readonly dates: readonly number[];
  readonly kind: 'right' | 'wrong';
}

const leaves = /^(left|leave|until|answeredOrLeft)/;

function columnsOf(metric: Metric, { at: date, columns, where }: Needed, { dates, kind }: Made): FactColumns {
  const n = dates.length;
  const fill = (value: number) => new Float64Array(n).fill(value);
  const values = Object.fromEntries([...columns].map((column) => [column, fill(1)]));
  const dimensions: Record<string, FactColumns['dimensions'][string]> = {};
  const dimension = (name: string, key: string) => {
    const dictionary = new Dictionary();
    dimensions[name] = { dictionary, codes: Uint8Array.from({ length: n }, () => dictionary.code(key)) };
  };
  for (const slice of metric.slices) dimension(slice, 'here');
  for (const [column, wanted] of Object.entries(where ?? {})) {
    if (typeof wanted === 'string') dimension(column, kind === 'right' ? wanted : 'something else');
    else values[column] = fill(kind === 'right' ? wanted : wanted + 1);
  }
  return {
    length: n,
    dates: Object.fromEntries(
      [...columns].map((column) => [
        column,
        leaves.test(column) && column !== date ? fill(NaN) : Float64Array.from(dates),
      ]),
    ),
    dimensions,
    values,
    keys: Object.fromEntries([...columns].map((column) => [column, Uint32Array.from({ length: n }, (_, i) => i + 1)])),
  };
}

type Variant = Pick<Query, 'population' | 'clock'>;

/** The variants of a metric, each with the rule that it follows. */
function variantsOf(metric: Metric): { name: string; variant: Variant; rule: Rule }[] {
  const { cohort, business, cohortBusiness } = metric;
  const cohortRule = { ...metric, ...cohort };
  return [
    { name: '', variant: {}, rule: metric },
    ...(cohort ? [{ name: ' (cohort)', variant: { population: 'cohort' as const }, rule: cohortRule }] : []),
    ...(business
      ? [{ name: ' (business)', variant: { clock: 'business' as const }, rule: { ...metric, ...business } }]
      : []),
    ...(cohortBusiness
      ? [
          {
            name: ' (cohort, business)',
            variant: { population: 'cohort' as const, clock: 'business' as const },
            rule: { ...cohortRule, ...cohortBusiness },
          },
        ]
      : []),
  ];
}

/** An engine in which one metric, and what it is made of, finds nothing but facts made up for it. */
function engineWith(metric: Metric, rule: Rule, made: Made): Engine {
  const parts = partsOf(rule.measure);
  const tables = [rule, ...parts].flatMap(needs);
  const facts = [...new Set(tables.map(({ name }) => name))].map((name): FactsDefinition => {
    const same = tables.filter((table) => table.name === name);
    const needed: Needed = {
      name,
      at: same[0]!.at,
      columns: new Set(same.flatMap(({ columns }) => [...columns])),
      where: Object.assign({}, ...same.map(({ where }) => where)) as Rule['where'],
    };
    return { name, from: [], fields: [], build: () => columnsOf(metric, needed, made) };
  });
  const { asked: _, ...declared } = metric;
  return new Engine(
    { asOf: '2025-06-01T00:00Z' },
    settings,
    new Catalogue({ facts, families: [{ facts: [], metrics: [declared] }] }),
  );
}

const counted = ['count', 'sum', 'distinct', 'level', 'level-change', 'level-mean', 'per-day'];
/** Counts, stocks and sums of nothing are 0; everything else has no answer. */
const ofNothing = (rule: Rule): number | undefined =>
  rule.measure.kind === 'total'
    ? rule.measure.terms.every(([part]) => ofNothing(part) === 0)
      ? 0
      : undefined
    : counted.includes(rule.measure.kind)
      ? 0
      : undefined;

const stockKinds = [
  'level',
  'level-age',
  'level-change',
  'level-mean',
  'retained',
  'tenure',
  'open-share',
  'participation',
];
const isStock = ({ measure }: Rule) => stockKinds.includes(measure.kind);
/** Looks at the facts of the period, one by one. */
const countsRows = (rule: Rule) => !isComposite(rule) && !isStock(rule) && rule.span !== 'to-date';

describe('the catalogue', () => {
  it('has each metric under its own id, in one family', () => {
    const ids = families.flatMap((family) => family.metrics.map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
    expect(Object.keys(metrics)).to.have.members(ids);
    for (const [id, metric] of Object.entries(metrics)) expect(metric.id).to.equal(id);
  });

  it('builds the facts that its metrics count', () => {
    const built = new Set(families.flatMap(({ facts }) => facts));
    for (const metric of all)
      for (const { rule } of variantsOf(metric)) expect(built, metric.id).to.include(rule.facts);
  });

  const units = ['count', 'share', 'ratio', 'ms', 'days', 'years', 'points', 'score', 'currency', 'number'];
  const slices = [
    'channel',
    'priority',
    'agent',
    'team',
    'type',
    'source',
    'tag',
    'status',
    'topic',
    'network',
    'sentiment',
    'hour',
  ];

  for (const metric of all) {
    it(`${metric.id} says its unit, its direction, its source and its slices, and cannot be changed`, () => {
      expect(metric.id).to.match(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(units).to.include(metric.unit);
      expect(['higher', 'lower', 'neither']).to.include(metric.better);
      expect(metric.source.trim()).not.to.equal('');
      expect(slices).to.include.members([...metric.slices]);
      expect(new Set(metric.slices).size).to.equal(metric.slices.length);
      expect(Object.isFrozen(metric)).to.equal(true);
    });
  }

  it('has only shares as shares, and only times as milliseconds', () => {
    for (const { id, unit, measure } of all) {
      const isShare = ['share', 'distinct-share', 'repeat-share', 'participation', 'open-share', 'retained'].includes(
        measure.kind,
      );
      if (isShare) expect(unit, id).to.equal('share');
      if (unit === 'share') expect(isShare, id).to.equal(true);
      if (/-(time|wait|age)$/.test(id)) expect(unit, id).to.equal('ms');
    }
  });

  it('names only targets and counter metrics that can be read', () => {
    for (const { id, target } of all) {
      if (!target) continue;
      expect(target.source.trim(), id).not.to.equal('');
      expect(target.low ?? target.high, id).to.be.a('number');
    }
  });
});

describe('every metric answers the same questions', () => {
  for (const metric of all) {
    for (const { name, variant, rule } of variantsOf(metric)) {
      const ask = (dates: readonly number[], kind: Made['kind'] = 'right', more: Partial<Query> = {}) =>
        engineWith(metric, rule, { dates, kind }).query({ metric: metric.id, period: '2025-03', ...variant, ...more });
      const inside = march.start + 10 * day;

      describe(metric.id + name, () => {
        it('no data: counts 0, and has a value only where nothing is 0', () => {
          const { value, count, interval, bands, trace } = ask([]);
          expect({ value, count, interval }).to.deep.equal({ value: ofNothing(rule), count: 0, interval: undefined });
          for (const band of bands ?? []) expect(band).to.include({ count: 0, share: undefined });
          expect(trace.span).to.equal(undefined);
        });

        if (countsRows(rule)) {
          it('one fact: is one, with a value', () => {
            const { value, count } = ask([inside]);
            expect(count).to.equal(1);
            expect(value).to.be.a('number');
          });

          it('ties: three at one instant are three', () => {
            expect(ask([inside, inside, inside]).count).to.equal(3);
          });

          it('on the start of the period: inside', () => expect(ask([march.start]).count).to.equal(1));

          it('on its end, or before its start: outside', () => {
            expect(ask([march.end, march.start - 1])).to.include({ count: 0, value: ofNothing(rule) });
          });
        }

        if (rule.where && Object.keys(rule.where).length > 0) {
          it('of the wrong kind: not counted', () => {
            const { value, count } = ask([inside, march.start], 'wrong');
            // Of a participation the members count, active or not.
            expect(rule.measure.kind === 'participation' ? value : count).to.equal(0);
          });
        }

        if (rule.measure.kind === 'level') {
          const { edge } = rule.measure;
          it('a stock counts what entered strictly before its edge', () => {
            const on = edge === 'start' ? march.start : march.end;
            expect(ask([on - 1]).value).to.equal(1);
            expect(ask([on]).value).to.equal(0);
          });
        }

        for (const by of metric.slices) {
          it(`by ${by}: its only group is the whole`, () => {
            const { value, count, groups } = ask([inside, inside], 'right', { by });
            if (by === 'hour') return;
            const key = rule.where?.[by] ?? 'here';
            expect(groups!.map((group) => [group.key, group.value, group.count])).to.deep.equal([[key, value, count]]);
          });
        }

        it('in a series: the month is its only point', () => {
          const { value, count, series } = ask([inside, inside], 'right', { interval: 'month' });
          expect(series!.map((point) => [point.value, point.count])).to.deep.equal([[value, count]]);
        });
      });
    }
  }
});

describe('over real facts, every metric', () => {
  const empty = createEngine({ asOf: '2025-06-01T00:00Z' }, settings);

  for (const metric of all) {
    for (const { name, variant, rule } of variantsOf(metric)) {
      it(`${metric.id}${name} of a desk without records counts 0 and lists no groups`, () => {
        const result = empty.query({
          metric: metric.id,
          period: '2025-03',
          interval: 'week',
          by: metric.slices[0],
          ...variant,
        });
        expect(result.count).to.equal(0);
        expect(result.value).to.equal(ofNothing(rule));
        expect(result.groups ?? []).to.deep.equal([]);
        expect(result.series).to.have.length(6);
      });
    }

    it(`${metric.id} refuses the variants and slices that it lacks`, () => {
      const query = (more: Partial<Query>) => () => empty.query({ metric: metric.id, ...more });
      if (!metric.cohort) expect(query({ population: 'cohort' })).to.throw(RangeError, 'cohort');
      if (!metric.business) expect(query({ clock: 'business' })).to.throw(RangeError, 'business');
      for (const by of ['channel', 'topic', 'network', 'tag']) {
        if (!metric.slices.some((slice) => slice === by)) expect(query({ by })).to.throw(RangeError, by);
      }
    });
  }

  it('that lacks a setting says which one, and answers nothing', () => {
    const bare = createEngine({
      asOf: '2025-06-01T00:00Z',
      tickets: times(3, (id) => ({ id, createdAt: '2025-05-20' })),
    });
    for (const metric of all) {
      const missing = [...(metric.needs ?? [])];
      const { value, trace } = bare.query({ metric: metric.id });
      if (missing.length === 0) continue;
      expect(value, metric.id).to.equal(undefined);
      expect(trace.missing, metric.id).to.deep.equal(missing);
    }
    for (const metric of all.filter(({ business }) => business)) {
      const { value, trace } = bare.query({ metric: metric.id, clock: 'business' });
      expect(value, metric.id).to.equal(undefined);
      expect(trace.missing, metric.id).to.include('businessHours');
    }
  });
});
