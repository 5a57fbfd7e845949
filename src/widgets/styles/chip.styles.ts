import { css } from 'lit';

/** A filter or a choice, and its way back. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    font-size: var(--_small);
    white-space: nowrap;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 2px);
  }
  .chip:hover,
  .chip.set {
    border-color: var(--_axis);
  }
  .chip > button {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    min-height: 28px;
    padding-inline: 10px;
    color: var(--_muted);
  }
  .chip b {
    font-weight: 600;
    color: var(--_text);
  }
  .chip .icon {
    width: 12px;
    height: 12px;
    color: var(--_muted);
  }
  .chip.set > button:first-child {
    padding-inline-end: 4px;
  }
  .chip > .remove {
    padding-inline: 4px 8px;
  }
  .chip + .link {
    font-size: var(--_small);
  }
  .chip > .said {
    padding-inline-start: 10px;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    .chip > button {
      min-height: 44px;
      min-width: 44px;
      justify-content: center;
    }
  }
`;
