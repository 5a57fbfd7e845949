import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desk } from './data.js';

interface Args {
  period: string;
}

const meta: Meta<Args> = { title: 'kpi-period', component: 'kpi-period', args: { period: '2025-03' } };
export default meta;

type Story = StoryObj<Args>;

/** The period of a source, for all its widgets. */
export const Ready: Story = {
  render: ({ period }) => html`
    <kpi-source time-zone="Europe/Madrid" period=${period} .data=${desk}>
      <kpi-period></kpi-period>
      <kpi-nps></kpi-nps>
    </kpi-source>
  `,
};

/** Without a source there is nothing to choose. */
export const NotConnected: Story = { render: () => html`<kpi-period></kpi-period>` };
