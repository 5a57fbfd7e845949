/**
 * Loads the elements of a page when it uses them: one `<script type="module" src="…/autoload.js">`, and each tag
 * brings its own file from beside this one, now or whenever it comes into the page.
 */

/** Every tag that there is; written in by the build. */
declare const KPI_TAGS: readonly string[];

const waiting = new Set(KPI_TAGS);
let expected = false;

/** What every element is made of, and what reads and computes, come beside the first of them instead of after it. */
function expectCommon() {
  if (expected) return;
  expected = true;
  // Asked for again, and heard of, where it is needed.
  for (const part of [import('./widgets/kpi-element.js'), import('./widgets/open.js')]) part.catch(() => {});
}

async function load(tag: string) {
  if (!waiting.delete(tag)) return;
  expectCommon();
  try {
    await import(/* @vite-ignore */ `./${tag}.js`);
  } catch (cause) {
    waiting.add(tag);
    console.warn(`<${tag}> could not be loaded`, cause);
  }
}

/** Loads what stands in a tree now. */
function look(root: ParentNode) {
  for (const { localName } of root.querySelectorAll(':not(:defined)')) void load(localName);
}

/** Looks at what is in the document, or in the shadow root of another element, and at what will be. */
export function observe(root: Document | ShadowRoot) {
  look(root);
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      void load(node.localName);
      look(node);
    }
  }).observe(root, { childList: true, subtree: true });
}

if (typeof document !== 'undefined') observe(document);
