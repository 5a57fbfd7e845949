import { resolve } from 'node:path';
import { classOf, tags } from './tags.mjs';

const folder = resolve('src/define');
const fileOf = (tag) => `${folder}/${tag}.ts`;

/** Entries that register one tag each: `src/define/kpi-nps.ts`, which is nowhere but in the build. */
export const defineEntries = Object.fromEntries(tags.map((tag) => [tag, fileOf(tag)]));

/** Writes these entries, and their types beside those of the compiler. */
export function defineTags({ types = false } = {}) {
  const tagOf = new Map(tags.map((tag) => [fileOf(tag), tag]));
  return {
    name: 'define-tags',
    resolveId: (id) => (tagOf.has(id) ? { id, moduleSideEffects: true } : undefined),
    load(id) {
      const tag = tagOf.get(id);
      return tag && `import { ${classOf(tag)} } from '../widgets/${tag}.js';\n${classOf(tag)}.define();\n`;
    },
    generateBundle() {
      if (!types) return;
      for (const tag of tags)
        this.emitFile({
          type: 'asset',
          fileName: `types/define/${tag}.d.ts`,
          source: `import '../widgets/${tag}.js';\n`,
        });
    },
  };
}
