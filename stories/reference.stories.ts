import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MetricReference } from './metric-reference.js';

customElements.get('metric-reference') ?? customElements.define('metric-reference', MetricReference);

/** What each metric means: formula, unit, direction, target, slices, counter-metric, date, variants. */
const meta: Meta = { title: 'docs/metrics', tags: ['!autodocs'] };
export default meta;

const of = (lang: string): StoryObj => ({ render: () => html`<metric-reference lang=${lang}></metric-reference>` });

/** In the language of the toolbar. */
export const Reference: StoryObj = {
  render: (_, { globals }) => html`<metric-reference lang=${String(globals['locale'] ?? 'en')}></metric-reference>`,
};
export const InSpanish = of('es');
export const InRomanian = of('ro');
