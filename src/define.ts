/** Registers every element, with every language. A tag that the page already has stays as it is. */
import './i18n/all.js';
import * as exported from './index.js';

interface Definable {
  readonly tag: string;
  define(): void;
}

const isDefinable = (value: unknown): value is Definable =>
  typeof value === 'function' && 'tag' in value && 'define' in value;

// The source first: widgets inside it ask for it as soon as they are upgraded.
exported.KpiSource.define();
for (const each of Object.values(exported)) if (isDefinable(each)) each.define();
