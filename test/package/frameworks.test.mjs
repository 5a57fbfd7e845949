import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tags } from '../tools/tags.mjs';
import { pkg, root } from './built.mjs';
import { compiled } from './compiled.mjs';

const { check } = compiled('@types/react', 'csstype', 'vue', '@vue', 'svelte');

const samples = {
  react: {
    file: 'tsx',
    right: `
      import type {} from '${pkg.name}/jsx';
      import type { KpiNps } from '${pkg.name}';
      export const board = (nps: { current: KpiNps | null }) => (
        <kpi-source src="tickets.csv" timeZone="Europe/Madrid" time-zone="Europe/Madrid" refresh={60} className="wide">
          <kpi-nps ref={nps} target="50" onkpi-ready={() => {}} onkpi-error={({ code }) => code.toUpperCase()} />
        </kpi-source>
      );`,
    wrong: {
      'a property of another kind': `import type {} from '${pkg.name}/jsx'; export const a = <kpi-nps target={50} />;`,
      'a property that there is not': `import type {} from '${pkg.name}/jsx'; export const a = <kpi-nps goal="50" />;`,
      'a field that an event does not have': `import type {} from '${pkg.name}/jsx';
        export const a = <kpi-nps onkpi-error={({ reason }) => reason} />;`,
    },
  },
  vue: {
    file: 'ts',
    right: `
      import type {} from '${pkg.name}/vue';
      import type { GlobalComponents } from 'vue';
      type Props = InstanceType<GlobalComponents['kpi-nps']>['$props'];
      export const props: Props = { target: '50', class: 'wide', onKpiError: ({ code }) => code.toUpperCase() };`,
    wrong: {
      'a property of another kind': `import type {} from '${pkg.name}/vue';
        import type { GlobalComponents } from 'vue';
        export const props: InstanceType<GlobalComponents['kpi-nps']>['$props'] = { target: 50 };`,
    },
  },
  svelte: {
    file: 'ts',
    right: `
      import type {} from '${pkg.name}/svelte';
      import type { SvelteHTMLElements } from 'svelte/elements';
      export const props: SvelteHTMLElements['kpi-nps'] = {
        target: '50', class: 'wide', 'onkpi-error': ({ code }) => code.toUpperCase(),
      };`,
    wrong: {
      'a property of another kind': `import type {} from '${pkg.name}/svelte';
        import type { SvelteHTMLElements } from 'svelte/elements';
        export const props: SvelteHTMLElements['kpi-nps'] = { target: 50 };`,
    },
  },
};

for (const [name, { file, right, wrong }] of Object.entries(samples)) {
  describe(`the types for ${name}`, () => {
    it('know the elements, their properties, attributes and events', () =>
      assert.equal(check(`${name}-right.${file}`, right), ''));

    Object.entries(wrong).forEach(([what, code], i) => {
      it(`refuse ${what}`, () => assert.match(check(`${name}-wrong-${i}.${file}`, code), /error TS/));
    });
  });
}

const read = (file) => JSON.parse(readFileSync(`${root}/dist/${file}`, 'utf8'));

describe('what editors read', () => {
  it('names each element for VS Code', () => {
    const { tags: known } = read('vscode.html-custom-data.json');
    assert.deepEqual(known.map(({ name }) => name).sort(), tags);
  });

  it('names each element for JetBrains, with the version of the package', () => {
    const { version, contributions } = read('web-types.json');
    assert.equal(version, pkg.version);
    assert.deepEqual(contributions.html.elements.map(({ name }) => name).sort(), tags);
  });

  it('names the parts and custom properties for style sheets', () => {
    const { properties, pseudoElements = [] } = read('vscode.css-custom-data.json');
    assert.ok(properties.some(({ name }) => name === '--kpi-accent'));
    assert.ok(pseudoElements.some(({ name }) => name.includes('value')));
  });
});
