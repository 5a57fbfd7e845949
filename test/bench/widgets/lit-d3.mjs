/** The least that a widget of Lit and d3 can be: a template for each chart, a scale and a path of d3. */
import { arc, line as path, scaleLinear } from 'd3';
import { LitElement, css, html, svg } from 'lit';
import { colours, weeks } from './data.mjs';

const look = css`
  :host {
    display: inline-block;
    width: 300px;
    height: 150px;
    font: 11px sans-serif;
  }
`;

const frame = (label, content) =>
  html`<svg viewBox="0 0 300 150" width="300" height="150" role="img" aria-label=${label}>${content}</svg>`;

function line(values) {
  const x = scaleLinear([0, weeks - 1], [32, 295]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [130, 8]).nice();
  const d = path((_, i) => x(i), y)(values);
  const rules = y.ticks(5).map(
    (tick) => svg`<line x1="32" x2="295" y1=${y(tick)} y2=${y(tick)} stroke="#ddd" />
      <text x="20" y=${y(tick) + 4} text-anchor="middle">${tick}</text>`,
  );
  const names = [0, 13, 26, 39, 51].map((i) => svg`<text x=${x(i)} y="145" text-anchor="middle">W${i + 1}</text>`);
  return svg`${rules}${names}<path d=${d} fill="none" stroke="#07c" stroke-width="2" />`;
}

function bands(values) {
  const x = scaleLinear([0, 100], [5, 295]);
  let from = 0;
  return values.map((value, i) => {
    const [left, right] = [x(from), x((from += value))];
    return svg`<rect x=${left} y="50" width=${right - left} height="40" fill=${colours[i]} />
      <text x=${(left + right) / 2} y="75" text-anchor="middle">${Math.round(value)}%</text>`;
  });
}

const ring = arc().innerRadius(80).outerRadius(110);
const part = (value) => ring({ startAngle: -Math.PI / 2, endAngle: ((value / 100) * Math.PI) / 2 });
const gauge = (value) => svg`<g transform="translate(150 130)"><path fill="#ddd" d=${part(100)} />
  <path fill="#2a2" d=${part(value)} /><text text-anchor="middle" font-size="28">${Math.round(value)}</text></g>`;

for (const [kind, draw] of Object.entries({ line, bands, gauge }))
  customElements.define(
    `least-${kind}`,
    class extends LitElement {
      static properties = { values: { attribute: false } };
      static styles = look;
      render() {
        return frame(kind, draw(this.values));
      }
    },
  );

export async function make(root, kind, values) {
  const element = document.createElement(`least-${kind}`);
  element.values = values;
  root.append(element);
  await element.updateComplete;
  return {
    update(next) {
      element.values = next;
      return element.updateComplete;
    },
    destroy: () => element.remove(),
  };
}
