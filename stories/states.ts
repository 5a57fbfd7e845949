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
  readonly fetcher?: () => Promise<Response>;
}

export const argTypes = {
  width: { control: { type: 'range', min: 160, max: 1200, step: 10 } },
  density: { control: 'inline-radio', options: ['comfortable', 'compact', 'wall'] },
  frame: { control: 'inline-radio', options: ['card', 'plain'] },
  theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
} as const;

export const args: Args = { period: '2025-03', width: 760, density: 'comfortable', frame: 'card', theme: '' };

const never = () => new Promise<Response>(() => undefined);
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
    Failed: story({ src: 'tickets.json', fetcher: refusing }),
    NotConnected: story({}),
  };
}
