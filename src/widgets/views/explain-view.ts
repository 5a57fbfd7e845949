import { html } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { Asker } from '../asker.js';
import { explanation } from '../explain.js';
import { isHidden } from '../few-agents.js';
import type { KpiExplain } from '../kpi-explain.js';
import type { Sheet } from '../sheet.js';
import type { Answer, Scene, View } from '../view.js';
import { figureSheet } from './figure-sheet.js';
import { factsFooter, MetricView } from './metric-view.js';
import { hiddenView } from './privacy.js';

/** How a number came to be: of a metric, or of the widget that the reader went to last. */
export class ExplainView extends MetricView<Answer, KpiExplain> {
  protected override titled(words: Words, length: 'name' | 'short') {
    const { title } = words.text.explain;
    return this.element.isFollowing ? title : words.text.chart.pair(title, super.titled(words, length));
  }

  override ask(asker: Asker): Answer {
    return { main: this.query(asker) };
  }

  protected override isEmpty(answer: Answer) {
    return !this.element.isFollowing && super.isEmpty(answer);
  }

  protected override view({ main }: Answer, { words, target, unit }: Scene): View {
    if (!this.element.isFollowing && isHidden(this.metric, main)) return hiddenView(words);
    const own = { result: main, sum: undefined, words, target, unit, title: '' };
    const explained = this.element.isFollowing ? this.hub?.visited?.explained() : own;
    const body = explained
      ? html`${explained.title ? html`<h4>${explained.title}</h4>` : ''}${explanation(explained)}`
      : html`<p class="note">${words.text.explain.choose}</p>`;
    return { status: 'neutral', hero: '', body, footer: explained ? factsFooter(explained.result, words) : '' };
  }

  protected override sheet({ main }: Answer, { words }: Scene): Sheet {
    const result = (this.element.isFollowing && this.hub?.visited?.explained()?.result) || main;
    return figureSheet([{ ...result.period, ...result }], result, words);
  }
}
