/* The live examples of the pages. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { desk } from './data-sets.js';
import { told } from './element-story.js';

const meta: Meta = { title: 'docs/examples', tags: ['!autodocs', '!dev'] };
export default meta;

const source = (content: TemplateResult) =>
  told('kpi-source', { period: '2025-03', timeZone: 'Europe/Madrid', data: desk() }, content);

export const Several: StoryObj = {
  render: () =>
    source(html`<kpi-period></kpi-period><kpi-nps></kpi-nps><kpi-csat-trend target="80-90"></kpi-csat-trend>`),
};

const brand = {
  '--kpi-surface': '#fffaf2',
  '--kpi-text': '#2b2118',
  '--kpi-accent': '#8a4b08',
  '--kpi-radius': '14px',
};

export const Branded: StoryObj = {
  render: () => {
    const look = ref((box) => {
      if (!(box instanceof HTMLElement)) return;
      for (const [name, value] of Object.entries(brand)) box.style.setProperty(name, value);
    });
    return html`<div ${look}>
      ${source(html`<kpi-stat metric="csat"></kpi-stat><kpi-trend metric="csat"></kpi-trend>`)}
    </div>`;
  },
};

export const InRomanian: StoryObj = {
  render: () => html`<div lang="ro">${source(html`<kpi-backlog></kpi-backlog>`)}</div>`,
};
