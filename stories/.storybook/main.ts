import type { StorybookConfig } from '@storybook/web-components-vite';
import { catalogueIndexer } from './catalogue.js';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } },
  },
  stories: ['../docs/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  experimental_indexers: (indexers = []) => {
    const [standard] = indexers;
    return standard ? [catalogueIndexer(standard), ...indexers] : [];
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
