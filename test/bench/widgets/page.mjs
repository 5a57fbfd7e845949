/** In the page: builds, updates and removes charts of one contestant, and says how long that took until they were painted. */
import { kindOf, numbers, randomNumbers } from './data.mjs';

/** After the frame that shows what was done. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done(performance.now());
      };
      port2.postMessage(0);
    });
  });

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export function drive(make, began) {
  const random = randomNumbers();
  const root = document.getElementById('root');
  const laidOut = () => root.getBoundingClientRect().height;
  let charts = [];

  async function first() {
    charts = [await make(root, 'line', numbers('line', random))];
    laidOut();
    return (await painted()) - began;
  }

  async function twenty() {
    for (const chart of charts) chart.destroy();
    await painted();
    const start = performance.now();
    charts = await Promise.all(Array.from({ length: 20 }, (_, i) => make(root, kindOf(i), numbers(kindOf(i), random))));
    laidOut();
    return (await painted()) - start;
  }

  async function round() {
    const values = charts.map((_, i) => numbers(kindOf(i), random));
    const start = performance.now();
    await Promise.all(charts.map((chart, i) => chart.update(values[i], i === 0)));
    laidOut();
    return (await painted()) - start;
  }

  async function update(rounds) {
    const times = [];
    for (let i = 0; i < rounds; i++) times.push(await round());
    return median(times);
  }

  async function churn(n) {
    for (let i = 0; i < n; i++) {
      const chart = await make(root, kindOf(i), numbers(kindOf(i), random));
      chart.destroy();
    }
    await painted();
  }

  globalThis.bench = { firstPainted: first(), twenty, update, churn, painted };
}
