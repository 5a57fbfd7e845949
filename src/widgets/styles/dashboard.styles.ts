import { css } from 'lit';

/** The head of a dashboard and its board: twelve columns, or tiles in pairs with all else below each other. */
export const dashboardStyles = css`
  .page {
    container: page / inline-size;
    display: block;
  }
  /* The tokens of a card without its frame. */
  .kpi.bare {
    container: none;
    background: none;
    border: 0;
  }
  .kpi :is(h2, p) {
    margin: 0;
  }
  :host([theme]) .page {
    padding: 16px;
    background: light-dark(#f2f4f6, #0b0e11);
  }
  /* Read from across the room, as the cards are. */
  .far > .bare {
    font-size: 1.375em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: end;
    justify-content: space-between;
    margin-bottom: 12px;
  }
  .head > div {
    min-width: 0;
  }
  h2 {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .head p {
    font-size: var(--_small);
    color: var(--_muted);
  }
  /* What is below a board begins out of sight, and is not moved by it. */
  .coming {
    min-height: 100vh;
  }
  .bar {
    display: flex;
    gap: 8px;
    align-items: start;
    margin-bottom: 16px;
  }
  .bar > kpi-filter {
    flex: 1 1 0;
  }
  .export {
    flex: none;
  }
  .export > .action {
    min-height: 30px;
    border-color: var(--_line);
  }
  .export > .action:is(:hover, [aria-expanded='true']) {
    border-color: var(--_axis);
  }
  .export > .menu {
    inset-inline: auto 0;
    top: calc(100% + 6px);
    max-width: calc(100vw - 16px);
  }
  .page.pictured {
    background: light-dark(#f2f4f6, #0b0e11);
  }
  .pictured .export {
    display: none;
  }
  .board {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  .board > * {
    grid-column: 1 / -1;
  }
  .board > .tile {
    grid-column: auto;
  }
  .board > .tile.lone {
    grid-column: 1 / -1;
  }
  .board > slot {
    display: grid;
    gap: inherit;
    min-width: 0;
  }
  .own > ::slotted(*) {
    margin-top: 16px;
  }
  /* Two numbers beside each other need room for their words. */
  @media (pointer: coarse) {
    .export > .action {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @container page (max-width: 339px) {
    .board > .tile {
      grid-column: 1 / -1;
    }
  }
  @container page (max-width: 559px) {
    .about {
      min-height: 2lh;
    }
    .head > kpi-period {
      flex: 1 1 100%;
    }
    /* Beside filters that scroll, its icon says enough. */
    .export > .action > span {
      display: none;
    }
  }
  @container page (min-width: 560px) {
    .board {
      gap: 16px;
    }
  }
  @container page (min-width: 960px) {
    .board {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
    .board > .columns-3,
    .board > .columns-3.lone {
      grid-column: span 3;
    }
    .board > .columns-4,
    .board > .columns-4.lone {
      grid-column: span 4;
    }
    .board > .columns-5 {
      grid-column: span 5;
    }
    .board > .columns-6,
    .board > .columns-6.lone {
      grid-column: span 6;
    }
    .board > .columns-7 {
      grid-column: span 7;
    }
  }

  /* Bars of buttons do not print; the board does, a card never cut. */
  @media print {
    :host {
      display: block;
    }
    :host([theme]) .page {
      padding: 0;
      background: none;
    }
    .bar {
      display: none;
    }
    .board > * {
      break-inside: avoid;
    }
  }
`;
