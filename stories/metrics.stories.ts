/*
 * The catalogue, a story for each metric: `.storybook/catalogue.ts` adds them, so that a new metric has its own from
 * the moment that it is declared.
 */

import type { Meta } from '@storybook/web-components-vite';
import { metrics } from '../src/metrics/index.js';
import { args, storyOf, type MetricArgs } from './metric-story.js';
import { argTypes } from './states.js';

const meta: Meta<MetricArgs> = {
  title: 'metrics',
  tags: ['!autodocs'],
  args,
  argTypes: { ...argTypes, metric: { control: 'select', options: Object.keys(metrics) } },
};
export default meta;

/** Any metric, by its id. */
export const Any = storyOf('csat');
