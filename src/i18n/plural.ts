import { tie } from './text.js';

/** One text for each plural category of the language, `#` standing for the number; `other` always exists. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The text that `rules` choose for `n`, with the number as `written`. */
export const pluralText = (rules: Intl.PluralRules, forms: Plural, n: number, written: string) =>
  tie(forms[rules.select(n)] ?? forms.other).replace('#', () => written);
