import { expect } from '@open-wc/testing';
import type { Engine } from '../../src/engine/index.js';
import { wordsFor } from '../../src/i18n/words.js';
import { metrics } from '../../src/metrics/index.js';
import type { Metric, Unit } from '../../src/metrics/metric.js';
import { pairs } from '../../src/metrics/pairs.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { card, mount, part, press, text } from '../support/mount.js';
import { everyTag } from '../support/tags.js';
import { until } from '../support/until.js';

const words = wordsFor('en', { timeZone: zone, currency: 'EUR' });
const settings = {
  currency: 'EUR',
  grossMargin: 0.4,
  sla: { unknown: { firstResponse: 3_600_000, resolution: 10 * 86_400_000 } },
};
const attributes = `period="2025-03" settings='${JSON.stringify(settings)}'`;
const data = everything();

/** One row of the file. */
interface Line {
  readonly period: string;
  readonly group: string;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly count: number | undefined;
  readonly unit: Unit;
}

const number = (cell = '') => (cell === '' ? undefined : Number(cell));

async function linesOf(widget: KpiElement): Promise<Line[]> {
  widget.shadowRoot!.querySelector<HTMLElement>('.menu-button')!.click();
  await widget.updateComplete;
  const { href } = widget.shadowRoot!.querySelector<HTMLAnchorElement>('a[download]')!;
  press(card(widget), 'Escape');
  const [, ...rows] = decodeURIComponent(href.slice(href.indexOf(',') + 1))
    .trim()
    .split('\r\n');
  return rows.map((row) => {
    const [start, end, group = '', value, low, high, count, unit] = row.split(',');
    return {
      period: `${start}/${end}`,
      group,
      value: number(value),
      low: number(low),
      high: number(high),
      count: number(count),
      unit: unit as Unit,
    };
  });
}

