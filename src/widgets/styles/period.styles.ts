import { css } from 'lit';

/** The button with the period, and its panel: presets beside a calendar. */
export const periodStyles = css`
  .period-button {
    flex-wrap: wrap;
    padding: 7px 12px;
    max-width: 100%;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .versus {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 400;
  }
  .picker {
    display: grid;
    grid-template-columns: auto auto;
    gap: 12px 16px;
    padding: 14px;
  }
  .presets {
    display: flex;
    flex-direction: column;
    padding-inline-end: 14px;
    border-inline-end: 1px solid var(--_line);
  }
  .preset {
    padding: 5px 10px;
    white-space: nowrap;
  }
  .preset:hover {
    background: var(--_fill);
  }
  .preset[aria-pressed='true'] {
    font-weight: 600;
    color: var(--_surface);
    background: var(--_text);
  }
  .month {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) 28px;
    align-items: center;
    margin-bottom: 6px;
    text-align: center;
  }
  .turn {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
  }
  .turn:hover {
    background: var(--_fill);
  }
  :dir(rtl) .turn .icon {
    scale: -1 1;
  }
  .calendar table {
    width: auto;
    border-spacing: 0 2px;
    border-collapse: separate;
  }
  .calendar :is(th, td) {
    padding: 0;
    text-align: center;
    border: 0;
  }
  .calendar th {
    position: static;
    width: 34px;
    padding-block: 2px;
    font-size: var(--_small);
    font-weight: 400 !important;
    color: var(--_muted);
    background: none;
  }
  .day {
    width: 36px;
    height: 30px;
    text-align: center;
    border-radius: 0;
  }
  .day:hover {
    background: var(--_fill);
  }
  .outside .day {
    color: var(--_muted);
  }
  .inside .day {
    background: color-mix(in oklab, var(--_accent) 13%, var(--_surface));
  }
  .today .day {
    box-shadow: inset 0 0 0 1px var(--_axis);
  }
  .end .day {
    font-weight: 600;
    color: var(--_surface);
    background: var(--_accent);
  }
  .day:focus-visible {
    position: relative;
    outline-offset: -2px;
    border-radius: 4px;
  }
  .end .day:focus-visible {
    outline-offset: 2px;
  }
  .decision {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .decision > p {
    flex: 1 1 auto;
    font-size: var(--_small);
  }
  @media (max-width: 519px) {
    :host,
    .anchor,
    .period-button {
      width: 100%;
    }
    .picker {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      width: 100%;
    }
    .presets {
      flex-flow: row wrap;
      gap: 4px;
      padding: 0 0 10px;
      border: 0;
      border-bottom: 1px solid var(--_line);
    }
    .decision {
      justify-self: stretch;
    }
    .decision > p {
      flex-basis: 100%;
    }
  }
  @media (pointer: coarse) {
    .day {
      width: 44px;
      height: 44px;
    }
    .calendar th {
      width: 24px;
    }
    .preset {
      min-height: 44px;
    }
    .turn {
      width: 44px;
      height: 44px;
    }
  }
  @media (forced-colors: active) {
    .inside .day {
      outline: 1px solid CanvasText;
      outline-offset: -2px;
    }
    :is(.end .day, .preset[aria-pressed='true'], .primary) {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
