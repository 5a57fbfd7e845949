import { html, nothing, type HTMLTemplateResult } from 'lit';
import type { Result } from '../engine/result.js';
import { capital, uncapital } from '../i18n/text.js';
import type { Words } from '../i18n/words.js';
import { isSample } from '../model/coverage.js';
import type { Question } from './asker.js';
import { addLocal, floorLocal } from '../time/calendar.js';
import { zoneOf } from '../time/zone.js';
import { bones } from './bones.js';
import { bare, card, footer, type CardModel } from './card.js';
import { errorText } from './error-text.js';
import type { Load } from './load.js';
import type { Cargo, Way } from './export/deliver.js';
import { menuButton } from './menu-button.js';
import { canRetry, emptyMessage, failedMessage, idleMessage, retryButton, type Ways } from './messages.js';
import type { Panels } from './opened-panels.js';
import type { PanelController } from './panels.js';
import { noteLine, noVerdict, type Content } from './parts.js';
import type { Sheet } from './sheet.js';
import { coverageText, filtersText } from './trace-text.js';
import { narrowed } from './narrowed.js';
import type { Answer, Scene, View } from './view.js';

/** What the states of a widget are drawn from. */
export interface Stateful<A extends Answer> {
  readonly tag: string;
  readonly words: Words;
  readonly load: Load<A>;
  /** Whether newer data are on their way. */
  readonly refreshing: boolean;
  readonly question: Question;
  readonly frame: Pick<CardModel, 'density' | 'frame' | 'room' | 'heading'>;
  /** Keys that open and close panels; only where there are numbers. */
  readonly key: CardModel['key'];
  readonly panels: PanelController;
  readonly ways: Ways;
  /** `undefined` while there are no data. */
  readonly scene: Scene | undefined;
  isEmpty(answer: A): boolean;
  view(answer: A, scene: Scene): View;
  sheet(answer: A, scene: Scene): Sheet;
  retry(): void;
  /** Sends the numbers, or the card as a picture, out of the page. */
  send(way: Way, cargo: Omit<Cargo, 'card'>): void;
  /** The rows behind the answer, while they are asked for. */
  tickets(answer: A): Content;
  openTickets(answer: A): void;
  /** What a reader has chosen in the widget. */
  chosen(answer: A): Content;
}

type Card = Partial<Pick<CardModel, 'subtitle' | 'button' | 'menu' | 'footer' | 'few' | 'key'>> &
  Pick<CardModel, 'content'>;

const closed: Panels = { menu: nothing, table: nothing, explanation: nothing };

const bareCard = <A extends Answer>({ words, frame }: Stateful<A>, parts: Card) =>
  card({ ...bare, lang: words.lang, ...frame, ...parts });

/** One of the four states; the last good numbers stay while newer ones are on their way, or cannot be had. */
export function renderStates<A extends Answer>(of: Stateful<A>): HTMLTemplateResult {
  const { load, words } = of;
  switch (load.status) {
    case 'idle':
      return bareCard(of, { content: idleMessage(words) });
    case 'loading':
      return load.last ? shownAnswer(of, load.last, nothing) : bareCard(of, { content: bones(words, load.progress) });
    case 'failed':
      return load.last
        ? shownAnswer(of, load.last, stale(of, load.error))
        : bareCard(of, { content: failedMessage(load.error, words, of.retry) });
    case 'ready':
      return shownAnswer(of, load.value, nothing);
  }
}

function shownAnswer<A extends Answer>(of: Stateful<A>, answer: A, notice: Content) {
  const { scene, words } = of;
  if (!scene) return bareCard(of, { content: bones(words) });
  if (!of.isEmpty(answer)) return numbers(of, answer, scene, notice);
  const content = html`${notice}${emptyMessage(answer.main, words, of.ways)}`;
  return bareCard(of, { content, subtitle: of.frame.frame === 'tile' ? '' : subtitle(answer, of, undefined) });
}

