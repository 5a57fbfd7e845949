import type { StoryObj } from '@storybook/web-components-vite';
import { html, type HTMLTemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { desk, smallDesk } from './data.js';

/** What every widget can be told in its stories. */
export interface Args {
  period: string;
  /** Of the box that the widget stands in, in px. */
  width: number;
  density: 'comfortable' | 'compact' | 'wall';
  frame: 'card' | 'plain';
  theme: 'light' | 'dark' | '';
}

/** The data of a story, or where they would come from. */
export interface Given extends Args {
  readonly data?: unknown;
  readonly src?: string;
  readonly fetcher?: (url: string) => Promise<Response>;
}

export const argTypes = {
  width: { control: { type: 'range', min: 160, max: 1200, step: 10 } },
  density: { control: 'inline-radio', options: ['comfortable', 'compact', 'wall'] },
  frame: { control: 'inline-radio', options: ['card', 'plain'] },
  theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
} as const;

export const args: Args = { period: '2025-03', width: 760, density: 'comfortable', frame: 'card', theme: '' };

const never = () => new Promise<Response>(() => undefined);

/** A desk that gives its first page and then nothing more; `total` as it counts its tickets, if it does. */
const halting = (total?: number) => (url: string) => {
  if (url.includes('page=2')) return never();
  const tickets = Array.from({ length: 12_400 }, (_, i) => ({
    id: i + 1,
    created_at: '2025-03-03T09:00:00Z',
    requester_id: 7,
    status: 'open',
  }));
  const next = `${url}&page=2`;
  const more = total ? { next_page: next, count: total } : { meta: { has_more: true }, links: { next } };
  return Promise.resolve(new Response(JSON.stringify({ tickets, ...more })));
};
export const refusing = () => Promise.resolve(new Response('', { status: 401 }));

const sized = (width: number, content: HTMLTemplateResult) => html`
  <div
    ${ref((box) => {
      if (box instanceof HTMLElement) box.style.setProperty('width', `${width}px`);
    })}
  >
    ${content}
  </div>
`;

type Story = StoryObj<Args>;

/** The stories that every widget has: its widths and looks with data, and each of its states. */
export function stories(widget: (given: Given) => HTMLTemplateResult) {
  const story = (given: Partial<Given>, own: Partial<Args> = {}): Story => ({
    args: own,
    render: (chosen) => sized(chosen.width, widget({ ...chosen, ...given })),
  });
  return {
    Ready: story({ data: desk }),
    Narrow: story({ data: desk }, { width: 320 }),
    Mini: story({ data: desk }, { width: 200 }),
    Plain: story({ data: desk }, { width: 320, density: 'compact', frame: 'plain' }),
    Wall: story({ data: desk }, { width: 960, density: 'wall' }),
    Dark: story({ data: desk }, { theme: 'dark' }),
    SmallSample: story({ data: smallDesk }),
    Empty: story({ data: desk }, { period: '2023-05' }),
    Loading: story({ src: 'never.json', fetcher: never }),
    LoadingPages: story({ src: 'https://counted.example/api/v2/tickets?per_page=100', fetcher: halting(50_000) }),
    LoadingUncounted: story({ src: 'https://uncounted.example/api/v2/tickets?per_page=100', fetcher: halting() }),
    Sample: story({ data: { ...desk, coverage: { loaded: 2500, total: 7310 } } }),
    SampleOfUnknown: story({ data: { ...desk, coverage: { loaded: 2500 } } }),
    Failed: story({ src: 'tickets.json', fetcher: refusing }),
    NotConnected: story({}),
  };
}
