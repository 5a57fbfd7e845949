import { posix } from 'node:path';
import MagicString from 'magic-string';

const later = /\bimport\((["'`])(\.[^"'`]+)\1\)/g;

/** The files that come with one by static imports, itself included; `chunks` is by file name. */
function closure(file, chunks, found = new Set()) {
  if (found.has(file) || !chunks[file]) return found;
  found.add(file);
  for (const each of chunks[file].imports) closure(each, chunks, found);
  return found;
}

const pathTo = (file, from) => {
  const path = posix.relative(posix.dirname(from), file);
  return path.startsWith('.') ? path : `./${path}`;
};

/**
 * A page asks for all that it needs in few rounds: a file names also what its imports import, and a part that comes later
 * is asked for together with the files behind it, not before them.
 *
 * @param {RegExp} surely Files that every page asks for anyway, as soon as it has data.
 */
export function ahead(code, file, chunks, surely) {
  const text = new MagicString(code);
  const own = closure(file, chunks);
  const direct = new Set([file, ...chunks[file].imports]);
  const quoted = (each) => JSON.stringify(pathTo(each, file));
  text.replace(later, (written, _, path) => {
    const target = posix.join(posix.dirname(file), path);
    const behind = [...closure(target, chunks)].filter(
      (each) => each !== target && !own.has(each) && (surely.test(target) || !surely.test(each)),
    );
    if (!behind.length) return written;
    return `Promise.all([${written},${behind.map((each) => `import(${quoted(each)})`).join()}]).then(([e])=>e)`;
  });
  const inherited = [...own].filter((each) => !direct.has(each));
  if (chunks[file].isEntry) text.append(inherited.map((each) => `\nimport${quoted(each)};`).join(''));
  return text;
}

export const aheadImports = (surely) => ({
  name: 'ahead-imports',
  renderChunk(code, { fileName }, _, { chunks }) {
    const text = ahead(code, fileName, chunks, surely);
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
  },
});
