import { css } from 'lit';

/**
 * Every colour and size as a private variable of the inner root. The public ones are only ever read, with a
 * fallback: set here, on `:host`, they would beat the page. The fallbacks follow the page's `color-scheme`.
 */
export const tokens = css`
  .kpi {
    --_surface: var(--kpi-surface, light-dark(#ffffff, #14181d));
    --_raised: var(--kpi-surface-raised, light-dark(#f5f6f8, #1c2228));
    --_text: var(--kpi-text, light-dark(#171c22, #e6eaee));
    --_muted: var(--kpi-muted, color-mix(in oklab, var(--_text) 68%, var(--_surface)));
    --_axis: var(--kpi-axis, color-mix(in oklab, var(--_text) 50%, var(--_surface)));
    --_line: var(--kpi-line, color-mix(in oklab, var(--_text) 16%, var(--_surface)));
    --_grid: var(--kpi-grid, color-mix(in oklab, var(--_text) 10%, var(--_surface)));
    --_fill: var(--kpi-fill, color-mix(in oklab, var(--_text) 5%, var(--_surface)));
    --_accent: var(--kpi-accent, light-dark(#1e6c8c, #67afd3));
    --_accent-soft: color-mix(in oklab, var(--_accent) 34%, var(--_surface));
    --_accent-faint: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    --_answers: color-mix(in oklab, var(--_text) 24%, var(--_surface));
    --_good: var(--kpi-good, light-dark(#00764c, #5aca94));
    --_warn: var(--kpi-warn, light-dark(#976402, #e9b452));
    --_bad: var(--kpi-bad, light-dark(#961111, #ef7462));
    --_for-1: var(--kpi-for-1, light-dark(#01435b, #9edbf9));
    --_for-2: var(--kpi-for-2, light-dark(#1e6c8c, #67afd1));
    --_for-3: var(--kpi-for-3, light-dark(#5297b8, #347b9a));
    --_mid: var(--kpi-mid, light-dark(#d3d6d9, #3c4146));
    --_against-1: var(--kpi-against-1, light-dark(#752f18, #feb7a1));
    --_against-2: var(--kpi-against-2, light-dark(#aa4c21, #e38056));
    --_against-3: var(--kpi-against-3, light-dark(#c87243, #ae5a2a));
    --_seq-1: var(--kpi-seq-1, light-dark(#e5f3fa, #192930));
    --_seq-2: var(--kpi-seq-2, light-dark(#bfdfef, #224250));
    --_seq-3: var(--kpi-seq-3, light-dark(#8fc3dd, #2d5f75));
    --_seq-4: var(--kpi-seq-4, light-dark(#5ba1c1, #327c9d));
    --_seq-5: var(--kpi-seq-5, light-dark(#2a7899, #5aa9ce));
    --_seq-6: var(--kpi-seq-6, light-dark(#0b4f68, #9bd8f6));
    --_on-seq-low: light-dark(#171c22, #ffffff);
    --_on-seq-high: light-dark(#ffffff, #0b0e11);
    --_radius: var(--kpi-radius, 6px);
    --_space: var(--kpi-space, 16px);
    --_gap: 12px;
    --_small: max(11px, 0.8125em);
  }
  .compact {
    --_space: var(--kpi-space, 12px);
    --_gap: 8px;
  }
  .wall {
    --_space: var(--kpi-space, 28px);
    --_gap: 16px;
  }

  @supports not (color: light-dark(#000, #fff)) {
    .kpi {
      --_surface: var(--kpi-surface, #ffffff);
      --_raised: var(--kpi-surface-raised, #f5f6f8);
      --_text: var(--kpi-text, #171c22);
      --_muted: var(--kpi-muted, #585c61);
      --_axis: var(--kpi-axis, #818488);
      --_line: var(--kpi-line, #d5d6d7);
      --_grid: var(--kpi-grid, #e5e5e6);
      --_fill: var(--kpi-fill, #f2f2f3);
      --_accent: var(--kpi-accent, #1e6c8c);
      --_accent-soft: #b0ccd7;
      --_accent-faint: #dfeaef;
      --_answers: #c5c7c8;
      --_good: var(--kpi-good, #00764c);
      --_warn: var(--kpi-warn, #976402);
      --_bad: var(--kpi-bad, #961111);
      --_for-1: var(--kpi-for-1, #01435b);
      --_for-2: var(--kpi-for-2, #1e6c8c);
      --_for-3: var(--kpi-for-3, #5297b8);
      --_mid: var(--kpi-mid, #d3d6d9);
      --_against-1: var(--kpi-against-1, #752f18);
      --_against-2: var(--kpi-against-2, #aa4c21);
      --_against-3: var(--kpi-against-3, #c87243);
      --_seq-1: var(--kpi-seq-1, #e5f3fa);
      --_seq-2: var(--kpi-seq-2, #bfdfef);
      --_seq-3: var(--kpi-seq-3, #8fc3dd);
      --_seq-4: var(--kpi-seq-4, #5ba1c1);
      --_seq-5: var(--kpi-seq-5, #2a7899);
      --_seq-6: var(--kpi-seq-6, #0b4f68);
      --_on-seq-low: #171c22;
      --_on-seq-high: #ffffff;
    }
  }

  @media (prefers-contrast: more) {
    .kpi {
      --_muted: var(--_text);
      --_line: var(--_axis);
    }
  }

  @media (forced-colors: active) {
    .kpi {
      --_surface: Canvas;
      --_raised: Canvas;
      --_fill: Canvas;
      --_mid: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_axis: CanvasText;
      --_line: GrayText;
      --_grid: GrayText;
      --_answers: GrayText;
      --_accent: Highlight;
      --_accent-soft: Canvas;
      --_accent-faint: Canvas;
      --_good: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
      --_for-1: CanvasText;
      --_for-2: Highlight;
      --_for-3: Highlight;
      --_against-1: CanvasText;
      --_against-2: CanvasText;
      --_against-3: CanvasText;
      --_seq-1: Canvas;
      --_seq-2: Canvas;
      --_seq-3: Canvas;
      --_seq-4: Highlight;
      --_seq-5: Highlight;
      --_seq-6: Highlight;
      --_on-seq-low: CanvasText;
      --_on-seq-high: HighlightText;
    }
  }
`;
