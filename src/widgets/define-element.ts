import { version } from '../version.js';
import { warnOnce } from './choices.js';

/** Found on our classes by every copy of the script. */
const mark = Symbol.for('kpi-elements/version');

interface Marked extends CustomElementConstructor {
  [mark]?: string;
}

/**
 * Registers a class under a name that is still free; a second copy of the script, or another version of it,
 * leaves the first one in charge, and another version says so. Does nothing where there are no custom elements (Node).
 */
export function define(element: Marked, tag: string, registry = globalThis.customElements) {
  if (!registry) return;
  element[mark] = version;
  const taken: Marked | undefined = registry.get(tag);
  if (taken) return warnOfOther(tag, taken[mark]);
  // A class can be registered once; another name gets a class of its own.
  registry.define(tag, registry.getName?.(element) ? class extends element {} : element);
}

function warnOfOther(tag: string, other: string | undefined) {
  if (other === version) return;
  warnOnce(
    other
      ? `version ${version} was loaded after ${other}, whose elements the page keeps; load only one of them`
      : `<${tag}> is something else on this page; ours is not used`,
  );
}
