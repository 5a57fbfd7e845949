import { css } from 'lit';
import { iconStyles } from '../../charts/icons.styles.js';
import { controls } from './controls.styles.js';
import { directionStyles } from './direction.styles.js';
import { inherited } from './inherited.styles.js';
import { table } from './table.styles.js';
import { tokens } from './tokens.styles.js';

/** What stands above the widgets: buttons that open a panel. */
const bar = css`
  :host {
    display: block;
    min-width: 0;
  }
  .kpi {
    position: relative;
    color: var(--_text);
  }
  .kpi * {
    box-sizing: border-box;
  }
  .kpi :is(p, table, ul) {
    margin: 0;
    padding: 0;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .anchor {
    position: relative;
    display: inline-block;
    max-width: 100%;
  }
  .muted {
    color: var(--_muted);
  }
  .popover {
    position: absolute;
    z-index: 2;
    inset-inline-start: 0;
    top: calc(100% + 6px);
    width: max-content;
    max-width: calc(100vw - 16px);
    padding: 6px;
    font-size: 0.9375em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.06),
      0 8px 24px rgb(0 0 0 / 0.1);
  }
  .primary {
    color: var(--_surface);
    background: var(--_text);
    border-color: var(--_text);
  }
  .primary:hover {
    color: var(--_surface);
    background: color-mix(in oklab, var(--_text) 85%, var(--_surface));
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

export const barStyles = [tokens, inherited, controls, table, iconStyles, bar, directionStyles];
