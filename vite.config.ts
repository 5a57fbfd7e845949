import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { aheadImports } from './test/tools/ahead-imports.mjs';
import { browserGroups, surelyAsked } from './test/tools/browser-groups.mjs';
import { defineEntries, defineTags } from './test/tools/define-entries.mjs';
import { eagerImports } from './test/tools/eager-imports.mjs';
import { shortTemplates } from './test/tools/short-templates.mjs';
import { tags } from './test/tools/tags.mjs';
import pkg from './package.json' with { type: 'json' };

const target = 'es2022';

/** What a page may import by name; the rest of src/ is reached through these. */
const entryFolders = { i18n: /^[a-z]{2}\.ts$/, widgets: /^kpi-.*\.ts$/ };
const entryFiles = 'index define engine/index engine/core sources/index metrics/index sql/index i18n/words'.split(' ');

function entries() {
  const inFolders = Object.entries(entryFolders).flatMap(([folder, pattern]) =>
    existsSync(`src/${folder}`)
      ? readdirSync(`src/${folder}`)
          .filter((file) => pattern.test(file))
          .map((file) => `${folder}/${file.replace(/\.ts$/, '')}`)
      : [],
  );
  const found = [...entryFiles, ...inFolders].filter((name) => existsSync(`src/${name}.ts`));
  return {
    ...Object.fromEntries(found.map((name) => [name, `src/${name}.ts`])),
    ...Object.fromEntries(Object.entries(defineEntries).map(([tag, file]) => [`define/${tag}`, file])),
  };
}

/** Dependencies stay imports in the unbundled library; anything else, helpers of the compiler too, is ours to ship. */
const external = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/|$)`));

/** The address of the worker as seen from each file of a build in `folder`; the bundler of a page can find it by that. */
const workerFrom = (folder: string): Plugin => ({
  name: 'worker-address',
  renderChunk(code, { fileName }) {
    const depth = folder.split('/').length + fileName.split('/').length - 2;
    const found = /\/\* @vite-ignore \*\/\s*(["'`])\.\/(?=kpi-worker)/g;
    return { code: code.replaceAll(found, `$1${'../'.repeat(depth) || './'}`), map: null };
  },
});

/** dist/: one module for each source file. */
const modules = (): UserConfig => ({
  plugins: [defineTags({ types: true }), shortTemplates(), workerFrom('dist')],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    lib: { entry: entries(), formats: ['es'] },
    rolldownOptions: {
      external,
      // Without this an unused `import 'd3'` stays behind in modules that take nothing of it, and loads all of d3.
      treeshake: { moduleSideEffects: 'no-external' },
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/|\0/g, '_helpers/')}.js`,
      },
    },
  },
});

/** Leaves the library that reads Parquet, a fifteenth of it all, to a file beside the one that imports it. */
const parquetBeside = (): Plugin => ({
  name: 'parquet-beside',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/parquet-reader.js') ? { id: './kpi-parquet.js', external: true } : undefined),
});

/** In one file a widget's view is there anyway; desks and schemas, which few pages need, begin when they are needed. */
const ofWidgets = /\/src\/widgets\/(?!open|stated).*\.ts$/;

/** dist/kpi-elements.js: everything in one file, for `<script type="module">`. */
const bundle = (): UserConfig => ({
  plugins: [shortTemplates(), eagerImports(ofWidgets), workerFrom('dist'), parquetBeside()],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    license: { fileName: 'THIRD-PARTY-LICENSES.md' },
    lib: { entry: 'src/bundle.ts', formats: ['es'], fileName: () => 'kpi-elements.js' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});

/** dist/browser/: the autoloader and a file for each tag, with what they share, for pages without a bundler. */
const browser = (): UserConfig => ({
  plugins: [defineTags(), shortTemplates(), workerFrom('dist/browser'), aheadImports(surelyAsked)],
  define: { KPI_TAGS: JSON.stringify(tags) },
  build: {
    target,
    outDir: 'dist/browser',
    emptyOutDir: true,
    sourcemap: true,
    lib: { entry: { autoload: 'src/autoload.ts', ...defineEntries }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        codeSplitting: { groups: browserGroups },
      },
    },
  },
});

/** kpi-worker.js: all that reads payloads, in one file without imports, for pages that may start a worker. */
const worker = (): UserConfig => ({
  build: {
    target,
    outDir: process.env.WORKER_FOLDER ?? 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: 'src/sources/reading-worker.ts', formats: ['es'], fileName: () => 'kpi-worker.js' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});

/** kpi-parquet.js: what `kpi-elements.js` imports when a page gives it a Parquet file. */
const parquet = (): UserConfig => ({
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: 'src/sources/parquet-reader.ts', formats: ['es'], fileName: () => 'kpi-parquet.js' },
    rolldownOptions: { output: { minify: true } },
  },
});

/** dist-demo/: every page of demo/, with relative addresses. */
const demo = (): UserConfig => ({
  root: 'demo',
  base: './',
  server: { fs: { allow: ['..'] } },
  build: {
    target,
    outDir: '../dist-demo',
    emptyOutDir: true,
    rolldownOptions: {
      input: readdirSync('demo')
        .filter((file) => file.endsWith('.html'))
        .map((file) => resolve('demo', file)),
    },
  },
});

const modes: Record<string, () => UserConfig> = { modules, bundle, browser, worker, parquet, demo };

export default defineConfig(({ mode }) => (modes[mode] ?? modules)());
