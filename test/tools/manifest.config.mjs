/**
 * Custom elements manifest: the JSDoc blocks of the widgets as dist/custom-elements.json, and what editors and
 * frameworks read, made from it.
 */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './framework-types.mjs';

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !name.startsWith('#') && !name.startsWith('_');

/** Keeps the elements and what is for the page in them, and names the files as they are shipped. */
const shipped = {
  name: 'shipped',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ declarations = [] }) => declarations.some(isElement));
    for (const module of manifest.modules) {
      module.path = shippedPath(module.path);
      module.declarations = module.declarations.filter(isElement);
      module.declarations.forEach(keepPublic);
      module.exports = module.exports.filter(({ declaration }) => declaration && !declaration.package);
      for (const { declaration } of module.exports) declaration.module &&= shippedPath(declaration.module);
    }
  },
};

function isElement({ customElement }) {
  return Boolean(customElement);
}

function keepPublic(declaration) {
  declaration.members = declaration.members?.filter(isPublic);
  // `dispatchEvent(new KpiReadyEvent(…))` is found a second time, without the name that the JSDoc block gives.
  declaration.events = declaration.events?.filter(({ name }) => name);
}

function shippedPath(path) {
  return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

export default {
  globs: ['src/widgets/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  dependencies: false,
  quiet: true,
  plugins: [
    shipped,
    frameworkTypes(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
