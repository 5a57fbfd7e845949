import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageWith, script, site, tags, valueOf } from './browser.mjs';

const library = '<script type="module" src="/dist/kpi-elements.js"></script>';

/** Reads pictures in the page: how many of their pixels differ, beyond what antialiasing does. */
const compare = `globalThis.differing = async (one, other, margin) => {
  const pixels = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { image, context };
  };
  const [picture, screen] = [await pixels(one), await pixels(other)];
  const { width, height } = screen.image;
  const a = picture.context.getImageData(margin, margin, width, height).data;
  const b = screen.context.getImageData(0, 0, width, height).data;
  let count = 0, marked = 0;
  for (let i = 0; i < a.length; i += 4) {
    const far = Math.max(...[0, 1, 2].map((c) => Math.abs(a[i + c] - b[i + c])));
    if (far > 96) count++;
    if (Math.max(...[0, 1, 2].map((c) => Math.abs(a[i + c] - a[c]))) > 96) marked++;
  }
  return { width: picture.image.width - 2 * margin - width, height: picture.image.height - 2 * margin - height,
    share: count / (width * height), marked: marked / (width * height) };
};`;

const { open } = site({
  '/': pageWith({ scripts: `<script src="/compare.js"></script>${library}` }),
  '/compare.js': script(compare),
  '/board': pageWith({
    scripts: `<script src="/compare.js"></script>${library}`,
    body: '<kpi-dashboard show="nps csat-trend backlog" src="/data/desk.json" time-zone="Europe/Madrid" period="2025-03"></kpi-dashboard>',
  }),
});
const scale = 2;
const margin = 16 * scale;

/** Chooses an entry of the menu by keyboard, and gives the file that comes of it. */
async function chosen(tab, tag, name) {
  const widget = tab.locator(tag);
  await widget.locator('.menu-button').focus();
  await tab.keyboard.press('Enter');
  const names = await widget.getByRole('menuitem').allInnerTexts();
  const index = names.findIndex((text) => text.includes(name));
  assert.notEqual(index, -1, `${name} is in the menu: ${names.join(', ')}`);
  for (let step = 0; step < index; step++) await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
}

async function fileOf(tab, tag, name) {
  const download = tab.waitForEvent('download');
  await chosen(tab, tag, name);
  const file = await download;
  return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
}

const asImage = (type, body) => `data:image/${type};base64,${body.toString('base64')}`;

/** How the card stands on the screen, without what can be pressed. */
async function screened(tab, tag) {
  const card = tab.locator(`${tag} .kpi`).first();
  await card.evaluate((element) => element.classList.add('pictured'));
  const shot = await card.screenshot();
  await card.evaluate((element) => element.classList.remove('pictured'));
  return shot;
}

for (const colorScheme of ['light', 'dark'])
  describe(`a card as a file, ${colorScheme}, under the strictest policy`, () => {
    for (const tag of tags)
      it(`<${tag}>: PNG and SVG are what stands on the screen`, async () => {
        const page = await open('/', { colorScheme, deviceScaleFactor: scale });
        const { tab, problems } = page;
        await tab.evaluate((scheme) => document.documentElement.style.setProperty('color-scheme', scheme), colorScheme);
        await valueOf(page, tag);
        const png = await fileOf(tab, tag, 'PNG');
        const svg = await fileOf(tab, tag, 'SVG');
        const shot = asImage('png', await screened(tab, tag));
        assert.equal(png.name, `${tag}_2025-03-01_2025-03-31.png`);
        assert.equal(svg.name, `${tag}_2025-03-01_2025-03-31.svg`);

        const pixels = await tab.evaluate(
          ([one, other, space]) => globalThis.differing(one, other, space),
          [asImage('png', png.body), shot, margin],
        );
        assert.ok(Math.abs(pixels.width) <= scale && Math.abs(pixels.height) <= scale, JSON.stringify(pixels));
        assert.ok(pixels.marked > 0.005, `it is not blank: ${JSON.stringify(pixels)}`);
        // Screens snap to whole pixels where a card stands between two.
        assert.ok(pixels.share < 0.02, `it is what is on the screen: ${JSON.stringify(pixels)}`);

        const text = svg.body.toString('utf8');
        assert.doesNotMatch(text, /var\(|oklab|light-dark|currentColor|class=|<foreignObject|<script/);
        for (const words of ['<title>', '<desc>', '2025', 'Europe/Madrid']) assert.ok(text.includes(words), words);
        assert.deepEqual(problems, []);
        await tab.close();
      });
  });

describe('numbers and pictures for the clipboard', () => {
  it('copies the table as text, and the card as a picture, and says so', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const { tab, problems } = page;
    await valueOf(page, 'kpi-nps');
    await chosen(tab, 'kpi-nps', 'Copy numbers');
    await tab.locator('kpi-nps .live').getByText('Copied.').waitFor();
    const lines = (await tab.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
    assert.equal(lines[0], 'Net Promoter Score (NPS) · 1–31 Mar 2025');
    assert.deepEqual(lines[1].split('\t'), ['Period', 'Value', '95% interval', 'Answers']);
    const shown = await valueOf(page, 'kpi-nps');
    assert.ok(
      lines.some((line) => line.startsWith(`1–31 Mar 2025\t${shown}\t`)),
      lines.join('\n'),
    );

    await tab.locator('kpi-nps .live').evaluate((live) => (live.textContent = ''));
    await chosen(tab, 'kpi-nps', 'Copy picture');
    await tab.locator('kpi-nps .live').getByText('Copied.').waitFor();
    const size = await tab.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item.getType('image/png'));
      const { width } = document.querySelector('kpi-nps').getBoundingClientRect();
      return bitmap.width / (Math.ceil(width) + 32);
    });
    assert.equal(size, scale);
    assert.deepEqual(problems, []);
    await tab.close();
  });

  it('says so where the browser refuses', async () => {
    const page = await open('/');
    const { tab } = page;
    await valueOf(page, 'kpi-nps');
    await tab.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await chosen(tab, 'kpi-nps', 'Copy numbers');
    await tab.locator('kpi-nps .live').getByText('The browser does not allow this here.').waitFor();
    await tab.close();
  });
});

