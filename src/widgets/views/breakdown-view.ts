import { html, nothing } from 'lit';
import type { Frame, Mark } from '../../charts/drawing.js';
import { dots, type Dots } from '../../charts/dots.js';
import type { Result } from '../../engine/result.js';
import { dot, enDash } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import type { Unit } from '../../metrics/metric.js';
import type { Settings } from '../../model/settings.js';
import type { Asker } from '../asker.js';
import { atLeast } from '../choices.js';
import { hero, judgement, tileOf, valueOf, type Content } from '../parts.js';
import { Plot } from '../plot.js';
import type { Sheet, SheetOrder } from '../sheet.js';
import { statusOf } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import { isNamed, lede, orderWords, sliceWords } from './breakdown-words.js';
import type { BreakdownElement } from './breakdown-element.js';
import { factsCount, factsFooter, MetricView } from './metric-view.js';
import { sentenceOf } from './evidence.js';
import { orders, sortingOf, turned, type Sorting } from './row-order.js';
import { idealOf, isCounted, keptKeys, orderedRows, type Row } from './rows.js';

export interface BreakdownAnswer extends Answer {
  /** Dimension that the groups are of. */
  readonly by: string;
  /** What is behind the groups that have no row of their own. */
  readonly other: Result | undefined;
  /** The keys of those groups. */
  readonly rest: readonly string[];
}

/** One group and the others. */
const fewestRows = 2;

/** One metric by the groups of a slice: each with its interval, beside the whole and the target. */
export class BreakdownView extends MetricView<BreakdownAnswer, BreakdownElement> {
  readonly #dots = new Plot(this);

  /** The slice is part of the name: a page may show one metric by several. */
  protected override titled(words: Words, length: 'name' | 'short') {
    const { id, slices } = this.metric;
    const by = this.element.by ? slices.find((slice) => slice === this.element.by) : slices[0];
    const name = super.titled(words, length);
    return by && isNamed(id, by) ? `${name} ${sliceWords(by, words)}` : name;
  }

  override ask(asker: Asker): BreakdownAnswer {
    this.check();
    const by = this.slice(this.element.by);
    const main = this.query(asker, { by });
    const keys = keptKeys(main.groups ?? [], by, this.#limit);
    const rest = (main.groups ?? []).filter(({ key, count }) => count > 0 && !keys.has(key)).map(({ key }) => key);
    const where = { ...asker.filters(this.metric.id), [by]: rest };
    const other = rest.length ? this.query(asker, { where, compare: 'none' }) : undefined;
    return { main, by, other, rest };
  }

  protected override view(answer: BreakdownAnswer, scene: Scene): View {
    const { words } = scene;
    const { main, by } = answer;
    const rows = this.#rows(answer, words);
    const said = lede({ rows, by, better: this.element.goal.better, whole: main }, words);
    const top = html`${this.#number(main, scene)}
      <p class="lede">${said}</p>`;
    const drawing = rows.length ? this.#dots.render(this.#model(answer, rows, scene)) : nothing;
    const byEvidence = sortingOf(this.element.sort).order === 'evidence';
    const footer = [
      factsFooter(main, words),
      byEvidence && orderWords({ main, by, better: this.element.goal.better }, words),
    ]
      .filter(Boolean)
      .join(dot);
    return { note: this.#note(answer, words), status: 'neutral', hero: top, body: html`${top}${drawing}`, footer };
  }

  protected override sheet(answer: BreakdownAnswer, { words }: Scene): Sheet {
    const { table, labels, views } = words.text;
    const { main, by } = answer;
    const { unit } = main;
    const rows = [
      ...this.#rows(answer, words),
      { ...main, label: views.whole, printed: main.value !== undefined, weak: !main.reliable, flagged: false },
    ];
    return {
      columns: [words.dimension(by), table.value, labels.interval, table.count],
      order: orderOf(sortingOf(this.element.sort), (sort) => {
        this.element.sort = sort;
      }),
      rows: rows.map(({ label, value, interval, count, printed }) => [
        label,
        printed ? words.value(value, unit, { interval }) : enDash,
        printed && interval ? words.range(...interval, unit) : enDash,
        words.count(count),
      ]),
      drawn: rows.map(({ label, value, interval, count, printed }) => ({
        ...main.period,
        group: label,
        value: printed ? value : undefined,
        interval: printed ? interval : undefined,
        count,
        unit,
      })),
    };
  }

  /** What each group is compared with: the ideal where there is one, else the whole. */
  #reference({ value, unit, trace: { clock } }: Result, words: Words, settings: Settings) {
    const ideal = idealOf(this.metric, settings);
    if (ideal !== undefined) return { value: ideal, text: idealText(ideal, unit, words) };
    return value === undefined ? undefined : { value, text: words.value(value, unit, { clock }) };
  }

  /** Where there is an ideal for each group, the whole stands above them all, and what to think of it. */
  #number(main: Result, scene: Scene): Content {
    const { words, target, opened } = scene;
    const ideal = idealOf(this.metric, opened.settings);
    if (ideal === undefined) return nothing;
    const { better } = this.element.goal;
    const status = statusOf({ ...main, reliable: true }, target, better);
    const { labels } = words.text;
    const evidence = [
      target && labels.targetOf(words.target(target, main.unit)),
      labels.ideal(idealText(ideal, main.unit, words)),
    ];
    return tileOf(
      hero(
        valueOf(words.parts(main.value, main.unit)),
        judgement({ result: main, status, better, count: factsCount(main, words) }, scene),
        evidence.filter(Boolean).join(dot),
      ),
    );
  }

