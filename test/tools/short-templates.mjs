import MagicString from 'magic-string';

/** What separates without saying anything, comments among it. */
const gap = String.raw`(?:\s|/\*[^]*?\*/)`;
const inStyles = new RegExp(
  String.raw`("[^"]*"|'[^']*')|(?:;|${gap})*([{}])${gap}*|${gap}*([;,])${gap}*|(:)${gap}+|${gap}+`,
  'g',
);

/** White space says nothing in a style sheet, but between the parts of a selector or of a value. */
const shortStyles = (text) =>
  text.replace(inStyles, (_, quoted, brace, mark, colon) => quoted ?? brace ?? mark ?? colon ?? ' ');

/** One space stays where there was any: between two words, and between two elements of a line. */
const shortMarkup = (text) => text.replace(/\s+>/g, '>').replace(/\s+/g, ' ');

const shortened = { css: shortStyles, html: shortMarkup, svg: shortMarkup };

/** Lit's templates in a tree of syntax: `{ tag, quasis }`. */
function* templatesIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(shortened, node.tag.name)) {
    yield { tag: node.tag.name, quasis: node.quasi.quasis };
  }
  for (const child of Object.values(node)) yield* templatesIn(child);
}

/** Takes white space that no page shows out of `css`, `html` and `svg` templates; `parse` is that of the bundler. */
export function shorten(code, parse) {
  const text = new MagicString(code);
  for (const { tag, quasis } of templatesIn(parse(code))) {
    for (const { start, end } of quasis) {
      const written = code.slice(start, end);
      const short = shortened[tag](written);
      if (start < end && short !== written) text.update(start, end, short);
    }
  }
  return text;
}

/** Bundlers make code short, and leave what stands in a text as it is: templates are texts. */
export const shortTemplates = () => ({
  name: 'short-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/(?:charts|widgets)\//.test(id) || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    const text = shorten(code, (source) => this.parse(source));
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
