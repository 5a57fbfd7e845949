import { css } from 'lit';

/** What changes in a plot where colours are forced, where more contrast is asked for, where motion is welcome, and on paper. */
export const plotMediaStyles = css`
  @media (forced-colors: active) {
    .plot {
      forced-color-adjust: none;
    }
    .grid {
      stroke-dasharray: 1 3;
    }
    .interval,
    .cancelled,
    .cancelled-against {
      fill: Canvas;
      stroke: Highlight;
      stroke-width: 1.5;
    }
    .interval-weak {
      fill: Canvas;
      stroke: CanvasText;
    }
    .area {
      fill: none;
    }
    .band {
      fill: none;
    }
    .against-1,
    .against-2,
    .against-3,
    .for-1,
    .for-2,
    .for-3,
    .mid,
    .created,
    .seq-1,
    .seq-2,
    .seq-3,
    .seq-4,
    .seq-5,
    .seq-6 {
      stroke: CanvasText;
      stroke-width: 1;
    }
    .answers {
      fill: GrayText;
    }
    .plot .on {
      fill: Canvas;
    }
    .plot :is(.on-seq-low, .on-seq-high) {
      paint-order: stroke;
      fill: CanvasText;
      stroke: Canvas;
      stroke-width: 4px;
    }
  }

  @media (prefers-contrast: more) {
    .interval,
    .cancelled,
    .cancelled-against,
    .area {
      stroke: var(--_accent);
      stroke-width: 1;
    }
    .interval-weak {
      stroke: var(--_axis);
    }
    .seq-1,
    .seq-2,
    .seq-3 {
      stroke: var(--_axis);
    }
  }

  /* From one result to the next: forms move, numbers never count up. A first drawing and another size stand still. */
  @media (prefers-reduced-motion: no-preference) {
    /* Said, so that what has begun ends in every browser when the forms stand still again. */
    .plot * {
      transition-property: none;
    }
    :not(.wall) > .inside .plot.moving :is(.notch, .interval, .interval-weak, .ring, .dot, .bar, .hollow) {
      transition: 200ms cubic-bezier(0.2, 0, 0, 1);
      transition-property: x, y, width, height, cx, cy;
    }
  }

  @media print {
    .plot {
      print-color-adjust: exact;
    }
  }
`;
