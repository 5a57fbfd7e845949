import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { hero, judgement, tileOf, valueOf } from '../parts.js';
import { Plot } from '../plot.js';
import { targetOf } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { statusOf } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import { ruleOf, shownOf } from './evidence.js';
import { factsCount, factsFooter, MetricView } from './metric-view.js';
import { isHidden } from '../few-agents.js';
import { hiddenView } from './privacy.js';
import { figureSheet } from './figure-sheet.js';

/** One number against its target or its ideal band. */
export class BulletView extends MetricView {
  readonly #rule = new Plot(this);

  /** A page may show one metric in several forms. */
  protected override titled(words: Words, length: 'name' | 'short') {
    const name = super.titled(words, length);
    return targetOf(this.element) ? `${name} ${words.text.views.againstTarget}` : name;
  }

  override ask(asker: Asker): Answer {
    return { main: this.query(asker) };
  }

  protected override view(answer: Answer, scene: Scene): View {
    const { words, target } = scene;
    const { better } = this.metric;
    const main = shownOf(answer.main);
    const status = statusOf(main, target, better);
    if (isHidden(this.metric, main)) return hiddenView(words);
    const options = { interval: main.interval, clock: main.trace.clock };
    const top = hero(
      valueOf(words.parts(main.value, main.unit, options), status === 'few'),
      judgement({ result: main, status, better, count: factsCount(main, words) }, scene),
      target ? words.text.labels.targetOf(words.target(target, main.unit)) : nothing,
    );
    const body = html`${tileOf(top)}${this.#rule.render(ruleOf(main, status, scene))}`;
    return { status, hero: tileOf(top), body, footer: factsFooter(main, words) };
  }

  protected override sheet({ main }: Answer, { words }: Scene): Sheet {
    return figureSheet([{ ...main.period, ...main }], main, words);
  }
}
