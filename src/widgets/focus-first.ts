/** Moves the focus to the first of some things that there is. */
export function focusFirst(root: ParentNode | null | undefined, ...selectors: readonly string[]) {
  const found = selectors.map((selector) => root?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.focus();
}
