import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';
import { shorten } from '../tools/short-templates.mjs';

const short = (code) => shorten(code, parseAst).toString();

const cases = [
  [
    'a rule loses what only orders it',
    'css`\n  .a {\n    margin: 0 1px;\n    top: 0;\n  }\n`',
    'css` .a{margin:0 1px;top:0}`',
  ],
  ['the space of a descendant stays', 'css`.a .b,\n.c :is(p, h3) {}`', 'css`.a .b,.c :is(p,h3){}`'],
  ['a sum keeps its spaces', 'css`a{width: calc(1px +\n 2px)}`', 'css`a{width:calc(1px + 2px)}`'],
  ['a quoted text stays as written', "css`a{content: 'b,  c: d; ';}`", "css`a{content:'b,  c: d; '}`"],
  ['a comment goes', 'css`a{} /* why: so */ b{}`', 'css`a{}b{}`'],
  ['what is put in keeps its distance', 'css`a{margin: ${x}  ${y}}`', 'css`a{margin:${x} ${y}}`'],
  ['a hole beside a rule', 'css`\n  ${a}\n  b {\n    c: ${d};\n  }`', 'css` ${a} b{c:${d}}`'],
  ['words of a line stay apart', 'html`<p>\n  a\n  <b>c</b>\n  ${d}\n</p>`', 'html`<p> a <b>c</b> ${d} </p>`'],
  ['attributes stay apart', 'html`<p\n  class=${a}\n  id="b"\n></p>`', 'html`<p class=${a} id="b"></p>`'],
  ['an element that closes itself keeps its value apart', 'svg`<path d=${d}\n  />`', 'svg`<path d=${d} />`'],
  [
    'templates inside templates',
    'html`<p>${a ? html`\n <b></b>\n` : 0}</p>`',
    'html`<p>${a ? html` <b></b> ` : 0}</p>`',
  ],
  ['escapes are no white space', 'html`a\\n  b`', 'html`a\\n b`'],
  ['other templates are not touched', 't`a   b`', 't`a   b`'],
];

describe('templates of the build, without white space that no page shows', () => {
  for (const [title, code, expected] of cases) it(title, () => assert.equal(short(code), expected));
});
