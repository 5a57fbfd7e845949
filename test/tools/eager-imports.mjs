import MagicString from 'magic-string';

const later = /\bimport\(\s*(['"])(\.[^'"]+)\1\s*\)/g;

/** `import('./a.js')` becomes a promise of a module that is there from the start. */
export function eager(code, stays = () => false) {
  const text = new MagicString(code);
  const names = new Map();
  for (const { 0: written, 2: path, index } of code.matchAll(later)) {
    if (stays(path)) continue;
    const name = names.get(path) ?? `eager${names.size}`;
    names.set(path, name);
    text.update(index, index + written.length, `Promise.resolve(${name})`);
  }
  for (const [path, name] of names) text.prepend(`import * as ${name} from ${JSON.stringify(path)};\n`);
  return text;
}

/** In one file nothing comes later, and what wraps each part that could only makes the file larger. */
export const eagerImports = (stays) => ({
  name: 'eager-imports',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes('import(')) return undefined;
    const text = eager(code, stays);
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : undefined;
  },
});
