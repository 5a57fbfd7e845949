import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desk } from './data.js';
import { refusing, type Args } from './states.js';

const meta: Meta<Pick<Args, 'period'>> = { title: 'kpi-source', component: 'kpi-source', args: { period: '2025-03' } };
export default meta;

type Story = StoryObj<Pick<Args, 'period'>>;

const widgets = html`
  <kpi-nps></kpi-nps>
  <kpi-response-bands target="80"></kpi-response-bands>
  <kpi-backlog></kpi-backlog>
  <kpi-csat-trend></kpi-csat-trend>
`;

/** One source for four widgets. */
export const Page: Story = {
  render: ({ period }) =>
    html`<kpi-source time-zone="Europe/Madrid" period=${period} .data=${desk}>${widgets}</kpi-source>`,
};

/** The same with a filter for all. */
export const Filtered: Story = {
  render: ({ period }) =>
    html`<kpi-source time-zone="Europe/Madrid" period=${period} where="channel=email" .data=${desk}
      >${widgets}</kpi-source
    >`,
};

/** A widget that stands elsewhere names its source. */
export const ByName: Story = {
  render: ({ period }) => html`
    <kpi-source id="named" time-zone="Europe/Madrid" period=${period} .data=${desk}></kpi-source>
    <kpi-nps source="named"></kpi-nps>
  `,
};

/** What its widgets say when the data cannot be had. */
export const Failed: Story = {
  render: () => html`<kpi-source src="tickets.json" .fetcher=${refusing}>${widgets}</kpi-source>`,
};
