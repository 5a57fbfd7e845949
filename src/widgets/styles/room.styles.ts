import { css, unsafeCSS } from 'lit';
import type { Room } from '../card.js';

/** Widths of a card from which on its form is another one, in px; words on a wall are larger, and so are its widths. */
const widths = [0, 280, 400, 440, 560, 720];
const wallWidths = widths.map((width) => 1.375 * width);

type Heights = readonly [number, number, number, number, number, number];

/**
 * How high each form usually is at each of the widths, in em, beside its padding and three gaps: measured with letters as
 * wide as those of Arial. What is higher in the end makes the card grow.
 */
const cards: Readonly<Record<Exclude<Room, 'free'>, Heights>> = {
  stat: [12.75, 11.5, 8.5, 8.5, 13.25, 15.5],
  time: [15.5, 14.5, 12.75, 10.5, 16.25, 15.5],
  trend: [32.75, 28.25, 27, 27, 27, 27.5],
  bars: [23.25, 23.25, 25.25, 25.25, 25.25, 25.75],
  nps: [25.25, 25.25, 22.5, 24, 24, 14.25],
  bands: [30.5, 24.75, 24.75, 24.75, 18, 18.25],
  pair: [32.25, 28.5, 26, 20.75, 18.25, 15.75],
  backlog: [44.5, 41.75, 34.75, 32.5, 32.5, 23.75],
  heat: [19.25, 18.25, 18.25, 19.75, 19.75, 19.75],
  rows: [14, 12.75, 11.5, 10.5, 10.5, 10.5],
  ideal: [19.5, 18.5, 15.75, 15.75, 15.75, 16],
  bullet: [14, 14, 8.5, 8.5, 8.5, 9],
  list: [27.75, 27.75, 27.75, 27.75, 27.75, 27.75],
  explain: [57.75, 56.75, 39.5, 39.5, 36.25, 36.25],
};
const walls: typeof cards = {
  stat: [13.5, 11, 12.25, 12, 15.5, 15.5],
  time: [17.25, 14, 15.25, 13.75, 15.5, 15.5],
  trend: [40.25, 34.75, 33.5, 32.25, 32.25, 32.25],
  bars: [29.25, 29.25, 29.25, 29.25, 29.25, 29.25],
  nps: [28.75, 26.25, 26.25, 26, 26, 15],
  bands: [35, 24.25, 24.25, 24.25, 17.75, 17.5],
  pair: [37.5, 24.25, 17, 17, 13.75, 13.5],
  backlog: [48.75, 39, 35.5, 34.75, 34.75, 23.5],
  heat: [19.5, 16.25, 16.25, 16.25, 16.25, 16.25],
  rows: [15.75, 10.5, 9.5, 9.5, 9.5, 9.5],
  ideal: [24.25, 21, 21, 21, 21, 21],
  bullet: [15.75, 13.5, 12.25, 12, 12, 12],
  list: [26.75, 26.75, 26.75, 26.75, 26.75, 26.75],
  explain: [66.5, 42.25, 36.5, 34.25, 33, 33],
};
/** Tiles of a board; they say less than cards, but not in each line. */
const tiles: Partial<typeof cards> = {
  stat: [13.5, 10, 11.25, 11.25, 12.75, 15.25],
  time: [16, 13, 14.25, 13, 16, 15.5],
  bars: [24.25, 23.25, 26.75, 26.75, 26.75, 27.25],
};
/** How much sooner wide letters wrap: em for each em by which a digit is wider than in Arial. Charts have few lines of text. */
const letters: Heights = [31, 31, 28, 28, 14, 2];
const lettersOfCharts: Heights = [14, 14, 4, 4, 2, 2];

const steps = (table: Partial<typeof cards>, look: string, from: readonly number[]) =>
  from.map((width, i) => {
    const changed = Object.entries(table).filter(([, heights]) => heights[i] !== heights[i - 1]);
    const rules = changed.map(([form, heights]) => `${look}.room-${form}>.inside{--_room:${heights[i]}em}`);
    return `@container kpi (min-width:${width}px){${rules.join('')}${look}.kpi>.inside{--_letters:${letters[i]}}${look}:is(.room-trend,.room-bars)>.inside{--_letters:${lettersOfCharts[i]}}}`;
  });

const rules = css`
  .kpi:not(.room-free) > .inside {
    --_padding: calc(2 * var(--_space));
    min-height: calc(
      var(--_room, 0em) - var(--_less, 0em) + var(--_longer, 0em) + 3 * var(--_gap) + var(--_padding) +
        var(--_letters, 0) * max(0px, 1ch - 0.556em)
    );
  }
  .plain > .inside {
    --_padding: 0px;
  }
  .tile > .inside {
    --_less: 3.25em;
  }
  .wall.tile > .inside {
    --_less: 2.75em;
  }
  /* Words of other languages are longer, which is seen where there is little room beside each other. */
  @container kpi (max-width: 399px) {
    .kpi:not(:lang(en)) > .inside {
      --_longer: 0.5em;
    }
  }
`;

/**
 * Room for what is to come, by the form of the card: nothing below it moves when its numbers arrive, nor when a message
 * takes their place.
 */
export const room = [
  rules,
  unsafeCSS(
    [...steps(cards, '', widths), ...steps(tiles, '.tile', widths), ...steps(walls, '.wall', wallWidths)].join(''),
  ),
];
