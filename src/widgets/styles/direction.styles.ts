import { css } from 'lit';

/**
 * In a page that reads from right to left the layout follows the page, and each text its own language: "1–31 mar" is
 * not turned round.
 */
export const directionStyles = css`
  :host(:dir(rtl)) .kpi :is(p, h2, h3, h4, li, dt, dd, th, td, caption, summary, small, span, b, button, a) {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) .kpi :is(p, h2, h3, h4, li, dt, dd, th, td, caption) {
    text-align: right;
  }
  :host(:dir(rtl)) .kpi .judgement {
    unicode-bidi: isolate;
  }
  :host(:dir(rtl)) .kpi .number {
    text-align: left;
  }
  :host(:dir(rtl)) .kpi .value {
    direction: ltr;
    unicode-bidi: isolate;
  }
`;
