import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { catalogueStories } from './catalogue.js';

/** Storybook has its own, so that the builds of the library do not meddle with it. */
export default defineConfig({
  base: './',
  logLevel: 'warn',
  plugins: [catalogueStories()],
  resolve: {
    alias: {
      'custom-elements-manifest': fileURLToPath(new URL('../../dist/custom-elements.json', import.meta.url)),
    },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