async function board(options) {
  const page = await open('/board', options);
  await page.tab.waitForFunction(() => {
    const shown = [...(document.querySelector('kpi-dashboard')?.shadowRoot?.querySelectorAll('.board > *') ?? [])];
    return shown.length > 0 && shown.every((each) => each.matches(':state(ready), :state(empty)'));
  });
  return page;
}

/** Chooses an entry of the menu of the board by keyboard, and gives the file that comes of it. */
async function fileOfBoard(tab, name) {
  await tab.locator('kpi-dashboard .export > button').press('Enter');
  const entry = tab.locator('kpi-dashboard .export').getByRole('menuitem').filter({ hasText: name });
  await entry.waitFor();
  const download = tab.waitForEvent('download');
  while (!(await entry.evaluate((one) => one.getRootNode().activeElement === one)))
    await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  const file = await download;
  return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
}

describe('a whole dashboard as a file, under the strictest policy', () => {
  const cards = ['Net Promoter Score (NPS)', 'Customer satisfaction (CSAT) over time', 'Backlog'];
  const file = 'kpi-dashboard_2025-03-01_2025-03-31';

  for (const colorScheme of ['light', 'dark'])
    it(`PNG and SVG hold every card as it stands on the screen, ${colorScheme}`, async () => {
      const { tab, problems } = await board({ colorScheme, deviceScaleFactor: scale });
      const png = await fileOfBoard(tab, 'PNG');
      const svg = await fileOfBoard(tab, 'SVG');
      assert.deepEqual([png.name, svg.name], [`${file}.png`, `${file}.svg`]);
      await tab.evaluate(() => {
        const page = document.querySelector('kpi-dashboard').shadowRoot.querySelector('.page');
        page.classList.add('pictured');
        page.querySelector('.kpi').classList.add('still');
        for (const { shadowRoot } of page.querySelectorAll('.board > *, kpi-period, kpi-filter'))
          shadowRoot.querySelector('.kpi').classList.add('still');
      });
      const shot = asImage('png', await tab.locator('kpi-dashboard .page').screenshot());
      const pixels = await tab.evaluate(
        ([one, other, space]) => globalThis.differing(one, other, space),
        [asImage('png', png.body), shot, margin],
      );
      assert.ok(Math.abs(pixels.width) <= scale && Math.abs(pixels.height) <= scale, JSON.stringify(pixels));
      assert.ok(pixels.marked > 0.005 && pixels.share < 0.02, JSON.stringify(pixels));
      const text = svg.body.toString('utf8');
      for (const title of cards) assert.ok(text.includes(title), title);
      assert.doesNotMatch(text, /How it is computed|Export/);
      assert.deepEqual(problems, []);
      await tab.close();
    });

  it('CSV holds the numbers of every card, each row with its name', async () => {
    const { tab, problems } = await board();
    const { name, body } = await fileOfBoard(tab, 'CSV');
    assert.equal(name, `${file}.csv`);
    const [head, ...rows] = body.toString('utf8').trimEnd().split('\r\n');
    assert.equal(head, '\ufeffcard,start,end,group,value,low,high,n,unit,partial');
    assert.deepEqual([...new Set(rows.map((row) => row.split(',')[0]))], cards);
    const nps = rows.filter((row) => row.startsWith(cards[0])).map((row) => row.split(','));
    const [, , , , value] = nps.find(([, start, end]) => start === '2025-03-01' && end === '2025-04-01');
    assert.equal(`+${Math.round(Number(value))}`, await tab.locator('kpi-dashboard kpi-nps .value').innerText());
    assert.deepEqual(problems, []);
    await tab.close();
  });
});

describe('a dashboard on paper', () => {
  it('is light and whole: no buttons, zone and filters in words, no chart wider than its card', async () => {
    const { tab, problems } = await board({ colorScheme: 'dark', viewport: { width: 1200, height: 900 } });
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await tab.setViewportSize({ width: 718, height: 1000 });
    const seen = await tab.evaluate(() => {
      const dashboard = document.querySelector('kpi-dashboard');
      const cards = [...dashboard.shadowRoot.querySelectorAll('.board > *')].map((widget) =>
        [...widget.shadowRoot.children].find((child) => child.matches('.kpi')),
      );
      const shown = (selector) =>
        cards.flatMap((card) => [...card.querySelectorAll(selector)]).filter((one) => one.checkVisibility());
      return {
        height: dashboard.offsetHeight,
        bars: [...dashboard.shadowRoot.querySelectorAll('kpi-period, kpi-filter, .export')].some((bar) =>
          bar.checkVisibility(),
        ),
        buttons: shown('button, a').length,
        notes: shown('.printed').length - cards.length,
        grounds: [...new Set(cards.map((card) => getComputedStyle(card).backgroundColor))],
        wide: cards.flatMap((card) =>
          [...card.querySelectorAll('svg.plot')].filter(
            (plot) => plot.getBoundingClientRect().right > card.getBoundingClientRect().right + 1,
          ),
        ).length,
      };
    });
    assert.ok(seen.height > 500);
    assert.deepEqual(
      { ...seen, height: 0 },
      { height: 0, bars: false, buttons: 0, notes: 0, grounds: ['rgb(255, 255, 255)'], wide: 0 },
    );
    assert.deepEqual(problems, []);
    await tab.close();
  });
});
