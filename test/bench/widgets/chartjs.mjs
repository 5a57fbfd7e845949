/** Chart.js with only what the three charts need, without animation, events, legend and tooltip. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
} from 'chart.js';
import { colours } from './data.mjs';

Chart.register(
  ...[LineController, LineElement, PointElement, LinearScale, CategoryScale],
  ...[BarController, BarElement, DoughnutController, ArcElement],
);
const options = {
  animation: false,
  responsive: false,
  events: [],
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
};

const line = (values) => ({
  type: 'line',
  data: {
    labels: values.map((_, i) => `W${i + 1}`),
    datasets: [{ data: values, borderColor: '#07c', pointRadius: 0 }],
  },
  options,
});
const bands = (values) => ({
  type: 'bar',
  data: { labels: [''], datasets: values.map((value, i) => ({ data: [value], backgroundColor: colours[i] })) },
  options: { ...options, indexAxis: 'y', scales: { x: { stacked: true, max: 100 }, y: { stacked: true } } },
});
const gauge = (value) => ({
  type: 'doughnut',
  data: { datasets: [{ data: [value + 100, 100 - value], backgroundColor: ['#2a2', '#ddd'] }] },
  options: { ...options, rotation: -90, circumference: 180, cutout: '75%' },
});
const configs = { line, bands, gauge };

export async function make(root, kind, values) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 300, height: 150 });
  root.append(canvas);
  const chart = new Chart(canvas, configs[kind](values));
  return {
    async update(next) {
      configs[kind](next).data.datasets.forEach(({ data }, i) => (chart.data.datasets[i].data = data));
      chart.update('none');
    },
    destroy() {
      chart.destroy();
      canvas.remove();
    },
  };
}
