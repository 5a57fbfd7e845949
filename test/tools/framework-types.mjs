import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * Of each element its properties as its class types them, its attributes by their own names, and its events, in the
 * way that each framework wants to be told: dist/types/{elements,jsx,vue,svelte}.d.ts.
 */
export function frameworkTypes() {
  return {
    name: 'framework-types',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
      write('elements', elementsFile(elements));
      for (const [name, text] of Object.entries(frameworks)) write(name, text);
    },
  };
}

/** Types alone cannot be imported at run time, which a bundler may try: the entry is there, and empty. */
function write(name, text) {
  mkdirSync('dist/types', { recursive: true });
  writeFileSync(`dist/types/${name}.d.ts`, text);
  if (name in frameworks) writeFileSync(`dist/${name}.js`, 'export {};\n');
}

const settable = ({ kind, readonly }) => kind === 'field' && !readonly;
const union = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

function elementsFile(elements) {
  const events = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)))].sort();
  return `${elements.map(({ name, tagName }) => `import type { ${name} } from './widgets/${tagName}.js';`).join('\n')}
import type { ${events.join(', ')} } from './widgets/events.js';

/** Properties of an element that a page may set, as its class types them. */
type Properties<E, K extends keyof E> = { [P in K]?: E[P] | undefined };
/** The attributes whose names or types differ from those of their properties. */
type Attributes<N extends string> = { [A in N]?: string | undefined };

/** Every element: its class, what can be set on it, and its events. */
export interface KpiElements {
${elements.map(elementType).join('\n')}
}
`;
}

function elementType({ name, tagName, summary, members = [], attributes = [], events = [] }) {
  const properties = members.filter(settable).map((member) => member.name);
  const apart = attributes.map((attribute) => attribute.name).filter((own) => !properties.includes(own));
  return `  /** ${summary} */
  '${tagName}': {
    readonly element: ${name};
    readonly properties: Properties<${name}, ${union(properties)}> & Attributes<${union(apart)}>;
    readonly events: { ${events.map(({ name: type, type: { text } }) => `'${type}': ${text}`).join('; ')} };
  };`;
}

const frameworks = {
  jsx: `/** JSX of React 19: properties by their names, events as \`onkpi-ready={…}\`. */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { KpiElements } from './elements.js';

type Handlers<E> = { [K in keyof E & string as \`on\${K}\`]?: ((event: E[K]) => void) | undefined };

/** What JSX may say of each element. */
export type KpiJsxElements = {
  [T in keyof KpiElements]: Omit<HTMLAttributes<KpiElements[T]['element']>, keyof KpiElements[T]['properties']> &
    RefAttributes<KpiElements[T]['element']> &
    KpiElements[T]['properties'] &
    Handlers<KpiElements[T]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KpiJsxElements {}
  }
}
`,
  vue: `/** Templates of Vue 3: properties and attributes, events as \`@kpi-ready\`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { KpiElements } from './elements.js';

type Camel<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${A}\${Capitalize<Camel<B>>}\` : S;
type Handlers<E> = { [K in keyof E & string as \`on\${Capitalize<Camel<K>>}\`]?: ((event: E[K]) => void) | undefined };

/** What a template may say of each element. */
export type KpiVueElements = {
  [T in keyof KpiElements]: new () => {
    $props: Omit<HTMLAttributes, keyof KpiElements[T]['properties']> &
      PublicProps &
      KpiElements[T]['properties'] &
      Handlers<KpiElements[T]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends KpiVueElements {}
}
`,
  svelte: `/** Markup of Svelte 5: properties by their names, events as \`onkpi-ready={…}\`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { KpiElements } from './elements.js';

type Handlers<E> = { [K in keyof E & string as \`on\${K}\`]?: ((event: E[K]) => void) | undefined };

/** What markup may say of each element. */
export type KpiSvelteElements = {
  [T in keyof KpiElements]: Omit<HTMLAttributes<KpiElements[T]['element']>, keyof KpiElements[T]['properties']> &
    KpiElements[T]['properties'] &
    Handlers<KpiElements[T]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends KpiSvelteElements {}
}
`,
};
