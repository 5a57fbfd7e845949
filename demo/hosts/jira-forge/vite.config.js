import { defineConfig } from 'vite';

// Forge serves the folder under a path of its own and allows no inline script.
export default defineConfig({ base: './', build: { outDir: 'static/board', modulePreload: { polyfill: false } } });
