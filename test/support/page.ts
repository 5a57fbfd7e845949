import { setViewport } from '@web/test-runner-commands';

const { body } = document;

/**
 * A page of this width: the window takes it where it can, and the body in any case, since the window of WebKitGTK never
 * gets narrower than its buttons.
 */
export async function setPage(width: number) {
  await setViewport({ width, height: 800 });
  const { marginLeft, marginRight } = getComputedStyle(body);
  body.style.setProperty('width', `${width - parseFloat(marginLeft) - parseFloat(marginRight)}px`);
}

/** The page that tests begin with. */
export async function resetPage() {
  body.style.removeProperty('width');
  await setViewport({ width: 800, height: 600 });
}

/** By how much the page is wider than its window would be, in px. */
export const pageOverflow = () => {
  const margin = parseFloat(getComputedStyle(body).marginRight);
  return Math.max(0, body.scrollWidth - body.clientWidth - margin);
};
