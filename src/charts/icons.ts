import { html, svg, type HTMLTemplateResult } from 'lit';

/** Drawn on a 16 px grid: `fill` in the current colour, `stroke` 1.5 px, `cut` in surface colour on top, `dots` of radius 1.35. */
interface Shape {
  readonly fill?: string;
  readonly stroke?: string;
  readonly dashed?: true;
  readonly cut?: string;
  readonly dots?: readonly (readonly [x: number, y: number])[];
}

const shapes = {
  good: { fill: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z', cut: 'M4.9 8.2l2.2 2.2l4.1-4.6' },
  warn: { fill: 'M8 1.4L15.2 14H.8z', cut: 'M8 5.8v3.9M8 11.1v1.5' },
  bad: { fill: 'M5.3 1.5h5.4L14.5 5.3v5.4l-3.8 3.8H5.3L1.5 10.7V5.3z', cut: 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  neutral: { stroke: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0-11.6zM5.2 8h5.6' },
  few: {
    stroke: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0-11.6',
    dashed: true,
    dots: [
      [5, 8],
      [8, 8],
      [11, 8],
    ],
  },
  none: { stroke: 'M3 3v10h10M6 10.5h1M9 10.5h1' },
  info: { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v4M8 4.7v1.4' },
  up: { fill: 'M8 3.5l5 8.5H3z' },
  down: { fill: 'M8 12.5L3 4h10z' },
  flat: { stroke: 'M3 6.2h10M3 9.8h10' },
  more: {
    dots: [
      [3, 8],
      [8, 8],
      [13, 8],
    ],
  },
  close: { stroke: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  table: { stroke: 'M2 3h12v10H2zM2 6.3h12M2 9.7h12M6.5 6.3V13' },
  chart: { stroke: 'M2.5 2v11.5H14M5 10l2.8-3.2l2.2 1.7L13.5 4' },
  download: { stroke: 'M8 2v8M4.6 6.8L8 10.2l3.4-3.4M2.5 13.5h11' },
  external: { stroke: 'M9.5 2.5h4v4M13.5 2.5L8 8M11.5 9.5v4h-9v-9h4' },
  filter: { stroke: 'M2 3.5h12M4.5 8h7M6.8 12.5h2.4' },
  calendar: { stroke: 'M2.2 3.5h11.6v10H2.2zM2.2 6.7h11.6M5.2 1.7v3M10.8 1.7v3' },
  refresh: { stroke: 'M13.5 8a5.5 5.5 0 1 1-1.7-4M13.7 1.5v3h-3' },
  clock: { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.4 1.8' },
  flag: { stroke: 'M3.5 14.5V2h8.5l-2.2 2.8L12 7.6H3.5' },
  sort: { stroke: 'M5 2.5v11M2.5 11L5 13.5L7.5 11M11 13.5v-11M8.5 5L11 2.5L13.5 5' },
  next: { stroke: 'M6 3l5 5l-5 5' },
  prev: { stroke: 'M10 3L5 8l5 5' },
  expand: { stroke: 'M3.5 6l4.5 4.5L12.5 6' },
  mail: { stroke: 'M1.8 3.5h12.4v9H1.8zM2 4l6 4.8L14 4' },
  phone: {
    stroke:
      'M3 2.2h2.6l1.2 3.2l-1.7 1.3a8 8 0 0 0 4.2 4.2l1.3-1.7l3.2 1.2V13c0 .6-.5 1-1 1C7 14 2 9 2 3.2c0-.5.4-1 1-1z',
  },
  chat: { stroke: 'M2 2.8h12v8H7.5L4.2 13.8v-3H2z' },
  form: { stroke: 'M3 1.8h10v12.4H3zM5.5 5h5M5.5 8h5M5.5 11h2.5' },
  agent: {
    stroke: 'M8 2.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM2.5 14c.4-3.2 2.6-4.6 5.5-4.6s5.1 1.4 5.5 4.6',
  },
  balance: { stroke: 'M8 2v12M5 14h6M3 4.5h10M3 4.5L1.2 9h3.6zM13 4.5L11.2 9h3.6z' },
} as const satisfies Record<string, Shape>;

export type IconName = keyof typeof shapes;
export const iconNames = Object.keys(shapes) as IconName[];

/** A small picture of `name`, hidden from assistive technology: it always stands beside a word or in a labelled button. */
export function icon(name: IconName): HTMLTemplateResult {
  const { fill, stroke, dashed, cut, dots = [] }: Shape = shapes[name];
  return html`<svg
    class="icon icon-${name}"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    ${fill && svg`<path class="icon-fill" d=${fill} />`}
    ${stroke && svg`<path class=${dashed ? 'icon-stroke icon-dashed' : 'icon-stroke'} d=${stroke} />`}
    ${cut && svg`<path class="icon-cut" d=${cut} />`}
    ${dots.map(([x, y]) => svg`<circle class="icon-fill" cx=${x} cy=${y} r="1.35" />`)}
  </svg>`;
}
