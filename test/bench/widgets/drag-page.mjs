/** In the page: twelve widgets over one source, and a period of 180 days that moves by a day in each frame. */
import '../../../src/i18n/en.js';
import { KpiBacklog } from '../../../src/widgets/kpi-backlog.js';
import { KpiBreakdown } from '../../../src/widgets/kpi-breakdown.js';
import { KpiChannels } from '../../../src/widgets/kpi-channels.js';
import { KpiCsat } from '../../../src/widgets/kpi-csat.js';
import { KpiCsatTrend } from '../../../src/widgets/kpi-csat-trend.js';
import { KpiFirstResponse } from '../../../src/widgets/kpi-first-response.js';
import { KpiHeatmap } from '../../../src/widgets/kpi-heatmap.js';
import { KpiNps } from '../../../src/widgets/kpi-nps.js';
import { KpiResolved } from '../../../src/widgets/kpi-resolved.js';
import { KpiResolutionTime } from '../../../src/widgets/kpi-resolution-time.js';
import { KpiResponseBands } from '../../../src/widgets/kpi-response-bands.js';
import { KpiSource } from '../../../src/widgets/kpi-source.js';
import { KpiVolume } from '../../../src/widgets/kpi-volume.js';
import { dataset, days, settings, tickets } from '../workload.mjs';

const board = [
  [KpiFirstResponse],
  [KpiResolutionTime],
  [KpiCsat],
  [KpiResolved],
  [KpiNps],
  [KpiCsatTrend],
  [KpiResponseBands],
  [KpiBacklog],
  [KpiVolume],
  [KpiChannels],
  [KpiHeatmap, { metric: 'ticket-volume' }],
  [KpiBreakdown, { metric: 'csat', by: 'channel' }],
];
for (const widget of [KpiSource, ...board.map(([each]) => each)]) widget.define();

const frame = () => new Promise(requestAnimationFrame);
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
const period = (step) => `${days(60 + (step % 100))}/${days(240 + (step % 100))}`;

let answers = 0;
let source;

async function prepare(size) {
  source = document.createElement('kpi-source');
  Object.assign(source, { settings, timeZone: settings.timeZone, period: period(0), data: dataset(tickets(size)) });
  const widgets = board.map(([{ tag }, attributes = {}]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  });
  source.append(...widgets);
  const ready = Promise.all(
    widgets.map((widget) => new Promise((done) => widget.addEventListener('kpi-ready', done, { once: true }))),
  );
  document.getElementById('root').append(source);
  await ready;
  for (const widget of widgets) widget.addEventListener('kpi-ready', () => answers++);
  for (let step = 1; step < 20; step++) {
    source.period = period(step);
    await frame();
  }
}

async function move(frames = 240) {
  answers = 0;
  const times = [];
  let last = await frame();
  for (let step = 20; step < 20 + frames; step++) {
    source.period = period(step);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return {
    frames,
    median: at(times, 0.5),
    p95: at(times, 0.95),
    dropped: times.filter((time) => time > 25).length,
    answers,
  };
}

globalThis.drag = { prepare, move };
