import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const fences = /(^```[\s\S]*?^```)/m;
const table = /(?:^\|.*\n)+/gm;

/** MDX knows no tables; the block for Markdown does. */
const shown = (text: string) => text.replaceAll(table, (rows) => `<PageTable>{${JSON.stringify(rows)}}</PageTable>\n`);

/** Shows the tables of the pages, outside their examples of code. */
export const pageTables = (): Plugin => ({
  name: 'page-tables',
  enforce: 'pre',
  async load(id) {
    const path = id.split('?')[0]!;
    if (!path.endsWith('.mdx')) return undefined;
    const parts = (await readFile(path, 'utf8')).split(fences);
    const page = parts.map((part, i) => (i % 2 ? part : shown(part))).join('');
    return `import { Markdown as PageTable } from '@storybook/addon-docs/blocks';\n${page}`;
  },
});
