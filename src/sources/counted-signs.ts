import type { Part } from './payload.js';

/** Whether a part holds pre-counted facts: by the name of its format, or the column that stands for it in a file. */
export function isCounted(part: Part): boolean {
  if (part.kind === 'text') return /^\s*(sep=.\r?\n)?"?kpi_facts\b/i.test(part.text.slice(0, 200));
  const { value } = part;
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('kpi-facts/')
  );
}
