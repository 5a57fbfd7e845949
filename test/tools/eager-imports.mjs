import MagicString from 'magic-string';

const later = /\bimport\(\s*(['"])(\.[^'"]+)\1\s*\)/g;

/** `import('./a.js')` becomes a promise of a module that is there from the start. */
export function eager(code) {
  const text = new MagicString(code);
  const names = new Map();
  for (const { 0: written, 2: path, index } of code.matchAll(later)) {
    const name = names.get(path) ?? `eager${names.size}`;
    names.set(path, name);
    text.update(index, index + written.length, `Promise.resolve(${name})`);
  }
  for (const [path, name] of names) text.prepend(`import * as ${name} from ${JSON.stringify(path)};\n`);
  return text;
}

/** @param where - The modules whose imports are needed sooner or later by whoever loads the file. */
export const eagerImports = (where) => ({
  name: 'eager-imports',
  enforce: 'post',
  transform(code, id) {
    if (!where.test(id) || !code.includes('import(')) return undefined;
    const text = eager(code);
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
