import { css } from 'lit';

/** What breakdowns, heat maps and pairs have beside their drawing. */
export const views = css`
  .lede {
    font-size: 0.9375em;
    text-wrap: pretty;
    /* Names come from data, and may have no end. */
    overflow-wrap: anywhere;
  }
  .verdict {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
  }
  .verdict .icon {
    flex: none;
    width: 1em;
    height: 1em;
  }
  .verdict + .lede {
    margin-top: 4px;
  }
  @container kpi (max-width: 219px) {
    .delta > span:first-child {
      grid-column: 1 / -1;
    }
  }
  /* Beside each other, tiles are read line by line. */
  .kpi.tile .tile > .hero {
    flex-direction: column;
    gap: 8px;
    align-items: stretch;
  }
  .kpi.tile .tile > .hero > .side {
    flex: none;
  }
  @container kpi (max-width: 399px) {
    .tile > .hero {
      flex-direction: column;
      gap: 8px;
      align-items: stretch;
    }
    .tile > .hero > .side {
      flex: none;
    }
  }
  /* Numbers of a wall are larger. */
  @container kpi (max-width: 559px) {
    .wall .tile > .hero {
      flex-direction: column;
      gap: 8px;
      align-items: stretch;
    }
    .wall .tile > .hero > .side {
      flex: none;
    }
  }
  /* Half a card is narrow, too. */
  @container kpi (min-width: 520px) and (max-width: 899px) {
    .halves.even .tile > .hero {
      flex-direction: column;
      gap: 8px;
      align-items: stretch;
    }
    .halves.even .tile > .hero > .side {
      flex: none;
    }
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap) 32px;
  }
  .pair.ruled {
    padding-top: var(--_gap);
    border-top: 1px solid var(--_line);
  }
  .small-value {
    gap: 1px 14px;
    margin-bottom: 8px;
    font-size: var(--_small);
  }
  .small-value .value {
    font-size: 1.75em;
  }
  @container kpi (min-width: 440px) {
    .pair.ruled {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container kpi (min-width: 520px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .halves.even {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
