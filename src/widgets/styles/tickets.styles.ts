import { css } from 'lit';

/** A list of tickets whose rows all have one height, so that only those in view need to be there. */
export const ticketsStyles = css`
  .tickets {
    --_columns: minmax(5em, 8em) minmax(0, 1fr) minmax(0, 10em) 7em 7.5em;
    min-width: 0;
    font-size: 0.9375em;
  }
  .tickets.valueless {
    --_columns: minmax(5em, 8em) minmax(0, 1fr) minmax(0, 10em) 7em;
  }
  .ticket-head,
  .ticket {
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 0 12px;
    align-items: center;
    border-bottom: 1px solid var(--_line);
  }
  .ticket-head {
    padding-bottom: 4px;
    color: var(--_muted);
    border-color: var(--_axis);
  }
  /* The columns are as wide as those of the rows. */
  .ticket-head > span {
    font-size: var(--_small);
  }
  .ticket-head button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .ticket-head .icon {
    width: 12px;
    height: 12px;
  }
  /* The line height is the height of a row. */
  .ticket-body {
    max-height: 24em;
    overflow: auto;
    line-height: 38px;
    overflow-anchor: none;
  }
  .ticket-space {
    height: var(--_rows);
    overflow: hidden;
  }
  .ticket-window {
    translate: 0 var(--_from);
  }
  .ticket {
    height: 38px;
  }
  .ticket:hover {
    background: var(--_fill);
  }
  .ticket > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ticket-date,
  .ticket .none {
    color: var(--_muted);
  }
  .ticket-value {
    font-weight: 600;
    text-align: end;
  }
  .ticket-head .ticket-value {
    font-weight: 400;
    justify-self: end;
  }
  @container kpi (max-width: 559px) {
    .ticket-head,
    .ticket,
    .valueless .ticket-head,
    .valueless .ticket {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .ticket-head > span:nth-child(-n + 3) {
      display: none;
    }
    .ticket-head > .ticket-value {
      grid-column: 2;
    }
    .ticket-body {
      line-height: 52px;
    }
    .ticket {
      align-content: center;
      height: 52px;
      line-height: 1.4;
    }
    .ticket-about {
      order: -2;
      grid-column: 1;
    }
    .ticket > .ticket-value {
      order: -1;
      grid-column: 2;
    }
    .valueless .ticket-about {
      grid-column: 1 / -1;
    }
    .ticket-id {
      order: 1;
      font-size: var(--_small);
    }
    .ticket-agent {
      display: none;
    }
    .ticket > .ticket-date {
      order: 2;
      font-size: var(--_small);
    }
  }
`;
