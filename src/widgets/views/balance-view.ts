import { html } from 'lit';
import type { Frame } from '../../charts/drawing.js';
import { icon } from '../../charts/icons.js';
import { tension } from '../../charts/tension.js';
import { balanceOf } from '../../engine/balance.js';
import type { Balance, Result } from '../../engine/result.js';
import type { Side } from '../../metrics/pairs.js';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { ElementView } from '../element-view.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { statusOf } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import type { BalanceElement } from './balance-element.js';
import { ruleOf } from './evidence.js';
import { figureSheet } from './figure-sheet.js';
import { InputError } from '../inputs.js';
import { betterOf, judgedBy, sideBlock, strainOf } from './sides.js';

export interface BalanceAnswer extends Answer {
  readonly counter: Result;
  readonly balance: Balance;
}

/** A KPI that is easily pushed beside the one that pays for it: did one pay for the other? */
export class BalanceView extends ElementView<BalanceAnswer, BalanceElement> {
  readonly #tension = new Plot(this);
  readonly #rules = [new Plot(this), new Plot(this)] as const;

  protected override titled(words: Words) {
    return words.pair(this.element.pairName);
  }

  override ask(asker: Asker): BalanceAnswer {
    const { pair } = this.element;
    if (!pair)
      throw new InputError(
        'bad-metric',
        this.element.pairName,
        `pair="${this.element.pairName}" is not in the catalogue`,
      );
    const { engine } = asker.opened;
    const [main, counter] = [pair.primary, pair.counter].map((side) => asked(asker, side)) as [Result, Result];
    const balance = balanceOf(engine, pair, asker);
    return { main, counter, balance };
  }

  protected override isEmpty({ main, counter }: BalanceAnswer) {
    return !main.trace.span || (main.value === undefined && counter.value === undefined);
  }

  protected override view(answer: BalanceAnswer, scene: Scene): View {
    const { words } = scene;
    const { main, counter, balance } = answer;
    const hero = this.#verdict(answer, words);
    const pull = this.#tension.render(this.#tensionModel(answer, words));
    const next = this.element.pair?.counter.metric.counter;
    return {
      note: main.previous && words.versus(main.previous.period, main.period),
      status: 'neutral',
      hero,
      body: html`
        <div class="pair">${hero}${balance.verdict === 'no-data' ? '' : pull}</div>
        <div class="pair ruled">
          ${[main, counter].map((result, i) => this.#side(result, i === 0 ? 'primary' : 'counter', balance, scene))}
        </div>
      `,
      footer: next && next !== main.metric ? words.text.views.lookNext(words.metric(next, 'short')) : '',
    };
  }

  protected override sheet({ main, counter }: BalanceAnswer, { words }: Scene): Sheet {
    const sheets = [main, counter].map((result) => {
      const before = result.previous ? [{ ...result.previous.period, ...result.previous, reliable: true }] : [];
      return { ...figureSheet([...before, { ...result.period, ...result }], result, words), result };
    });
    const name = ({ metric }: Result) => words.metric(metric, 'short');
    return {
      columns: [words.text.table.group, ...(sheets[0]?.columns ?? [])],
      rows: sheets.flatMap(({ rows, result }) => rows.map((row) => [name(result), ...row])),
      drawn: sheets.flatMap(({ drawn, result }) => drawn.map((one) => ({ ...one, group: name(result) }))),
    };
  }

  #verdict(answer: BalanceAnswer, words: Words) {
    const { balance } = answer;
    return html`<div>
      <p class="verdict" part="value">${icon('balance')}${words.verdict(balance)}</p>
      ${balance.verdict === 'no-data' ? '' : html`<p class="lede">${this.#said(answer, words)}</p>`}
    </div>`;
  }

  /** What sets the changes apart from the noise: the two periods, or the weeks before. */
  #said({ balance: { evidence } }: BalanceAnswer, { text: { views } }: Words) {
    const found = [evidence.primary, evidence.counter].filter((one) => one !== undefined);
    if (found.length < 2) return found.length ? views.oneStandsOut : views.withinNoise;
    if (found[0] !== found[1]) return views.standOut;
    return found[0] === 'intervals' ? views.beyondNoise : views.signalled;
  }

  #tensionModel({ main, counter, balance }: BalanceAnswer, words: Words) {
    const { pair } = this.element;
    const { primary, counter: other } = balance.evidence;
    const rows = pair
      ? [strainOf(main, pair.primary, primary, words), strainOf(counter, pair.counter, other, words)]
      : [];
    const label = `${words.pair(balance.pair)}: ${words.verdict(balance)}`;
    return { words, label, draw: (frame: Frame) => tension({ rows }, frame) };
  }

  #side(result: Result, which: 'primary' | 'counter', { evidence }: Balance, scene: Scene) {
    const side = this.element.pair?.[which];
    if (!side) return '';
    const { target } = side.metric;
    const status = statusOf(result, target, betterOf(side));
    const rule = this.#rules[which === 'primary' ? 0 : 1].render(ruleOf(result, status, { ...scene, target }));
    return sideBlock(result, side, { judgement: judgedBy(result, side, evidence[which]), rule }, scene.words);
  }
}

/** The side's own statistic, always against the period before. */
const asked = (asker: Asker, { metric, statistic }: Side): Result =>
  asker.query(metric.id, { compare: 'previous', ...(statistic && { statistic }) });
