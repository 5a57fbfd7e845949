import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';

/** A story that no file writes down: it follows from what the project declares. */
export interface DeclaredStory {
  readonly exportName: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** JavaScript that makes it. */
  readonly code: string;
}

/** Stories that are added to some files. */
export interface Declaration {
  readonly file: RegExp;
  /** Module whose `storyOf` the code of the stories calls. */
  readonly maker: string;
  title(path: string): string;
  stories(path: string): Promise<readonly DeclaredStory[]>;
}

/** Lists them beside those that a file states. */
export const declaredIndexer = ({ file, title, stories }: Declaration): Indexer => ({
  test: file,
  async createIndex(fileName, options) {
    const declared = await stories(fileName);
    return declared.map(({ exportName, name, tags }) => ({
      type: 'story' as const,
      importPath: fileName,
      exportName,
      name,
      title: options.makeTitle(title(fileName)),
      tags: [...tags],
    }));
  },
});

const exportList = '__namedExportsOrder';

/**
 * Adds the stories that the index promises: last of all, because Storybook looks for the source of the others in their
 * file, and into the list of exports that it has written by then.
 */
export const declaredStories = ({ file, maker, stories }: Declaration): Plugin => ({
  name: `declared-stories:${maker}`,
  enforce: 'post',
  transform: {
    order: 'post',
    async handler(code, id) {
      const path = id.split('?')[0]!;
      if (!file.test(path)) return undefined;
      const all = await stories(path);
      const added = all.map(({ exportName, code: made }) => `export const ${exportName} = ${made};`);
      const listed = code.includes(exportList)
        ? [`${exportList}.push(${all.map(({ exportName }) => `'${exportName}'`).join()});`]
        : [];
      const lines = [`import { storyOf } from '${maker}';`, code, ...added, ...listed];
      return { code: lines.join('\n'), map: null };
    },
  },
});
