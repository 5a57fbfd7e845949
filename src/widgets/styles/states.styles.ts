import { css } from 'lit';

/** Messages in place of numbers, and the bones of a first load: still, and only after a moment. */
export const states = css`
  .message {
    display: flex;
    flex-direction: column;
    gap: 6px;
    align-items: flex-start;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .message > span > .icon {
    width: 20px;
    height: 20px;
  }
  .message > .note {
    max-width: 46ch;
  }
  /* Before the looks of buttons have come. */
  :where(.message > button) {
    min-height: 28px;
    padding: 4px 10px;
    font: inherit;
    font-size: var(--_small);
    color: inherit;
  }
  .stale {
    display: flex;
    flex-direction: column;
    gap: 4px;
    align-items: flex-start;
  }
  .stale ~ :is(.hero, .tile, .halves) .value {
    font-weight: 500;
    color: var(--_muted);
  }
  .bones {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    animation: appear 1ms 400ms both;
  }
  .bone {
    height: 8px;
    background: var(--_fill);
    border-radius: 3px;
  }
  .progress > svg {
    display: block;
    border-radius: 3px;
  }
  .progress rect {
    fill: var(--_accent);
  }
  .bone:nth-child(1) {
    width: 44%;
    height: 2.25em;
  }
  .bone:nth-child(2) {
    width: 66%;
    height: 0.8em;
  }
  /* In the place of a chart, where the form of the card has one at every width. */
  .bone.plot {
    display: none;
  }
  .comfortable:not(.tile, .room-stat, .room-time, .room-bullet) .bones {
    flex: 1;
  }
  .comfortable:not(.tile, .room-stat, .room-time, .room-bullet) .bone.plot {
    display: block;
    flex: 1;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
    .progress rect {
      fill: Highlight;
    }
  }
`;
