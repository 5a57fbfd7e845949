import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desk } from './data.js';
import { refusing } from './states.js';

interface Args {
  period: string;
  theme: 'light' | 'dark' | '';
}

const meta: Meta<Args> = {
  title: 'kpi-dashboard',
  component: 'kpi-dashboard',
  args: { period: '2025-03', theme: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['', 'light', 'dark'] } },
};
export default meta;

type Story = StoryObj<Args>;

/** Everything that the data support. */
export const Ready: Story = {
  render: ({ period, theme }) => html`
    <kpi-dashboard
      time-zone="Europe/Madrid"
      period=${period}
      .theme=${theme || undefined}
      .data=${desk}
    ></kpi-dashboard>
  `,
};

export const Dark: Story = { ...Ready, args: { theme: 'dark' } };

/** What a page chooses, in its order, with an element of its own in the place of a widget. */
export const Chosen: Story = {
  render: ({ period, theme }) => html`
    <kpi-dashboard
      show="first-response nps backlog csat-trend"
      time-zone="Europe/Madrid"
      period=${period}
      .theme=${theme || undefined}
      .data=${desk}
    >
      <kpi-stat slot="nps" metric="csat"></kpi-stat>
    </kpi-dashboard>
  `,
};

/** One message instead of a board. */
export const Failed: Story = {
  render: () => html`<kpi-dashboard src="tickets.json" .fetcher=${refusing}></kpi-dashboard>`,
};

export const NotConnected: Story = { render: () => html`<kpi-dashboard></kpi-dashboard>` };
