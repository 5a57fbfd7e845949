/** The element of the page with this id; the page and its code are written together, so it is there. */
export function byId<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`);
  return element;
}

/** A new element with text in it, or with other elements. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content: string | readonly Node[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}

/** One choice of a list. */
export function option(value: string, text: string) {
  const made = make('option', text);
  made.value = value;
  return made;
}

const url = new URL(location.href);

/** What the address of the page says, so that a view can be reloaded and passed on. */
export const asked = (name: string) => url.searchParams.get(name) ?? undefined;

/** Writes a choice into the address; `undefined` takes it out. */
export function remember(name: string, value: string | undefined) {
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}
