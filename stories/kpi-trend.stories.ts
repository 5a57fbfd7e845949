import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desk } from './data.js';
import { args, argTypes, stories, type Args } from './states.js';

const meta: Meta<Args> = { title: 'kpi-trend', component: 'kpi-trend', args, argTypes };
export default meta;

const of = stories(
  ({ period, density, frame, theme, data, src, fetcher }) => html`
    <kpi-trend
      metric="first-response-time"
      target="4h"
      time-zone="Europe/Madrid"
      period=${period}
      density=${density}
      frame=${frame}
      .theme=${theme || undefined}
      .data=${data}
      .src=${src}
      .fetcher=${fetcher}
    ></kpi-trend>
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

type Story = StoryObj<Args>;

const trendOf = (metric: string, interval: string): Story => ({
  render: ({ period }) => html`
    <kpi-trend
      metric=${metric}
      interval=${interval}
      time-zone="Europe/Madrid"
      period=${period}
      .data=${desk}
    ></kpi-trend>
  `,
});

/** Counts are bars from zero. */
export const Days = trendOf('ticket-volume', 'day');
/** Without control limits the interval of each point is drawn. */
export const Months = trendOf('csat', 'month');
/** A level is a line, also where it is a count. */
export const Level = trendOf('backlog', 'day');
