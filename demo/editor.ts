import type { KpiSource } from '../src/widgets/kpi-source.js';
import { onLanguage, words } from './language.js';
import { templates, type TemplateName } from './mapping.js';
import { byId, option } from './page.js';

const panel = byId('mapping', HTMLDetailsElement);
const template = byId('template', HTMLSelectElement);
const zone = byId('zone', HTMLSelectElement);
const text = byId('mapping-text', HTMLTextAreaElement);
const problem = byId('mapping-problem', HTMLElement);

const names = Object.keys(templates) as TemplateName[];

function listTemplates() {
  const { value } = template;
  template.replaceChildren(...names.map((name) => option(name, words()[name])));
  template.value = value || 'templateCsv';
}

/** Zones of times that carry none: those of the demo, the reader's own, UTC. */
function listZones(source: KpiSource) {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const names = new Set(['Europe/Madrid', 'Europe/Bucharest', own, 'UTC']);
  zone.replaceChildren(...[...names].map((name) => option(name, name)));
  zone.value = source.sourceTimeZone ?? 'UTC';
  zone.addEventListener('change', () => (source.sourceTimeZone = zone.value));
}

const fill = () => (text.value = JSON.stringify(templates[template.value as TemplateName], null, 2));

/** What the reader wrote; says so when it is not JSON. */
function written(): unknown {
  try {
    return JSON.parse(text.value);
  } catch (cause) {
    problem.textContent = `${words().noJson} ${cause instanceof Error ? cause.message : ''}`;
    return undefined;
  }
}

/** Shows the editor, where a file was not understood. */
export const offerMapping = () => (panel.open = true);

/** What went wrong with the mapping, in the words of the page; nothing takes it away. */
export const mappingProblem = (message = '') => (problem.textContent = message);

/** @param apply takes a mapping as it was written; its shape is checked by whoever reads the file */
export function startEditor(source: KpiSource, apply: (mapping: unknown) => void) {
  listZones(source);
  onLanguage(listTemplates);
  fill();
  template.addEventListener('change', () => {
    mappingProblem();
    fill();
  });
  byId('apply', HTMLButtonElement).addEventListener('click', () => {
    mappingProblem();
    const mapping = written();
    if (mapping !== undefined) apply(mapping);
  });
}
