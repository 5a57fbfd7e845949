/**
 * Runs in the page: what a careful eye would find in the cards of a document. Words outside their card, words over each
 * other, words that are cut off.
 */
export function layoutFaults() {
  /** Ascenders and descenders may reach into the next line. */
  const inset = 0.22;
  const slack = 1;

  const childrenOf = (node) =>
    node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  const isShown = (element) => {
    const style = getComputedStyle(element);
    return style.display !== 'none' && style.visibility === 'visible' && !element.matches('.unseen, .tip');
  };

  function boxOf(text, { left, right, top, bottom }) {
    const cut = (bottom - top) * inset;
    return { text, left, right, top: top + cut, bottom: bottom - cut };
  }

  function linesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width }) => width > 0).map((rect) => boxOf(node.data.trim(), rect));
  }

  function wordsIn(element, found = []) {
    for (const child of childrenOf(element)) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim()) found.push(...linesOf(child));
      if (child.nodeType !== Node.ELEMENT_NODE || !isShown(child)) continue;
      if (child.localName === 'text') found.push(boxOf(child.textContent.trim(), child.getBoundingClientRect()));
      // What scrolls may be longer than its window.
      else if (!/auto|scroll/.test(getComputedStyle(child).overflowY)) wordsIn(child, found);
    }
    return found;
  }

  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

  function faultsOf(card) {
    const words = wordsIn(card);
    const frame = card.getBoundingClientRect();
    const outside = words.filter(
      ({ left, right, top, bottom }) =>
        left < frame.left - slack ||
        right > frame.right + slack ||
        top < frame.top - slack ||
        bottom > frame.bottom + slack,
    );
    const overlaps = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => over(a, b))
        .map((b) => [a, b]),
    );
    const title = card.querySelector('h3');
    const cut = title && title.scrollHeight > title.clientHeight + 2;
    return [
      ...outside.map(({ text }) => `outside its card: ${text}`),
      ...overlaps.map(([a, b]) => `over each other: ${a.text} | ${b.text}`),
      ...(cut ? [`cut off: ${title.textContent}`] : []),
      ...(words.length || card.querySelector('[class*=scroll], .chips') ? [] : ['says nothing']),
    ];
  }

  const cardsIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const shadow = element.shadowRoot;
      if (!shadow) return [];
      const card = [...shadow.children].find((child) => child.matches('.kpi'));
      return [...(card && element.offsetWidth ? [[element, card]] : []), ...cardsIn(shadow)];
    });

  return cardsIn(document).flatMap(([element, card]) => {
    const where = element.closest('section')?.id || element.localName;
    return faultsOf(card).map((fault) => `${where}: ${fault}`);
  });
}
