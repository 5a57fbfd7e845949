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
      tags: ['!autodocs'],
    }));
    return [...stated, ...entries];
  },
});

/** Adds the stories that the index promises. */
export const catalogueStories = (): Plugin => ({
  name: 'catalogue-stories',
  // After Storybook has read the file: it looks for the source of each story there.
  enforce: 'post',
  async transform(code, path) {
    if (!file.test(path.split('?')[0]!)) return undefined;
    const stories = (await ids()).map((id) => `export const ${exportOf(id)} = storyOf('${id}');`);
    return { code: [code, ...stories].join('\n'), map: null };
  },
});
