import type { Indexer } from 'storybook/internal/types';
import { runnerImport, type Plugin } from 'vite';
import type { metrics } from '../../src/metrics/index.js';

interface Catalogue {
  readonly metrics: typeof metrics;
}

const file = /[/\\]metrics\.stories\.ts$/;
const title = 'metrics';

/** The ids of the catalogue: Storybook's own process does not read TypeScript. */
async function ids(): Promise<string[]> {
  const { module } = await runnerImport<Catalogue>('/src/metrics/index.ts', { configFile: false, logLevel: 'error' });
  return Object.keys(module.metrics);
}

/** `first-response-time` becomes `FirstResponseTime`. */
export const exportOf = (id: string): string =>
  id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Lists a story for each metric beside those that the file states. */
export const catalogueIndexer = (standard: Indexer): Indexer => ({
  test: file,
  async createIndex(fileName, options) {
    const stated = await standard.createIndex(fileName, options);
    const entries = (await ids()).map((id) => ({
      type: 'story' as const,
      importPath: fileName,
      exportName: exportOf(id),
      name: id,
      title,
      // Neither pages nor manifests can be read off a source that is not there.
      tags: ['!autodocs', '!manifest'],
    }));
    return [...stated, ...entries];
  },
});

/**
 * Adds the stories that the index promises: last of all, because Storybook looks for the source of the others in their
 * file, and into the list of exports that it has written by then.
 */
export const catalogueStories = (): Plugin => ({
  name: 'catalogue-stories',
  enforce: 'post',
  transform: {
    order: 'post',
    async handler(code, path) {
      if (!file.test(path.split('?')[0]!)) return undefined;
      const all = await ids();
      const stories = all.map((id) => `export const ${exportOf(id)} = storyOf('${id}');`);
      const listed = code.includes(exportList)
        ? [`${exportList}.push(${all.map((id) => `'${exportOf(id)}'`).join()});`]
        : [];
      return { code: [code, ...stories, ...listed].join('\n'), map: null };
    },
  },
});

const exportList = '__namedExportsOrder';
