import { css } from 'lit';

/** Chips and their lists, in as many rows as they need: a row that scrolls would cut their lists off. */
export const filterStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    /* As high as a chip, before there are any. */
    min-height: 30px;
  }
  .clear {
    padding-inline: 4px;
    font-size: var(--_small);
  }
  .listbox {
    display: grid;
    min-width: 9em;
    max-width: 20em;
    max-height: min(20em, 60vh);
    overflow: auto;
  }
  .option {
    display: flex;
    gap: 9px;
    align-items: center;
    min-height: 30px;
    padding: 4px 10px;
    border-radius: 4px;
    cursor: pointer;
  }
  .option:is(:hover, :focus) {
    background: var(--_fill);
  }
  .option:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }
  .option > span:last-child {
    overflow-wrap: anywhere;
  }
  .tick {
    flex: none;
    display: grid;
    place-items: center;
    width: 15px;
    height: 15px;
    border: 1px solid var(--_axis);
    border-radius: 3px;
  }
  .option[aria-selected='true'] > .tick {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .option[aria-selected='true'] > .tick::after {
    content: '';
    width: 4px;
    height: 8px;
    margin-top: -2px;
    border: solid var(--_surface);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  @media (max-width: 559px) {
    .chips {
      flex-wrap: nowrap;
      box-sizing: content-box;
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chips:has(.popover) {
      flex-wrap: wrap;
      overflow: visible;
    }
    .anchor {
      flex: none;
    }
  }
  @media (pointer: coarse) {
    .chips {
      min-height: 46px;
    }
    .option {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] > .tick {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
