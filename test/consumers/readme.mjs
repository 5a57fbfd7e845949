/** The pieces of code that the README gives to each framework, and nothing but what its own starter has around them. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { snippet } from '../package/snippets.mjs';
import { here, make } from './projects.mjs';

const readme = (text) => snippet('README.md', text);
const react = `import { createRoot } from 'react-dom/client';
import App from './App';
createRoot(document.getElementById('app')!).render(<App />);
`;
const vue = `import { createApp } from 'vue';
import App from './App.vue';
createApp(App).mount('#app');
`;
const svelte = `import { mount } from 'svelte';
import App from './App.svelte';
mount(App, { target: document.getElementById('app')! });
`;
const angular = `import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
void bootstrapApplication(App);
`;

/** Files of each, and those that the other consumers share with it. `types` are those that its starter names. */
const apps = {
  react: {
    files: { 'src/main.tsx': react, 'src/App.tsx': readme('kpi-elements/jsx') },
    shared: ['index.html', 'vite.config.js'],
    types: [],
  },
  vue: {
    files: {
      'src/main.ts': vue,
      'src/App.vue': readme('kpi-elements/vue'),
      'vite.config.js': readme('isCustomElement'),
    },
    shared: ['index.html'],
    types: [],
  },
  svelte: {
    files: { 'src/main.ts': svelte, 'src/App.svelte': readme('kpi-elements/svelte') },
    shared: ['index.html', 'vite.config.js'],
    types: ['svelte'],
  },
  angular: {
    files: { 'src/main.ts': angular, 'src/app/app.ts': readme('@Component') },
    shared: ['src/index.html', 'angular.json'],
    types: [],
  },
};

/** Builds the app of a framework inside the project that it has already; returns the folder to serve. */
export function builtFromReadme(name) {
  const folder = `${here}work/${name}/readme`;
  const { files, shared, types } = apps[name];
  const written = { ...files, 'public/tickets.csv': readme('Ticket,Created'), 'tsconfig.json': configOf(name, types) };
  for (const [file, text] of Object.entries(written)) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  }
  for (const file of shared) cpSync(`${here}${name}/${file}`, `${folder}/${file}`);
  return make(name, folder);
}

/** The starters name no types of ours: the code of the README brings them. */
function configOf(name, types) {
  const config = JSON.parse(readFileSync(`${here}${name}/tsconfig.json`, 'utf8'));
  return JSON.stringify({ ...config, compilerOptions: { ...config.compilerOptions, types } });
}
