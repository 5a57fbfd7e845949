import type { StorybookConfig } from '@storybook/web-components-vite';
import { catalogue } from './catalogue.js';
import { declaredIndexer } from './declared.js';
import { elements } from './elements.js';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } },
  },
  stories: ['../docs/**/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  experimental_indexers: (indexers = []) => [...[catalogue, elements].map(declaredIndexer), ...indexers],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
