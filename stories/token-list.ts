import { tokens as sheet } from '../src/widgets/styles/tokens.styles.js';

/** `light-dark(a, b)` as two cells; what is mixed from others says so. */
function cells(value: string): readonly [string, string] {
  const pair = /light-dark\((#\w+), (#\w+)\)/.exec(value);
  if (pair) return [`\`${pair[1]!}\``, `\`${pair[2]!}\``];
  const mixed = /var\(--_text\) (\d+)%/.exec(value);
  return mixed ? [`text, ${mixed[1]!} %`, `text, ${mixed[1]!} %`] : [`\`${value}\``, `\`${value}\``];
}

/** Every public property with its value in light and dark, read off the sheet of the widgets: a table in Markdown. */
export function tokens(): string {
  const [first = ''] = sheet.cssText.split('}');
  const rows = [...first.matchAll(/var\((--kpi-[\w-]+), (.+)\);/g)].map(
    ([, name = '', value = '']) => `| \`${name}\` | ${cells(value).join(' | ')} |`,
  );
  return ['| property | light | dark |', '| --- | --- | --- |', ...rows].join('\n');
}
