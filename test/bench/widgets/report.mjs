import { scriptsOf } from './built.mjs';

const ms = (value) => value.toFixed(1).padStart(9);
const change = (value, digits = 0) => `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`;

export function printWidgets(results) {
  console.log('\nWidgets in headless Chromium, ms until painted (medians)');
  console.log(
    '                   first   twenty   update   work of each                 gzip KB   after 50 x 20 updates, after 1,000 connected and removed',
  );
  for (const [
    name,
    { first, twenty, update, firstWork, twentyWork, updateWork, gzip, updates, churn },
  ] of Object.entries(results)) {
    const grown = [updates, churn].map(
      ({ heap, nodes, listeners }) => `${change(heap, 1)} MB ${change(nodes)} nodes ${change(listeners)} listeners`,
    );
    console.log(
      `${name.padEnd(15)}${[first, twenty, update, firstWork, twentyWork, updateWork, gzip].map(ms).join('')}   ${grown.join(', ')}`,
    );
  }
}

/** Goals are ratios inside one run: absolute times move with the machine. */
const goals = [
  ['first widget painted, of the least Lit + d3 page', 'first', 'lit-d3', 1.3],
  ['twenty widgets, of Chart.js', 'twenty', 'chartjs', 0.5],
  ['update of twenty, of raw SVG', 'update', 'raw', 1.5],
];

export function printGoals(results) {
  for (const name of ['kpi-elements', ...Object.keys(scriptsOf)]) {
    for (const [what, key, peer, most] of goals) {
      if (!results[name] || !results[peer]) continue;
      const [ratio, work] = [key, `${key}Work`].map((each) => results[name][each] / results[peer][each]);
      console.log(
        `${ratio <= most ? 'met   ' : 'MISSED'} ${name}, ${what}: x${ratio.toFixed(2)}, goal x${most}; of its work x${work.toFixed(2)}`,
      );
    }
  }
}

export function printDrag({ frames, median, p95, dropped, answers, processor }, size) {
  console.log(`\nA brush dragged over 12 widgets on ${size.toLocaleString('en')} tickets`);
  console.log(
    `${frames} frames: median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, ${dropped} longer than 25 ms; ${answers} answers shown`,
  );
  const { all, ...parts } = processor;
  const named = Object.entries(parts).map(([name, time]) => `${name} ${time.toFixed(1)}`);
  console.log(`processor time of the page's thread a frame: ${all.toFixed(1)} ms (${named.join(', ')})`);
  console.log(`${p95 <= 17.5 ? 'met   ' : 'MISSED'} 60 frames a second`);
}
