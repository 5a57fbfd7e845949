import { runnerImport } from 'vite';
import type { storyNames } from '../story-names.js';
import type { Declaration } from './declared.js';

interface Names {
  readonly storyNames: typeof storyNames;
}

const tagOf = (path: string) => /(kpi-[a-z-]+)\.stories\.ts$/.exec(path)![1]!;

/** `WidthOfAll` reads `width of all`. */
const readable = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, ' ').toLowerCase();

let names: Promise<typeof storyNames> | undefined;

/** Read once: Storybook's own process does not read TypeScript. */
const load = () =>
  (names ??= runnerImport<Names>('/stories/story-names.ts', { configFile: false, logLevel: 'error' }).then(
    ({ module }) => module.storyNames,
  ));

/** The states and variations of an element, in the file that bears its name. */
export const elements: Declaration = {
  file: /[/\\]kpi-[a-z-]+\.stories\.ts$/,
  maker: './element-story.ts',
  title: (path) => `elements/${tagOf(path)}`,
  stories: async (path) =>
    (await load())(tagOf(path)).map(({ name, repeated }) => ({
      exportName: name,
      name: readable(name),
      tags: repeated ? ['repeated'] : [],
      code: `storyOf('${tagOf(path)}', '${name}')`,
    })),
};
