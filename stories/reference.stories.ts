/* What each metric means: formula, unit, direction, target, slices, counter-metric, date, variants. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MetricReference } from './metric-reference.js';

if (!customElements.get('metric-reference')) customElements.define('metric-reference', MetricReference);

const meta: Meta<{ lang: string }> = {
  title: 'docs/numbers/reference',
  tags: ['!autodocs'],
  render: ({ lang }, { globals }) =>
    html`<metric-reference lang=${lang || String(globals['locale'] ?? 'en')}></metric-reference>`,
};
export default meta;

/** In the language of the toolbar. */
export const Reference: StoryObj = { args: { lang: '' } };
export const InSpanish: StoryObj = { args: { lang: 'es' } };
export const InRomanian: StoryObj = { args: { lang: 'ro' } };
