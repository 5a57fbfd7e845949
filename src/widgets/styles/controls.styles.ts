import { css } from 'lit';

/** Buttons, links, the menu, the tooltip and the panels. */
export const controls = css`
  button,
  a {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: 24px;
    padding: 0;
    text-align: start;
    letter-spacing: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: pointer;
  }
  :is(button, a, summary, [tabindex]):focus {
    outline: none;
  }
  :is(button, a, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    border-radius: calc(var(--_radius) + 2px);
  }

  .link {
    color: var(--_accent);
    white-space: nowrap;
    text-decoration: underline 1px color-mix(in oklab, var(--_accent) 40%, transparent);
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .action {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 4px 10px;
    font-size: var(--_small);
    font-weight: 600;
    white-space: nowrap;
    text-decoration: none;
    background: var(--_surface);
    border: 1px solid var(--_axis);
    border-radius: calc(var(--_radius) - 2px);
  }
  .action:hover {
    background: var(--_fill);
  }
  .action .icon {
    width: 13px;
    height: 13px;
    color: var(--_muted);
  }
  .action.quiet {
    font-weight: 400;
    border-color: var(--_line);
  }
  .menu-button,
  .close-button {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-block: -3px;
    margin-inline-end: -4px;
    color: var(--_muted);
  }
  :is(.menu-button, .close-button):hover {
    color: var(--_text);
    background: var(--_fill);
  }
  :is(.menu-button, .close-button) .icon {
    width: 16px;
    height: 16px;
  }

  .menu,
  .tip {
    position: absolute;
    z-index: 1;
    max-width: calc(100% - 16px);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.06),
      0 8px 24px rgb(0 0 0 / 0.1);
  }
  .menu {
    inset-inline-end: 8px;
    top: calc(var(--_space) + 26px);
    display: grid;
    padding: 6px !important;
    font-size: 0.9375em;
  }
  .menu > [role='menuitem'] {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 6px 10px;
    text-decoration: none;
    border-radius: 4px;
    cursor: pointer;
  }
  .menu > [role='menuitem']:is(:hover, :focus) {
    background: var(--_fill);
  }
  .menu > [role='menuitem']:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }
  .menu .icon {
    width: 14px;
    height: 14px;
    color: var(--_muted);
  }
  .menu kbd {
    margin-inline-start: auto;
    padding-inline-start: 16px;
    font: inherit;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .menu hr {
    width: 100%;
    height: 1px;
    margin: 6px 0;
    background: var(--_line);
    border: 0;
  }

  .chart {
    position: relative;
    min-width: 0;
  }
  .chart > svg {
    direction: ltr;
  }
  .chart > [tabindex]:focus-visible {
    outline-offset: 4px;
  }
  .tip {
    display: grid;
    gap: 2px;
    width: max-content;
    padding: 8px 12px;
    font-size: var(--_small);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .tip b {
    color: var(--_text);
  }
  .tip p:nth-of-type(2) {
    font-size: 1.2em;
    font-weight: 600;
    color: var(--_text);
  }
  .plot .hovered {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1;
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding-top: var(--_gap);
    border-top: 1px solid var(--_line);
  }
  .panel > header h4 {
    margin: 0 !important;
    font-size: 1em !important;
  }
  .definitions {
    display: grid;
    grid-template-columns: minmax(6.5em, min(28%, 11em)) minmax(0, 1fr);
    font-size: 0.9375em;
  }
  .definitions > :is(dt, dd) {
    padding: 6px 0;
    border-top: 1px solid var(--_line);
  }
  .definitions > dt {
    padding-inline-end: 12px;
    font-size: var(--_small);
    line-height: 1.55;
    color: var(--_muted);
  }
  .definitions small {
    display: block;
    font-size: var(--_small);
    color: var(--_muted);
  }
  summary {
    min-height: 24px;
    align-content: center;
    cursor: pointer;
  }
  .fraction {
    display: inline-grid;
    text-align: center;
  }
  .fraction > span:first-child {
    padding: 0 0.3em 1px;
    border-bottom: 1px solid var(--_text);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  @container kpi (max-width: 339px) {
    .definitions {
      grid-template-columns: minmax(0, 1fr);
    }
    .definitions > dd {
      padding-top: 0;
      border-top: 0;
    }
  }
  @media (pointer: coarse) {
    button,
    .action,
    .link,
    summary,
    .menu > [role='menuitem'] {
      min-height: 44px;
    }
    .menu-button,
    .close-button {
      width: 44px;
      height: 44px;
      margin-block: -13px;
      margin-inline-end: -14px;
    }
    a.link {
      display: inline-grid;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .link {
      color: LinkText;
    }
  }
`;
