import { css, unsafeCSS } from 'lit';

/** What cannot be pressed on paper or in a picture is not there. */
const still = (card: '.kpi' | '.kpi.pictured' | '.kpi.still') => `
  ${card} :is(.menu-button, .close-button, .menu, .tip, .link, .action, .unseen, .tickets-panel) { display: none; }
  ${card} .scroll { max-height: none; overflow: visible; }
  ${card} thead th { position: static; }
`;

/** What a card leaves to its page is said where the page is not there. */
const alone = (card: '.kpi' | '.kpi.pictured') => `
  ${card} .printed { display: block; order: 1; margin-top: calc(4px - var(--_gap)) !important; }
  ${card}.tile footer { display: flex; }
`;

const rules = css`
  .printed {
    display: none;
  }
  .kpi.pictured {
    align-self: start;
  }
  :is(.pictured, .still) .gauge {
    background: var(--_surface);
  }
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light !important;
    }
    .kpi {
      break-inside: avoid;
    }
    :focus-visible {
      outline: none !important;
    }
    .plot {
      max-width: 100%;
      height: auto;
    }
  }
`;

/** The card in a picture of its own or of its board, and on paper: light, whole, and no wider than the sheet. */
export const paper = [
  rules,
  unsafeCSS([still('.kpi.pictured'), still('.kpi.still'), alone('.kpi.pictured')].join('')),
  unsafeCSS(`@media print {${still('.kpi')}${alone('.kpi')}}`),
];
