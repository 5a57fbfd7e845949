import type { StoryObj } from '@storybook/web-components-vite';
import { metrics } from '../src/metrics/index.js';
import { dataSets } from './data-sets.js';
import { settings, told } from './element-story.js';
import { fittingOf } from './fitting.js';
import type { Args } from './states.js';

export const args = { metric: 'csat', period: '2025-03', timeZone: 'Europe/Madrid', settings };

/** A metric of the catalogue in the view that suits it. */
export const storyOf = (id: string): StoryObj => ({
  args: { metric: id },
  render: (chosen, { globals }) => {
    const { metric, ...others } = chosen as Args;
    const { tag, attributes } = fittingOf(metrics[String(metric)]!);
    return told(tag, { ...others, ...attributes, ...dataSets[String(globals['data'])]!() });
  },
});
