import { readdirSync } from 'node:fs';

/** Every tag, by its file: the base class has a file of this form, and no tag. */
export const tags = readdirSync(new URL('../../src/widgets', import.meta.url))
  .filter((file) => /^kpi-.*\.ts$/.test(file) && file !== 'kpi-element.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

/** `kpi-nps` -> `KpiNps`. */
export const classOf = (tag) =>
  tag
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