function numbers<A extends Answer>(of: Stateful<A>, answer: A, scene: Scene, notice: Content) {
  const { panels, words } = of;
  const view = of.view(answer, scene);
  const period = subtitle(answer, of, view.note);
  const caption = `${of.frame.heading} · ${period}`;
  const wall = scene.density === 'wall';
  const shown = { answer, scene, view, caption };
  const { menu, table, explanation } = panels.content?.openedPanels(of, shown) ?? closed;
  const few = view.status === 'few' && !(view.noted && table === nothing) ? noVerdict(words) : nothing;
  const drawing = table === nothing ? view.body : html`${view.hero}${table}`;
  return bareCard(of, {
    // A page says the period once for all its tiles.
    subtitle: of.frame.frame === 'tile' ? capital(marks(answer, of), words.locale) : period,
    key: of.key,
    few: view.status === 'few',
    button: wall ? nothing : menuButton(panels, words),
    menu,
    content: html`${notice}${sample(answer, words)}${drawing}${of.chosen(answer)}${few}${explanation}${panels.has('tickets') ? of.tickets(answer) : nothing}${printed(answer.main, of)}`,
    footer: footer(view.footer, wall || !panels.offers('explain') ? nothing : explainLink(panels, words)),
  });
}

const explainLink = (panels: PanelController, words: Words) => html`
  <button type="button" class="link" aria-expanded=${panels.has('explain')} @click=${() => panels.toggle('explain')}>
    ${words.text.explain.title}
  </button>
`;

/** The period, what it is the period of, how far its data reach, and whether newer ones are coming. */
function subtitle<A extends Answer>(answer: A, of: Stateful<A>, note: string | undefined) {
  const { main } = answer;
  return joined(of.words.period(main.period), note, marks(answer, of));
}

/** What must not be overlooked: a filter that does not hold here, days that are missing, newer numbers on their way. */
function marks<A extends Answer>({ main: { period, trace } }: A, { words, refreshing, question, scene }: Stateful<A>) {
  return joined(
    ...narrowed(question, trace, words, scene?.opened.engine),
    reaches(period.end, trace.asOf, words),
    refreshing ? words.text.states.refreshing : undefined,
  );
}

const joined = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join(' · ');

/** Said of a period with whole days still missing, and of one that today belongs to. */
function reaches(end: number, asOf: number, words: Words) {
  const zone = zoneOf(words.timeZone);
  const endOfDay = (instant: number) => zone.toInstant(addLocal(floorLocal(zone.toLocal(instant), 'day', 1), 'day', 1));
  if (asOf >= end) return undefined;
  if (endOfDay(asOf) === endOfDay(Date.now())) return words.text.states.partial;
  return endOfDay(asOf) < end ? uncapital(words.text.explain.upTo(words.day(asOf)), words.locale) : undefined;
}

/** The numbers are older than they should be: how old, why, and the way to try again. */
function stale<A extends Answer>({ scene, words, retry }: Stateful<A>, error: Error): Content {
  const { what, why } = errorText(error, words);
  const age = words.age(Math.max(0, Date.now() - (scene?.opened.loadedAt ?? Date.now())));
  return html`
    <div class="stale" part="state" role="status">
      <p>${noteLine('clock', words.text.states.stale(age))}</p>
      <p class="note">${what} ${why}</p>
      ${canRetry(error) ? retryButton(words, retry) : nothing}
    </div>
  `;
}

/** On paper and in a picture nobody can open the explanation: zone, filters and age of the data are added there. */
const printed = ({ period, trace }: Result, { words, frame }: Stateful<Answer>) => html`
  <p class="note printed">
    ${frame.frame === 'tile' ? `${words.period(period)} · ` : nothing}${trace.timeZone} · ${words.text.explain.filters}:
    ${filtersText(trace, words)} · ${words.text.explain.upTo(words.dateTime(trace.asOf))}
  </p>
`;

function sample({ main }: Answer, words: Words): Content {
  const { coverage } = main.trace;
  if (!isSample(coverage)) return nothing;
  const { loaded, total } = coverage;
  const share = total === undefined ? undefined : words.share(loaded / total);
  return html`
    <div part="state">
      <p>${noteLine('few', words.text.states.sample(share))}</p>
      <p class="note">${coverageText(coverage, words)}</p>
    </div>
  `;
}
