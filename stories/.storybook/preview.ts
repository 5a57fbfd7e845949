import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import manifest from 'custom-elements-manifest';
import '../../src/define.js';

setCustomElementsManifest(manifest);

/** The widgets take their language from the page. */
const inLanguage: Decorator = (story, { globals }) => {
  document.documentElement.lang = String(globals['locale'] ?? 'en');
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inLanguage],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  globalTypes: {
    locale: { description: 'Language', toolbar: { icon: 'globe', items: ['en', 'es', 'ro'] } },
  },
  initialGlobals: { locale: 'en' },
};

export default preview;
