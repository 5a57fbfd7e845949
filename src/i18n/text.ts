export const nbsp = '\u00a0';

/** Between the parts of a line; it never begins one. */
export const dot = `${nbsp}· `;
export const minus = '\u2212';
export const enDash = '\u2013';

/** In the tables of messages `~` stands for a non-breaking space, which nobody could see in the source. */
export const tie = (text: string) => text.replaceAll('~', nbsp);

/** Template tag for messages: ties what is written in the table, never what is put into it. */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]) {
  return strings.reduce((text, part, i) => text + tie(part) + (i < values.length ? String(values[i]) : ''), '');
}

const firstOf = (text: string) => [...text][0] ?? '';

/** First letter in upper case, for a fragment that opens a line. */
export const capital = (text: string, locale: string) =>
  firstOf(text).toLocaleUpperCase(locale) + text.slice(firstOf(text).length);

/** First letter in lower case, for a sentence that goes on in a line. */
export const uncapital = (text: string, locale: string) =>
  firstOf(text).toLocaleLowerCase(locale) + text.slice(firstOf(text).length);

/** A text for each of some names. */
export const eachOf = <K extends string>(names: Readonly<Record<K, string>>, write: (name: string) => string) =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, write(name)])) as Record<K, string>;
