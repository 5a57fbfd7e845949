import { css } from 'lit';

/** The card and its frame. */
export const card = css`
  :host {
    display: grid;
    min-width: 0;
  }

  .kpi {
    container: kpi / inline-size;
    position: relative;
    box-sizing: border-box;
    min-width: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .wall {
    font-size: 1.375em;
  }
  .plain {
    border: 0;
    border-radius: 0;
    background: none;
  }
  .kpi *,
  .kpi *::before {
    box-sizing: border-box;
  }
  .kpi :is(p, h3, h4, dl, dt, dd, ul, figure, table, caption) {
    margin: 0;
    padding: 0;
  }
  .kpi :is(h3, h4, b, strong, th) {
    font-weight: 600;
  }
  .kpi :is(h3, h4) {
    font-size: inherit;
  }

  .inside {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    height: 100%;
    padding: var(--_space);
  }
  .plain > .inside {
    padding: 0;
  }

  /* Watched for their size; they have none of their own. */
  .gauge {
    height: 0;
    overflow: hidden;
  }
  /* As wide as its words: another font, of another size or not, makes it narrower or wider. */
  .gauge-type {
    position: absolute;
    width: max-content;
    visibility: hidden;
  }
  .gauge-type::before {
    content: '0 mW';
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Of a file or a copy: said to the eye as well, for a moment. */
  .live.said {
    z-index: 1;
    inset-inline-end: var(--_space);
    top: calc(var(--_space) + 26px);
    width: auto;
    height: auto;
    padding: 6px 10px !important;
    clip-path: none;
    font-size: var(--_small);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    animation: said 3s steps(1) forwards;
  }
  @keyframes said {
    to {
      visibility: hidden;
      clip-path: inset(50%);
    }
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 8px;
    align-items: start;
  }
  h3 {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .period,
  .note,
  footer {
    font-size: var(--_small);
    color: var(--_muted);
  }
  .period {
    grid-column: 1 / -1;
    margin-top: 1px !important;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    justify-content: space-between;
    margin-top: auto;
  }
  footer > span {
    text-wrap: pretty;
  }
  footer > .link {
    margin-inline-start: auto;
  }

  /* Values of a row of tiles share a line; the page says the period. */
  .tile footer {
    display: none;
  }
  @container kpi (max-width: 239px) {
    .tile h3 {
      min-height: 2.6em;
    }
  }

  @container kpi (max-width: 219px) {
    .inside {
      gap: 8px;
    }
    .period,
    footer > .link {
      display: none;
    }
  }
`;
