/** Contact sheets: all sections of the page in columns, as many to a picture as a reader can look at together. */
const height = 1200;
const widest = 1500;

/** Lays the sections out in the page; answers with one clip for each sheet. */
const layOut = ([columnHeight, most]) => {
  const sections = [...document.querySelectorAll('section')];
  const width = sections[0].offsetWidth;
  const across = Math.max(1, Math.floor(most / width));
  const boxes = sections.map((section) => [section, section.offsetHeight]);
  let column = 0;
  let top = 0;
  for (const [section, tall] of boxes) {
    if (top && top + tall > columnHeight) [column, top] = [column + 1, 0];
    section.style.setProperty('position', 'absolute');
    section.style.setProperty('left', `${(column % across) * width}px`);
    section.style.setProperty('top', `${Math.floor(column / across) * columnHeight + top}px`);
    top += tall;
  }
  const sheets = Math.floor(column / across) + 1;
  document.body.style.setProperty('height', `${sheets * columnHeight}px`);
  return Array.from({ length: sheets }, (_, i) => ({
    x: 0,
    y: i * columnHeight,
    width: width * Math.min(across, column + 1 - i * across),
    height: columnHeight,
  }));
};

/** Takes the sheets of an arranged page; `name` begins the names of the pictures. Answers with how many there are. */
export async function takeSheets(tab, name) {
  const clips = await tab.evaluate(layOut, [height, widest]);
  await tab.setViewportSize({ width: clips[0].width, height: 900 });
  for (const [i, clip] of clips.entries()) await tab.screenshot({ path: `${name}_${i + 1}.png`, clip, fullPage: true });
  return clips.length;
}
