export const nbsp = '\u00a0';
export const minus = '\u2212';
export const enDash = '\u2013';

/** In the tables of messages `~` stands for a non-breaking space, which nobody could see in the source. */
export const tie = (text: string) => text.replaceAll('~', nbsp);

/** Template tag for messages: ties what is written in the table, never what is put into it. */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]) {
  return strings.reduce((text, part, i) => text + tie(part) + (i < values.length ? String(values[i]) : ''), '');
}

/** First letter in upper case, for a fragment that opens a line. */
export const capital = (text: string, locale: string) => {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};
