import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html as named, unsafeStatic } from 'lit/static-html.js';
import { makeDesk } from '../demo/data/desk.mjs';
import type { Dataset } from '../src/model/records.js';
import { metrics } from '../src/metrics/index.js';
import { fittingOf } from './fitting.js';
import { args as standard, type Args } from './states.js';

export interface MetricArgs extends Args {
  /** Id of the metric. */
  metric: string;
}

export const args: MetricArgs = { ...standard, metric: 'csat' };

let desk: Dataset | undefined;

/** A tenth of the year that the demo shows, made when a story is first looked at. */
const data = () => (desk ??= makeDesk({ tickets: 2000 }));

const hours = [['09:00', '18:00']];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const target = { firstResponse: 4 * 3_600_000, resolution: 3 * 86_400_000 };
const settings = {
  businessHours: { weekly: week },
  sla: { low: target, normal: target, high: target, urgent: target, unknown: target },
  grossMargin: 0.4,
};

/** A metric of the catalogue in the view that suits it. */
export const storyOf = (id: string): StoryObj<MetricArgs> => ({
  args: { metric: id },
  render: ({ metric, period, width, density, frame, theme }) => {
    const { tag, attributes } = fittingOf(metrics[metric]!);
    const name = unsafeStatic(tag);
    const tell = ref((element) => {
      for (const [attribute, value] of Object.entries(attributes)) element?.setAttribute(attribute, value);
    });
    const size = ref((box) => {
      if (box instanceof HTMLElement) box.style.setProperty('width', `${width}px`);
    });
    return html`<div ${size}>
      ${named`
      <${name} ${tell}
        time-zone="Europe/Madrid"
        period=${period}
        density=${density}
        frame=${frame}
        .theme=${theme || undefined}
        .settings=${settings}
        .data=${data()}
      ></${name}>
    `}
    </div>`;
  },
});
