import type { HTMLTemplateResult, PropertyDeclarations } from 'lit';
import type { Compare } from '../engine/result.js';
import type { Family, Metric } from '../metrics/metric.js';
import { AnswerController } from './answer-controller.js';
import type { Asker, Question } from './asker.js';
import { oneOf } from './choices.js';
import { DataElement } from './data-element.js';
import { define } from './define-element.js';
import { HubController } from './hub-controller.js';
import { LanguageController } from './language.js';
import { shown } from './load.js';
import { NewsController } from './news.js';
import { PanelController } from './panels.js';
import { frameOf, sceneOf, wordsIn } from './scene.js';
import { StageController } from './stage.js';
import { widgetStyles } from './styles/index.js';
import { renderStates } from './states.js';
import type { Sheet } from './sheet.js';
import type { Answer, Scene, View } from './view.js';

const comparisons = ['previous', 'year-ago', 'none'] as const satisfies readonly Compare[];

/** Common ground of all widgets: finds the data, asks the engine, and shows the four states. */
export abstract class KpiElement<A extends Answer = Answer> extends DataElement {
  static override properties: PropertyDeclarations = {
    source: { type: String },
    heading: { type: String },
    target: { type: String },
    compare: { type: String },
    density: { type: String },
    frame: { type: String },
    theme: { type: String, reflect: true },
  };

  static override styles = widgetStyles;

  /** Id of a `<kpi-source>` anywhere on the page; else the one around the widget is used. */
  declare source: string | undefined;
  /** Instead of the name of the metric. */
  declare heading: string | undefined;
  /** What is to be reached, in the unit on screen: `85`, `80-90`, `4h`. */
  declare target: string | undefined;
  /** `previous` (default), `year-ago` or `none`. */
  declare compare: string | undefined;
  /** `comfortable` (default), `compact` or `wall`. */
  declare density: string | undefined;
  /** `card` (default) or `plain`, without border and padding. */
  declare frame: string | undefined;
  /** `light` or `dark`; the page's colour scheme when absent. */
  declare theme: string | undefined;

  /** The definition of the main number. */
  abstract readonly metric: Metric;
  /** @internal The families of every metric that `ask` asks for. */
  abstract readonly families: readonly Family[];

  readonly #language = new LanguageController(this);
  readonly #stage = new StageController(this);
  readonly #hub = new HubController(this);
  readonly #answer = new AnswerController<A>(this);
  readonly #panels = new PanelController(this);

  constructor() {
    super();
    new NewsController<A>(this, {
      load: () => this.#answer.load,
      isEmpty: (answer) => this.isEmpty(answer),
    });
  }

  /** Registers the element; does nothing when the name is taken. */
  static define(
    this: CustomElementConstructor & { readonly tag: string },
    tag?: string,
    registry?: CustomElementRegistry,
  ) {
    define(this, tag ?? this.tag, registry);
  }

  /** @internal Asks the engine for everything that is shown. */
  abstract ask(asker: Asker): A;
  protected abstract view(answer: A, scene: Scene): View;
  protected abstract sheet(answer: A, scene: Scene): Sheet;

  /** @internal What `target` is a target of; the metric, unless the widget shows something else in large. */
  get goal(): Pick<Metric, 'unit' | 'better' | 'target'> {
    return this.metric;
  }

  /** Whether the answer holds nothing to show. */
  protected isEmpty({ main }: A) {
    return main.count === 0;
  }

  /** @internal */
  get language() {
    return this.#language.value;
  }

  /** @internal */
  get hub() {
    return this.#hub.hub;
  }

  /** @internal What every question of this widget shares with its source. */
  get question(): Question {
    return {
      period: this.period || this.hub?.period,
      where: [this.hub?.where, this.where],
      compare: oneOf(comparisons, this.compare, 'compare'),
    };
  }

  /** @internal What else the question depends on. */
  get details(): readonly unknown[] {
    return [];
  }

  /** @internal Says a text to users of screen readers. */
  announce(text: string) {
    const live = this.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
  }

  /** Fetches and reads the data again. */
  reload() {
    this.hub?.reload();
  }

  protected override render(): HTMLTemplateResult {
    const words = wordsIn(this.language, this.#opened?.settings);
    return renderStates<A>({
      tag: this.localName,
      words,
      load: this.#answer.load,
      refreshing: this.hub?.state.status === 'loading',
      frame: frameOf(this, this.#stage.width, words),
      key: (event) => this.#panels.key(event),
      panels: this.#panels,
      ways: this.#hub,
      scene: this.#opened && sceneOf(this, this.#stage.width, words, this.#opened),
      isEmpty: (answer) => this.isEmpty(answer),
      view: (answer, scene) => this.view(answer, scene),
      sheet: (answer, scene) => this.sheet(answer, scene),
      retry: () => this.reload(),
    });
  }

  get #opened() {
    return this.hub && shown(this.hub.state);
  }
}
