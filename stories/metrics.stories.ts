/*
 * The catalogue, a story for each metric: `.storybook/catalogue.ts` adds them, so that a new metric has its own from
 * the moment that it is declared.
 */

import type { Meta } from '@storybook/web-components-vite';
import { metrics } from '../src/metrics/index.js';
import { args } from './metric-story.js';

const meta: Meta = {
  title: 'metrics',
  tags: ['!autodocs'],
  args,
  argTypes: { metric: { control: 'select', options: Object.keys(metrics) } },
};
export default meta;