  #rows({ main, by, other }: BreakdownAnswer, words: Words): readonly Row[] {
    const sorting = sortingOf(this.element.sort);
    return orderedRows({ main, by, other, better: this.element.goal.better, sorting, limit: this.#limit }, words);
  }

  get #limit() {
    const limit = atLeast(fewestRows, this.element.limit, 'limit');
    return limit && Math.floor(limit);
  }

  /** "by channel · 95% interval"; the heading says the slice, unless the page has written one of its own. */
  #note({ main, by }: BreakdownAnswer, words: Words) {
    const { labels } = words.text;
    return [
      this.element.heading || !isNamed(main.metric, by) ? sliceWords(by, words) : undefined,
      main.groups?.some(({ interval }) => interval) ? labels.interval : undefined,
    ]
      .filter(Boolean)
      .join(dot);
  }

  #model({ main, by, rest }: BreakdownAnswer, rows: readonly Row[], { words, target, opened }: Scene) {
    const counted = isCounted(main);
    const model: Dots = {
      unit: main.unit,
      clock: main.trace.clock,
      form: counted ? 'bars' : 'dots',
      rows: rows.map((row) => ({
        ...row,
        aside: counted ? words.share(row.share) : words.count(row.count),
        facts: factsCount({ ...row, trace: main.trace }, words),
      })),
      asideNames: counted ? [words.text.table.share] : [words.things(main.trace.counts), words.text.views.sampleSize],
      ...(!counted && { reference: this.#reference(main, words, opened.settings), target }),
    };
    const pick = ({ key }: Mark) => ({ where: { [by]: key ? [key] : rest } });
    return { words, label: sentenceOf(main, words), draw: (frame: Frame) => dots(model, frame), pick };
  }
}

const idealText = (ideal: number, unit: Unit, words: Words) => words.target({ low: ideal, high: ideal }, unit);

/** Each column of the table is an order; by evidence the rows are neither up nor down. */
const orderOf = (sorting: Sorting, sort: (text: string) => void): SheetOrder => ({
  column: orders.indexOf(sorting.order),
  direction: sorting.order === 'evidence' ? 'other' : sorting.direction,
  turn: (column) => sort(turned(sorting, orders[column] ?? 'evidence')),
});
