import { css } from 'lit';

/** The numbers of a chart as a table, whose headings may put its rows in order. */
export const table = css`
  .scroll {
    margin-inline: -4px;
    padding-inline: 4px;
    max-height: 24em;
    overflow: auto;
  }
  table {
    width: 100%;
    font-size: 0.9375em;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 6px !important;
    font-size: var(--_small);
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding-block: 5px;
    padding-inline: 0 12px;
    text-align: start;
    vertical-align: baseline;
    border-bottom: 1px solid var(--_line);
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    font-size: var(--_small);
    color: var(--_muted);
    background: var(--_surface);
    border-bottom: 1px solid var(--_axis);
  }
  tbody th {
    font-weight: 400 !important;
    white-space: nowrap;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  .sort {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-weight: inherit;
    text-align: inherit;
  }
  .sort .icon {
    width: 11px;
    height: 11px;
    opacity: 0.5;
  }
  .sort:hover,
  [aria-sort] > .sort {
    color: var(--_text);
  }
  [aria-sort] > .sort .icon {
    opacity: 1;
  }
`;
