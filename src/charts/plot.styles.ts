import { css } from 'lit';
import { iconStyles } from './icons.styles.js';
import { plotMediaStyles } from './plot-media.styles.js';
import { rowsStyles } from './rows.styles.js';

/**
 * Everything inside a plot, and the icons. Colours come only from private variables that the widget
 * sets on its inner root: --_surface --_text --_muted --_axis --_line --_grid --_fill --_accent
 * --_accent-soft --_accent-faint --_good --_warn --_bad --_for-1..3 --_mid --_against-1..3
 * --_seq-1..6 --_on-seq-low --_on-seq-high --_answers --_small.
 */
export const plotStyles = css`
  .plot {
    display: block;
    overflow: visible;
  }
  .plot text {
    font-size: var(--_small, 13px);
    fill: var(--_text);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .plot .muted {
    fill: var(--_muted);
  }
  .plot .strong {
    font-weight: 600;
  }
  .plot .on {
    fill: var(--_surface);
    font-weight: 600;
  }
  .plot .on-seq-low {
    fill: var(--_on-seq-low, light-dark(#171c22, #ffffff));
    font-weight: 600;
  }
  .plot .on-seq-high {
    fill: var(--_on-seq-high, light-dark(#ffffff, #0b0e11));
    font-weight: 600;
  }
  .plot .accent {
    fill: var(--_accent);
  }
  .plot .for {
    fill: var(--_for-2);
  }
  .plot .against {
    fill: var(--_against-2);
  }
  .plot .signal {
    fill: var(--_bad);
  }
  .plot .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--_grid);
  }
  .axis,
  .tick,
  .lead {
    stroke: var(--_axis);
    fill: none;
  }
  .zero {
    stroke: var(--_text);
  }
  .hair {
    stroke: var(--_line);
  }
  .series {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .series-partial {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 2 3;
  }
  .limit {
    fill: none;
    stroke: var(--_axis);
    stroke-dasharray: 3 3;
  }
  .centre {
    fill: none;
    stroke: var(--_axis);
  }
  .area {
    fill: var(--_accent-faint);
  }
  .interval,
  .cancelled {
    fill: var(--_accent-soft);
  }
  .cancelled-against {
    fill: var(--_against-soft, color-mix(in oklab, var(--_against-2) 34%, var(--_surface)));
  }
  .interval-weak {
    fill: var(--_line);
  }
  .cap {
    stroke: var(--_accent);
    stroke-width: 1.5;
    fill: none;
  }
  .cap-weak {
    stroke: var(--_axis);
    stroke-width: 1.5;
    fill: none;
  }
  .band {
    fill: var(--_fill);
  }
  .rail {
    fill: var(--_axis);
  }
  .notch,
  .flag {
    fill: var(--_text);
  }
  .pin {
    stroke: var(--_surface);
    stroke-width: 2;
    paint-order: stroke;
  }
  .dot {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .hollow {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.75;
  }
  .ring {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .diamond {
    fill: var(--_bad);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .for-1 {
    fill: var(--_for-1);
  }
  .for-2 {
    fill: var(--_for-2);
  }
  .for-3 {
    fill: var(--_for-3);
  }
  .against-1 {
    fill: var(--_against-1);
  }
  .against-2 {
    fill: var(--_against-2);
  }
  .against-3 {
    fill: var(--_against-3);
  }
  .mid,
  .created {
    fill: var(--_mid);
    stroke: var(--_axis);
    stroke-width: 0.75;
  }
  .created.thin {
    fill: var(--_axis);
    stroke: none;
  }
  .resolved {
    fill: var(--_accent);
  }
  .answers {
    fill: var(--_answers, color-mix(in oklab, var(--_text) 24%, var(--_surface)));
  }
  .outline {
    stroke: var(--_axis);
  }
  .hatch {
    stroke: var(--_axis);
    stroke-width: 1.25;
  }
  .hatch-against {
    stroke: var(--_against-2);
    stroke-width: 1.5;
  }
  .seq-1 {
    fill: var(--_seq-1);
  }
  .seq-2 {
    fill: var(--_seq-2);
  }
  .seq-3 {
    fill: var(--_seq-3);
  }
  .seq-4 {
    fill: var(--_seq-4);
  }
  .seq-5 {
    fill: var(--_seq-5);
  }
  .seq-6 {
    fill: var(--_seq-6);
  }
  .veil {
    fill: var(--_surface);
    opacity: 0.55;
  }
  .picked {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .toggle {
    fill: none;
    pointer-events: none;
  }
  .selectable > .plot {
    cursor: pointer;
  }
  .focus-ring {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
  }

  ${rowsStyles}
  ${iconStyles}
  ${plotMediaStyles}
`;
