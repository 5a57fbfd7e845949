/** Ours, whole: a source that reads canonical JSON, and cards that ask the engine. An update is another period. */
import { desk } from './data.mjs';

const tags = { line: 'kpi-csat-trend', bands: 'kpi-response-bands', gauge: 'kpi-nps' };

const months = ['2025-03', '2025-02'];
let turn = 0;
let source;

function opened(root) {
  if (source?.isConnected) return source;
  source = document.createElement('kpi-source');
  source.setAttribute('time-zone', 'Europe/Madrid');
  source.period = months[0];
  source.data = desk();
  root.append(source);
  return source;
}

const answered = async (element) => {
  await new Promise((done) => element.addEventListener('kpi-ready', done, { once: true }));
  await element.updateComplete;
};

export async function make(root, kind) {
  const element = document.createElement(tags[kind]);
  element.className = 'box';
  const ready = answered(element);
  opened(root).append(element);
  await ready;
  return {
    /** The first of a round changes the period for all. */
    update(_, first) {
      const ready = answered(element);
      if (first) source.period = months[++turn % 2];
      return ready;
    },
    destroy: () => element.remove(),
  };
}
