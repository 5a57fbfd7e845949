import { css } from 'lit';

/** What only breakdowns and heat maps draw. */
export const rowsStyles = css`
  .bar {
    fill: var(--_accent);
  }
  .no-cell {
    fill: none;
    stroke: var(--_line);
  }
  .opening {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.25;
    stroke-linecap: square;
  }
  .plot .cell {
    font-weight: 400;
  }
`;
