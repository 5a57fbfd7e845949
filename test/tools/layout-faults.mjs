/**
 * Runs in the page: what a careful eye would find in the cards of a document. Words outside their card, words over each
 * other, over flags or over bars, words that are cut off or shortened, dates that do not stand evenly, flags that go
 * through bars, lines that begin in lower case, cards of one board with one name, and, of a desk that is like others,
 * cards that are mostly empty.
 */
export function layoutFaults({ isUsual = true } = {}) {
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

  const boxesIn = (plot, selector) => [...plot.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());

  /** Values and poles belong above their bars: nothing can be read on them. */
  function onBarsIn(card) {
    return [...card.querySelectorAll('svg.plot')].flatMap((plot) => {
      const bars = boxesIn(plot, 'rect.resolved');
      if (!bars.length || plot.querySelector('path.series')) return [];
      const poles = plot.querySelector('.flag') ? boxesIn(plot, 'line.axis').filter(({ width }) => width < 3) : [];
      const into = poles.filter((pole) => bars.some((bar) => over(thick(pole), bar)));
      const words = [...plot.querySelectorAll('text.strong.halo')]
        .map((text) => boxOf(text.textContent.trim(), text.getBoundingClientRect()))
        .filter((word) => bars.some((bar) => over(word, bar)));
      return [...into.map(() => 'a flag goes through its bar'), ...words.map(({ text }) => `over a bar: ${text}`)];
    });
  }
  /** A line has no width of its own. */
  const thick = ({ left, right, top, bottom }) => ({ left: left - 2, right: right + 2, top, bottom });

  /** Names of rows may be endless; words of the drawing itself are ours. */
  const shortenedIn = (card) =>
    [...card.querySelectorAll('svg.plot text.strong')]
      .map(({ textContent }) => textContent.trim())
      .filter((text) => text.endsWith('…'))
      .map((text) => `shortened: ${text}`);

  /** A line begins in upper case, or with a number. */
  const lowerIn = (card) =>
    [...card.querySelectorAll('.period, footer > span')]
      .map(({ textContent }) => textContent.trim())
      .filter((text) => /^\p{Ll}/u.test(text))
      .map((text) => `begins in lower case: ${text}`);

  /** More blank than this above the footer is no rhythm any more; cards of a row stretch, and messages keep their room. */
  const mostBlank = 120;
  function blankIn(card) {
    const footer = card.querySelector('footer');
    if (!footer || card.matches('.tile') || card.querySelector('.few, [part=state]')) return [];
    const above = [...footer.parentElement.children].filter((each) => each !== footer);
    const bottom = Math.max(...above.map((each) => each.getBoundingClientRect().bottom));
    const blank = Math.round(footer.getBoundingClientRect().top - bottom);
    return blank > mostBlank ? [`${blank} px of nothing above the footer`] : [];
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
      ...onBarsIn(card),
      ...shortenedIn(card),
      ...lowerIn(card),
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

  const isOnBoard = (element) => element.getRootNode().host?.localName === 'kpi-dashboard';

  /** What readers of one board call two cards. */
  function namesakes(elements) {
    const names = elements.map((element) => element.shadowRoot.querySelector('h3')?.textContent ?? '').filter(Boolean);
    return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  }

  const cards = cardsIn(document);
  const board = cards.map(([element]) => element).filter(isOnBoard);
  return [
    ...namesakes(board).map((name) => `two cards of one board are called ${name}`),
    ...cards.flatMap(([element, card]) => {
      const where = element.closest('section')?.id || element.localName;
      const blank = isUsual && !isOnBoard(element) ? blankIn(card) : [];
      return [...faultsOf(card), ...blank].map((fault) => `${where}: ${fault}`);
    }),
  ];
}
