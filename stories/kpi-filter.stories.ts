import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desk } from './data.js';

interface Args {
  period: string;
}

const meta: Meta<Args> = { title: 'kpi-filter', component: 'kpi-filter', args: { period: '2025-03' } };
export default meta;

type Story = StoryObj<Args>;

/** Filters for all widgets of a source. */
export const Ready: Story = {
  render: ({ period }) => html`
    <kpi-source time-zone="Europe/Madrid" period=${period} where="channel=email,chat" .data=${desk}>
      <kpi-filter></kpi-filter>
      <kpi-nps></kpi-nps>
    </kpi-source>
  `,
};

/** Without a source there is nothing to filter. */
export const NotConnected: Story = { render: () => html`<kpi-filter></kpi-filter>` };
