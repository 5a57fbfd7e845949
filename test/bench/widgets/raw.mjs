/** The floor: SVG by hand for these three charts and nothing else; an update writes attributes. */
import { colours, weeks } from './data.mjs';

function put(parent, name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

const small = { 'font-size': 11, 'text-anchor': 'middle' };

function line(root) {
  const grid = Array.from({ length: 5 }, () => [
    put(root, 'line', { x1: 32, x2: 295, stroke: '#ddd' }),
    put(root, 'text', { ...small, x: 20 }),
  ]);
  for (let i = 0; i < 5; i++) put(root, 'text', { ...small, x: 32 + i * 65, y: 145 }).textContent = `W${1 + i * 13}`;
  const path = put(root, 'path', { fill: 'none', stroke: '#07c', 'stroke-width': 2 });
  return (values) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const y = (value) => 130 - ((value - low) / (high - low || 1)) * 122;
    const points = values.map((value, i) => `${(32 + (i * 263) / (weeks - 1)).toFixed(1)},${y(value).toFixed(1)}`);
    path.setAttribute('d', `M${points.join('L')}`);
    grid.forEach(([rule, label], i) => {
      const value = low + ((high - low) * i) / 4;
      rule.setAttribute('y1', y(value));
      rule.setAttribute('y2', y(value));
      label.setAttribute('y', y(value) + 4);
      label.textContent = value.toFixed(0);
    });
  };
}

function bands(root) {
  const parts = colours.map((fill) => [
    put(root, 'rect', { y: 50, height: 40, fill }),
    put(root, 'text', { ...small, y: 75 }),
  ]);
  return (values) => {
    let from = 0;
    values.forEach((value, i) => {
      const [rect, label] = parts[i];
      rect.setAttribute('x', 5 + from * 2.9);
      rect.setAttribute('width', value * 2.9);
      label.setAttribute('x', 5 + (from + value / 2) * 2.9);
      label.textContent = `${Math.round(value)}%`;
      from += value;
    });
  };
}

function gauge(root) {
  const arc = { fill: 'none', 'stroke-width': 30 };
  put(root, 'path', { ...arc, stroke: '#ddd', d: 'M55,130A95,95 0 0 1 245,130' });
  const part = put(root, 'path', { ...arc, stroke: '#2a2' });
  const label = put(root, 'text', { ...small, 'font-size': 28, x: 150, y: 130 });
  return (value) => {
    const angle = Math.PI * (1 - (value + 100) / 200);
    part.setAttribute('d', `M55,130A95,95 0 0 1 ${150 + 95 * Math.cos(angle)},${130 - 95 * Math.sin(angle)}`);
    label.textContent = Math.round(value);
  };
}

const draw = { line, bands, gauge };

export async function make(root, kind, values) {
  const svg = put(root, 'svg', { viewBox: '0 0 300 150', width: 300, height: 150 });
  const update = draw[kind](svg);
  update(values);
  return { update: async (next) => update(next), destroy: () => svg.remove() };
}
