import { adoptStyles, noChange, nothing } from 'lit';
import type { CSSResultOrNative, HTMLTemplateResult, LitElement, ReactiveController } from 'lit';
import type { Result } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import { AnswerController } from './answer-controller.js';
import type { Asker } from './asker.js';
import { Drilling } from './drilling.js';
import type { Titled } from './explain.js';
import type { Cargo, Way } from './export/deliver.js';
import { FocusKeeper } from './focus-keeper.js';
import type { KpiElement } from './kpi-element.js';
import { shown } from './load.js';
import { NewsController } from './news.js';
import { PanelController } from './panels.js';
import type { Content } from './parts.js';
import { check } from './checks.js';
import { frameOf, sceneOf, wordsIn } from './scene.js';
import { Selecting } from './selecting.js';
import { selectionBar } from './selection-bar.js';
import { sendOut } from './send-out.js';
import type { Numbers, Sheet } from './sheet.js';
import { renderStates } from './states.js';
import { firstStyles } from './styles/first.styles.js';
import { widgetStyles } from './styles/index.js';
import type { Answer, Scene, View } from './view.js';

/**
 * Common ground of what asks the engine for an element and draws the answers, in all four states. An element brings
 * its view while its data are on their way: the first frame needs none of this.
 */
export abstract class ElementView<A extends Answer = Answer, E extends KpiElement<A> = KpiElement<A>> {
  readonly element: E;

  readonly #answer: AnswerController<A>;
  readonly #panels: PanelController;
  readonly #drilling: Drilling;
  /** What a reader chooses in it. */
  readonly selecting: Selecting;

  constructor(element: E) {
    this.element = element;
    this.#answer = new AnswerController<A>(this);
    this.#panels = new PanelController(element);
    this.selecting = new Selecting(element, () => shown(this.#answer.load)?.main);
    this.#drilling = new Drilling(element, this.#panels);
    new NewsController<A>(element, { load: () => this.#answer.load, isEmpty: (answer) => this.isEmpty(answer) });
    new FocusKeeper(element);
    adoptStyles(element.renderRoot as ShadowRoot, [...widgetStyles.flat(), ...ownStyles(element)]);
  }

  /** Asks the engine for everything that is shown. */
  abstract ask(asker: Asker): A;
  protected abstract view(answer: A, scene: Scene): View;
  protected abstract sheet(answer: A, scene: Scene): Sheet;

  /** Whether the answer holds nothing to show. */
  protected isEmpty({ main }: A) {
    return main.count === 0;
  }

  /** What the card is called, unless the page gives it a heading. */
  protected titled(words: Words, length: 'name' | 'short'): string {
    return words.metric(this.metric.id, length);
  }

  get metric() {
    return this.element.metric;
  }

  get families() {
    return this.element.families;
  }

  get hub() {
    return this.element.hub;
  }

  get question() {
    return this.element.question;
  }

  get details() {
    return this.element.details;
  }

  /** The font of the card. */
  get type() {
    return this.element.type;
  }

  get renderRoot() {
    return this.element.renderRoot;
  }

  get updateComplete() {
    return this.element.updateComplete;
  }

  /** What is inside a panel that has just been opened. */
  get coming() {
    return this.#panels.coming;
  }

  addController(controller: ReactiveController) {
    this.element.addController(controller);
  }

  removeController(controller: ReactiveController) {
    this.element.removeController(controller);
  }

  requestUpdate() {
    this.element.requestUpdate();
  }

  /** Says a text to users of screen readers. */
  announce(text: string) {
    this.element.announce(text);
  }

  render(): HTMLTemplateResult | typeof noChange {
    const { element } = this;
    // Drawn once for each question, with its answer.
    if (this.#answer.turning && element.hasUpdated) return noChange;
    check(element);
    const words = this.#words;
    const opened = this.#opened;
    return renderStates<A>({
      tag: element.localName,
      words,
      load: this.#answer.load,
      refreshing: this.hub?.state.status === 'loading',
      question: this.question,
      frame: this.#frame(words),
      key: (event) => this.#key(event),
      panels: this.#panels,
      ways: element.ways,
      scene: opened && sceneOf(element, element.width, words, opened),
      isEmpty: (answer) => this.isEmpty(answer),
      view: (answer, scene) => this.view(answer, scene),
      sheet: (answer, scene) => this.sheet(answer, scene),
      retry: () => element.reload(),
      send: (way, cargo) => this.#send(way, cargo, words),
      chosen: ({ main }) => this.#chosen(words, main),
      tickets: ({ main }) => (opened ? this.#drilling.render(main, words, opened.engine) : nothing),
      openTickets: ({ main }) => this.#drilling.open(main),
    });
  }

  /** How its number came to be; nothing while there is none. */
  explained(): Titled | undefined {
    const now = this.#shownNow();
    if (!now) return undefined;
    const { answer, scene, words, heading } = now;
    const sum = this.view(answer, scene).explained;
    const title = [heading, words.period(answer.main.period)].join(' · ');
    return { result: answer.main, sum, words, target: scene.target, unit: scene.unit, title };
  }

  /** What it shows, as it goes into a file; nothing while there are no numbers. */
  numbers(): Numbers | undefined {
    const now = this.#shownNow();
    if (!now) return undefined;
    const { answer, scene, heading } = now;
    return { title: heading, period: answer.main.period, drawn: this.sheet(answer, scene).drawn };
  }

  #shownNow() {
    const answer = shown(this.#answer.load);
    const opened = this.#opened;
    if (!answer || !opened || this.isEmpty(answer)) return undefined;
    const words = this.#words;
    const scene = sceneOf(this.element, this.element.width, words, opened);
    return { answer, scene, words, heading: this.#frame(words).heading };
  }

  #send(way: Way, cargo: Omit<Cargo, 'card'>, words: Words) {
    const card = this.renderRoot.querySelector<HTMLElement>('.kpi');
    if (card) void sendOut(card, way, cargo, words);
  }

  get #words() {
    return wordsIn(this.element.language, this.#opened?.settings, this.element.clockInUse);
  }

  #frame(words: Words) {
    return frameOf(this.element, this.element.width, (length) => this.titled(words, length));
  }

  /** What is chosen in this widget, and how to open what is behind it. */
  #chosen(words: Words, result: Result): Content {
    const { current } = this.selecting;
    if (!current) return nothing;
    const engine = this.#opened?.engine;
    const chosen = { part: current, words, engine, clear: () => this.selecting.clear() };
    return selectionBar(chosen, () => this.#drilling.open(result, current));
  }

  /** Escape takes back what was chosen, here or in another widget, when nothing else is open. */
  #key(event: KeyboardEvent) {
    this.#panels.key(event);
    if (event.defaultPrevented || event.key !== 'Escape' || !this.hub?.selections.length) return;
    event.preventDefault();
    event.stopPropagation();
    this.hub.setSelections([]);
  }

  get #opened() {
    return this.#answer.opened;
  }
}

/** What a subclass on a page has added to the looks of all. */
function ownStyles(element: LitElement): CSSResultOrNative[] {
  const { elementStyles } = element.constructor as typeof LitElement;
  return elementStyles.filter((sheet) => !firstStyles.some((first) => first === sheet));
}
