import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

/** The toolbar: each value of it with what readers see. */
export const toolbar: GlobalTypes = {
  locale: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'es', title: 'Español' },
        { value: 'ro', title: 'Română' },
      ],
    },
  },
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
        { value: 'host', title: 'The host’s own' },
      ],
    },
  },
  width: {
    description: 'Width',
    toolbar: {
      icon: 'grow',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'All there is' },
        ...['240', '320', '480', '768', '1200', '1920'].map((value) => ({ value, title: `${value} px` })),
      ],
    },
  },
  data: {
    description: 'Data set',
    toolbar: {
      icon: 'database',
      dynamicTitle: true,
      items: ['small', 'large', 'empty', 'failing', 'low sample'].map((value) => ({ value, title: value })),
    },
  },
};

export const initialGlobals = { locale: 'en', theme: 'light', width: 'full', data: 'small' };

/** The widgets take their language and their colours from what they stand in, as in any page. */
export const onStage: Decorator = (story, { globals }) => {
  const { locale, theme, width } = globals as typeof initialGlobals;
  document.documentElement.lang = locale;
  const size = width === 'full' ? 'auto' : `${width}px`;
  const look = ref((box) => {
    if (!(box instanceof HTMLElement)) return;
    box.style.setProperty('color-scheme', theme === 'host' ? '' : theme);
    for (const [name, value] of Object.entries(ground)) box.style.setProperty(name, value);
    // A width that a reader chooses may be more than the frame has; then it scrolls.
    box.style.setProperty('min-width', width === 'full' ? '0' : 'min-content');
  });
  const fit = ref((box) => {
    if (box instanceof HTMLElement) box.style.setProperty('width', size);
  });
  return html`<div lang=${locale} ${look}><div ${fit}>${story()}</div></div>`;
};

/** The widgets take the font of the page, too. */
const ground = {
  'font-family': 'system-ui, sans-serif',
  padding: '16px',
  background: 'Canvas',
  color: 'CanvasText',
};

/** What a page does: room between cards, and tables of text that scroll by themselves. */
export const pageSheet = new CSSStyleSheet();
pageSheet.replaceSync(`
  kpi-source { display: grid; gap: 16px; }
  .sbdocs-content > table { display: block; overflow-x: auto; }
`);