async function tableOf(widget: KpiElement): Promise<string[][]> {
  if (!widget.shadowRoot!.querySelector('table')) press(card(widget), 't');
  await widget.updateComplete;
  return [...widget.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
}

const plain = (written: string) => written.replace(/[\u00a0\u202f]/g, ' ');

/** The cell that says the value of a line. */
function written({ value, low, high, unit }: Line) {
  const interval = low === undefined || high === undefined ? undefined : ([low, high] as const);
  return plain(words.value(value, unit, { interval }));
}

async function shown(tag: string, { id }: Metric, more = '') {
  const widget = await mount<KpiElement>(`<${tag} metric="${id}" ${more}></${tag}>`, { data, attributes });
  if (part(widget, 'state') === '') answered.add(`${tag} ${id}`);
  return { widget, engine: (widget.parentElement as KpiSource).engine!, isShown: part(widget, 'state') === '' };
}

/** What the engine says of a line without a group: the whole of its span. A rate of a handful of facts is not shown. */
function sameAsEngine(lines: readonly Line[], { id }: Metric, engine: Engine) {
  for (const line of lines) {
    const { value, count, interval } = engine.query({ metric: id, period: line.period, compare: 'none' });
    expect(line.count, `${line.period}: count`).to.equal(count);
    if (line.value === undefined) continue;
    expect(line.value, `${line.period}: value`).to.equal(value);
    if (line.low !== undefined) expect([line.low, line.high], line.period).to.deep.equal(interval);
  }
}

const all = Object.values(metrics);
/** Views that had a number to show. */
const answered = new Set<string>();

describe('the same number on screen, in the table, in the file and from the engine', () => {
  for (const metric of all)
    it(metric.id, async () => {
      const stat = await shown('kpi-stat', metric);
      if (!stat.isShown) return;
      const lines = await linesOf(stat.widget);
      sameAsEngine(lines, metric, stat.engine);
      const whole = lines.at(-1)!;
      const interval = whole.low === undefined ? undefined : ([whole.low, whole.high!] as const);
      const hero = words.parts(whole.value, whole.unit, { interval }).map(({ value, unit }) => value + unit);
      expect(part(stat.widget, 'value').replace(/\s/g, '')).to.equal(hero.join('').replace(/\s/g, ''));
      expect((await tableOf(stat.widget)).map(([, value]) => value)).to.deep.equal(lines.map(written));
    });
});

describe('the same numbers in a series', () => {
  for (const metric of all)
    it(metric.id, async () => {
      const trend = await shown('kpi-trend', metric, 'interval="month"');
      if (!trend.isShown) return;
      const lines = await linesOf(trend.widget);
      sameAsEngine(
        lines.filter(({ value }) => value !== undefined),
        metric,
        trend.engine,
      );
      const table = await tableOf(trend.widget);
      // The file ends with the whole period, which stands above the chart.
      expect(table.map(([, value]) => value)).to.deep.equal(lines.slice(0, -1).map(written));
    });
});

describe('the same numbers of groups', () => {
  for (const metric of all.filter(({ slices }) => slices.length > 0))
    it(metric.id, async () => {
      const by = metric.slices[0]!;
      const { widget, engine, isShown } = await shown('kpi-breakdown', metric, `by="${by}"`);
      if (!isShown) return;
      const lines = await linesOf(widget);
      const { groups = [], value, count } = engine.query({ metric: metric.id, period: '2025-03', by });
      for (const line of lines.slice(0, -1)) {
        const group = groups.find(({ key, label }) => words.key(by, key, label) === line.group);
        if (!group) continue;
        expect(line.count, line.group).to.equal(group.count);
        if (line.value !== undefined) expect(line.value, line.group).to.equal(group.value);
      }
      expect([lines.at(-1)!.value, lines.at(-1)!.count]).to.deep.equal([value, count]);
      const table = await tableOf(widget);
      expect(table.map(([name]) => name)).to.deep.equal(lines.map(({ group }) => group));
      expect(table.map(([, shownValue]) => shownValue)).to.deep.equal(lines.map(written));
    });
});

/** Elements that show something of data as a card with a table and a file. */
const cards = [...everyTag.filter((tag) => !/-(dashboard|filter|period)$/.test(tag)), 'kpi-explain'];

const needs: Readonly<Record<string, string>> = {
  'kpi-balance': 'pair="speed-vs-satisfaction"',
  'kpi-heatmap': 'metric="ticket-volume"',
  'kpi-tickets': 'metric="first-response-time"',
};
const told = (tag: string) =>
  needs[tag] ?? (/-(stat|trend|breakdown|bullet|explain|tickets)$/.test(tag) ? 'metric="csat"' : '');

type Named = KpiElement & { readonly variant?: object; readonly by?: string };

/** What the engine says of a line with a group, by the kind of element that shows it. */
function groupIn(widget: Named, line: Line, engine: Engine): { value: number | undefined; count?: number } | undefined {
  const { id, slices } = widget.metric;
  const ask = (metric: string, more = {}) => engine.query({ metric, period: line.period, compare: 'none', ...more });
  const named = (label: string) => words.text.table[label as 'open'] === line.group;
  switch (widget.localName) {
    case 'kpi-nps': {
      const { parts, count } = ask('nps');
      const kinds = { promoters: parts!.plus, passives: parts!.neither, detractors: parts!.minus };
      const [kind] = Object.entries(kinds).find(([name]) => words.text.labels[name as 'promoters'] === line.group)!;
      return { value: kinds[kind as 'passives'] / count, count: kinds[kind as 'passives'] };
    }
    case 'kpi-response-bands': {
      const band = ask(id, { population: 'cohort' }).bands!.find((each) => words.band(each) === line.group)!;
      return { value: band.share, count: band.count };
    }
    case 'kpi-backlog': {
      if (named('open')) return { value: ask('backlog').value };
      if (named('created')) return { value: ask('ticket-volume').value };
      if (named('resolved')) return { value: ask('resolutions').value };
      const band = ask('backlog-age').bands!.find((each) => line.group.endsWith(` ${words.band(each)}`))!;
      return { value: band.count, count: band.count };
    }
    case 'kpi-balance': {
      const { primary, counter } = pairs.find((pair) => pair.id === 'speed-vs-satisfaction')!;
      const side = [primary, counter].find((each) => words.metric(each.metric.id, 'short') === line.group)!;
      return ask(side.metric.id, side.statistic && { statistic: side.statistic });
    }
    case 'kpi-heatmap': {
      const { cells } = engine.heatmap({ metric: id, period: line.period });
      const at = cells.flatMap((row, day) =>
        row.map((value, hour) => ({ name: `${words.weekday(day + 1, 'long')} ${words.hour(hour)}`, value })),
      );
      return { value: at.find(({ name }) => name === line.group)!.value };
    }
    case 'kpi-tickets':
      return {
        value: engine
          .facts({ metric: id, period: '2025-03' })
          .find(({ ticket, value }) => String(ticket ?? '') === line.group && value === line.value)?.value,
      };
    default: {
      const by = widget.by ?? slices[0]!;
      const { groups = [], value, count } = ask(id, { ...widget.variant, by });
      const group = groups.find(
        ({ key, label }) => (by === 'hour' ? words.hour(Number(key)) : words.key(by, key, label)) === line.group,
      );
      return group ?? (line.group === words.text.views.whole ? { value, count } : undefined);
    }
  }
}

/** The hero of a card is the main number: that of the line of the whole period. */
const heroOf = ({ value, low, high, unit }: Line) =>
  words
    .parts(value, unit, { interval: low === undefined ? undefined : [low, high!] })
    .map((each) => each.value + each.unit)
    .join('')
    .replace(/\s/g, '');

describe('the same numbers in every element', () => {
  for (const tag of cards)
    it(`<${tag}>`, async () => {
      const widget = await mount<Named>(`<${tag} ${told(tag)}></${tag}>`, { data, attributes });
      const { engine } = widget.parentElement as KpiSource;
      await until(
        () => widget.shadowRoot!.querySelector('.menu-button'),
        `numbers of <${tag}>: ${part(widget, 'state')}`,
      );
      const lines = await linesOf(widget);
      expect(lines.length).to.be.greaterThan(0);
      let compared = 0;
      for (const line of lines) {
        const own = line.group
          ? groupIn(widget, line, engine!)
          : engine!.query({ metric: widget.metric.id, period: line.period, compare: 'none', ...widget.variant });
        if (!own || line.value === undefined) continue;
        expect(line.value, `${line.group} ${line.period}`).to.equal(own.value);
        if (line.count !== undefined && own.count !== undefined) expect(line.count, line.group).to.equal(own.count);
        compared += 1;
      }
      expect(compared, 'lines that have a value').to.be.greaterThan(0);
      const cells = new Set((await tableOf(widget)).flat());
      const isAbove = (line: Line) => !line.group && line === lines.at(-1);
      const missing = lines.filter(
        (line) =>
          line.value !== undefined &&
          !isAbove(line) &&
          !cells.has(written(line)) &&
          !cells.has(plain(words.count(line.value))),
      );
      expect(missing, `not in the table: ${[...cells].slice(0, 12).join(' | ')}`).to.deep.equal([]);
      const whole = lines.at(-1)!;
      const hero = part(widget, 'value').replace(/\s/g, '');
      if (hero && !whole.group) expect(hero).to.equal(heroOf(whole));
    });
});

describe('the numbers that were compared', () => {
  it('are those of nearly all metrics', () => {
    for (const tag of ['kpi-stat', 'kpi-trend', 'kpi-breakdown'])
      expect([...answered].filter((one) => one.startsWith(tag)).length, tag).to.be.greaterThan(0.65 * all.length);
  });
});
