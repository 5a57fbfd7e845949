import { css } from 'lit';

/** Icons take the size and the colour of the words beside them. */
export const iconStyles = css`
  .icon {
    display: inline-block;
    flex: none;
    width: 1em;
    height: 1em;
    overflow: visible;
    vertical-align: -0.14em;
  }
  .icon-fill {
    fill: currentColor;
  }
  .icon-stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .icon-dashed {
    stroke-dasharray: 2.4 2;
  }
  .icon-cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.7;
  }
  :dir(rtl) :is(.icon-next, .icon-prev, .icon-external) {
    transform: scaleX(-1);
  }
`;
