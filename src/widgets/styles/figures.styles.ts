import { css } from 'lit';

/** Values, status, change, facts: everything that is said in numbers and words beside a chart. */
export const figures = css`
  .hero {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: flex-end;
  }
  .side {
    flex: 1 1 9.5em;
    min-width: 0;
    font-size: var(--_small);
    line-height: 1.4;
    color: var(--_muted);
  }
  .side b {
    color: var(--_text);
  }
  .range b {
    white-space: nowrap;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 1px 14px;
    align-items: center;
  }

  .value {
    font-size: 2.25em;
    font-weight: 600;
    font-variant-numeric: proportional-nums lining-nums;
    line-height: 1;
    letter-spacing: -0.025em;
    white-space: nowrap;
  }
  .unit {
    margin-inline: 0.24em 0.3em;
    font-size: 0.5em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_muted);
  }
  .unit:last-child {
    margin-inline-end: 0;
  }
  .weak {
    font-weight: 500;
    color: var(--_muted);
  }

  /* A small sample is drawn without colour: it says nothing yet. */
  .few .chart {
    --_accent: var(--_axis);
    --_accent-soft: var(--_line);
    --_accent-faint: var(--_fill);
    --_for-1: var(--_muted);
    --_for-2: var(--_muted);
    --_for-3: var(--_axis);
    --_against-1: var(--_muted);
    --_against-2: var(--_muted);
    --_against-3: var(--_axis);
  }

  .good {
    color: var(--_good);
  }
  .warn {
    color: var(--_warn);
  }
  .bad {
    color: var(--_bad);
  }
  .muted {
    color: var(--_muted);
  }
  .status {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_small);
    font-weight: 600;
    white-space: nowrap;
  }
  .side .status {
    font-size: inherit;
  }
  .status .icon {
    width: 14px;
    height: 14px;
  }
  .delta {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    overflow-x: clip;
    color: var(--_text);
  }
  .delta > span {
    margin-inline-end: calc(0.6em + 4px);
    white-space: nowrap;
  }
  .delta .icon {
    width: 9px;
    height: 9px;
    margin-inline-end: 5px;
  }
  /* The dot stands left of the judgement, in the margin of what is before it; at the start of a line it is clipped. */
  .delta .judgement {
    margin-inline: -0.6em 0;
    color: var(--_muted);
  }
  .delta .separator {
    display: inline-block;
    width: 0.6em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 28px;
  }
  .facts.spread {
    gap: 10px 16px;
    justify-content: space-between;
  }
  .facts > div {
    min-width: 0;
  }
  .facts dt {
    font-size: var(--_small);
    color: var(--_muted);
  }
  .facts dd {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: proportional-nums lining-nums;
    line-height: 1.25;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .facts .unit {
    margin-inline: 0.2em 0.3em;
    font-size: 0.72em;
    font-weight: 400;
  }
  .facts small {
    font-size: 0.68em;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_muted);
    white-space: normal;
  }
  .facts .status {
    font-size: 0.8em;
  }

  h4 {
    margin-bottom: 4px !important;
    font-size: var(--_small) !important;
  }
  h4 span {
    font-weight: 400;
    color: var(--_muted);
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: 18px;
    min-width: 0;
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap) 32px;
  }

  @container kpi (min-width: 720px) {
    .value {
      font-size: 2.75em;
    }
    .kpi:not(.wall) .halves.first-wide {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
    }
    .kpi:not(.wall) .halves.second-wide {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
    }
  }
  /* Words are larger on a wall, so that everything needs more room. */
  @container kpi (min-width: 990px) {
    .wall .halves.first-wide {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
    }
    .wall .halves.second-wide {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
    }
  }
  @container kpi (max-width: 319px) {
    .side .status {
      white-space: normal;
    }
  }
  @container kpi (max-width: 219px) {
    .value {
      font-size: 1.75em;
    }
    .status {
      align-items: flex-start;
      white-space: normal;
    }
    .delta {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
    }
    .delta > span {
      margin-inline: 0;
      white-space: normal;
    }
    .delta .judgement {
      grid-column: 2;
      margin-inline: 0;
    }
    .delta .separator {
      display: none;
    }
  }
  .wall .value {
    font-size: 4em;
  }
  /* A number is never broken: a long one is smaller where a card is narrow. */
  @container kpi (max-width: 319px) {
    .value.long {
      font-size: 1.5em;
    }
    .wall .value {
      font-size: 2.75em;
    }
    .wall .value.long {
      font-size: 1.5em;
    }
  }
`;
