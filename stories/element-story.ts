import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { dataSets, type Given } from './data-sets.js';
import { shownOf } from './elements.js';
import { states, type Args, type State } from './states.js';

const hours = [['09:00', '18:00']];
const target = { firstResponse: 4 * 3_600_000, resolution: 3 * 86_400_000 };

/** What a page states once: opening hours, what is promised, and what an order earns. */
export const settings = {
  businessHours: { weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } },
  sla: { low: target, normal: target, high: target, urgent: target, unknown: target },
  grossMargin: 0.4,
};

const common = { period: '2025-03', timeZone: 'Europe/Madrid', settings };

const attributeOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Writes text and numbers as a page does; everything else has a property only. */
function tell(element: Element, values: Args) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') element.removeAttribute(attributeOf(name));
    else if (typeof value === 'string' || typeof value === 'number')
      element.setAttribute(attributeOf(name), String(value));
    else Object.assign(element, { [name]: value });
  }
}

/** An element with these values, and something in it. */
export function told(tag: string, values: Args, content: unknown = ''): TemplateResult {
  const name = unsafeStatic(tag);
  const written = ref((element) => element && tell(element, values));
  return html`<${name} ${written}>${content}</${name}>`;
}

const beside = html`<kpi-nps></kpi-nps>`;
const several = html`<kpi-nps></kpi-nps><kpi-response-bands target="80"></kpi-response-bands> <kpi-backlog></kpi-backlog
  ><kpi-csat-trend></kpi-csat-trend>`;

/** What a source is told, where the element inside it is told the rest. */
const ofSource = new Set(['period', 'timeZone', 'settings', 'where', 'data', 'src', 'fetcher', 'agents']);

const split = (values: Args, belongs: (name: string) => boolean): Args =>
  Object.fromEntries(Object.entries(values).filter(([name]) => belongs(name)));

function standing(tag: string, values: Args): TemplateResult {
  const { kind } = shownOf(tag);
  if (kind === 'source') return told(tag, values, several);
  if (kind !== 'control') return told(tag, values);
  const element = told(
    tag,
    split(values, (name) => !ofSource.has(name)),
  );
  return told(
    'kpi-source',
    split(values, (name) => ofSource.has(name)),
    html`${element}${beside}`,
  );
}

/** Loads once more when the first numbers are on screen. */
const reloading = (content: TemplateResult) => {
  const again = ({ target }: Event) => (target as { reload?: () => void }).reload?.();
  return html`<div @kpi-ready=${{ handleEvent: again, once: true }}>${content}</div>`;
};

function drawn(tag: string, state: State, args: Args, dataSet: string) {
  const { lacking = 'preferences' } = shownOf(tag);
  const given: Given = state.given ? state.given(lacking) : dataSets[dataSet]!();
  const content = standing(tag, { ...args, ...given });
  return state.again ? reloading(content) : content;
}

/** A story of an element: one of the states that all have, or a variation of its own. */
export function storyOf(tag: string, name: string): StoryObj {
  const { args, variations } = shownOf(tag);
  const state = states[name] ?? { args: variations![name]! };
  return {
    args: { ...common, ...args, ...state.args },
    ...(state.globals && { globals: state.globals }),
    render: (chosen, { globals }) => drawn(tag, state, chosen as Args, String(globals['data'])),
  };
}
