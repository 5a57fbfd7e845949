import { runnerImport } from 'vite';
import type { metrics } from '../../src/metrics/index.js';
import type { Declaration } from './declared.js';

interface Catalogue {
  readonly metrics: typeof metrics;
}

/** `first-response-time` becomes `FirstResponseTime`. */
const exportOf = (id: string): string => id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The catalogue, a story for each metric. */
export const catalogue: Declaration = {
  file: /[/\\]metrics\.stories\.ts$/,
  maker: './metric-story.ts',
  title: () => 'metrics',
  async stories() {
    const { module } = await runnerImport<Catalogue>('/src/metrics/index.ts', { configFile: false, logLevel: 'error' });
    return Object.keys(module.metrics).map((id) => ({
      exportName: exportOf(id),
      name: id,
      // Neither pages nor manifests can be read off a source that is not there; a test mounts each of them anyway.
      tags: ['!autodocs', '!manifest', 'repeated'],
      code: `storyOf('${id}')`,
    }));
  },
};
