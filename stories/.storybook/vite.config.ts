import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { catalogue } from './catalogue.js';
import { declaredStories } from './declared.js';
import { elements } from './elements.js';
import { pageTables } from './tables.js';

/** Storybook has its own, so that the builds of the library do not meddle with it. */
export default defineConfig({
  base: './',
  logLevel: 'warn',
  plugins: [pageTables(), ...[catalogue, elements].map(declaredStories)],
  resolve: {
    alias: {
      'custom-elements-manifest': fileURLToPath(new URL('../../dist/custom-elements.json', import.meta.url)),
    },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
