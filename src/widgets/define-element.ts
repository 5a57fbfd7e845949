/**
 * Registers a class under a name that is still free; a second copy of the script, or another version of it,
 * leaves the first one in charge. Does nothing where there are no custom elements (Node).
 */
export function define(element: CustomElementConstructor, tag: string, registry = globalThis.customElements) {
  if (!registry || registry.get(tag)) return;
  // A class can be registered once; another name gets a class of its own.
  registry.define(tag, registry.getName?.(element) ? class extends element {} : element);
}
