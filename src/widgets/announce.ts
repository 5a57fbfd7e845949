/** Told on the document, so that widgets hear it wherever they stand and whichever copy of the script they come from. */
const type = 'kpi-sources-change';

const listeners = new Set<() => void>();
let told = false;

const tell = () => {
  told = false;
  for (const listener of [...listeners]) listener();
};

/** Several changes in one task, such as moving a source in the page, are told once. */
const hear = () => {
  if (told) return;
  told = true;
  queueMicrotask(tell);
};

/** A source has come into the page, or has left it. */
export const announceSource = () => document.dispatchEvent(new Event(type));

/** Listens for sources that come and go. @returns a function that stops listening. */
export function onSources(listener: () => void) {
  if (!listeners.size) document.addEventListener(type, hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) document.removeEventListener(type, hear);
  };
}
