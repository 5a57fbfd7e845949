import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The way of the data: a folder imports from those before it. */
const folders = ['model', 'time', 'sources', 'facts', 'metrics', 'engine', 'i18n', 'charts', 'widgets'];
/** These run in Node and in workers. */
const withoutDom = ['model', 'time', 'sources', 'facts', 'metrics', 'engine'];
const withLit = ['charts', 'widgets'];
/** Writes queries, and knows neither engine nor page. */
const besideSql = folders.filter((folder) => folder !== 'model' && folder !== 'time');

const pattern = (regex, message, importNamePattern) => ({
  regex,
  message,
  ...(importNamePattern && { importNamePattern }),
});

/** What only one place may import, and what nobody may. */
const zodOnlyInModel = pattern('^zod(/|$)', "Import { z } from '../model/zod.js': it keeps zod from compiling code.");
const litOnlyInView = pattern('^(lit|@lit)(/|$)', 'Only charts and widgets know of Lit.');
const d3OnlyInView = pattern('^d3(-(?!dsv$)[a-z-]+)?$', 'Only charts and widgets draw with d3.');
const dsvOnlyInSources = pattern('^d3-dsv$', 'Only sources read CSV.');
const dsvOnlyRows = pattern(
  '^d3-dsv$',
  'Only dsvFormat(…).parseRows: the other parsers compile code.',
  '^(?!dsvFormat$)',
);
const noSubmodules = pattern('^d3-(?!dsv$)', "Import functions by name from 'd3'.");
const noD3Formats = pattern(
  '^d3$',
  'Numbers and dates are written by Intl, through i18n.',
  '^(format|utcFormat|timeFormat|utcParse|timeParse|iso(Format|Parse))',
);
const noD3Parsers = pattern(
  '^d3$',
  'CSV is read by sources.',
  '^(csv|tsv|dsv|auto|json|text|blob|xml|html|svg|image|buffer)',
);
const noStyleAttributes = pattern(
  '^lit/directives/style-map',
  'styleMap writes the style attribute, which a strict CSP forbids.',
);
const noMarkupFromText = pattern(
  '^lit/(directives/unsafe-|static-html|decorators)',
  'No markup from text, no decorators.',
);

function importRules(folder) {
  const later = folders.slice(folders.indexOf(folder) + 1);
  const view = withLit.includes(folder);
  return [
    ...(later.length
      ? [pattern(`^(\\.\\.?/)+(${later.join('|')})/`, `${folder} imports only from the folders before it.`)]
      : []),
    pattern('^(\\.\\./)+(index|define)\\.js$', 'The entries import the folders, not the other way round.'),
    zodOnlyInModel,
    ...(view
      ? [noSubmodules, noD3Formats, noD3Parsers, noStyleAttributes, noMarkupFromText]
      : [litOnlyInView, d3OnlyInView]),
    folder === 'sources' ? dsvOnlyRows : dsvOnlyInSources,
  ];
}

const forbiddenSyntax = [
  ['ImportDeclaration[source.value=/^d3/] > ImportNamespaceSpecifier', "Import functions by name from 'd3'."],
  [
    'TemplateElement[value.raw=/<style|\\sstyle=/]',
    'A strict CSP forbids styles in templates: classes, SVG attributes, adopted sheets.',
  ],
  ['MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', 'Text is never markup.'],
  [
    'MemberExpression[object.name="document"][property.name=/^(write|writeln|head)$/]',
    'Nothing goes into the document.',
  ],
  [
    ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression:matches([callee.name=/Error$/], [callee.object.name="Intl"])',
    'Made when it is first needed: an error has the whole file read again for its place, the first of Intl takes 9 ms.',
  ],
  ['TSEnumDeclaration', 'A table of constants instead.'],
].map(([selector, message]) => ({ selector, message }));

const noDom = ['window', 'document', 'HTMLElement', 'Element', 'Node', 'customElements', 'navigator', 'location'];
const noStorage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

const budgets = {
  complexity: ['warn', 12],
  'max-depth': ['error', 4],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['warn', 5],
};

const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-console': 'off',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  // Lightning components have decorators that only its own compiler reads.
  globalIgnores([
    'dist',
    'dist-*',
    'coverage',
    'reports',
    'demo/public/data',
    'test/*/work',
    'test/consumers/*/',
    'demo/hosts/salesforce',
  ]),
  js.configs.recommended,
  { rules: everywhere },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `return leave();` as an early return says what it means.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // The price of noUncheckedIndexedAccess in loops over typed arrays.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The types of the DOM promise what Node does not have.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Interfaces here are filled with functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...budgets,
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-globals': ['error', ...noStorage],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
    },
  },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    ignores: folder === 'model' ? ['src/model/zod.ts'] : [],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: importRules(folder) }] },
  })),
  {
    files: ['src/sql/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            pattern(`^(\\.\\.?/)+(${besideSql.join('|')})/`, 'sql imports only from model and time.'),
            litOnlyInView,
            d3OnlyInView,
          ],
        },
      ],
    },
  },
  {
    files: [...withoutDom, 'sql'].map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...noStorage, ...noDom] },
  },
  {
    files: withLit.map((folder) => `src/${folder}/**/*.ts`),
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement', 'KpiElement'] } },
    // LitElement has every lifecycle callback.
    rules: { ...litA11y.configs.recommended.rules, 'wc/guard-super-call': 'off' },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // chai-a11y-axe types every assertion as a promise, and chai asserts by properties.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  storybook.configs['flat/recommended'],
  {
    // Their stories follow from what is declared (`stories/.storybook/declared.ts`).
    files: ['stories/{kpi-*,metrics}.stories.ts'],
    rules: { 'storybook/story-exports': 'off' },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...globals.node } } },
  {
    // The demo, and what hands functions over to the browser.
    files: ['{demo,test/bench,test/databases,test/consumers,test/hosts,test/pages,test/tools}/**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    // What a help desk gives to the apps inside it, and its stage in the tests.
    files: ['{demo,test}/hosts/**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        ZAFClient: false,
        ZOHODESK: false,
        app: false,
        tell: false,
        templates: false,
        unknown: false,
        askedDays: false,
      },
    },
  },
);
