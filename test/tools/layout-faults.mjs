/**
 * Runs in the page: what a careful eye would find in the cards of a document. Words outside their card, words over each
 * other or over flags, words that are cut off, dates that do not stand evenly.
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

  /** Ticks below a series: months of a daily one are not equally long. A value on its scale drops its neighbours. */
  function unevenIn(card) {
    const series = [...card.querySelectorAll('svg.plot')].filter((plot) => !plot.querySelector('.notch'));
    return series.flatMap((plot) => {
      const ticks = [...plot.querySelectorAll('line.tick')].map((tick) => ({
        x: Number(tick.getAttribute('x1')),
        y: Number(tick.getAttribute('y1')),
      }));
      const lowest = Math.max(...ticks.map(({ y }) => y));
      const at = ticks.flatMap(({ x, y }) => (y === lowest ? [x] : [])).sort((a, b) => a - b);
      const steps = at.slice(1).map((x, i) => x - at[i]);
      const uneven = steps.length > 1 && Math.max(...steps) > 1.2 * Math.min(...steps) + 2;
      return uneven ? [`uneven ticks: ${at.join(' ')}`] : [];
    });
  }

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
    const flags = [...card.querySelectorAll('svg.plot .flag')].map((flag) => flag.getBoundingClientRect());
    const onFlags = words.filter((word) => flags.some((flag) => over(word, flag)));
    const title = card.querySelector('h3');
    const cut = title && title.scrollHeight > title.clientHeight + 2;
    return [
      ...outside.map(({ text }) => `outside its card: ${text}`),
      ...overlaps.map(([a, b]) => `over each other: ${a.text} | ${b.text}`),
      ...onFlags.map(({ text }) => `over a flag: ${text}`),
      ...unevenIn(card),
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
