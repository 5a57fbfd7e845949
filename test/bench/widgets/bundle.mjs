/** The page of a contestant, built by the bundler of the project, as an application is: later parts in files of their own. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { scriptsOf } from './built.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const pageOf = (name) => {
  const entry = `${here}page-of-${name}.mjs`;
  return {
    entry,
    plugin: {
      name: 'page',
      resolveId: (id) => (id === entry ? { id, moduleSideEffects: true } : undefined),
      load: (id) =>
        id !== entry
          ? undefined
          : `import { make } from './${scriptsOf[name] ? 'kpi-page' : name}.mjs'; import { drive } from './page.mjs'; drive(make, globalThis.began);`,
    },
  };
};

/** The files by name, and the bytes (gzip, in KB) of those that come with the page's own script. */
export async function bundle(name) {
  const { entry, plugin } = pageOf(name);
  const { output } = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        output: {
          minify: true,
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}-[name]-[hash].js`,
        },
      },
    },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const files = Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code]));
  const first = [`${name}.js`];
  for (const file of first)
    first.push(
      ...chunks
        .find(({ fileName }) => fileName === file)
        .imports.filter((each) => files[each] && !first.includes(each)),
    );
  return { files, gzip: first.reduce((sum, file) => sum + gzipSync(files[file]).length / 1000, 0) };
}
