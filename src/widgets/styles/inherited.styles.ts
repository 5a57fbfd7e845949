import { css } from 'lit';

/**
 * What a shadow root inherits of the page around, and must not: only font family, direction and colour scheme come in, the
 * scheme unless the element says another.
 */
export const inherited = css`
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .kpi {
    font-size: clamp(13px, 1em, 20px);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
    list-style: none;
    border-collapse: separate;
  }
`;
