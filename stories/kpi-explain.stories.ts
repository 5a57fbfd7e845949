import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { args, argTypes, stories, type Args } from './states.js';

const meta: Meta<Args> = { title: 'kpi-explain', component: 'kpi-explain', args, argTypes };
export default meta;

const of = stories(
  ({ period, density, frame, theme, data, src, fetcher }) => html`
    <kpi-explain
      metric="csat"
      time-zone="Europe/Madrid"
      period=${period}
      density=${density}
      frame=${frame}
      .theme=${theme || undefined}
      .data=${data}
      .src=${src}
      .fetcher=${fetcher}
    ></kpi-explain>
  `,
);

export const Ready = of.Ready;
export const Narrow = of.Narrow;
export const Mini = of.Mini;
export const Plain = of.Plain;
export const Wall = of.Wall;
export const Dark = of.Dark;
export const SmallSample = of.SmallSample;
export const Empty = of.Empty;
export const Loading = of.Loading;
export const Failed = of.Failed;
export const NotConnected = of.NotConnected;
