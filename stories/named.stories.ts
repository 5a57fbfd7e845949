import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { html as named, unsafeStatic } from 'lit/static-html.js';
import { everything } from '../test/support/everything.js';
import { args, argTypes, stories, type Args } from './states.js';

/** Each metric that has a tag of its own, in the view that suits it. */
const meta: Meta<Args> = { title: 'named', args, argTypes };
export default meta;

const data = everything();
const settings = { sla: { unknown: { firstResponse: 3_600_000, resolution: 10 * 86_400_000 } }, grossMargin: 0.4 };

const of = (tag: string) =>
  stories(
    ({ period, density, frame, theme }) =>
      html`${named`
      <${unsafeStatic(tag)}
        time-zone="Europe/Madrid"
        period=${period}
        density=${density}
        frame=${frame}
        .theme=${theme || undefined}
        .settings=${settings}
        .data=${data}
      ></${unsafeStatic(tag)}>
    `}`,
  ).Ready;

export const Csat = of('kpi-csat');
export const Ces = of('kpi-ces');
export const OverallSatisfaction = of('kpi-overall-satisfaction');
export const AgentSatisfaction = of('kpi-agent-satisfaction');
export const FirstResponse = of('kpi-first-response');
export const ResponseTime = of('kpi-response-time');
export const Sla = of('kpi-sla');
export const ResolutionTime = of('kpi-resolution-time');
export const Resolved = of('kpi-resolved');
export const Reopen = of('kpi-reopen');
export const Volume = of('kpi-volume');
export const Channels = of('kpi-channels');
export const Fcr = of('kpi-fcr');
export const Contacts = of('kpi-contacts');
export const Complaints = of('kpi-complaints');
export const Utilization = of('kpi-utilization');
export const Quality = of('kpi-quality');
export const Appraisal = of('kpi-appraisal');
export const WaitTime = of('kpi-wait-time');
export const Retention = of('kpi-retention');
export const Churn = of('kpi-churn');
export const Clv = of('kpi-clv');
export const Engagement = of('kpi-engagement');
export const Conversion = of('kpi-conversion');
export const Referral = of('kpi-referral');
export const ChannelPreference = of('kpi-channel-preference');
export const SelfService = of('kpi-self-service');
export const ReadTime = of('kpi-read-time');
export const Feedback = of('kpi-feedback');
export const Social = of('kpi-social');
