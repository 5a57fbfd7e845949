import { html, nothing, type HTMLTemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { oneOf } from './choices.js';
import type { Content } from './parts.js';

export const densities = ['comfortable', 'compact', 'wall'] as const;
export const frames = ['card', 'plain', 'tile'] as const;

/** What form a card has: how much room is kept for it before its numbers have come. */
export type Room =
  | 'stat'
  | 'time'
  | 'trend'
  | 'bars'
  | 'nps'
  | 'bands'
  | 'pair'
  | 'backlog'
  | 'heat'
  | 'rows'
  | 'ideal'
  | 'bullet'
  | 'list'
  | 'explain'
  | 'free';

export interface CardModel {
  /** Language of its words. */
  readonly lang: string;
  readonly density: (typeof densities)[number];
  readonly frame: (typeof frames)[number];
  readonly room: Room;
  readonly heading: string;
  /** The period, and what belongs to it. */
  readonly subtitle: string;
  /** Button of the menu; nothing while there is nothing to do. */
  readonly button: Content;
  readonly menu: Content;
  readonly content: Content;
  /** Whether the sample is too small for colour. */
  readonly few: boolean;
  readonly footer: Content;
  readonly key: (event: KeyboardEvent) => void;
}

/** What is empty in most cards that show no numbers. */
export const bare = {
  subtitle: '',
  button: nothing,
  menu: nothing,
  footer: nothing,
  few: false,
  key: () => undefined,
} as const satisfies Partial<CardModel>;

/** How a page wants a card to look; what it does not know falls back, and warns once. */
export const lookOf = (told: {
  readonly density: string | undefined;
  readonly frame: string | undefined;
  readonly room: Room;
}) => ({
  room: told.room,
  density: oneOf(densities, told.density, 'density'),
  frame: oneOf(frames, told.frame, 'frame'),
});

const named = ({ heading }: CardModel) => heading.trim();
/** Before its words have come a heading is none. */
const unnamed = (model: CardModel) => (named(model) ? nothing : 'true');

/** What every widget has in common, whatever its state: frame, heading, and where screen readers listen. */
export const card = (model: CardModel): HTMLTemplateResult => html`
  <div
    class=${classMap({ kpi: true, [model.density]: true, [model.frame]: true, [`room-${model.room}`]: true })}
    lang=${model.lang}
    @keydown=${model.key}
  >
    <div class="gauge"></div>
    <div class="gauge gauge-type"></div>
    <article class=${classMap({ inside: true, few: model.few })} aria-labelledby="label">
      <header>
        <h3 id="label" part="label" title=${named(model) || nothing} aria-hidden=${unnamed(model)}>${model.heading}</h3>
        ${model.button} ${model.menu}
        ${model.subtitle ? html`<p class="period" part="period">${model.subtitle}</p>` : nothing}
      </header>
      ${model.content} ${model.footer}
    </article>
    <p class="unseen live" aria-live="polite"></p>
  </div>
`;

export const footer = (text: Content, link: Content): HTMLTemplateResult =>
  html`<footer part="footer"><span>${text}</span>${link}</footer>`;
