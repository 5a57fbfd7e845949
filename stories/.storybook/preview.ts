import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'custom-elements-manifest';
import '../../src/define.js';
import { initialGlobals, onStage, pageSheet, toolbar } from './stage.js';

setCustomElementsManifest(manifest);
document.adoptedStyleSheets.push(pageSheet);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onStage],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['docs', ['contents', '*'], 'elements', 'metrics', 'interactions'] } },
  },
  globalTypes: toolbar,
  initialGlobals,
};

export default preview;
