import { html, nothing } from 'lit';
import { npsBar } from '../../charts/nps-bar.js';
import type { Frame } from '../../charts/drawing.js';
import { spark } from '../../charts/spark.js';
import type { Result } from '../../engine/result.js';
import { enDash } from '../../i18n/text.js';
import { answersFooter, hiding } from '../answers.js';
import type { Asker } from '../asker.js';
import { ElementView } from '../element-view.js';
import { hero, intervalLine, judgement, section, summaryOf, tileOf, valueOf } from '../parts.js';
import { pickAnswers } from '../nps-parts.js';
import { Plot, type PlotModel } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { statusOf, tooFew } from '../verdict.js';
import { timePicker } from './time-picker.js';
import type { Answer, Scene, View } from '../view.js';

export interface NpsAnswer extends Answer {
  /** By month, up to the end of the period. */
  readonly months: Result;
}

const monthsShown = 12;
/** From this width of the card on the months stand beside the bar. */
const sideBySide = 720;

/** The score, the answers that it is made of, and its last twelve months. */
export class NpsView extends ElementView<NpsAnswer> {
  readonly #bar = new Plot(this);
  readonly #months = new Plot(this);

  override ask(asker: Asker): NpsAnswer {
    const main = asker.query('nps');
    const period = asker.upTo(main.period.end, 'month', monthsShown);
    return { main, months: asker.query('nps', { period, interval: 'month', compare: 'none' }) };
  }

  protected override view(answer: NpsAnswer, scene: Scene): View {
    const { words } = scene;
    const main = hiding(answer.main);
    const status = statusOf(main, scene.target, 'higher');
    const count = words.plural('answers', main.count);
    const top = tileOf(
      hero(
        valueOf(words.parts(main.value, 'points'), status === 'few'),
        judgement({ result: main, status, better: 'higher', count }, scene),
        intervalLine(main, words),
      ),
    );
    const months = section(
      words.text.labels.lastMonths(words.plural('months', monthsShown)),
      '',
      this.#months.render(this.#monthsModel(answer, scene)),
    );
    return {
      status,
      hero: top,
      body: html`<div class="halves first-wide">
        <div class="stack">
          ${top}${main.value === undefined ? nothing : this.#bar.render(this.#barModel(answer, scene))}
        </div>
        ${months}
      </div>`,
      footer: answersFooter(main, words),
    };
  }

  protected override sheet({ main, months }: NpsAnswer, { words }: Scene): Sheet {
    const { labels, table } = words.text;
    const shares = (main.count < tooFew ? [] : partsOf(main)).map(({ kind, count }) => ({
      name: labels[kind],
      count,
      share: count / main.count,
    }));
    const figures = [...(months.series ?? []), main].map(hiding);
    return {
      columns: [table.period, table.value, labels.interval, table.answers],
      rows: [
        ...figures.map((figure) => {
          const name = 'start' in figure ? words.month(figure.start) : words.period(main.period);
          const range = figure.interval ? words.range(...figure.interval, 'points') : enDash;
          return [name, words.nps(figure.value), range, words.count(figure.count)];
        }),
        ...shares.map(({ name, share, count }) => [name, words.share(share), '', words.count(count)]),
      ],
      drawn: [
        ...figures.map((figure) => ({ ...main.period, ...figure, unit: 'points' as const })),
        ...shares.map(({ name, share, count }) => ({
          ...main.period,
          group: name,
          value: share,
          count,
          unit: 'share' as const,
        })),
      ],
    };
  }

  /** Who answered how chooses their tickets, where the data hold any. */
  #barModel({ main }: NpsAnswer, { words, opened }: Scene): PlotModel {
    const bar = { plus: 0, neither: 0, minus: 0, ...main.parts, value: main.value, interval: main.interval };
    const drawn = { words, label: summaryOf(main, words), draw: (frame: Frame) => npsBar(bar, frame) };
    return opened.rows.tickets ? { ...drawn, pick: pickAnswers } : drawn;
  }

  #monthsModel({ months }: NpsAnswer, { words, width, density }: Scene) {
    const model = {
      unit: 'points' as const,
      points: (months.series ?? []).map(hiding),
      ...(density === 'wall' ? { height: 200 } : width >= sideBySide && { height: 150 }),
    };
    const label = `${words.metric('nps', 'short')}, ${words.months(months.period)}`;
    return { words, label, draw: (frame: Frame) => spark(model, frame), pick: timePicker(model.points, words) };
  }
}

const kinds = [
  ['promoters', 'plus'],
  ['passives', 'neither'],
  ['detractors', 'minus'],
] as const;

const partsOf = ({ parts }: Result) => kinds.map(([kind, part]) => ({ kind, count: parts?.[part] ?? 0 }));
